package kernelwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.Property;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ConvWalkTest {
  private static ConvWalk lesson() {
    return new ConvWalk(
        Conv2d.of(1, 1, 2).withoutBias(),
        Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
        List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3)));
  }

  @Test
  void theLessonsMatrixGivesItsFourCells() {
    List<Double> values = new ArrayList<>();
    for (long cell = 0; cell < lesson().cells(); cell++) {
      values.add(lesson().result(lesson().place(cell)).value());
    }
    assertThat(values).containsExactly(19.0, 25.0, 37.0, 43.0);
  }

  @Test
  void aProductNamesTheInputAndTheWeightItMultiplies() {
    ConvStep step = lesson().at(Level.PRODUCT, lesson().firstOf(Level.PRODUCT, 3) + 2);
    assertThat(step)
        .isEqualTo(
            new ConvStep.Product(
                new OutputCell(0, 0, 1, 1), 0, 0, 1, 0, 2, 1, false, 7, 2, 14, 0 + 5 + 14));
  }

  @Test
  void channelSumsAndBiasAddUpAsInTheCurriculum() {
    ConvWalk walk =
        new ConvWalk(
            Conv2d.of(3, 1, 1),
            Tensor.of(Shape.of(1, 3, 1, 1), 805, 271, 25),
            List.of(Tensor.of(Shape.of(1, 3, 1, 1), 1, 1, 1), Tensor.of(Shape.of(1), 0.5f)));
    OutputCell outputCell = new OutputCell(0, 0, 0, 0);
    assertThat(walk.at(Level.CHANNEL, 3))
        .isEqualTo(new ConvStep.Bias(outputCell, 1101, 0.5, 1101.5));
    assertThat(walk.at(Level.CHANNEL, 4))
        .isEqualTo(new ConvStep.Result(outputCell, List.of(805.0, 271.0, 25.0), 0.5, 1101.5));
  }

  @Test
  void stepsOutsideTheWalkAreRefused() {
    assertThatThrownBy(() -> lesson().at(Level.CELL, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void thePartsOfEveryCellAddUpToTheOperation() {
    Property.forAll(
        100,
        random -> {
          int groups = random.nextInt(1, 3);
          int kernel = random.nextInt(1, 4);
          int stride = random.nextInt(1, 4);
          int padding = random.nextInt(0, 3);
          int dilation = random.nextInt(1, 3);
          Padding.Mode mode = List.of(Padding.Mode.values()).get(random.nextInt(3));
          boolean bias = random.nextBoolean();
          Conv2d with =
              Conv2d.of(2 * groups, 3 * groups, kernel)
                  .withStride(stride)
                  .withPadding(Padding.of(padding).withMode(mode))
                  .withDilation(dilation)
                  .withGroups(groups);
          Conv2d operation = bias ? with : with.withoutBias();
          Tensor input = random(Shape.of(2, 2 * groups, 6, 5), random);
          List<Tensor> parameters =
              operation.parameters().stream().map(p -> random(p.shape(), random)).toList();
          ConvWalk walk = new ConvWalk(operation, input, parameters);
          Tensor output = operation.forward(input, parameters);
          double added = 0;
          int cell = 0;
          for (long step = 0; step < walk.size(Level.PRODUCT); step++) {
            switch (walk.at(Level.PRODUCT, step)) {
              case ConvStep.Product product -> added += product.product();
              case ConvStep.ChannelSum sum ->
                  assertThat(sum.running()).isCloseTo(added, within(1e-6));
              case ConvStep.Bias joins -> added += joins.bias();
              case ConvStep.Result result -> {
                assertThat(result.value()).isCloseTo(added, within(1e-4));
                assertThat((float) result.value()).isEqualTo(output.values()[cell]);
                assertThat(walk.cellOf(Level.PRODUCT, step)).isEqualTo(cell);
                added = 0;
                cell++;
              }
              case ConvStep.Layer layer -> throw new AssertionError(layer);
            }
          }
          assertThat(cell).isEqualTo(output.shape().size());
        });
  }

  private static Tensor random(Shape shape, SplittableRandom random) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.values()[i] = (float) random.nextGaussian();
    }
    return tensor;
  }
}

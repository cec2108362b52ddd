package kernelwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelwalk.Property;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Cases;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Gradients;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.gradient.ConvBackward;
import kernelwalk.walk.gradient.ConvTransposeWalk;
import kernelwalk.walk.gradient.FlattenBackward;
import kernelwalk.walk.gradient.PoolBackward;
import org.junit.jupiter.api.Test;

/**
 * Walks over sums of products: their parts add up, and use every number as often as they should.
 */
class SumWalkTest {

  @Test
  void convolutionToInput() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.conv2d(random);
          Conv2d conv = (Conv2d) it.operation();
          Map<Key, Integer> uses =
              checked(
                  ConvBackward.toInput(conv, it.input(), it.parameters(), it.outputGradient()),
                  it.gradients().input());
          assertGradientUsesAreItsTapsOnTheInput(uses, it, conv);
        });
  }

  @Test
  void convolutionToWeight() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.conv2d(random);
          Conv2d conv = (Conv2d) it.operation();
          Map<Key, Integer> uses =
              checked(
                  ConvBackward.toWeight(conv, it.input(), it.parameters(), it.outputGradient()),
                  it.gradients().parameters().getFirst());
          int weights = conv.groupInputs() * (int) conv.kernel().area();
          assertEachUsed(uses, Role.OUTPUT_GRADIENT, it.outputGradient(), weights);
          assertInputUsesAreItsWindowsAndChannels(uses, it, conv);
        });
  }

  @Test
  void convolutionToBias() {
    Property.forAll(
        20,
        random -> {
          Cases.Case any = Cases.conv2d(random);
          Conv2d conv = Conv2d.of(any.input().shape().dim(1), 3, 1);
          Cases.Case it = Cases.of(random, conv, any.input());
          Map<Key, Integer> uses =
              checked(
                  ConvBackward.toBias(conv, it.input(), it.parameters(), it.outputGradient()),
                  it.gradients().parameters().get(1));
          assertEachUsed(uses, Role.OUTPUT_GRADIENT, it.outputGradient(), 1);
        });
  }

  @Test
  void transposedConvolution() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.convTranspose2d(random);
          ConvTranspose2d conv = (ConvTranspose2d) it.operation();
          Map<Key, Integer> uses =
              checked(ConvTransposeWalk.of(conv, it.input(), it.parameters()), it.output());
          Shape input = it.input().shape();
          Shape output = it.output().shape();
          for (int i = 0; i < input.size(); i++) {
            int[] at = input.indices(i);
            int taps = 0;
            for (int tap = 0; tap < conv.kernel().area(); tap++) {
              int down = tap / conv.kernel().width() * conv.dilation().height();
              int over = tap % conv.kernel().width() * conv.dilation().width();
              int row = at[2] * conv.stride().height() + down - conv.padding().top();
              int column = at[3] * conv.stride().width() + over - conv.padding().left();
              boolean inside =
                  row >= 0 && row < output.dim(2) && column >= 0 && column < output.dim(3);
              taps += inside ? conv.groupOutputs() : 0;
            }
            assertThat(uses.getOrDefault(new Key(Role.INPUT, i), 0)).isEqualTo(taps);
          }
        });
  }

  @Test
  void transposedConvolutionBackward() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.convTranspose2d(random);
          ConvTranspose2d conv = (ConvTranspose2d) it.operation();
          Gradients gradients = it.gradients();
          Tensor gradient = it.outputGradient();
          checked(
              ConvTransposeWalk.toInput(conv, it.input(), it.parameters(), gradient),
              gradients.input());
          Map<Key, Integer> toWeight =
              checked(
                  ConvTransposeWalk.toWeight(conv, it.input(), it.parameters(), gradient),
                  gradients.parameters().getFirst());
          int weights = conv.groupOutputs() * (int) conv.kernel().area();
          assertEachUsed(toWeight, Role.INPUT, it.input(), weights);
          if (conv.bias()) {
            Map<Key, Integer> toBias =
                checked(
                    ConvTransposeWalk.toBias(conv, it.input(), it.parameters(), gradient),
                    gradients.parameters().get(1));
            assertEachUsed(toBias, Role.OUTPUT_GRADIENT, gradient, 1);
          }
        });
  }

  @Test
  void flattenBackwardTakesEachNumberBack() {
    Tensor input = Tensor.zeros(Shape.of(2, 2, 2, 3));
    Tensor gradient = Tensor.zeros(Shape.of(2, 12));
    Tensor expected = Tensor.zeros(input.shape());
    for (int i = 0; i < 24; i++) {
      gradient.values()[i] = i - 7;
      expected.values()[i] = i - 7;
    }
    Map<Key, Integer> uses = checked(FlattenBackward.of(input, gradient), expected);
    assertEachUsed(uses, Role.OUTPUT_GRADIENT, gradient, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlattenBackward.of(input, Tensor.zeros(Shape.of(2, 11))));
  }

  @Test
  void linearForward() {
    Property.forAll(
        20,
        random -> {
          Cases.Case it = Cases.linear(random);
          Linear linear = (Linear) it.operation();
          Map<Key, Integer> uses =
              checked(LinearWalk.forward(linear, it.input(), it.parameters()), it.output());
          assertEachUsed(uses, Role.INPUT, it.input(), linear.out());
          assertEachUsed(uses, Role.WEIGHT, it.parameters().getFirst(), it.input().shape().dim(0));
        });
  }

  @Test
  void linearBackward() {
    Property.forAll(
        20,
        random -> {
          Cases.Case it = Cases.linear(random);
          Linear linear = (Linear) it.operation();
          Gradients gradients = it.gradients();
          Tensor input = it.input();
          List<Tensor> parameters = it.parameters();
          Tensor gradient = it.outputGradient();
          Map<Key, Integer> toInput =
              checked(LinearWalk.toInput(linear, input, parameters, gradient), gradients.input());
          assertEachUsed(toInput, Role.OUTPUT_GRADIENT, gradient, linear.in());
          Map<Key, Integer> toWeight =
              checked(
                  LinearWalk.toWeight(linear, input, parameters, gradient),
                  gradients.parameters().get(0));
          assertEachUsed(toWeight, Role.INPUT, input, linear.out());
          Map<Key, Integer> toBias =
              checked(
                  LinearWalk.toBias(linear, input, parameters, gradient),
                  gradients.parameters().get(1));
          assertEachUsed(toBias, Role.OUTPUT_GRADIENT, gradient, 1);
        });
  }

  @Test
  void poolingBackward() {
    Property.forAll(
        40,
        random -> {
          Cases.Case it = Cases.pool2d(random);
          Pool2d pool = (Pool2d) it.operation();
          SumWalk walk = PoolBackward.of(pool, it.input(), it.outputGradient());
          Map<Key, Integer> uses = checked(walk, it.gradients().input());
          if (pool.padding().isNone() && !pool.ceil()) {
            int area = (int) pool.kernel().area();
            assertEachUsed(uses, Role.OUTPUT_GRADIENT, it.outputGradient(), area);
          }
          double shares = 0;
          for (SumStep step : (Iterable<SumStep>) steps(walk, Level.PRODUCT)::iterator) {
            if (step instanceof SumStep.Product product) {
              shares += product.right().value();
            }
          }
          boolean whole = pool.padding().isNone() || !pool.countPadding();
          if (pool.mode() == Pool2d.Mode.MAX || whole) {
            assertThat(shares).isCloseTo(it.outputGradient().shape().size(), within(1e-9));
          }
        });
  }

  @Test
  void aWalkBackToASmallInputReadsAsOnPaper() {
    Tensor nine = Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8);
    Tensor four = Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3);
    Tensor gradient = Tensor.of(Shape.of(1, 1, 2, 2), 1, 10, 100, 1000);
    Conv2d conv = Conv2d.of(1, 1, 2).withoutBias();
    SumWalk walk = ConvBackward.toInput(conv, nine, List.of(four), gradient);
    assertThat(steps(walk, Level.PRODUCT).filter(SumStep.Product.class::isInstance).count())
        .isEqualTo(16);
    long centre = walk.firstOf(Level.PRODUCT, 4);
    assertThat(steps(walk, Level.PRODUCT).skip(centre).limit(6).map(SumWalkTest::onPaper))
        .containsExactly("1×3=3", "10×2=20", "100×1=100", "1000×0=0", "sum 123", "result 123");
  }

  @Test
  void aLayerAsLargeAsLeNetsC3IsAddressedAnywhere() {
    SplittableRandom random = new SplittableRandom(3);
    Conv2d conv = Conv2d.of(6, 16, 5).withPadding(1).withStride(2);
    Cases.Case it = Cases.of(random, conv, Cases.whole(random, Shape.of(3, 6, 14, 14)));
    SumWalk walk = ConvBackward.toInput(conv, it.input(), it.parameters(), it.outputGradient());
    Tensor expected = it.gradients().input();
    for (int i = 0; i < 2_000; i++) {
      long index = random.nextLong(walk.size(Level.PRODUCT));
      long cell = walk.cellOf(Level.PRODUCT, index);
      long next =
          cell + 1 < walk.cells()
              ? walk.firstOf(Level.PRODUCT, cell + 1)
              : walk.size(Level.PRODUCT);
      assertThat(index).isBetween(walk.firstOf(Level.PRODUCT, cell), next - 1);
      assertThat(walk.at(Level.PRODUCT, next - 1))
          .isInstanceOfSatisfying(
              SumStep.Result.class,
              result -> {
                assertThat(result.cell()).isEqualTo((int) cell);
                assertThat((float) result.value()).isEqualTo(expected.values()[(int) cell]);
              });
    }
  }

  @Test
  void indicesAndShapesThatDoNotFitAreRefused() {
    Linear linear = new Linear(2, 1);
    Tensor input = Tensor.of(Shape.of(1, 2), 1, 2);
    List<Tensor> parameters = List.of(Tensor.of(Shape.of(1, 2), 3, 4), Tensor.of(Shape.of(1), 5));
    SumWalk walk = LinearWalk.forward(linear, input, parameters);
    assertThatThrownBy(() -> walk.at(Level.CELL, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> walk.at(Level.PRODUCT, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearWalk.forward(linear, input, List.of()))
        .withMessage("Linear takes 2 parameter tensors, found 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearWalk.toInput(linear, input, parameters, input))
        .withMessage("the output's gradient: shape (1, 1) expected, found (1, 2)");
  }

  private static String onPaper(SumStep step) {
    return switch (step) {
      case SumStep.Product it ->
          "%.0f×%.0f=%.0f".formatted(it.left().value(), it.right().value(), it.product());
      case SumStep.ChannelSum it -> "sum %.0f".formatted(it.sum());
      case SumStep.Bias it -> "bias %.0f".formatted(it.bias().value());
      case SumStep.Result it -> "result %.0f".formatted(it.value());
      case SumStep.Layer it -> it.result().toString();
    };
  }

  /** A number that takes part: its tensor and its position there. */
  private record Key(Role role, int position) {}

  private static Stream<SumStep> steps(SumWalk walk, Level level) {
    return Stream.iterate(0L, i -> i < walk.size(level), i -> i + 1).map(i -> walk.at(level, i));
  }

  /** Adds the steps of every level up by hand, and counts how often each number is used. */
  private static Map<Key, Integer> checked(SumWalk walk, Tensor expected) {
    Map<Key, Integer> uses = new HashMap<>();
    double running = 0;
    double total = 0;
    int done = 0;
    for (long i = 0; i < walk.size(Level.PRODUCT); i++) {
      long cell = walk.cellOf(Level.PRODUCT, i);
      assertThat(cell).isEqualTo(done);
      assertThat(walk.firstOf(Level.PRODUCT, cell)).isLessThanOrEqualTo(i);
      switch (walk.at(Level.PRODUCT, i)) {
        case SumStep.Product it -> {
          running += it.left().value() * it.right().value();
          assertThat(it.running()).isEqualTo(running);
          uses.merge(new Key(it.left().role(), it.left().position()), 1, Integer::sum);
          uses.merge(new Key(it.right().role(), it.right().position()), 1, Integer::sum);
        }
        case SumStep.ChannelSum it -> {
          total += running;
          assertThat(it.sum()).isEqualTo(running);
          assertThat(it.running()).isEqualTo(total);
          running = 0;
        }
        case SumStep.Bias it -> total += it.bias().value();
        case SumStep.Result it -> {
          assertThat(it.value()).isCloseTo(total, within(1e-6 * (1 + Math.abs(total))));
          assertThat((float) it.value()).isEqualTo(expected.values()[done]);
          assertThat(walk.at(Level.CELL, done)).isEqualTo(it);
          total = 0;
          done++;
        }
        case SumStep.Layer it -> throw new AssertionError("a layer among products: " + it);
      }
    }
    assertThat(done).isEqualTo(expected.shape().size()).isEqualTo((int) walk.cells());
    assertThat(walk.shape()).isEqualTo(expected.shape());
    assertThat(walk.at(Level.LAYER, 0)).isEqualTo(new SumStep.Layer(expected));
    assertThat(steps(walk, Level.CHANNEL).toList())
        .isEqualTo(
            steps(walk, Level.PRODUCT).filter(step -> !(step instanceof SumStep.Product)).toList());
    return uses;
  }

  private static void assertEachUsed(Map<Key, Integer> uses, Role role, Tensor tensor, int times) {
    for (int i = 0; i < tensor.shape().size(); i++) {
      assertThat(uses).containsEntry(new Key(role, i), times);
    }
  }

  private static void assertGradientUsesAreItsTapsOnTheInput(
      Map<Key, Integer> uses, Cases.Case it, Conv2d conv) {
    Axis rows = conv.window().rows(it.input().shape().dim(2));
    Axis columns = conv.window().columns(it.input().shape().dim(3));
    Shape output = it.outputGradient().shape();
    for (int i = 0; i < output.size(); i++) {
      int[] at = output.indices(i);
      int taps = 0;
      for (int tap = 0; tap < conv.kernel().area(); tap++) {
        int row = rows.source(at[2], tap / conv.kernel().width());
        int column = columns.source(at[3], tap % conv.kernel().width());
        taps += row >= 0 && column >= 0 ? conv.groupInputs() : 0;
      }
      assertThat(uses.getOrDefault(new Key(Role.OUTPUT_GRADIENT, i), 0)).isEqualTo(taps);
    }
  }

  private static void assertInputUsesAreItsWindowsAndChannels(
      Map<Key, Integer> uses, Cases.Case it, Conv2d conv) {
    Shape input = it.input().shape();
    Tensor ones = Tensor.zeros(conv.weightShape());
    Arrays.fill(ones.values(), 1);
    Tensor gradient = Tensor.zeros(it.outputGradient().shape());
    Arrays.fill(gradient.values(), 1);
    Tensor coverage = conv.withoutBias().backward(it.input(), List.of(ones), gradient).input();
    for (int i = 0; i < input.size(); i++) {
      assertThat((float) uses.getOrDefault(new Key(Role.INPUT, i), 0))
          .isEqualTo(coverage.values()[i]);
    }
  }
}

package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.Property;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SetupTest {
  @Test
  void whateverIsChangedTheOperationFitsItsNumbers() {
    Property.forAll(
        400,
        random -> {
          int changes = random.nextInt(0, 26);
          Setup setup = Setups.wandered(random, changes);
          for (Setup side : setup.comparison().sides(setup)) {
            FilledOperation filledOperation = side.filledOperation();
            Tensor output =
                filledOperation
                    .operation()
                    .forward(filledOperation.input(), filledOperation.parameters());
            assertThat(output.shape())
                .isEqualTo(
                    filledOperation.operation().outputShape(filledOperation.input().shape()));
            assertThat(
                    filledOperation
                        .operation()
                        .backward(
                            filledOperation.input(),
                            filledOperation.parameters(),
                            filledOperation.outputGradient()))
                .isNotNull();
          }
        });
  }

  @Test
  void aSettingInsideItsRangeIsKeptAsItIs() {
    Property.forAll(
        400,
        random -> {
          int changes = random.nextInt(0, 26);
          Setup setup = Setups.wandered(random, changes);
          if (setup.operationKind().slides()) {
            WindowLimits windowLimits = setup.windowLimits();
            for (int kernel = 1; kernel <= windowLimits.mostKernel(); kernel++) {
              assertThat(
                      setup
                          .withSlide(setup.windowSettings().withKernel(kernel))
                          .windowSettings()
                          .kernel())
                  .isEqualTo(kernel);
            }
            for (int padding = windowLimits.leastPadding();
                padding <= windowLimits.mostPadding();
                padding++) {
              assertThat(
                      setup
                          .withSlide(setup.windowSettings().withPadding(padding))
                          .windowSettings()
                          .padding())
                  .isEqualTo(padding);
            }
          }
        });
  }

  /** As on the command line: a pooling's stride is its window's until another one is chosen. */
  @Test
  void aPoolingsStrideGoesAlongWithItsWindowUntilItIsChosen() {
    WindowSettings first = Setup.first(Tensor.zeros(Shape.of(1, 1, 9, 9))).pool();
    assertThat(first.stride()).isEqualTo(2);
    for (int kernel = 1; kernel <= WindowLimits.LARGEST_KERNEL; kernel++) {
      assertThat(first.withWindow(kernel).stride()).isEqualTo(kernel);
    }
    assertThat(first.withStride(1).withWindow(5).stride()).isEqualTo(1);
  }

  @Test
  void theKernelOfTheFirstLessonGivesItsResult() {
    Setup setup = Setups.small().withSlide(WindowSettings.same(2).withPadding(0));
    Kernels kernels =
        new Kernels(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3), Tensor.zeros(Shape.of(1)));
    FilledOperation filledOperation = setup.withKernels(kernels).filledOperation();
    assertThat(
            filledOperation
                .operation()
                .forward(filledOperation.input(), filledOperation.parameters())
                .values())
        .containsExactly(19, 25, 37, 43);
  }

  @Test
  void trueConvolutionTurnsTheKernel() {
    Setup setup = Setups.small().withSlide(WindowSettings.same(2).withPadding(0).withTurned(true));
    Kernels kernels =
        new Kernels(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3), Tensor.zeros(Shape.of(1)));
    FilledOperation filledOperation = setup.withKernels(kernels).filledOperation();
    // 0·3 + 1·2 + 3·1 + 4·0 and so on
    assertThat(
            filledOperation
                .operation()
                .forward(filledOperation.input(), filledOperation.parameters())
                .values())
        .containsExactly(5, 11, 23, 29);
  }

  @Test
  void aTransposedConvolutionSpreadsWithTheSameKernels() {
    Setup setup =
        Setups.small()
            .withInput(PlaygroundInput.matrix(Tensor.of(Shape.of(1, 1, 1, 1), 2)))
            .withKind(OperationKind.TRANSPOSED);
    Setup bare = setup.withSlide(setup.windowSettings().withPadding(0));
    FilledOperation filledOperation = bare.filledOperation();
    assertThat(
            filledOperation
                .operation()
                .forward(filledOperation.input(), filledOperation.parameters())
                .values())
        .containsExactly(0, -2, 0, -2, 10, -2, 0, -2, 0);
  }

  @Test
  void reflectingPaddingEndsWhereTheMirrorHasNoMoreRows() {
    Setup setup = Setups.small().withSlide(WindowSettings.same(7).withPadding(3));
    Setup mirrored =
        setup.withSlide(setup.windowSettings().withPadding(2).withMode(Padding.Mode.REFLECT));
    assertThat(mirrored.windowLimits().mostPadding()).isEqualTo(2);
  }

  @Test
  void comparingChangesOnlyWhatIsCompared() {
    Setup setup = Setups.small().withComparison(Comparison.PADDING);
    List<Setup> sides = setup.comparison().sides(setup);
    assertThat(sides).extracting(side -> side.windowSettings().padding()).containsExactly(0, 1);
    assertThat(sides)
        .extracting(
            side ->
                side.filledOperation()
                    .operation()
                    .outputShape(side.filledOperation().input().shape()))
        .containsExactly(Shape.of(1, 1, 1, 1), Shape.of(1, 1, 3, 3));
  }

  @Test
  void presetsSpeakForThemselves() {
    Tensor flat = Tensor.of(Shape.of(1, 1, 3, 3), 4, 4, 4, 4, 4, 4, 4, 4, 4);
    for (KernelPreset kernelPreset : KernelPreset.values()) {
      Kernels kernels = Kernels.of(kernelPreset);
      float result =
          Conv2d.of(1, 1, 3)
              .forward(flat, List.of(kernels.weight(), kernels.bias()))
              .get(0, 0, 0, 0);
      float expected =
          switch (kernelPreset) {
            case IDENTITY, BLUR, SHARPEN, EMBOSS -> 4;
            case EDGES, EDGES_RIGHT, EDGES_DOWN, EDGES_RISING, EDGES_FALLING -> 0;
            case SOBEL_X, SOBEL_Y, LAPLACE -> 0;
          };
      assertThat(result).as("%s of even grey", kernelPreset).isCloseTo(expected, within());
    }
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1e-5f);
  }

  @Test
  void aNormalisedKernelLeavesEvenGreyAsItIs() {
    Kernels doubled = Kernels.of(KernelPreset.IDENTITY).withWeight(3, 0, 0, 0, 0);
    assertThat(doubled.normalised(0).weight().values())
        .containsExactly(0.75f, 0, 0, 0, 0.25f, 0, 0, 0, 0);
    Kernels edges = Kernels.of(KernelPreset.EDGES_RIGHT).normalised(0);
    assertThat(edges.weight().get(0, 0, 0, 2)).isCloseTo(1 / 6f, within());
  }
}

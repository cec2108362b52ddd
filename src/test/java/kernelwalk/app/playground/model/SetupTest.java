package kernelwalk.app.playground.model;

import static kernelwalk.tensor.Padding.Mode.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kernelwalk.Property;
import kernelwalk.app.playground.model.WindowLimits.Range;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
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
            kept(setup);
          }
        });
  }

  private static void kept(Setup setup) {
    WindowLimits windowLimits = setup.windowLimits();
    WindowSettings it = setup.windowSettings();
    for (WindowAxes axes : WindowAxes.values()) {
      for (int kernel = 1; kernel <= windowLimits.mostKernel(axes); kernel++) {
        Size asked = axes.set(it.kernel(), kernel);
        assertThat(setup.withSlide(it.withKernel(asked)).windowSettings().kernel())
            .isEqualTo(asked);
      }
    }
    for (PaddingSide side : PaddingSide.values()) {
      Range range = windowLimits.padding(side);
      assertThat(side.of(windowLimits.padding())).isBetween(range.least(), range.most());
      for (int number = range.least(); number <= range.most(); number++) {
        WindowSettings asked = it.withSides(side.set(windowLimits.padding(), number));
        assertThat(setup.withSlide(asked).windowSettings()).isEqualTo(asked);
      }
    }
    for (PaddingRule rule : windowLimits.rules()) {
      assertThat(setup.withSlide(it.withRule(rule)).windowSettings().rule()).contains(rule);
    }
  }

  /** As on the command line: a pooling's stride is its window's until another one is chosen. */
  @Test
  void aPoolingsStrideGoesAlongWithItsWindowUntilItIsChosen() {
    WindowSettings first = Setup.first(Tensor.zeros(Shape.of(1, 1, 9, 9))).pool();
    WindowAxes both = WindowAxes.BOTH;
    assertThat(first.stride()).isEqualTo(Size.of(2));
    for (int kernel = 1; kernel <= WindowLimits.LARGEST_KERNEL; kernel++) {
      assertThat(first.withWindow(both, kernel).stride()).isEqualTo(Size.of(kernel));
    }
    assertThat(first.withStride(both, 1).withWindow(both, 5).stride()).isEqualTo(Size.ONE);
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

  private static Tensor result(Setup setup) {
    FilledOperation filledOperation = setup.filledOperation();
    return filledOperation
        .operation()
        .forward(filledOperation.input(), filledOperation.parameters());
  }

  private static Tensor ones(int... dims) {
    Tensor ones = Tensor.zeros(Shape.of(dims));
    Arrays.fill(ones.values(), 1);
    return ones;
  }

  /** Ones in six rows, a kernel of nine ones, stride 2: what TensorFlow and PyTorch make of it. */
  @Test
  void sameIsTensorFlowsAndHalfIsPyTorchsCustom() {
    Setup setup =
        Setups.small()
            .withInput(PlaygroundInput.matrix(ones(1, 1, 6, 6)))
            .withKernels(new Kernels(ones(1, 1, 3, 3), Tensor.zeros(Shape.of(1))));
    WindowSettings strided = setup.windowSettings().withStride(WindowAxes.BOTH, 2);
    assertThat(result(setup.withSlide(strided.withRule(PaddingRule.SAME))).values())
        .containsExactly(9, 9, 6, 9, 9, 6, 6, 6, 4);
    assertThat(result(setup.withSlide(strided.withRule(PaddingRule.HALF))).values())
        .containsExactly(4, 6, 6, 6, 9, 9, 6, 9, 9);
    Setup even = setup.withSlide(strided.withStride(WindowAxes.BOTH, 1).withRule(PaddingRule.SAME));
    Setup two = even.withSlide(even.windowSettings().withKernel(WindowAxes.BOTH, 2));
    assertThat(two.windowLimits().padding()).isEqualTo(new Padding(0, 1, 0, 1, Padding.Mode.ZERO));
    assertThat(result(two).shape()).isEqualTo(Shape.of(1, 1, 6, 6));
  }

  /** A rule holds whatever else is changed: the result stays as large as it says. */
  @Test
  void transposedSameIsInputTimesStrideWithAnyKernel() {
    Setup setup = Setups.small().withKind(OperationKind.TRANSPOSED);
    for (int kernel = 1; kernel <= 5; kernel++) {
      for (int stride = 1; stride <= 4; stride++) {
        WindowSettings it =
            setup
                .windowSettings()
                .withRule(PaddingRule.SAME)
                .withKernel(WindowAxes.BOTH, kernel)
                .withStride(WindowAxes.BOTH, stride);
        assertThat(result(setup.withSlide(it)).shape())
            .as("kernel %d, stride %d", kernel, stride)
            .isEqualTo(Shape.of(1, 1, 3 * stride, 3 * stride));
      }
    }
  }

  @Test
  void aRowIsConvolvedInOneDimensionAndAPictureInTwoAgain() {
    Setup row =
        Setups.small()
            .withInput(PlaygroundInput.matrix(Tensor.of(Shape.of(1, 1, 1, 5), 1, 2, 3, 4, 5)));
    assertThat(row.isAlongRow()).isTrue();
    assertThat(row.windowSettings().kernel()).isEqualTo(Size.of(1, 3));
    assertThat(row.kernels().weight().values()).containsExactly(-1, 5, -1);
    assertThat(result(row)).isEqualTo(Tensor.of(Shape.of(1, 1, 1, 5), 3, 6, 9, 12, 21));
    Setup square = row.withInput(Setups.small().playgroundInput());
    assertThat(square.windowSettings()).isEqualTo(Setups.small().windowSettings());
  }

  @Test
  void poolingHangsOverAndLeavesPaddingOut() {
    Setup setup = Setups.small().withKind(OperationKind.AVERAGE);
    WindowSettings it = setup.windowSettings().withCeil(true);
    assertThat(result(setup.withSlide(it)).values()).containsExactly(2, 3.5f, 6.5f, 8);
    WindowSettings padded = it.withCeil(false).withSides(new Padding(1, 0, 0, 1, ZERO));
    assertThat(result(setup.withSlide(padded)).values()).containsExactly(0.25f, 0.5f, 5, 3.25f);
    assertThat(result(setup.withSlide(padded.withCountPadding(false))).values())
        .containsExactly(0.5f, 2, 5, 6.5f);
  }

  @Test
  void reflectingPaddingEndsWhereTheMirrorHasNoMoreRows() {
    Setup setup = Setups.small().withSlide(WindowSettings.same(7).withPadding(3));
    Setup mirrored =
        setup.withSlide(setup.windowSettings().withPadding(2).withMode(Padding.Mode.REFLECT));
    assertThat(mirrored.windowLimits().paddings(WindowAxes.BOTH).most()).isEqualTo(2);
  }

  @Test
  void comparingChangesOnlyWhatIsCompared() {
    Setup setup = Setups.small().withComparison(Comparison.PADDING);
    List<Setup> sides = setup.comparison().sides(setup);
    assertThat(sides)
        .extracting(side -> side.windowLimits().padding())
        .containsExactly(Padding.NONE, Padding.of(1));
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

package kernelwalk.app.playground.model;

import java.util.List;
import java.util.random.RandomGenerator;
import kernelwalk.app.playground.model.WindowLimits.Range;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/** Setups that somebody could have reached by hand. */
public final class Setups {
  private Setups() {}

  public static Setup small() {
    return Setup.first(Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8));
  }

  /** After this many changes by chance. */
  public static Setup wandered(RandomGenerator random, int changes) {
    Setup setup = small();
    for (int i = 0; i < changes; i++) {
      setup = changed(setup, random);
    }
    return setup;
  }

  private static Setup changed(Setup setup, RandomGenerator random) {
    WindowSettings windowSettings = setup.windowSettings();
    WindowLimits windowLimits = setup.windowLimits();
    Kernels kernels = setup.kernels();
    WindowAxes axes = List.of(WindowAxes.values()).get(random.nextInt(3));
    return switch (random.nextInt(21)) {
      case 0 ->
          setup.withKind(
              List.of(OperationKind.values()).get(random.nextInt(OperationKind.values().length)));
      case 1 -> setup.withPass(List.of(Pass.values()).get(random.nextInt(Pass.values().length)));
      case 2 ->
          setup.withSlide(
              windowSettings.withKernel(axes, 1 + random.nextInt(windowLimits.mostKernel(axes))));
      case 3 ->
          setup.withSlide(
              windowSettings.withStride(axes, 1 + random.nextInt(windowLimits.mostStride(axes))));
      case 4 -> {
        Range range = windowLimits.paddings(WindowAxes.BOTH);
        yield setup.withSlide(
            windowSettings.withPadding(random.nextInt(range.least(), range.most() + 1)));
      }
      case 5 ->
          setup.withSlide(
              windowSettings.withDilation(
                  axes, 1 + random.nextInt(windowLimits.mostDilation(axes))));
      case 6 -> {
        List<Padding.Mode> modes = windowLimits.modes();
        yield setup.withSlide(windowSettings.withMode(modes.get(random.nextInt(modes.size()))));
      }
      case 7 -> {
        List<Integer> groups =
            WindowLimits.groups(setup.playgroundInput().channels(), kernels.count());
        yield setup.withSlide(windowSettings.withGroups(groups.get(random.nextInt(groups.size()))));
      }
      case 8 -> setup.withKernels(kernels.withCount(1 + random.nextInt(Kernels.MOST)));
      case 9 ->
          setup.withInput(
              PlaygroundInput.random(
                  random.nextInt(100),
                  1 + random.nextInt(PlaygroundInput.MOST_SAMPLES),
                  1 + random.nextInt(PlaygroundInput.MOST_CHANNELS),
                  1 + random.nextInt(9)));
      case 10 -> setup.withKernels(kernels.random(random.nextInt(kernels.count()), i(random)));
      case 11 -> setup.withKernels(kernels.normalised(random.nextInt(kernels.count())));
      case 12 -> setup.withGradient(gradient(setup, random));
      case 13 -> setup.withDense(dense(setup, random));
      case 14 ->
          PaintStroke.over(setup, TensorCell.of(TensorRole.INPUT, 0, 0, 0, 0), random.nextInt(9))
              .orElse(setup);
      case 16 -> {
        PaddingSide side = List.of(PaddingSide.values()).get(random.nextInt(4));
        Range range = windowLimits.padding(side);
        int number = random.nextInt(range.least(), range.most() + 1);
        yield setup.withSlide(windowSettings.withSides(side.set(windowLimits.padding(), number)));
      }
      case 17 -> {
        List<PaddingRule> rules = windowLimits.rules();
        yield rules.isEmpty()
            ? setup
            : setup.withSlide(windowSettings.withRule(rules.get(random.nextInt(rules.size()))));
      }
      case 18 ->
          setup.withSlide(
              windowSettings.withCeil(random.nextBoolean()).withCountPadding(random.nextBoolean()));
      case 19 ->
          setup.withSlide(
              windowSettings.withExtra(axes, random.nextInt(windowLimits.mostExtra(axes) + 1)));
      case 15 ->
          setup.withComparison(
              List.of(Comparison.values()).get(random.nextInt(Comparison.values().length)));
      default ->
          setup.withInput(
              PlaygroundInput.sample(
                  List.of(SamplePicture.values())
                      .get(
                          random.nextInt(
                              List.of(SamplePicture.values()).indexOf(SamplePicture.HILLS)))));
    };
  }

  private static OutputGradient gradient(Setup setup, RandomGenerator random) {
    OutputGradient now = setup.gradient();
    return switch (random.nextInt(4)) {
      case 0 -> now.withPattern(List.of(GradientPattern.values()).get(random.nextInt(4)));
      case 1 -> now.withSeed(random.nextInt(100));
      case 2 -> now.withCell(random.nextInt(3), random.nextInt(9), random.nextInt(9));
      default ->
          now.withOwn(
              PlaygroundInput.random(random.nextInt(100), 2, 2, 1 + random.nextInt(6)).tensor());
    };
  }

  private static LinearSettings dense(Setup setup, RandomGenerator random) {
    LinearSettings now = setup.linearSettings();
    int inputs =
        setup.playgroundInput().tensor().shape().size() / setup.playgroundInput().samples();
    return switch (random.nextInt(4)) {
      case 0 -> now.withOutputs(1 + random.nextInt(LinearSettings.MOST_OUTPUTS));
      case 1 -> now.withSeed(random.nextInt(100));
      case 2 -> now.withBias(inputs, random.nextInt(9) / 4f, random.nextInt(now.outputs()));
      default ->
          now.withWeight(
              inputs, random.nextInt(9), random.nextInt(now.outputs()), random.nextInt(inputs));
    };
  }

  private static long i(RandomGenerator random) {
    return random.nextInt(1000);
  }
}

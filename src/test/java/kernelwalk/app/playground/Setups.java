package kernelwalk.app.playground;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.film.Part;
import kernelwalk.film.TensorCell;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/** Setups that somebody could have reached by hand. */
final class Setups {
  private Setups() {}

  static Setup small() {
    return Setup.first(Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8));
  }

  /** After this many changes by chance. */
  static Setup wandered(long seed, int changes) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Setup setup = small();
    for (int i = 0; i < changes; i++) {
      setup = changed(setup, random);
    }
    return setup;
  }

  private static Setup changed(Setup setup, RandomGenerator random) {
    Slide slide = setup.slide();
    Limits limits = setup.limits();
    Kernels kernels = setup.kernels();
    return switch (random.nextInt(17)) {
      case 0 -> setup.withKind(List.of(Kind.values()).get(random.nextInt(Kind.values().length)));
      case 1 -> setup.withPass(List.of(Pass.values()).get(random.nextInt(Pass.values().length)));
      case 2 -> setup.withSlide(slide.withKernel(1 + random.nextInt(limits.mostKernel())));
      case 3 -> setup.withSlide(slide.withStride(1 + random.nextInt(limits.mostStride())));
      case 4 -> {
        int most = Math.max(limits.leastPadding(), limits.mostPadding());
        yield setup.withSlide(slide.withPadding(random.nextInt(limits.leastPadding(), most + 1)));
      }
      case 5 -> setup.withSlide(slide.withDilation(1 + random.nextInt(limits.mostDilation())));
      case 6 -> {
        List<Padding.Mode> modes = limits.modes();
        yield setup.withSlide(slide.withMode(modes.get(random.nextInt(modes.size()))));
      }
      case 7 -> {
        List<Integer> groups = Limits.groups(setup.input().channels(), kernels.count());
        yield setup.withSlide(slide.withGroups(groups.get(random.nextInt(groups.size()))));
      }
      case 8 -> setup.withKernels(kernels.withCount(1 + random.nextInt(Kernels.MOST)));
      case 9 ->
          setup.withInput(
              Input.random(
                  random.nextInt(100),
                  1 + random.nextInt(Input.MOST_SAMPLES),
                  1 + random.nextInt(Input.MOST_CHANNELS),
                  1 + random.nextInt(9)));
      case 10 -> setup.withKernels(kernels.random(random.nextInt(kernels.count()), i(random)));
      case 11 -> setup.withKernels(kernels.normalised(random.nextInt(kernels.count())));
      case 12 -> setup.withGradient(gradient(setup, random));
      case 13 -> setup.withDense(dense(setup, random));
      case 14 ->
          Stroke.over(setup, TensorCell.of(Part.INPUT, 0, 0, 0, 0), random.nextInt(9))
              .orElse(setup);
      case 15 ->
          setup.withComparison(
              List.of(Comparison.values()).get(random.nextInt(Comparison.values().length)));
      default ->
          setup.withInput(
              Input.sample(
                  List.of(Sample.values())
                      .get(random.nextInt(List.of(Sample.values()).indexOf(Sample.HILLS)))));
    };
  }

  private static OutputGradient gradient(Setup setup, RandomGenerator random) {
    OutputGradient now = setup.gradient();
    return switch (random.nextInt(4)) {
      case 0 -> now.withPattern(List.of(Pattern.values()).get(random.nextInt(4)));
      case 1 -> now.withSeed(random.nextInt(100));
      case 2 -> now.withCell(random.nextInt(3), random.nextInt(9), random.nextInt(9));
      default ->
          now.withOwn(Input.random(random.nextInt(100), 2, 2, 1 + random.nextInt(6)).tensor());
    };
  }

  private static Dense dense(Setup setup, RandomGenerator random) {
    Dense now = setup.dense();
    int inputs = setup.input().tensor().shape().size() / setup.input().samples();
    return switch (random.nextInt(4)) {
      case 0 -> now.withOutputs(1 + random.nextInt(Dense.MOST_OUTPUTS));
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

package kernelwalk.app.playground;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.data.LabelledImages;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * What an operation is shown on.
 *
 * @param number of a digit or a sample, the seed of random numbers, else 0
 * @param tensor {@code [N, C, H, W]}, N up to 4, C up to 8, H and W up to 128
 * @param names of the channels, empty to count them
 */
record Input(Source source, int number, Tensor tensor, List<String> names) {
  static final int MOST_SAMPLES = 4;
  static final int MOST_CHANNELS = 8;
  static final int LARGEST_SIDE = 128;

  private static final List<String> COLOURS = List.of("R", "G", "B");

  Input {
    names = List.copyOf(names);
  }

  static Input matrix(Tensor tensor) {
    return new Input(Source.MATRIX, 0, tensor, List.of());
  }

  static Input sample(Sample sample) {
    return new Input(
        Source.SAMPLE,
        List.of(Sample.values()).indexOf(sample),
        sample.picture(),
        colours(sample.channels()));
  }

  /** A picture from a file, or a drawing: one sample, of one channel or of three. */
  static Input picture(Source source, Tensor picture) {
    return new Input(source, 0, picture, colours(picture.shape().dim(1)));
  }

  private static List<String> colours(int channels) {
    return channels == COLOURS.size() ? COLOURS : List.of();
  }

  /** Whole numbers 0 … 9, the same ones for the same seed. */
  static Input random(int seed, int samples, int channels, int side) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Tensor tensor = Tensor.zeros(Shape.of(samples, channels, side, side));
    for (int i = 0; i < tensor.shape().size(); i++) {
      tensor.values()[i] = random.nextInt(10);
    }
    return new Input(Source.RANDOM, seed, tensor, List.of());
  }

  /** Digits one after another, from this one on; grey levels 0 … 255. */
  static Input digits(LabelledImages images, int first, int samples) {
    int count = Math.min(samples, images.count());
    int from = Math.clamp(first, 0, images.count() - 1);
    int area = images.height() * images.width();
    Tensor tensor = Tensor.zeros(Shape.of(count, 1, images.height(), images.width()));
    for (int i = 0; i < tensor.shape().size(); i++) {
      int which = (from + i / area) % images.count();
      tensor.values()[i] = images.grey(which).at(i % area / images.width(), i % images.width());
    }
    return new Input(Source.DIGIT, from, tensor, List.of());
  }

  int samples() {
    return tensor.shape().dim(0);
  }

  int channels() {
    return tensor.shape().dim(1);
  }

  int height() {
    return tensor.shape().dim(2);
  }

  int width() {
    return tensor.shape().dim(3);
  }

  int longer() {
    return Math.max(height(), width());
  }

  int shorter() {
    return Math.min(height(), width());
  }
}

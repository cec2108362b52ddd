package kernelwalk.app.playground.model;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.data.LabelledImages;
import kernelwalk.film.picture.Look;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/**
 * The input that an operation is shown on.
 *
 * @param number of a digit or a sample, the seed of random numbers, else 0
 * @param tensor {@code [N, C, H, W]}, N up to 4, C up to 8, H and W up to 128
 * @param names of the channels, empty to count them
 * @param picture whether its values are the brightness of a picture, 0 … 255
 */
public record PlaygroundInput(
    InputSource inputSource, int number, Tensor tensor, List<String> names, boolean picture) {
  public static final int MOST_SAMPLES = 4;
  public static final int MOST_CHANNELS = 8;
  public static final int LARGEST_SIDE = 128;

  private static final List<String> COLOURS = List.of("R", "G", "B");

  public PlaygroundInput {
    names = List.copyOf(names);
  }

  /** A picture or not, as its source has it. */
  public PlaygroundInput(InputSource inputSource, int number, Tensor tensor, List<String> names) {
    this(inputSource, number, tensor, names, inputSource.picture());
  }

  public static PlaygroundInput matrix(Tensor tensor) {
    return new PlaygroundInput(InputSource.MATRIX, 0, tensor, List.of());
  }

  public static PlaygroundInput sample(SamplePicture samplePicture) {
    return new PlaygroundInput(
        InputSource.SAMPLE,
        List.of(SamplePicture.values()).indexOf(samplePicture),
        samplePicture.picture(),
        colours(samplePicture.channels()));
  }

  /** A picture from a file, or a drawing: one sample, of one channel or of three. */
  public static PlaygroundInput picture(InputSource inputSource, Tensor picture) {
    return new PlaygroundInput(inputSource, 0, picture, colours(picture.shape().dim(1)));
  }

  private static List<String> colours(int channels) {
    return channels == COLOURS.size() ? COLOURS : List.of();
  }

  /** Whole numbers 0 … 9, the same ones for the same seed. */
  public static PlaygroundInput random(int seed, int samples, int channels, int side) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Tensor tensor = Tensor.zeros(Shape.of(samples, channels, side, side));
    for (int i = 0; i < tensor.shape().size(); i++) {
      tensor.values()[i] = random.nextInt(10);
    }
    return new PlaygroundInput(InputSource.RANDOM, seed, tensor, List.of());
  }

  /** Digits one after another, from this one on; grey levels 0 … 255. */
  static PlaygroundInput digits(LabelledImages images, int first, int samples) {
    int count = Math.min(samples, images.count());
    int from = Math.clamp(first, 0, images.count() - 1);
    int area = images.height() * images.width();
    Tensor tensor = Tensor.zeros(Shape.of(count, 1, images.height(), images.width()));
    for (int i = 0; i < tensor.shape().size(); i++) {
      int which = (from + i / area) % images.count();
      tensor.values()[i] = images.grey(which).at(i % area / images.width(), i % images.width());
    }
    return new PlaygroundInput(InputSource.DIGIT, from, tensor, List.of());
  }

  /** The same with other values, painted by hand: a picture if this is one. */
  public PlaygroundInput painted(Tensor values) {
    return new PlaygroundInput(InputSource.PAINTED, 0, values, names, picture);
  }

  /** What it is to the eye; in colour only where its channels are red, green and blue. */
  Look look() {
    return picture ? Look.bytes(names.equals(COLOURS) ? COLOURS.size() : 1) : Look.NUMBERS;
  }

  public int samples() {
    return tensor.shape().dim(0);
  }

  public int channels() {
    return tensor.shape().dim(1);
  }

  public int height() {
    return tensor.shape().dim(2);
  }

  public int width() {
    return tensor.shape().dim(3);
  }

  /** Whether its pictures are single rows, in one dimension. */
  boolean isRow() {
    return height() == 1 && width() > 1;
  }

  /** Height and width. */
  Size size() {
    return Size.of(height(), width());
  }
}

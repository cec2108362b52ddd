package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;

/** The film sources that tests and screenshots share. */
public final class Examples {
  private Examples() {}

  /** Small whole numbers, the same for the same seed. */
  public static Tensor wholes(long seed, int most, int... dims) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = random.nextInt(most);
    }
    return tensor;
  }

  /** Numbers around zero, the same for the same seed. */
  public static Tensor normal(long seed, double spread, int... dims) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = (float) (Math.round(random.nextGaussian() * spread * 100) / 100.0);
    }
    return tensor;
  }

  /** A ring, bright on dark, 28×28. */
  public static Tensor digit() {
    Tensor digit = Tensor.zeros(Shape.of(1, 1, 28, 28));
    for (int i = 0; i < 784; i++) {
      int r = i / 28 - 14;
      int c = i % 28 - 14;
      digit.values()[i] = Math.abs(Math.hypot(r, c * 1.4) - 9) < 2 ? 240 - Math.abs(r) * 5 : 0;
    }
    return digit;
  }

  public static FilmSource pool(Pool2d.Mode mode) {
    Pool2d pool = new Pool2d(mode, Size.of(2), Size.of(2), Padding.NONE);
    return OperationFilms.forward(pool, wholes(3, 10, 1, 1, 4, 4), List.of());
  }

  public static FilmSource padded(Pool2d.Mode mode) {
    Pool2d pool = new Pool2d(mode, Size.of(3), Size.of(2), Padding.of(1));
    return OperationFilms.forward(pool, normal(3, 3, 2, 3, 6, 6), List.of());
  }

  /** Its last windows hang over the border below and at the right. */
  public static FilmSource hanging(Pool2d.Mode mode) {
    Pool2d pool =
        new Pool2d(
            mode,
            Size.of(3, 2),
            Size.of(2),
            new Padding(1, 0, 0, 1, Padding.Mode.ZERO),
            Size.of(1, 2),
            true,
            false);
    return OperationFilms.forward(pool, wholes(81, 10, 1, 2, 5, 6), List.of());
  }

  /** Height and width apart, and other padding on every side. */
  public static FilmSource uneven() {
    Conv2d conv =
        new Conv2d(
            1,
            1,
            Size.of(2, 3),
            Size.of(2, 1),
            new Padding(0, 1, 2, 1, Padding.Mode.ZERO),
            Size.of(2, 1),
            1,
            true);
    return OperationFilms.forward(
        conv,
        wholes(82, 10, 1, 1, 4, 5),
        List.of(wholes(83, 4, 1, 1, 2, 3), Tensor.of(Shape.of(1), 1)));
  }

  /** Cut more at the bottom than at the top, with a column given back. */
  public static FilmSource unevenTransposed() {
    ConvTranspose2d operation =
        new ConvTranspose2d(
            1,
            1,
            Size.of(3, 2),
            Size.of(2),
            new Padding(0, 2, 1, 0, Padding.Mode.ZERO),
            0,
            1,
            Size.ONE,
            1,
            false);
    return OperationFilms.forward(
        operation, wholes(84, 5, 1, 1, 3, 3), List.of(wholes(85, 4, 1, 1, 3, 2)));
  }

  /**
   * A picture to look at.
   *
   * @param cell which cell, as a share of all
   * @param share how far into the cell
   */
  public record Shot(String name, FilmSource filmSource, Level level, double cell, double share) {}

  public static List<Shot> shots() {
    return List.of(
        new Shot("conv-toy", toyConv(Conv2d.of(1, 1, 2).withoutBias(), 3), Level.PRODUCT, 0.5, 0.4),
        new Shot("conv-same", toyConv(Conv2d.of(1, 1, 3).withPadding(1), 5), Level.CELL, 0.5, 0.5),
        new Shot("conv-full", toyConv(Conv2d.of(1, 1, 3).withPadding(2), 5), Level.CELL, 0.1, 0.95),
        new Shot(
            "conv-stride", toyConv(Conv2d.of(1, 1, 2).withStride(2), 5), Level.CHANNEL, 0.9, 0.6),
        new Shot(
            "conv-dilated", toyConv(Conv2d.of(1, 1, 3).withDilation(2), 7), Level.CELL, 0.5, 0.95),
        new Shot(
            "conv-large", toyConv(Conv2d.of(1, 1, 7).withPadding(3), 9), Level.CELL, 0.5, 0.95),
        new Shot("conv-colour", colour5(), Level.PRODUCT, 0.5, 0.5),
        new Shot("conv-many", manyConv(), Level.CHANNEL, 0.6, 0.5),
        new Shot("pool-ties", ties(), Level.PRODUCT, 0.3, 0.7),
        new Shot("act-back-relu", activationBackward(Activation.RELU), Level.CELL, 0.5, 0.95),
        new Shot("act-back-tanh", activationBackward(Activation.TANH), Level.CELL, 0.5, 0.95),
        new Shot(
            "act-back-leaky", activationBackward(Activation.leakyRelu(0.1)), Level.CELL, 0.3, 0.6),
        new Shot("pool-max", pool(Pool2d.Mode.MAX), Level.CELL, 0.7, 0.95),
        new Shot("pool-mean", pool(Pool2d.Mode.AVERAGE), Level.CELL, 0.7, 0.95),
        new Shot("pool-max-look", pool(Pool2d.Mode.MAX), Level.PRODUCT, 0.7, 0.5),
        new Shot("pool-max-padded", padded(Pool2d.Mode.MAX), Level.CELL, 0.2, 0.95),
        new Shot("pool-mean-padded", padded(Pool2d.Mode.AVERAGE), Level.PRODUCT, 0.6, 0.7),
        new Shot("pool-max-hanging", hanging(Pool2d.Mode.MAX), Level.CELL, 0.45, 0.95),
        new Shot("pool-mean-hanging", hanging(Pool2d.Mode.AVERAGE), Level.PRODUCT, 0.48, 0.7),
        new Shot("conv-uneven", uneven(), Level.PRODUCT, 0.1, 0.4),
        new Shot("transposed-uneven", unevenTransposed(), Level.CELL, 0.5, 0.95),
        new Shot("pool-digit", digitPool(), Level.CELL, 0.4, 0.95),
        new Shot("act-sigmoid", activation(Activation.SIGMOID), Level.CELL, 0.5, 0.6),
        new Shot("act-tanh", activation(Activation.TANH), Level.CELL, 0.4, 0.95),
        new Shot("act-relu", activation(Activation.RELU), Level.CELL, 0.5, 0.75),
        new Shot("act-leaky", activation(Activation.leakyRelu(0.1)), Level.CELL, 0.5, 0.95),
        new Shot("act-back", activationBackward(Activation.SIGMOID), Level.CELL, 0.5, 0.95),
        new Shot("act-maps", maps(Activation.TANH), Level.CELL, 0.6, 0.95),
        new Shot("softmax-loss", crossEntropy(1, 10), Level.CELL, 0, 0.97),
        new Shot("softmax-share", crossEntropy(2, 10), Level.PRODUCT, 0, 0.42),
        new Shot("softmax-to-input", softmaxBackward(), Level.PRODUCT, 0.2, 0.5),
        new Shot("softmax-alone", softmax(), Level.CHANNEL, 0, 0.9),
        new Shot("flatten", flatten(2, 3), Level.CELL, 0.6, 0.4),
        new Shot("flatten-lenet", flatten(16, 5), Level.CELL, 0.5, 0.95),
        new Shot("big-digit", digitConv(), Level.CELL, 0.2, 0.95),
        new Shot("big-c3", c3(), Level.CHANNEL, 0.4, 0.6),
        new Shot("big-c3-cell", c3(), Level.CELL, 0.4, 0.95),
        new Shot("big-c5", c5(), Level.CELL, 0.4, 0.95),
        new Shot("big-colour", colour128(), Level.CELL, 0.6, 0.95),
        new Shot("big-groups", grouped(), Level.PRODUCT, 0.6, 0.6),
        new Shot("big-replicated", replicated(), Level.CELL, 0.4, 0.95),
        new Shot("transposed", transposed(), Level.CELL, 0.5, 0.95),
        new Shot("transposed-product", transposed(), Level.PRODUCT, 0.5, 0.4),
        new Shot("transposed-many", manyTransposed(), Level.CHANNEL, 0.6, 0.7),
        new Shot(
            "transposed-to-input", transposedBackward(GradientTarget.INPUT), Level.CELL, 0.3, 0.95),
        new Shot(
            "transposed-to-weight",
            transposedBackward(GradientTarget.WEIGHT),
            Level.PRODUCT,
            0.3,
            0.5),
        new Shot(
            "transposed-to-bias", transposedBackward(GradientTarget.BIAS), Level.CELL, 1, 0.95),
        new Shot("flatten-back", flattenBackward(2), Level.CELL, 0.5, 0.5),
        new Shot("flatten-back-long", flattenBackward(5), Level.CELL, 0.5, 0.5),
        new Shot("conv-to-input", convBackward(GradientTarget.INPUT), Level.CELL, 0.3, 0.95),
        new Shot("conv-to-weight", convBackward(GradientTarget.WEIGHT), Level.PRODUCT, 0.3, 0.5),
        new Shot("conv-to-bias", convBackward(GradientTarget.BIAS), Level.CELL, 1, 0.95),
        new Shot("c3-to-input", c3Backward(GradientTarget.INPUT), Level.CHANNEL, 0.4, 0.6),
        new Shot("c3-to-weight", c3Backward(GradientTarget.WEIGHT), Level.CELL, 0.4, 0.95),
        new Shot("pool-max-back", poolBackward(Pool2d.Mode.MAX), Level.CELL, 0.6, 0.95),
        new Shot("pool-mean-back", poolBackward(Pool2d.Mode.AVERAGE), Level.CELL, 0.6, 0.95),
        new Shot("linear", linear(6, 4, 1), Level.PRODUCT, 0.5, 0.4),
        new Shot("linear-fc1", linear(400, 120, 2), Level.CELL, 0.2, 0.95),
        new Shot("linear-fc3", linear(84, 10, 1), Level.PRODUCT, 0.5, 0.35),
        new Shot(
            "linear-to-input",
            linearBackward(6, 4, 1, GradientTarget.INPUT),
            Level.CELL,
            0.5,
            0.95),
        new Shot(
            "linear-to-weight",
            linearBackward(6, 4, 3, GradientTarget.WEIGHT),
            Level.CELL,
            0.5,
            0.95),
        new Shot(
            "linear-to-bias", linearBackward(6, 4, 3, GradientTarget.BIAS), Level.CELL, 0.5, 0.95));
  }

  static FilmSource toyConv(Conv2d conv, int side) {
    List<Tensor> parameters = new ArrayList<>();
    parameters.add(wholes(72, 4, 1, 1, conv.kernel().height(), conv.kernel().width()));
    if (conv.parameters().size() == 2) {
      parameters.add(Tensor.of(Shape.of(1), 0.5f));
    }
    return OperationFilms.forward(conv, wholes(71, 10, 1, 1, side, side), parameters);
  }

  static FilmSource colour5() {
    return OperationFilms.forward(
        Conv2d.of(3, 1, 3).withPadding(1),
        wholes(73, 256, 1, 3, 5, 5),
        List.of(normal(74, 1, 1, 3, 3, 3), Tensor.of(Shape.of(1), 1)),
        new TensorLooks(Look.bytes(3), Look.NUMBERS, List.of("R", "G", "B")));
  }

  /** Eight channels, eight kernels, a batch of two: the most that the playground has. */
  static FilmSource manyConv() {
    return OperationFilms.forward(
        Conv2d.of(8, 8, 3).withPadding(1),
        wholes(75, 10, 2, 8, 7, 7),
        List.of(normal(76, 1, 8, 8, 3, 3), normal(77, 1, 8)));
  }

  /** Every number twice and more, padding that never wins. */
  static FilmSource ties() {
    return OperationFilms.forward(
        new Pool2d(Pool2d.Mode.MAX, Size.of(3), Size.of(2), Padding.of(1)),
        wholes(78, 2, 1, 1, 5, 5),
        List.of());
  }

  public static FilmSource transposed() {
    return OperationFilms.forward(
        ConvTranspose2d.of(1, 1, 3).withStride(Size.of(2)),
        wholes(5, 5, 1, 1, 3, 3),
        List.of(normal(6, 1, 1, 1, 3, 3), Tensor.of(Shape.of(1), 0.5f)));
  }

  public static FilmSource manyTransposed() {
    return OperationFilms.forward(
        ConvTranspose2d.of(3, 2, 3).withStride(Size.of(2)).withPadding(Padding.of(1)),
        normal(5, 1, 1, 3, 5, 5),
        List.of(normal(6, 1, 3, 2, 3, 3), normal(7, 1, 2)));
  }

  public static FilmSource transposedBackward(GradientTarget target) {
    ConvTranspose2d operation =
        ConvTranspose2d.of(2, 1, 3).withStride(Size.of(2)).withPadding(Padding.of(1));
    Tensor input = wholes(31, 9, 1, 2, 3, 3);
    return OperationFilms.backward(
        operation,
        input,
        List.of(wholes(32, 5, 2, 1, 3, 3), Tensor.zeros(Shape.of(1))),
        wholes(33, 7, operation.outputShape(input.shape()).dims()),
        target);
  }

  public static FilmSource flattenBackward(int side) {
    return OperationFilms.backward(
        new Flatten(),
        wholes(34, 9, 1, 2, side, side),
        List.of(),
        wholes(35, 9, 1, 2 * side * side),
        GradientTarget.INPUT);
  }

  public static FilmSource convBackward(GradientTarget target) {
    return OperationFilms.backward(
        Conv2d.of(2, 2, 3).withPadding(1),
        wholes(11, 9, 1, 2, 5, 5),
        List.of(normal(12, 1, 2, 2, 3, 3), Tensor.zeros(Shape.of(2))),
        normal(13, 1, 1, 2, 5, 5),
        target);
  }

  /** LeNet's third layer, 6 to 16 maps, backward. */
  public static FilmSource c3Backward(GradientTarget target) {
    return OperationFilms.backward(
        Conv2d.of(6, 16, 5),
        normal(21, 1, 1, 6, 14, 14),
        List.of(normal(22, 0.2, 16, 6, 5, 5), Tensor.zeros(Shape.of(16))),
        normal(23, 0.1, 1, 16, 10, 10),
        target);
  }

  public static FilmSource poolBackward(Pool2d.Mode mode) {
    Pool2d pool = new Pool2d(mode, Size.of(2), Size.of(2), Padding.NONE);
    return OperationFilms.backward(
        pool, wholes(3, 10, 1, 1, 4, 4), List.of(), normal(4, 1, 1, 1, 2, 2), GradientTarget.INPUT);
  }

  public static FilmSource linear(int in, int out, int samples) {
    return OperationFilms.forward(
        new Linear(in, out),
        normal(31, 1, samples, in),
        List.of(normal(32, 0.6, out, in), normal(33, 0.5, out)));
  }

  public static FilmSource linearBackward(int in, int out, int samples, GradientTarget target) {
    return OperationFilms.backward(
        new Linear(in, out),
        normal(31, 1, samples, in),
        List.of(normal(32, 0.6, out, in), normal(33, 0.5, out)),
        normal(34, 0.3, samples, out),
        target);
  }

  public static FilmSource activation(Activation activation) {
    return OperationFilms.forward(activation, normal(41, 1.6, 1, 1, 4, 4), List.of());
  }

  public static FilmSource activationBackward(Activation activation) {
    return OperationFilms.backward(
        activation, normal(41, 1.6, 2, 6), List.of(), normal(42, 0.5, 2, 6), GradientTarget.INPUT);
  }

  static FilmSource maps(Activation activation) {
    return OperationFilms.forward(activation, normal(43, 2.5, 1, 6, 28, 28), List.of());
  }

  public static FilmSource crossEntropy(int samples, int classes) {
    int[] labels = new int[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = (3 + i) % classes;
    }
    return OperationFilms.crossEntropy(normal(51, 2, samples, classes), labels);
  }

  public static FilmSource softmaxBackward() {
    return OperationFilms.backward(
        new Softmax(), normal(52, 1.5, 2, 5), List.of(), normal(53, 1, 2, 5), GradientTarget.INPUT);
  }

  public static FilmSource softmax() {
    return OperationFilms.forward(new Softmax(), normal(52, 1.5, 1, 5), List.of());
  }

  public static FilmSource flatten(int channels, int size) {
    return OperationFilms.forward(new Flatten(), normal(53, 2, 1, channels, size, size), List.of());
  }

  public static FilmSource digitConv() {
    return OperationFilms.forward(
        Conv2d.of(1, 2, 3).withPadding(1),
        digit(),
        List.of(
            Tensor.of(
                Shape.of(2, 1, 3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1, -1, -2, -1, 0, 0, 0, 1, 2, 1),
            Tensor.of(Shape.of(2), 0, 1)));
  }

  /** LeNet's third layer: 6 maps of 14×14 to 16 of 10×10. */
  public static FilmSource c3() {
    return OperationFilms.forward(
        Conv2d.of(6, 16, 5),
        normal(21, 1, 1, 6, 14, 14),
        List.of(normal(22, 0.2, 16, 6, 5, 5), normal(24, 0.1, 16)));
  }

  /** LeNet's fifth layer: 16 maps of 5×5 to 120 of 1×1. */
  public static FilmSource c5() {
    return OperationFilms.forward(
        Conv2d.of(16, 120, 5),
        normal(25, 1, 1, 16, 5, 5),
        List.of(normal(26, 0.1, 120, 16, 5, 5), normal(27, 0.1, 120)));
  }

  public static FilmSource colour128() {
    return OperationFilms.forward(
        Conv2d.of(3, 4, 3).withPadding(1),
        wholes(28, 256, 1, 3, 128, 128),
        List.of(normal(29, 1, 4, 3, 3, 3), normal(30, 1, 4)),
        new TensorLooks(Look.bytes(3), Look.NUMBERS, List.of("R", "G", "B")));
  }

  public static FilmSource grouped() {
    return OperationFilms.forward(
        new Conv2d(
            4,
            4,
            Size.of(3),
            Size.ONE,
            Padding.of(1).withMode(Padding.Mode.REFLECT),
            Size.of(1),
            2,
            true),
        wholes(61, 10, 4, 4, 5, 5),
        List.of(wholes(62, 3, 4, 2, 3, 3), wholes(63, 3, 4)));
  }

  public static FilmSource replicated() {
    return OperationFilms.forward(
        new Conv2d(
            1,
            1,
            Size.of(3),
            Size.of(2),
            Padding.of(2).withMode(Padding.Mode.REPLICATE),
            Size.of(2),
            1,
            false),
        wholes(64, 10, 1, 1, 6, 6),
        List.of(wholes(65, 3, 1, 1, 3, 3)));
  }

  public static FilmSource digitPool() {
    return OperationFilms.forward(Pool2d.max(2), digit(), List.of());
  }
}

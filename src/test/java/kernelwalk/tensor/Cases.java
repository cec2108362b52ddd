package kernelwalk.tensor;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Random operations with tensors that fit them, for property tests. */
public final class Cases {
  private Cases() {}

  /** An operation, what it is given, and a gradient for its output. */
  public record Case(
      Operation operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    public Tensor output() {
      return operation.forward(input, parameters);
    }

    public Gradients gradients() {
      return operation.backward(input, parameters, outputGradient);
    }
  }

  /** Whole numbers from −4 to 4, so that sums of products are exact in float. */
  public static Tensor whole(SplittableRandom random, Shape shape) {
    return filled(shape, i -> random.nextInt(-4, 5));
  }

  /** Different multiples of 0.25 around zero in random order: no ties. */
  public static Tensor distinct(SplittableRandom random, Shape shape) {
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      int j = random.nextInt(i + 1);
      values[i] = values[j];
      values[j] = 0.25f * (i - values.length / 2) + 0.125f;
    }
    return Tensor.wrap(shape, values);
  }

  private static Tensor filled(Shape shape, IntFunction<Integer> value) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.values()[i] = value.apply(i);
    }
    return tensor;
  }

  /** The operation on an input, with random parameters and a random gradient. */
  public static Case of(SplittableRandom random, Operation operation, Tensor input) {
    List<Tensor> parameters =
        operation.parameters().stream().map(parameter -> whole(random, parameter.shape())).toList();
    Tensor gradient = whole(random, operation.outputShape(input.shape()));
    return new Case(operation, input, parameters, gradient);
  }

  /** A convolution with any setting, on an input that it fits. */
  public static Case conv2d(SplittableRandom random) {
    int groups = random.nextInt(1, 4);
    Size kernel = size(random, 3);
    Size dilation = size(random, 2);
    Padding.Mode mode = one(random, List.of(Padding.Mode.values()));
    Padding padding =
        new Padding(
            random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3), mode);
    Conv2d conv =
        new Conv2d(
            groups * random.nextInt(1, 3),
            groups * random.nextInt(1, 3),
            kernel,
            size(random, 3),
            padding,
            dilation,
            groups,
            random.nextBoolean());
    Shape input =
        Shape.of(
            random.nextInt(1, 3),
            conv.inChannels(),
            (kernel.height() - 1) * dilation.height() + 1 + random.nextInt(2, 5),
            (kernel.width() - 1) * dilation.width() + 1 + random.nextInt(2, 5));
    return of(random, conv, whole(random, input));
  }

  /** The same with zeros as padding, alike on opposite sides. */
  public static Case plainConv2d(SplittableRandom random) {
    Case any = conv2d(random);
    Conv2d conv =
        ((Conv2d) any.operation()).withPadding(Padding.of(random.nextInt(3), random.nextInt(3)));
    return of(random, conv, any.input());
  }

  public static Case convTranspose2d(SplittableRandom random) {
    int groups = random.nextInt(1, 3);
    Size kernel = size(random, 3);
    Size stride = size(random, 3);
    Size dilation = size(random, 2);
    ConvTranspose2d conv =
        new ConvTranspose2d(
            groups * random.nextInt(1, 3),
            groups * random.nextInt(1, 3),
            kernel,
            stride,
            new Padding(
                random.nextInt(2),
                random.nextInt(2),
                random.nextInt(2),
                random.nextInt(2),
                Padding.Mode.ZERO),
            random.nextInt(Math.max(stride.height(), dilation.height())),
            random.nextInt(Math.max(stride.width(), dilation.width())),
            dilation,
            groups,
            random.nextBoolean());
    Shape input =
        Shape.of(
            random.nextInt(1, 3), conv.inChannels(), random.nextInt(3, 5), random.nextInt(3, 5));
    return of(random, conv, whole(random, input));
  }

  /** Pooling with any setting, on an input that it fits; among its values are no ties. */
  public static Case pool2d(SplittableRandom random) {
    while (true) {
      Pool2d pool =
          new Pool2d(
              one(random, List.of(Pool2d.Mode.values())),
              size(random, 3),
              size(random, 4),
              new Padding(
                  random.nextInt(4),
                  random.nextInt(4),
                  random.nextInt(4),
                  random.nextInt(4),
                  Padding.Mode.ZERO),
              size(random, 2),
              random.nextBoolean(),
              random.nextBoolean());
      Shape input =
          Shape.of(
              random.nextInt(1, 3),
              random.nextInt(1, 3),
              random.nextInt(1, 8),
              random.nextInt(1, 8));
      if (fits(pool, input)) {
        return of(random, pool, distinct(random, input));
      }
    }
  }

  private static boolean fits(Pool2d pool, Shape input) {
    try {
      return pool.outputShape(input).size() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The same with as much as every library has, alike on opposite sides. */
  public static Case plainPool2d(SplittableRandom random) {
    Size kernel = size(random, 3);
    Padding padding =
        Padding.of(random.nextInt(kernel.height() / 2 + 1), random.nextInt(kernel.width() / 2 + 1));
    Pool2d.Mode mode = one(random, List.of(Pool2d.Mode.values()));
    Pool2d pool = new Pool2d(mode, kernel, size(random, 3), padding);
    Shape input =
        Shape.of(
            random.nextInt(1, 3),
            random.nextInt(1, 3),
            random.nextInt(kernel.height(), 8),
            random.nextInt(kernel.width(), 8));
    return of(random, pool, distinct(random, input));
  }

  public static Case activation(SplittableRandom random) {
    List<Activation> all =
        List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.LEAKY_RELU);
    Shape input = Shape.of(random.nextInt(1, 3), random.nextInt(1, 12));
    return of(random, one(random, all), distinct(random, input));
  }

  public static Case linear(SplittableRandom random) {
    Linear linear = new Linear(random.nextInt(1, 7), random.nextInt(1, 7));
    return of(random, linear, whole(random, Shape.of(random.nextInt(1, 4), linear.in())));
  }

  public static Case flatten(SplittableRandom random) {
    Shape input = Shape.of(random.nextInt(1, 4), random.nextInt(1, 4), random.nextInt(1, 4), 2);
    return of(random, new Flatten(), whole(random, input));
  }

  public static Case softmax(SplittableRandom random) {
    Shape input = Shape.of(random.nextInt(1, 4), random.nextInt(1, 8));
    return of(random, new Softmax(), distinct(random, input));
  }

  private static <T> T one(SplittableRandom random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Size size(SplittableRandom random, int largest) {
    return new Size(random.nextInt(1, largest + 1), random.nextInt(1, largest + 1));
  }
}

package kernelwalk.film.operation;

import java.util.List;
import java.util.Optional;
import kernelwalk.film.FilmSource;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.OperandTensor;
import kernelwalk.film.sum.OperandTensor.Arrangement;
import kernelwalk.film.sum.SumFilmSource;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.LinearWalk;
import kernelwalk.walk.SumWalk;
import kernelwalk.walk.gradient.ConvBackward;
import kernelwalk.walk.gradient.ConvTransposeWalk;
import kernelwalk.walk.gradient.FlattenBackward;
import kernelwalk.walk.gradient.PoolBackward;
import kernelwalk.walk.gradient.SoftmaxBackward;

/** The film sources of all operations and backward passes that are sums of products. */
final class SumFilmSources {
  /** So many features stand in a row. */
  private static final int ROW = 12;

  private SumFilmSources() {}

  static FilmSource transposed(
      ConvTranspose2d operation, Tensor input, List<Tensor> parameters, Look look) {
    SumWalk walk = ConvTransposeWalk.of(operation, input, parameters);
    OperandTensor kernel = kernel(parameters);
    OperandTensor output = OperandTensor.of(TensorRole.OUTPUT, walk.whole());
    return new SumFilmSource(
        walk,
        OperandTensor.of(TensorRole.INPUT, input).looking(look),
        Optional.of(kernel),
        kernel.name(),
        output,
        walk::width,
        Optional.of(terms(walk, output.tensor().shape())),
        Optional.empty());
  }

  static FilmSource transposed(
      ConvTranspose2d operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target,
      Look look) {
    OperandTensor given = OperandTensor.of(TensorRole.OUTPUT_GRADIENT, gradient);
    return switch (target) {
      case INPUT ->
          of(
              ConvTransposeWalk.toInput(operation, input, parameters, gradient),
              given,
              kernel(parameters),
              TensorRole.INPUT_GRADIENT);
      case WEIGHT ->
          of(
              ConvTransposeWalk.toWeight(operation, input, parameters, gradient),
              OperandTensor.of(TensorRole.INPUT, input).looking(look),
              given.withRing(PaddingRing.of(operation.padding())),
              TensorRole.WEIGHT_GRADIENT);
      case BIAS ->
          of(
              ConvTransposeWalk.toBias(operation, input, parameters, gradient),
              given,
              TensorRole.BIAS_GRADIENT);
    };
  }

  /** A long row of features stands folded. */
  static FilmSource flatten(Tensor input, Tensor gradient) {
    SumWalk walk = FlattenBackward.of(input, gradient);
    OperandTensor given = OperandTensor.of(TensorRole.OUTPUT_GRADIENT, gradient);
    int samples = gradient.shape().dim(0);
    int features = gradient.shape().dim(1);
    int width = TensorView.foldedWidth(features);
    OperandTensor folded =
        features <= ROW
            ? given
            : given.arranged(Arrangement.FREE, Shape.of(samples, 1, features / width, width));
    return of(walk, folded, TensorRole.INPUT_GRADIENT);
  }

  /** Few classes stand around the Jacobian: the gradient above it, the result at its right. */
  static FilmSource softmax(Tensor input, Tensor gradient) {
    int classes = input.shape().dim(input.shape().rank() - 1);
    int samples = input.shape().size() / classes;
    Tensor logits = input.reshape(Shape.of(samples, classes));
    SumWalk walk = SoftmaxBackward.of(logits, gradient.reshape(logits.shape()));
    Tensor jacobian = SoftmaxBackward.jacobian(logits);
    OperandTensor given =
        OperandTensor.of(TensorRole.OUTPUT_GRADIENT, gradient.reshape(logits.shape()))
            .written("∂L/∂p");
    OperandTensor rates =
        OperandTensor.of(TensorRole.JACOBIAN, jacobian)
            .written("∂p/∂z")
            .arranged(Arrangement.FREE, Shape.of(samples, 1, classes, classes));
    OperandTensor result =
        OperandTensor.of(TensorRole.INPUT_GRADIENT, walk.whole()).written("∂L/∂z");
    boolean few = classes <= ROW;
    return new SumFilmSource(
        walk,
        few ? given.arranged(Arrangement.ROW, given.planes()) : given,
        Optional.of(few ? rates.arranged(Arrangement.MATRIX, rates.planes()) : rates),
        rates.name(),
        few ? result.arranged(Arrangement.COLUMN, Shape.of(samples, 1, classes, 1)) : result,
        walk::width,
        Optional.empty(),
        Optional.of(new SoftmaxDerivative(new Softmax().forward(logits, List.of()), jacobian)));
  }

  static FilmSource conv(
      Conv2d conv,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target,
      Look look) {
    OperandTensor given = OperandTensor.of(TensorRole.OUTPUT_GRADIENT, gradient);
    return switch (target) {
      case INPUT ->
          of(
              ConvBackward.toInput(conv, input, parameters, gradient),
              given,
              kernel(parameters),
              TensorRole.INPUT_GRADIENT);
      case WEIGHT ->
          of(
              ConvBackward.toWeight(conv, input, parameters, gradient),
              given,
              OperandTensor.of(TensorRole.INPUT, input)
                  .withRing(PaddingRing.of(conv.padding()))
                  .looking(look),
              TensorRole.WEIGHT_GRADIENT);
      case BIAS ->
          of(
              ConvBackward.toBias(conv, input, parameters, gradient),
              given,
              TensorRole.BIAS_GRADIENT);
    };
  }

  static FilmSource pool(Pool2d pool, Tensor input, Tensor gradient, Look look) {
    SumWalk walk = PoolBackward.of(pool, input, gradient);
    boolean maximum = pool.mode() == Pool2d.Mode.MAX;
    return new SumFilmSource(
        walk,
        OperandTensor.of(TensorRole.OUTPUT_GRADIENT, gradient),
        Optional.of(OperandTensor.of(TensorRole.INPUT, input).looking(look)),
        maximum ? "sum.winner" : "sum.share",
        OperandTensor.of(TensorRole.INPUT_GRADIENT, walk.whole()),
        walk::width);
  }

  static FilmSource linear(Linear linear, Tensor input, List<Tensor> parameters) {
    SumWalk walk = LinearWalk.forward(linear, input, parameters);
    Vectors v = new Vectors(linear, input.shape().dim(0));
    OperandTensor weight = v.matrix(OperandTensor.of(TensorRole.WEIGHT, parameters.getFirst()));
    OperandTensor output = v.out(OperandTensor.of(TensorRole.OUTPUT, walk.whole()));
    OperandTensor given = v.in(OperandTensor.of(TensorRole.INPUT, input));
    return v.source(walk, given, Optional.of(weight), "weight", output, v.fold(linear.in()));
  }

  static FilmSource linear(
      Linear linear,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    Vectors v = new Vectors(linear, input.shape().dim(0));
    OperandTensor given = v.out(OperandTensor.of(TensorRole.OUTPUT_GRADIENT, gradient));
    return switch (target) {
      case INPUT -> {
        SumWalk walk = LinearWalk.toInput(linear, input, parameters, gradient);
        OperandTensor weight = v.matrix(OperandTensor.of(TensorRole.WEIGHT, parameters.getFirst()));
        OperandTensor result = v.in(OperandTensor.of(TensorRole.INPUT_GRADIENT, walk.whole()));
        int width = v.fold(linear.out());
        yield v.source(walk, given, Optional.of(weight), "weight", result, width);
      }
      case WEIGHT -> {
        SumWalk walk = LinearWalk.toWeight(linear, input, parameters, gradient);
        OperandTensor seen = v.in(OperandTensor.of(TensorRole.INPUT, input));
        OperandTensor result = v.matrix(OperandTensor.of(TensorRole.WEIGHT_GRADIENT, walk.whole()));
        int width = v.fold(input.shape().dim(0));
        yield v.source(walk, given, Optional.of(seen), "input", result, width);
      }
      case BIAS -> {
        SumWalk walk = LinearWalk.toBias(linear, input, parameters, gradient);
        OperandTensor result = OperandTensor.of(TensorRole.BIAS_GRADIENT, walk.whole());
        Shape folded = v.folded(1, 1, linear.out());
        int width = v.fold(input.shape().dim(0));
        yield v.source(
            walk,
            given.arranged(Arrangement.FREE, given.planes()),
            Optional.empty(),
            "",
            result.arranged(Arrangement.FREE, folded),
            width);
      }
    };
  }

  private static Tensor terms(SumWalk walk, Shape shape) {
    Tensor terms = Tensor.zeros(shape);
    for (int cell = 0; cell < shape.size(); cell++) {
      terms.values()[cell] = walk.terms(cell);
    }
    return terms;
  }

  private static OperandTensor kernel(List<Tensor> parameters) {
    return OperandTensor.of(TensorRole.WEIGHT, parameters.getFirst()).named("kernel");
  }

  /** Sums of products of two tensors. */
  private static FilmSource of(
      SumWalk walk, OperandTensor left, OperandTensor right, TensorRole result) {
    return new SumFilmSource(
        walk,
        left,
        Optional.of(right),
        right.name(),
        OperandTensor.of(result, walk.whole()),
        walk::width);
  }

  /** Sums of one tensor's cells. */
  private static FilmSource of(SumWalk walk, OperandTensor left, TensorRole result) {
    OperandTensor sums = OperandTensor.of(result, walk.whole());
    return new SumFilmSource(walk, left, Optional.empty(), "", sums, walk::width);
  }

  /** How the features of a linear layer stand: as row, column and matrix, or folded if many. */
  private record Vectors(Linear linear, int samples) {
    private static final int SHORT = 12;

    boolean isShort() {
      return linear.in() <= SHORT && linear.out() <= SHORT;
    }

    FilmSource source(
        SumWalk walk,
        OperandTensor left,
        Optional<OperandTensor> right,
        String factor,
        OperandTensor result,
        int width) {
      return new SumFilmSource(walk, left, right, factor, result, cell -> width);
    }

    OperandTensor in(OperandTensor operand) {
      return isShort()
          ? operand.arranged(Arrangement.ROW, Shape.of(samples, 1, 1, linear.in()))
          : operand.arranged(Arrangement.FREE, folded(samples, 1, linear.in()));
    }

    OperandTensor out(OperandTensor operand) {
      return isShort()
          ? operand.arranged(Arrangement.COLUMN, Shape.of(samples, 1, linear.out(), 1))
          : operand.arranged(Arrangement.FREE, folded(samples, 1, linear.out()));
    }

    OperandTensor matrix(OperandTensor operand) {
      return isShort()
          ? operand.arranged(Arrangement.MATRIX, Shape.of(1, 1, linear.out(), linear.in()))
          : operand.arranged(Arrangement.FREE, folded(1, linear.out(), linear.in()));
    }

    Shape folded(int samples, int channels, int features) {
      int width = fold(features);
      return Shape.of(samples, channels, features / width, width);
    }

    /** The width of the rectangle nearest to a square; of few features, all in a row. */
    int fold(int features) {
      if (features <= SHORT) {
        return features;
      }
      return TensorView.foldedWidth(features);
    }
  }
}

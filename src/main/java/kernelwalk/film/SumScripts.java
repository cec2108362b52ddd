package kernelwalk.film;

import java.util.List;
import java.util.Optional;
import kernelwalk.film.Actor.Seat;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvBackward;
import kernelwalk.walk.ConvTransposeWalk;
import kernelwalk.walk.FlattenBackward;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.LinearWalk;
import kernelwalk.walk.PoolBackward;
import kernelwalk.walk.SoftmaxBackward;
import kernelwalk.walk.SumWalk;

/** The scripts of all operations and backward passes that are sums of products. */
final class SumScripts {
  /** So many features stand in a row. */
  private static final int ROW = 12;

  private SumScripts() {}

  static Script transposed(ConvTranspose2d operation, Tensor input, List<Tensor> parameters) {
    SumWalk walk = ConvTransposeWalk.of(operation, input, parameters);
    Actor kernel = Actor.of(Part.WEIGHT, parameters.getFirst()).named("kernel");
    Actor output = Actor.of(Part.OUTPUT, walk.whole());
    return new SumScript(
        walk,
        Actor.of(Part.INPUT, input),
        Optional.of(kernel),
        kernel.name(),
        output,
        walk::width,
        Optional.of(terms(walk, output.tensor().shape())),
        Optional.empty());
  }

  static Script transposed(
      ConvTranspose2d operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    Actor given = Actor.of(Part.OUTPUT_GRADIENT, gradient);
    return switch (target) {
      case INPUT -> {
        SumWalk walk = ConvTransposeWalk.toInput(operation, input, parameters, gradient);
        Actor kernel = Actor.of(Part.WEIGHT, parameters.getFirst()).named("kernel");
        Actor result = Actor.of(Part.INPUT_GRADIENT, walk.whole());
        yield of(walk, given, Optional.of(kernel), result);
      }
      case WEIGHT -> {
        SumWalk walk = ConvTransposeWalk.toWeight(operation, input, parameters, gradient);
        Actor cut = given.withRing(Ring.of(operation.padding()));
        Actor result = Actor.of(Part.WEIGHT_GRADIENT, walk.whole());
        yield of(walk, Actor.of(Part.INPUT, input), Optional.of(cut), result);
      }
      case BIAS -> {
        SumWalk walk = ConvTransposeWalk.toBias(operation, input, parameters, gradient);
        Actor result = Actor.of(Part.BIAS_GRADIENT, walk.whole());
        yield new SumScript(walk, given, Optional.empty(), "", result, walk::width);
      }
    };
  }

  /** A long row of features stands folded. */
  static Script flatten(Tensor input, Tensor gradient) {
    SumWalk walk = FlattenBackward.of(input, gradient);
    Actor given = Actor.of(Part.OUTPUT_GRADIENT, gradient);
    int samples = gradient.shape().dim(0);
    int features = gradient.shape().dim(1);
    int width = Slab.fold(features);
    Actor folded =
        features <= ROW
            ? given
            : given.seated(Seat.FREE, Shape.of(samples, 1, features / width, width));
    Actor result = Actor.of(Part.INPUT_GRADIENT, walk.whole());
    return new SumScript(walk, folded, Optional.empty(), "", result, walk::width);
  }

  /** Few classes stand around the Jacobian: the gradient above it, the result at its right. */
  static Script softmax(Tensor input, Tensor gradient) {
    int classes = input.shape().dim(input.shape().rank() - 1);
    int samples = input.shape().size() / classes;
    Tensor logits = input.reshape(Shape.of(samples, classes));
    SumWalk walk = SoftmaxBackward.of(logits, gradient.reshape(logits.shape()));
    Tensor jacobian = SoftmaxBackward.jacobian(logits);
    Actor given = Actor.of(Part.OUTPUT_GRADIENT, gradient.reshape(logits.shape()));
    Actor rates =
        Actor.of(Part.JACOBIAN, jacobian).seated(Seat.FREE, Shape.of(samples, 1, classes, classes));
    Actor result = Actor.of(Part.INPUT_GRADIENT, walk.whole());
    boolean few = classes <= ROW;
    return new SumScript(
        walk,
        few ? given.seated(Seat.ROW, given.view()) : given,
        Optional.of(few ? rates.seated(Seat.MATRIX, rates.view()) : rates),
        rates.name(),
        few ? result.seated(Seat.COLUMN, Shape.of(samples, 1, classes, 1)) : result,
        walk::width,
        Optional.empty(),
        Optional.of(new SoftmaxDerivative(new Softmax().forward(logits, List.of()), jacobian)));
  }

  static Script conv(
      Conv2d conv, Tensor input, List<Tensor> parameters, Tensor gradient, GradientTarget target) {
    Actor given = Actor.of(Part.OUTPUT_GRADIENT, gradient);
    return switch (target) {
      case INPUT -> {
        SumWalk walk = ConvBackward.toInput(conv, input, parameters, gradient);
        Actor kernel = Actor.of(Part.WEIGHT, parameters.getFirst()).named("kernel");
        Actor result = Actor.of(Part.INPUT_GRADIENT, walk.whole());
        yield of(walk, given, Optional.of(kernel), result);
      }
      case WEIGHT -> {
        SumWalk walk = ConvBackward.toWeight(conv, input, parameters, gradient);
        Actor seen = Actor.of(Part.INPUT, input).withRing(Ring.of(conv.padding()));
        Actor result = Actor.of(Part.WEIGHT_GRADIENT, walk.whole());
        yield of(walk, given, Optional.of(seen), result);
      }
      case BIAS -> {
        SumWalk walk = ConvBackward.toBias(conv, input, parameters, gradient);
        Actor result = Actor.of(Part.BIAS_GRADIENT, walk.whole());
        yield new SumScript(walk, given, Optional.empty(), "", result, walk::width);
      }
    };
  }

  static Script pool(Pool2d pool, Tensor input, Tensor gradient) {
    SumWalk walk = PoolBackward.of(pool, input, gradient);
    boolean maximum = pool.mode() == Pool2d.Mode.MAX;
    return new SumScript(
        walk,
        Actor.of(Part.OUTPUT_GRADIENT, gradient),
        Optional.of(Actor.of(Part.INPUT, input)),
        maximum ? "sum.winner" : "sum.share",
        Actor.of(Part.INPUT_GRADIENT, walk.whole()),
        walk::width);
  }

  static Script linear(Linear linear, Tensor input, List<Tensor> parameters) {
    SumWalk walk = LinearWalk.forward(linear, input, parameters);
    Vectors v = new Vectors(linear, input.shape().dim(0));
    Actor weight = v.matrix(Actor.of(Part.WEIGHT, parameters.getFirst()));
    Actor output = v.out(Actor.of(Part.OUTPUT, walk.whole()));
    Actor given = v.in(Actor.of(Part.INPUT, input));
    return v.script(walk, given, Optional.of(weight), "weight", output, v.fold(linear.in()));
  }

  static Script linear(
      Linear linear,
      Tensor input,
      List<Tensor> parameters,
      Tensor gradient,
      GradientTarget target) {
    Vectors v = new Vectors(linear, input.shape().dim(0));
    Actor given = v.out(Actor.of(Part.OUTPUT_GRADIENT, gradient));
    return switch (target) {
      case INPUT -> {
        SumWalk walk = LinearWalk.toInput(linear, input, parameters, gradient);
        Actor weight = v.matrix(Actor.of(Part.WEIGHT, parameters.getFirst()));
        Actor result = v.in(Actor.of(Part.INPUT_GRADIENT, walk.whole()));
        int width = v.fold(linear.out());
        yield v.script(walk, given, Optional.of(weight), "weight", result, width);
      }
      case WEIGHT -> {
        SumWalk walk = LinearWalk.toWeight(linear, input, parameters, gradient);
        Actor seen = v.in(Actor.of(Part.INPUT, input));
        Actor result = v.matrix(Actor.of(Part.WEIGHT_GRADIENT, walk.whole()));
        int width = v.fold(input.shape().dim(0));
        yield v.script(walk, given, Optional.of(seen), "input", result, width);
      }
      case BIAS -> {
        SumWalk walk = LinearWalk.toBias(linear, input, parameters, gradient);
        Actor result = Actor.of(Part.BIAS_GRADIENT, walk.whole());
        Shape folded = v.folded(1, 1, linear.out());
        int width = v.fold(input.shape().dim(0));
        yield v.script(
            walk,
            given.seated(Seat.FREE, given.view()),
            Optional.empty(),
            "",
            result.seated(Seat.FREE, folded),
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

  private static Script of(SumWalk walk, Actor left, Optional<Actor> right, Actor result) {
    String factor = right.map(Actor::name).orElse("");
    return new SumScript(walk, left, right, factor, result, walk::width);
  }

  /** How the features of a linear layer stand: as row, column and matrix, or folded if many. */
  private record Vectors(Linear linear, int samples) {
    private static final int SHORT = 12;

    boolean isShort() {
      return linear.in() <= SHORT && linear.out() <= SHORT;
    }

    Script script(
        SumWalk walk, Actor left, Optional<Actor> right, String factor, Actor result, int width) {
      return new SumScript(walk, left, right, factor, result, cell -> width);
    }

    Actor in(Actor actor) {
      return isShort()
          ? actor.seated(Seat.ROW, Shape.of(samples, 1, 1, linear.in()))
          : actor.seated(Seat.FREE, folded(samples, 1, linear.in()));
    }

    Actor out(Actor actor) {
      return isShort()
          ? actor.seated(Seat.COLUMN, Shape.of(samples, 1, linear.out(), 1))
          : actor.seated(Seat.FREE, folded(samples, 1, linear.out()));
    }

    Actor matrix(Actor actor) {
      return isShort()
          ? actor.seated(Seat.MATRIX, Shape.of(1, 1, linear.out(), linear.in()))
          : actor.seated(Seat.FREE, folded(1, linear.out(), linear.in()));
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
      return Slab.fold(features);
    }
  }
}

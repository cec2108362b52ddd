package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import kernelwalk.tensor.Activation;
import kernelwalk.train.Exponential;

/**
 * Activations on whole rows, in place, and their derivatives told from their outputs. Exponentials
 * are our own polynomials: the same bits on every machine.
 */
final class Curves {
  /** Below it tanh is a polynomial in x; above it an exponential is as exact. */
  private static final float SMALL = 0.625f;

  /** From here on tanh is 1 in single precision. */
  private static final float SATURATED = 9.5f;

  /**
   * (tanh(x) / x − 1) / x² for |x| ≤ 0.625 as a polynomial in x², highest power first: our own
   * least-squares fit on Chebyshev nodes, rounded to floats.
   */
  private static final float T4 = -0x1.7a55fcp-8f;

  private static final float T3 = 0x1.535ee4p-6f;
  private static final float T2 = -0x1.b877e4p-5f;
  private static final float T1 = 0x1.11097p-3f;
  private static final float T0 = -0x1.555542p-2f;

  private Curves() {}

  /** Replaces {@code count} values by their activation; count is a multiple of 16. */
  static void forward(Activation activation, float[] values, int from, int count) {
    float slope = (float) activation.slope();
    switch (activation.kind()) {
      case SIGMOID -> {
        for (int i = from; i < from + count; i += WIDTH) {
          sigmoid(FloatVector.fromArray(SPECIES, values, i)).intoArray(values, i);
        }
      }
      case TANH -> {
        for (int i = from; i < from + count; i += WIDTH) {
          tanh(FloatVector.fromArray(SPECIES, values, i)).intoArray(values, i);
        }
      }
      case RELU, LEAKY_RELU -> {
        for (int i = from; i < from + count; i += WIDTH) {
          FloatVector x = FloatVector.fromArray(SPECIES, values, i);
          x.blend(x.mul(slope), x.lt(0)).intoArray(values, i);
        }
      }
    }
  }

  /** Multiplies {@code count} gradients by the derivative where the activation gave y. */
  static void backward(
      Activation activation, float[] y, int yFrom, float[] gradient, int from, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, from + i);
      FloatVector value = FloatVector.fromArray(SPECIES, y, yFrom + i);
      timesDerivative(activation, value, g).intoArray(gradient, from + i);
    }
  }

  /** g times the derivative where the activation gave y. */
  static FloatVector timesDerivative(Activation activation, FloatVector y, FloatVector g) {
    return switch (activation.kind()) {
      case SIGMOID -> g.mul(y.neg().fma(y, y));
      case TANH -> g.mul(y.neg().fma(y, broadcast(1)));
      case RELU -> g.blend(0f, y.compare(VectorOperators.LE, 0));
      case LEAKY_RELU ->
          g.blend(g.mul((float) activation.slope()), y.compare(VectorOperators.LE, 0));
    };
  }

  /** 1 / (1 + e^−x), within 2 units in the last place. */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector power = exp(x.neg().min(-Exponential.MIN).max(Exponential.MIN));
    return FloatVector.broadcast(SPECIES, 1).div(power.add(1));
  }

  /** Hyperbolic tangent, within 2 units in the last place. */
  static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector power = exp(size.min(SATURATED).mul(2));
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    FloatVector far = one.sub(FloatVector.broadcast(SPECIES, 2).div(power.add(1)));
    FloatVector farSigned =
        far.reinterpretAsInts()
            .or(x.reinterpretAsInts().and(Integer.MIN_VALUE))
            .reinterpretAsFloats();
    FloatVector square = x.mul(x);
    FloatVector p = FloatVector.broadcast(SPECIES, T4).fma(square, broadcast(T3));
    p = p.fma(square, broadcast(T2));
    p = p.fma(square, broadcast(T1));
    p = p.fma(square, broadcast(T0));
    FloatVector near = p.fma(square.mul(x), x);
    VectorMask<Float> small = size.lt(SMALL);
    return farSigned.blend(near, small);
  }

  /** e^x for x within ±87.33, the very steps of {@link Exponential#exp}. */
  static FloatVector exp(FloatVector x) {
    FloatVector shifted = x.fma(broadcast(Exponential.LOG2E), broadcast(Exponential.ROUNDER));
    FloatVector n = shifted.sub(Exponential.ROUNDER);
    FloatVector r = n.fma(broadcast(-Exponential.LN2_HIGH), x);
    r = n.fma(broadcast(-Exponential.LN2_LOW), r);
    FloatVector p = broadcast(Exponential.C5).fma(r, broadcast(Exponential.C4));
    p = p.fma(r, broadcast(Exponential.C3));
    p = p.fma(r, broadcast(Exponential.C2));
    p = p.fma(r, broadcast(Exponential.C1));
    p = p.fma(r, broadcast(Exponential.C0));
    p = p.fma(r.mul(r), r).add(1);
    FloatVector scale =
        shifted
            .reinterpretAsInts()
            .lanewise(VectorOperators.LSHL, 23)
            .add(0x3f800000)
            .reinterpretAsFloats();
    return p.mul(scale);
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }
}

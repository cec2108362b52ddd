package kernelwalk.engine.simd;

import static kernelwalk.engine.simd.Lanes.SPECIES;
import static kernelwalk.engine.simd.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import kernelwalk.engine.Exponential;
import kernelwalk.tensor.Activation;

/**
 * Activations on whole rows, in place, and their derivatives told from their outputs. Exponentials
 * are our own polynomials: the same bits on every machine.
 */
final class ActivationRows {
  /** From here on tanh is 1 in single precision. */
  private static final float SATURATED = 9.5f;

  private static final FloatVector ONE = broadcast(1);
  private static final FloatVector TWO = broadcast(2);
  private static final FloatVector LOG2E = broadcast(Exponential.LOG2E);
  private static final FloatVector ROUNDER = broadcast(Exponential.ROUNDER);
  private static final FloatVector LESS_LN2_HIGH = broadcast(-Exponential.LN2_HIGH);
  private static final FloatVector LESS_LN2_LOW = broadcast(-Exponential.LN2_LOW);
  private static final FloatVector LOWEST = broadcast(Exponential.MIN);
  private static final FloatVector HIGHEST = broadcast(-Exponential.MIN);
  private static final FloatVector FAR = broadcast(2 * SATURATED);
  private static final FloatVector C5 = broadcast(Exponential.C5);
  private static final FloatVector C4 = broadcast(Exponential.C4);
  private static final FloatVector C3 = broadcast(Exponential.C3);
  private static final FloatVector C2 = broadcast(Exponential.C2);
  private static final FloatVector C1 = broadcast(Exponential.C1);
  private static final FloatVector C0 = broadcast(Exponential.C0);

  private ActivationRows() {}

  /** Replaces {@code count} values by their activation; count is a multiple of 16. */
  static void forward(Activation activation, float[] values, int from, int count) {
    switch (activation.kind()) {
      case SIGMOID -> sigmoids(values, from, count);
      case TANH -> tanhs(values, from, count);
      case RELU, LEAKY_RELU -> leaks((float) activation.slope(), values, from, count);
    }
  }

  private static void sigmoids(float[] values, int from, int count) {
    for (int i = from; i < from + count; i += WIDTH) {
      sigmoid(FloatVector.fromArray(SPECIES, values, i)).intoArray(values, i);
    }
  }

  private static void tanhs(float[] values, int from, int count) {
    for (int i = from; i < from + count; i += WIDTH) {
      tanh(FloatVector.fromArray(SPECIES, values, i)).intoArray(values, i);
    }
  }

  private static void leaks(float slope, float[] values, int from, int count) {
    for (int i = from; i < from + count; i += WIDTH) {
      FloatVector x = FloatVector.fromArray(SPECIES, values, i);
      x.blend(x.mul(slope), x.lt(0)).intoArray(values, i);
    }
  }

  /** Multiplies {@code count} gradients by the derivative where the activation gave y. */
  static void backward(
      Activation activation, float[] y, int yFrom, float[] gradient, int from, int count) {
    switch (activation.kind()) {
      case SIGMOID -> sigmoidsBack(y, yFrom, gradient, from, count);
      case TANH -> tanhsBack(y, yFrom, gradient, from, count);
      case RELU -> leaksBack(0, y, yFrom, gradient, from, count);
      case LEAKY_RELU -> leaksBack((float) activation.slope(), y, yFrom, gradient, from, count);
    }
  }

  private static void sigmoidsBack(float[] y, int yFrom, float[] gradient, int from, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      FloatVector value = FloatVector.fromArray(SPECIES, y, yFrom + i);
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, from + i);
      g.mul(value.neg().fma(value, value)).intoArray(gradient, from + i);
    }
  }

  private static void tanhsBack(float[] y, int yFrom, float[] gradient, int from, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      FloatVector value = FloatVector.fromArray(SPECIES, y, yFrom + i);
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, from + i);
      g.mul(value.neg().fma(value, ONE)).intoArray(gradient, from + i);
    }
  }

  private static void leaksBack(
      float slope, float[] y, int yFrom, float[] gradient, int from, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, from + i);
      VectorMask<Float> down =
          FloatVector.fromArray(SPECIES, y, yFrom + i).compare(VectorOperators.LE, 0);
      g.blend(g.mul(slope), down).intoArray(gradient, from + i);
    }
  }

  /**
   * 1 / (1 + e^−x) within 2 units in the last place: what rounding took from the sum and the
   * quotient is put back.
   */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector low = x.blend(LOWEST, x.lt(LOWEST));
    FloatVector power = exp(low.blend(HIGHEST, low.compare(VectorOperators.GT, HIGHEST)).neg());
    FloatVector sum = power.add(ONE);
    VectorMask<Float> large = ONE.lt(power);
    FloatVector lost = power.blend(ONE, large).sub(sum.sub(ONE.blend(power, large)));
    FloatVector q = ONE.div(sum);
    FloatVector rest = q.neg().fma(lost, q.neg().fma(sum, ONE));
    return rest.fma(q, q);
  }

  /**
   * Hyperbolic tangent within 2 units in the last place: with m = e^(2|x|) − 1 it is m / (m + 2),
   * and m = 2^n (e^r − 1) + (2^n − 1) loses nothing where x is small.
   */
  static FloatVector tanh(FloatVector x) {
    FloatVector twice = x.abs().mul(TWO);
    twice = twice.blend(FAR, twice.compare(VectorOperators.GT, FAR));
    FloatVector shifted = twice.fma(LOG2E, ROUNDER);
    FloatVector power = powerOfTwo(shifted);
    FloatVector m = power.fma(expLess1(twice, shifted), power.sub(ONE));
    FloatVector sum = m.add(TWO);
    VectorMask<Float> large = TWO.lt(m);
    FloatVector lost = m.blend(TWO, large).sub(sum.sub(TWO.blend(m, large)));
    FloatVector inverse = ONE.div(sum);
    FloatVector q = m.mul(inverse);
    FloatVector rest = q.neg().fma(lost, q.neg().fma(sum, m));
    FloatVector size = rest.fma(inverse, q);
    return size.blend(size.neg(), x.lt(0));
  }

  /** e^x for x within ±87.33, the very steps of {@link Exponential#exp}. */
  static FloatVector exp(FloatVector x) {
    FloatVector shifted = x.fma(LOG2E, ROUNDER);
    return expLess1(x, shifted).add(ONE).mul(powerOfTwo(shifted));
  }

  /** e^r − 1 for what is left of x when n · ln 2 is taken away; shifted is n + ROUNDER. */
  private static FloatVector expLess1(FloatVector x, FloatVector shifted) {
    FloatVector n = shifted.sub(ROUNDER);
    FloatVector r = n.fma(LESS_LN2_HIGH, x);
    r = n.fma(LESS_LN2_LOW, r);
    FloatVector p = C5.fma(r, C4);
    p = p.fma(r, C3);
    p = p.fma(r, C2);
    p = p.fma(r, C1);
    p = p.fma(r, C0);
    return p.fma(r.mul(r), r);
  }

  /** 2^n, n in the lowest bits of shifted. */
  private static FloatVector powerOfTwo(FloatVector shifted) {
    return shifted
        .reinterpretAsInts()
        .lanewise(VectorOperators.LSHL, 23)
        .add(0x3f800000)
        .reinterpretAsFloats();
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }
}

package kernelwalk.walk;

/** The tensor whose gradient a backward pass computes. */
public enum GradientTarget {
  INPUT,
  WEIGHT,
  BIAS
}

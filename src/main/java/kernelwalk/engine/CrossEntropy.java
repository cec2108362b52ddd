package kernelwalk.engine;

/**
 * Softmax and cross-entropy on logits as trainings compute them: in single precision, in scalar
 * steps that give the same bits everywhere, on whatever layout an engine has, and without a new
 * array. {@link kernelwalk.tensor.Softmax} is the textbook's, in double precision, for all that is
 * shown; its results round otherwise, and with them every trained weight would change.
 */
public final class CrossEntropy {
  private CrossEntropy() {}

  /**
   * The loss of one sample, and its gradient.
   *
   * @param logits where they stand, {@code stride} apart from {@code offset}
   * @param label the class, zero-based
   * @param scale multiplies the gradient: 1 / batch size for a mean
   * @param gradient takes scale · (softmax(logits) − onehot(label)), laid out as the logits are
   * @return −log softmax(logits)[label]
   */
  public static float gradient(
      float[] logits,
      int offset,
      int stride,
      int classes,
      int label,
      float scale,
      float[] gradient) {
    float max = max(logits, offset, stride, classes);
    float sum = 0;
    for (int c = 0; c < classes; c++) {
      float power = Exponential.exp(logits[offset + c * stride] - max);
      gradient[offset + c * stride] = power;
      sum += power;
    }
    for (int c = 0; c < classes; c++) {
      float probability = gradient[offset + c * stride] / sum;
      gradient[offset + c * stride] = (c == label ? probability - 1 : probability) * scale;
    }
    return (float) (StrictMath.log(sum) - (logits[offset + label * stride] - max));
  }

  /** The loss of one sample: −log softmax(logits)[label]. */
  public static float loss(float[] logits, int offset, int classes, int label) {
    float max = max(logits, offset, 1, classes);
    float sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Exponential.exp(logits[offset + c] - max);
    }
    return (float) (StrictMath.log(sum) - (logits[offset + label] - max));
  }

  private static float max(float[] logits, int offset, int stride, int classes) {
    float max = logits[offset];
    for (int c = 1; c < classes; c++) {
      max = Math.max(max, logits[offset + c * stride]);
    }
    return max;
  }
}

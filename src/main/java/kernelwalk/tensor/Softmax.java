package kernelwalk.tensor;

import java.util.List;

/**
 * Softmax: turns the values along the last axis into probabilities: {@code exp(z) / Σ exp(z)}, each
 * exponent less the greatest of its row, so that nothing overflows. Any shape of rank 1 or more. In
 * double precision, rounded once; trainings have a softmax of their own, {@code
 * train.CrossEntropy}, whose bits are those of every trained weight.
 */
public record Softmax() implements Operation {

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() < 1) {
      throw new IllegalArgumentException("Softmax needs at least one axis, found shape " + input);
    }
    return input;
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    int classes = lastExtent(outputShape(input.shape()));
    Tensor output = Tensor.zeros(input.shape());
    for (int row = 0; row < input.shape().size(); row += classes) {
      double[] probabilities = probabilities(input.values(), row, classes);
      for (int i = 0; i < classes; i++) {
        output.values()[row + i] = (float) probabilities[i];
      }
    }
    return output;
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    ShapeChecks.backward(this, input, parameters, outputGradient);
    int classes = lastExtent(input.shape());
    Tensor toInput = Tensor.zeros(input.shape());
    for (int row = 0; row < input.shape().size(); row += classes) {
      double[] probabilities = probabilities(input.values(), row, classes);
      double mean = 0;
      for (int i = 0; i < classes; i++) {
        mean += probabilities[i] * outputGradient.values()[row + i];
      }
      for (int i = 0; i < classes; i++) {
        double above = outputGradient.values()[row + i] - mean;
        toInput.values()[row + i] = (float) (probabilities[i] * above);
      }
    }
    return new Gradients(toInput, List.of());
  }

  /**
   * The mean over the batch of {@code −ln softmax(logits)[label]}.
   *
   * @param logits {@code [N, classes]}, before softmax
   * @param labels N of them, each from 0 to classes − 1
   */
  public static double crossEntropy(Tensor logits, int... labels) {
    checkLabels(logits, labels);
    int classes = logits.shape().dim(1);
    double sum = 0;
    for (int n = 0; n < labels.length; n++) {
      sum +=
          logSumExp(logits.values(), n * classes, classes)
              - logits.values()[n * classes + labels[n]];
    }
    return sum / labels.length;
  }

  /** The gradient of {@link #crossEntropy} to the logits: {@code (softmax − one-hot) / N}. */
  public static Tensor crossEntropyGradient(Tensor logits, int... labels) {
    checkLabels(logits, labels);
    int classes = logits.shape().dim(1);
    Tensor gradient = Tensor.zeros(logits.shape());
    for (int n = 0; n < labels.length; n++) {
      double[] probabilities = probabilities(logits.values(), n * classes, classes);
      probabilities[labels[n]] -= 1;
      for (int i = 0; i < classes; i++) {
        gradient.values()[n * classes + i] = (float) (probabilities[i] / labels.length);
      }
    }
    return gradient;
  }

  private static void checkLabels(Tensor logits, int[] labels) {
    if (logits.shape().rank() != 2 || logits.shape().dim(0) != labels.length) {
      throw new IllegalArgumentException(
          "cross-entropy of %d labels needs logits (%d, classes), found shape %s"
              .formatted(labels.length, labels.length, logits.shape()));
    }
    for (int n = 0; n < labels.length; n++) {
      if (labels[n] < 0 || labels[n] >= logits.shape().dim(1)) {
        throw new IllegalArgumentException(
            "label %d of sample %d is outside 0 to %d"
                .formatted(labels[n], n, logits.shape().dim(1) - 1));
      }
    }
  }

  /** The probabilities of {@code count} logits that begin at {@code from}; they sum to 1. */
  public static double[] probabilities(float[] logits, int from, int count) {
    double logSum = logSumExp(logits, from, count);
    double[] probabilities = new double[count];
    for (int i = 0; i < count; i++) {
      probabilities[i] = StrictMath.exp(logits[from + i] - logSum);
    }
    return probabilities;
  }

  /** {@code ln Σ exp(z)} of {@code count} logits that begin at {@code from}. */
  public static double logSumExp(float[] logits, int from, int count) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + count; i++) {
      greatest = Math.max(greatest, logits[i]);
    }
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += StrictMath.exp(logits[i] - greatest);
    }
    return greatest + StrictMath.log(sum);
  }

  private static int lastExtent(Shape shape) {
    return shape.dim(shape.rank() - 1);
  }
}

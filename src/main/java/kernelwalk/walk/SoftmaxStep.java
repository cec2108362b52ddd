package kernelwalk.walk;

import java.util.List;
import kernelwalk.tensor.Tensor;

/** A step of a {@link SoftmaxWalk}; samples and classes are counted from 0. */
public sealed interface SoftmaxStep {

  /**
   * A logit's exponential.
   *
   * @param shifted the logit less the greatest of its sample
   * @param exponential {@code exp(shifted)}
   * @param running this exponential and those of the classes before it, added up
   */
  record Exponential(
      int sample, int category, double logit, double shifted, double exponential, double running)
      implements SoftmaxStep {}

  /** The exponentials of a sample and their sum. */
  record Total(int sample, List<Double> exponentials, double total) implements SoftmaxStep {
    public Total {
      exponentials = List.copyOf(exponentials);
    }
  }

  /** A class's share of the total: {@code probability = exponential / total}. */
  record Share(int sample, int category, double exponential, double total, double probability)
      implements SoftmaxStep {}

  /** All of a sample's probabilities. */
  record Probabilities(int sample, List<Double> probabilities) implements SoftmaxStep {
    public Probabilities {
      probabilities = List.copyOf(probabilities);
    }
  }

  /** The sample's cross-entropy: {@code loss = −ln probability} of its label. */
  record Loss(int sample, int label, double probability, double loss) implements SoftmaxStep {}

  /**
   * The gradient of the batch's mean loss to one logit: {@code value = (probability − target) /
   * samples}.
   *
   * @param target 1 for the label, else 0
   */
  record Gradient(
      int sample, int category, double probability, int target, int samples, double value)
      implements SoftmaxStep {}

  /** A sample's result: probabilities, loss, and the gradient to each of its logits. */
  record Result(
      int sample, int label, List<Double> probabilities, double loss, List<Double> gradient)
      implements SoftmaxStep {
    public Result {
      probabilities = List.copyOf(probabilities);
      gradient = List.copyOf(gradient);
    }
  }

  /**
   * The whole batch.
   *
   * @param loss the mean of the samples' losses
   */
  record Layer(Tensor probabilities, double loss, Tensor gradient) implements SoftmaxStep {}
}

package kernelwalk.walk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * The walk of softmax with cross-entropy. A cell is a sample. Within it, with C classes, at {@link
 * Level#PRODUCT}: C exponentials, their total, C shares, all probabilities, the loss, C gradients,
 * the result; at {@link Level#CHANNEL} total, probabilities, loss and result.
 */
public final class SoftmaxWalk extends UniformWalk<SoftmaxStep> {
  private final Tensor logits;
  private final int[] labels;
  private final int classes;

  /**
   * @param logits {@code [N, classes]}
   * @param labels N of them, each from 0 to classes − 1
   * @throws IllegalArgumentException if labels and logits do not fit, as one sentence
   */
  public SoftmaxWalk(Tensor logits, int... labels) {
    Softmax.crossEntropy(logits, labels);
    super(logits.shape().dim(0), 4, 3 * logits.shape().dim(1) + 4);
    this.logits = logits;
    this.labels = labels.clone();
    this.classes = logits.shape().dim(1);
  }

  /** Of which logits each probability {@code [N, classes]} is made: of all of its sample. */
  public CellDependencies probabilities() {
    return new Rows(classes);
  }

  /** The same walk as far as the probabilities. */
  public Walk<SoftmaxStep> withoutLoss() {
    return new Probabilities(this);
  }

  private static final class Probabilities extends UniformWalk<SoftmaxStep> {
    private final SoftmaxWalk all;

    Probabilities(SoftmaxWalk all) {
      super(all.cells(), 2, 2 * all.classes + 2);
      this.all = all;
    }

    @Override
    public SoftmaxStep at(Level level, long index) {
      long cell = cellOf(level, index);
      return all.at(level, all.firstOf(level, cell) + stepOf(level, index));
    }
  }

  private record Rows(int classes) implements CellDependencies {
    @Override
    public Operand.Role left() {
      return Operand.Role.INPUT;
    }

    @Override
    public void each(int cell, Pair pair) {
      int first = cell / classes * classes;
      for (int category = 0; category < classes; category++) {
        pair.meet(first + category, -1);
      }
    }
  }

  @Override
  public SoftmaxStep at(Level level, long index) {
    if (level == Level.LAYER) {
      cellOf(level, index);
      return new SoftmaxStep.Layer(
          new Softmax().forward(logits, List.of()),
          Softmax.crossEntropy(logits, labels),
          Softmax.crossEntropyGradient(logits, labels));
    }
    Sample sample = new Sample((int) cellOf(level, index));
    int step = stepOf(level, index);
    return switch (level) {
      case LAYER, CELL -> sample.result();
      case CHANNEL ->
          switch (step) {
            case 0 -> sample.total();
            case 1 -> sample.probabilities();
            case 2 -> sample.loss();
            default -> sample.result();
          };
      case PRODUCT -> sample.single(step);
    };
  }

  /** The numbers of one sample. */
  private final class Sample {
    private final int sample;
    private final double greatest;
    private final double[] exponentials = new double[classes];
    private final double total;

    Sample(int sample) {
      this.sample = sample;
      double max = Double.NEGATIVE_INFINITY;
      for (int category = 0; category < classes; category++) {
        max = Math.max(max, logit(category));
      }
      double sum = 0;
      for (int category = 0; category < classes; category++) {
        exponentials[category] = StrictMath.exp(logit(category) - max);
        sum += exponentials[category];
      }
      this.greatest = max;
      this.total = sum;
    }

    SoftmaxStep single(int step) {
      int afterShares = 2 * classes + 1;
      if (step < classes) {
        return exponential(step);
      } else if (step == classes) {
        return total();
      } else if (step < afterShares) {
        return share(step - classes - 1);
      } else if (step == afterShares) {
        return probabilities();
      } else if (step == afterShares + 1) {
        return loss();
      }
      int category = step - afterShares - 2;
      return category < classes ? gradient(category) : result();
    }

    private SoftmaxStep.Exponential exponential(int category) {
      double running = Arrays.stream(exponentials, 0, category + 1).reduce(0, Double::sum);
      double logit = logit(category);
      return new SoftmaxStep.Exponential(
          sample, category, logit, logit - greatest, exponentials[category], running);
    }

    SoftmaxStep.Total total() {
      return new SoftmaxStep.Total(sample, Arrays.stream(exponentials).boxed().toList(), total);
    }

    private SoftmaxStep.Share share(int category) {
      return new SoftmaxStep.Share(
          sample, category, exponentials[category], total, probability(category));
    }

    SoftmaxStep.Probabilities probabilities() {
      return new SoftmaxStep.Probabilities(
          sample, IntStream.range(0, classes).mapToObj(this::probability).toList());
    }

    SoftmaxStep.Loss loss() {
      int label = labels[sample];
      double loss = greatest + StrictMath.log(total) - logit(label);
      return new SoftmaxStep.Loss(sample, label, probability(label), loss);
    }

    private SoftmaxStep.Gradient gradient(int category) {
      double probability = probability(category);
      int target = category == labels[sample] ? 1 : 0;
      return new SoftmaxStep.Gradient(
          sample,
          category,
          probability,
          target,
          labels.length,
          (probability - target) / labels.length);
    }

    SoftmaxStep.Result result() {
      return new SoftmaxStep.Result(
          sample,
          labels[sample],
          probabilities().probabilities(),
          loss().loss(),
          IntStream.range(0, classes).mapToObj(category -> gradient(category).value()).toList());
    }

    private double probability(int category) {
      return exponentials[category] / total;
    }

    private double logit(int category) {
      return logits.values()[sample * classes + category];
    }
  }
}

package kernelwalk.app.playground.model;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The settings of a linear layer and of softmax.
 *
 * @param outputs of the linear layer, 1 … 10
 * @param seed of its weights
 * @param labels the class that is right of each sample, for the loss after softmax; the last one
 *     goes for all samples that follow
 * @param own weight {@code [outputs, inputs]} and bias {@code [outputs]} as they were changed by
 *     hand; empty while none was
 */
public record LinearSettings(int outputs, int seed, List<Integer> labels, List<Tensor> own) {
  public static final int MOST_OUTPUTS = 10;

  public LinearSettings {
    own = List.copyOf(own);
    labels = shortest(labels);
  }

  public LinearSettings withOutputs(int next) {
    return new LinearSettings(next, seed, labels, own);
  }

  /** Other weights by chance, in place of those changed by hand. */
  public LinearSettings withSeed(int next) {
    return new LinearSettings(outputs, next, labels, List.of());
  }

  /** The right class of this sample. */
  public int label(int sample) {
    return labels.get(Math.min(sample, labels.size() - 1));
  }

  /** The right classes of so many samples. */
  int[] labels(int samples) {
    return IntStream.range(0, samples).map(this::label).toArray();
  }

  /** Another right class of one sample, of so many; the others keep theirs. */
  public LinearSettings withLabel(int sample, int next, int samples) {
    int[] each = labels(Math.max(samples, sample + 1));
    each[sample] = next;
    return withLabels(Arrays.stream(each).boxed().toList());
  }

  LinearSettings withLabels(List<Integer> next) {
    return new LinearSettings(outputs, seed, next, own);
  }

  /** None may be greater. */
  LinearSettings withLabelsUpTo(int most) {
    return withLabels(labels.stream().map(label -> Math.min(label, most)).toList());
  }

  /** Without those at the end that say nothing new. */
  private static List<Integer> shortest(List<Integer> labels) {
    int count = labels.size();
    while (count > 1 && labels.get(count - 1).equals(labels.get(count - 2))) {
      count--;
    }
    return List.copyOf(labels.subList(0, count));
  }

  public LinearSettings withWeight(int inputs, float value, int out, int in) {
    List<Tensor> next = parameters(inputs);
    Tensor weight = next.getFirst().copy();
    weight.set(value, out, in);
    return new LinearSettings(outputs, seed, labels, List.of(weight, next.getLast()));
  }

  public LinearSettings withBias(int inputs, float value, int out) {
    List<Tensor> next = parameters(inputs);
    Tensor bias = next.getLast().copy();
    bias.set(value, out);
    return new LinearSettings(outputs, seed, labels, List.of(next.getFirst(), bias));
  }

  /**
   * Weight {@code [outputs, inputs]} and bias {@code [outputs]}: those changed by hand as far as
   * they reach, else −1 … 1 in tenths.
   */
  public List<Tensor> parameters(int inputs) {
    if (!own.isEmpty() && own.getFirst().shape().equals(Shape.of(outputs, inputs))) {
      return own;
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Tensor weight = tenths(Shape.of(outputs, inputs), random);
    Tensor bias = tenths(Shape.of(outputs), random);
    if (!own.isEmpty()) {
      lay(own.getFirst(), weight);
      lay(own.getLast(), bias);
    }
    return List.of(weight, bias);
  }

  /** Puts the rows and columns that both have from one into the other. */
  private static void lay(Tensor from, Tensor to) {
    int rank = to.shape().rank();
    int width = Math.min(from.shape().dim(rank - 1), to.shape().dim(rank - 1));
    int rows = rank == 1 ? 1 : Math.min(from.shape().dim(0), to.shape().dim(0));
    for (int row = 0; row < rows; row++) {
      int source = row * from.shape().dim(rank - 1);
      int target = row * to.shape().dim(rank - 1);
      System.arraycopy(from.values(), source, to.values(), target, width);
    }
  }

  private static Tensor tenths(Shape shape, RandomGenerator random) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.values()[i] = (random.nextInt(21) - 10) / 10f;
    }
    return tensor;
  }
}

package kernelwalk.train;

import java.util.function.Consumer;
import kernelwalk.data.Augmentation;

/**
 * The settings of a training: all that decides a run's result, besides the data.
 *
 * @param network name: {@code lenet}, {@code lenet5}
 * @param epochs how often every picture is learnt from, at least 1
 * @param batchSize pictures a step, at least 1; the last batch of an epoch may be smaller
 * @param schedule scales {@code learningRate} over the run
 * @param learningRate above 0
 * @param weightDecay each step takes rate · decay · weight off each weight, beside the gradient
 *     (Loshchilov and Hutter 2019: with Adam this is AdamW)
 * @param seed of initial weights, shuffling and augmentation
 * @param threads how many compute; never changes the result
 * @param engine name: {@code simd}, {@code nd4j}
 */
public record TrainingSettings(
    String network,
    int epochs,
    int batchSize,
    OptimizerSettings optimizer,
    Schedule schedule,
    double learningRate,
    double weightDecay,
    Augmentation augmentation,
    long seed,
    int threads,
    String engine) {

  /** Checks ranges. */
  public TrainingSettings {
    require(epochs >= 1, "epochs must be at least 1, found " + epochs);
    require(batchSize >= 1, "the batch size must be at least 1, found " + batchSize);
    require(
        learningRate > 0 && learningRate < Double.POSITIVE_INFINITY,
        "the learning rate must be above 0, found " + learningRate);
    require(
        weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY,
        "the weight decay must be at least 0, found " + weightDecay);
    require(threads >= 1, "threads must be at least 1, found " + threads);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Design's reference: Adam 0.001, batch 64, 5 epochs, seed 1, all processors. */
  public static TrainingSettings reference(String network) {
    return new TrainingSettings(
        network,
        5,
        64,
        OptimizerSettings.adam(),
        Schedule.constant(),
        0.001,
        0,
        Augmentation.NONE,
        1,
        Runtime.getRuntime().availableProcessors(),
        "simd");
  }

  /** The most accurate settings we found for this network: see {@code docs/accuracy.md}. */
  public static TrainingSettings best(String network) {
    boolean saturating = network.equals("lenet5");
    return reference(network)
        .withEpochs(20)
        .withBatchSize(saturating ? 32 : 64)
        .withSchedule(new Schedule.OneCycle(saturating ? 0.15 : 0.3, 0.04, 0.0001))
        .withLearningRate(saturating ? 0.003 : 0.004)
        .withWeightDecay(saturating ? 0.01 : 0.1)
        .withAugmentation(
            saturating
                ? new Augmentation(8.4, 0.084, 0.14, 1.4, 0, 0.7)
                : new Augmentation(12, 0.2, 0.2, 2, 0.3, 0.7));
  }

  public TrainingSettings withEpochs(int value) {
    return with(draft -> draft.epochs = value);
  }

  public TrainingSettings withBatchSize(int value) {
    return with(draft -> draft.batchSize = value);
  }

  public TrainingSettings withOptimizer(OptimizerSettings value) {
    return with(draft -> draft.optimizer = value);
  }

  public TrainingSettings withSchedule(Schedule value) {
    return with(draft -> draft.schedule = value);
  }

  public TrainingSettings withLearningRate(double value) {
    return with(draft -> draft.learningRate = value);
  }

  public TrainingSettings withWeightDecay(double value) {
    return with(draft -> draft.weightDecay = value);
  }

  public TrainingSettings withAugmentation(Augmentation value) {
    return with(draft -> draft.augmentation = value);
  }

  public TrainingSettings withSeed(long value) {
    return with(draft -> draft.seed = value);
  }

  public TrainingSettings withThreads(int value) {
    return with(draft -> draft.threads = value);
  }

  public TrainingSettings withEngine(String value) {
    return with(draft -> draft.engine = value);
  }

  private TrainingSettings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** The settings while one of them changes. */
  private static final class Draft {
    private final String network;
    private int epochs;
    private int batchSize;
    private OptimizerSettings optimizer;
    private Schedule schedule;
    private double learningRate;
    private double weightDecay;
    private Augmentation augmentation;
    private long seed;
    private int threads;
    private String engine;

    Draft(TrainingSettings from) {
      network = from.network;
      epochs = from.epochs;
      batchSize = from.batchSize;
      optimizer = from.optimizer;
      schedule = from.schedule;
      learningRate = from.learningRate;
      weightDecay = from.weightDecay;
      augmentation = from.augmentation;
      seed = from.seed;
      threads = from.threads;
      engine = from.engine;
    }

    TrainingSettings settings() {
      return new TrainingSettings(
          network,
          epochs,
          batchSize,
          optimizer,
          schedule,
          learningRate,
          weightDecay,
          augmentation,
          seed,
          threads,
          engine);
    }
  }
}

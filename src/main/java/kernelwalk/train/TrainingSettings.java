package kernelwalk.train;

import kernelwalk.data.Augmentation;

/**
 * All that decides a run's result, besides the data.
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
    return new TrainingSettings(
        network,
        value,
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

  public TrainingSettings withBatchSize(int value) {
    return new TrainingSettings(
        network,
        epochs,
        value,
        optimizer,
        schedule,
        learningRate,
        weightDecay,
        augmentation,
        seed,
        threads,
        engine);
  }

  public TrainingSettings withOptimizer(OptimizerSettings value) {
    return new TrainingSettings(
        network,
        epochs,
        batchSize,
        value,
        schedule,
        learningRate,
        weightDecay,
        augmentation,
        seed,
        threads,
        engine);
  }

  public TrainingSettings withSchedule(Schedule value) {
    return new TrainingSettings(
        network,
        epochs,
        batchSize,
        optimizer,
        value,
        learningRate,
        weightDecay,
        augmentation,
        seed,
        threads,
        engine);
  }

  public TrainingSettings withLearningRate(double value) {
    return new TrainingSettings(
        network,
        epochs,
        batchSize,
        optimizer,
        schedule,
        value,
        weightDecay,
        augmentation,
        seed,
        threads,
        engine);
  }

  public TrainingSettings withAugmentation(Augmentation value) {
    return new TrainingSettings(
        network,
        epochs,
        batchSize,
        optimizer,
        schedule,
        learningRate,
        weightDecay,
        value,
        seed,
        threads,
        engine);
  }

  public TrainingSettings withWeightDecay(double value) {
    return new TrainingSettings(
        network,
        epochs,
        batchSize,
        optimizer,
        schedule,
        learningRate,
        value,
        augmentation,
        seed,
        threads,
        engine);
  }

  public TrainingSettings withSeed(long value) {
    return new TrainingSettings(
        network,
        epochs,
        batchSize,
        optimizer,
        schedule,
        learningRate,
        weightDecay,
        augmentation,
        value,
        threads,
        engine);
  }

  public TrainingSettings withThreads(int value) {
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
        value,
        engine);
  }

  public TrainingSettings withEngine(String value) {
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
        value);
  }
}

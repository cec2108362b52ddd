package kernelwalk.app.lab;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.train.OptimizerSettings;
import kernelwalk.train.TrainingSettings;

/** The choices for the next training, as chosen at the side. Begins with the reference settings. */
final class LabChoices {
  private final ObjectProperty<String> network = new SimpleObjectProperty<>("lenet");
  private final ObjectProperty<String> data = new SimpleObjectProperty<>("synthetic");
  private final ObjectProperty<InitialWeights> start =
      new SimpleObjectProperty<>(new InitialWeights.Scratch());
  private final ObjectProperty<String> engine = new SimpleObjectProperty<>("simd");
  private final ObjectProperty<String> optimizer = new SimpleObjectProperty<>("adam");
  private final ObjectProperty<Double> learningRate = new SimpleObjectProperty<>(0.001);
  private final ObjectProperty<Integer> batchSize = new SimpleObjectProperty<>(64);
  private final IntegerProperty epochs = new SimpleIntegerProperty(5);
  private final IntegerProperty seed = new SimpleIntegerProperty(1);
  private final IntegerProperty threads =
      new SimpleIntegerProperty(Runtime.getRuntime().availableProcessors());

  ObjectProperty<String> network() {
    return network;
  }

  /** The weights to begin with. */
  ObjectProperty<InitialWeights> start() {
    return start;
  }

  /** {@code mnist}, {@code synthetic} or {@code own}. */
  ObjectProperty<String> data() {
    return data;
  }

  ObjectProperty<String> engine() {
    return engine;
  }

  ObjectProperty<String> optimizer() {
    return optimizer;
  }

  ObjectProperty<Double> learningRate() {
    return learningRate;
  }

  ObjectProperty<Integer> batchSize() {
    return batchSize;
  }

  IntegerProperty epochs() {
    return epochs;
  }

  IntegerProperty seed() {
    return seed;
  }

  IntegerProperty threads() {
    return threads;
  }

  TrainingSettings settings() {
    TrainingSettings reference = TrainingSettings.reference(network.get());
    return new TrainingSettings(
        network.get(),
        epochs.get(),
        batchSize.get(),
        OptimizerSettings.named(optimizer.get()),
        reference.schedule(),
        learningRate.get(),
        reference.weightDecay(),
        reference.augmentation(),
        seed.get(),
        threads.get(),
        engine.get());
  }
}

package kernelwalk.train;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kernelwalk.data.Augmentation;

/** A record of a run's settings, as an object of a manifest, and back. */
final class SettingsRecord {
  private SettingsRecord() {}

  static Map<String, Object> of(TrainingSettings settings) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("network", settings.network());
    record.put("epochs", settings.epochs());
    record.put("batch_size", settings.batchSize());
    record.put("optimizer", optimizer(settings.optimizer()));
    record.put("schedule", schedule(settings.schedule()));
    record.put("learning_rate", settings.learningRate());
    record.put("weight_decay", settings.weightDecay());
    Augmentation changes = settings.augmentation();
    Map<String, Object> augmentation = new LinkedHashMap<>();
    augmentation.put("rotation", changes.rotation());
    augmentation.put("scale", changes.scale());
    augmentation.put("shear", changes.shear());
    augmentation.put("shift", changes.shift());
    augmentation.put("thickness", changes.thickness());
    augmentation.put("warp", changes.warp());
    record.put("augmentation", augmentation);
    record.put("seed", settings.seed());
    record.put("threads", settings.threads());
    record.put("engine", settings.engine());
    return record;
  }

  static TrainingSettings settings(ManifestEntry record) throws IOException {
    ManifestEntry changes = record.record("augmentation");
    return new TrainingSettings(
        record.text("network"),
        record.count("epochs"),
        record.count("batch_size"),
        optimizer(record.record("optimizer")),
        schedule(record.record("schedule")),
        record.real("learning_rate"),
        record.real("weight_decay"),
        new Augmentation(
            changes.real("rotation"),
            changes.real("scale"),
            changes.real("shear"),
            changes.real("shift"),
            changes.real("thickness"),
            changes.real("warp")),
        record.whole("seed"),
        record.count("threads"),
        record.text("engine"));
  }

  private static Map<String, Object> optimizer(OptimizerSettings optimizer) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("name", optimizer.name());
    switch (optimizer) {
      case OptimizerSettings.Adam adam -> {
        record.put("beta1", adam.beta1());
        record.put("beta2", adam.beta2());
        record.put("epsilon", adam.epsilon());
      }
      case OptimizerSettings.Momentum rule -> record.put("momentum", rule.momentum());
      case OptimizerSettings.Sgd _ -> {}
    }
    return record;
  }

  private static OptimizerSettings optimizer(ManifestEntry record) throws IOException {
    return switch (record.text("name")) {
      case "adam" ->
          new OptimizerSettings.Adam(
              record.real("beta1"), record.real("beta2"), record.real("epsilon"));
      case "momentum" -> new OptimizerSettings.Momentum(record.real("momentum"));
      default -> OptimizerSettings.named(record.text("name"));
    };
  }

  private static Map<String, Object> schedule(Schedule schedule) {
    Map<String, Object> record = new LinkedHashMap<>();
    switch (schedule) {
      case Schedule.Constant _ -> record.put("name", "constant");
      case Schedule.Step rule -> {
        record.put("name", "step");
        record.put("epochs", rule.epochs());
        record.put("factor", rule.factor());
      }
      case Schedule.Cosine rule -> {
        record.put("name", "cosine");
        record.put("last", rule.last());
      }
      case Schedule.OneCycle rule -> {
        record.put("name", "onecycle");
        record.put("warm", rule.warm());
        record.put("first", rule.first());
        record.put("last", rule.last());
      }
    }
    return record;
  }

  private static Schedule schedule(ManifestEntry record) throws IOException {
    return switch (record.text("name")) {
      case "constant" -> new Schedule.Constant();
      case "step" -> new Schedule.Step(record.count("epochs"), record.real("factor"));
      case "cosine" -> new Schedule.Cosine(record.real("last"));
      case "onecycle" ->
          new Schedule.OneCycle(record.real("warm"), record.real("first"), record.real("last"));
      default -> throw new IOException("no schedule is called " + record.text("name"));
    };
  }
}

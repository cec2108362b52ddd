package kernelwalk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.ProgressBar;
import kernelwalk.json.JsonObject;
import kernelwalk.train.EpochResult;
import kernelwalk.train.TrainingEvent;
import kernelwalk.train.TrainingState;

/**
 * The printer of a run as lines: words or JSON on standard output, its progress on standard error.
 */
final class RunPrinter implements Consumer<TrainingEvent>, AutoCloseable {
  private final KernelwalkCommand command;
  private final boolean json;
  private final ProgressBar bar;
  private int epochs;
  private int stepsPerEpoch = 1;
  private String untold = "";
  private String told = "";

  RunPrinter(KernelwalkCommand command, boolean json) {
    this.command = command;
    this.json = json;
    this.bar = command.progress();
  }

  @Override
  public void accept(TrainingEvent event) {
    if (!(event instanceof TrainingEvent.Finished)) {
      tell();
    }
    switch (event) {
      case TrainingEvent.Started started -> begin(started);
      case TrainingEvent.BatchDone batch -> draw(batch);
      case TrainingEvent.EpochDone done -> epoch(done.result());
      case TrainingEvent.SaveFailed failed -> untold = failed.sentence();
      case TrainingEvent.WeightsTaken _,
          TrainingEvent.Paused _,
          TrainingEvent.Resumed _,
          TrainingEvent.Finished _,
          TrainingEvent.Failed _ -> {}
    }
  }

  /**
   * That the run could not be saved is told once, when it goes on all the same; at its end it is
   * saved once more, and only what becomes of that counts.
   */
  private void tell() {
    if (!untold.isEmpty() && !untold.equals(told)) {
      bar.close();
      command.err().println(untold);
      told = untold;
    }
    untold = "";
  }

  private void begin(TrainingEvent.Started started) {
    epochs = started.settings().epochs();
    stepsPerEpoch = started.stepsPerEpoch();
    if (!json) {
      command
          .out()
          .println(
              "%s on %s: epochs %d to %d of %,d steps, engine %s, %d threads, seed %d"
                  .formatted(
                      started.settings().network(),
                      started.data(),
                      started.epoch(),
                      epochs,
                      stepsPerEpoch,
                      started.settings().engine(),
                      started.settings().threads(),
                      started.settings().seed()));
      command.out().flush();
    }
  }

  private void draw(TrainingEvent.BatchDone batch) {
    long inEpoch = (batch.step() - 1) % stepsPerEpoch + 1;
    bar.show(
        (double) inEpoch / stepsPerEpoch,
        "epoch %d of %d, loss %.4f, accuracy %.4f"
            .formatted(batch.epoch(), epochs, batch.runningLoss(), batch.runningAccuracy()));
  }

  private void epoch(EpochResult result) {
    bar.close();
    command
        .out()
        .println(
            json
                ? new JsonObject()
                    .put("event", "epoch")
                    .put("epoch", result.epoch())
                    .put("seconds", result.seconds())
                    .put("train_loss", result.trainLoss())
                    .put("train_accuracy", result.trainAccuracy())
                    .put("test_loss", result.testLoss())
                    .put("test_accuracy", result.testAccuracy())
                : "epoch %d: %.2f s, loss %.4f, accuracy %.4f; test loss %.4f, test accuracy %.4f"
                    .formatted(
                        result.epoch(),
                        result.seconds(),
                        result.trainLoss(),
                        result.trainAccuracy(),
                        result.testLoss(),
                        result.testAccuracy()));
    command.out().flush();
  }

  /** The last line, once the run is saved. */
  void finish(TrainingEvent last, Optional<Path> saved) {
    bar.close();
    switch (last) {
      case TrainingEvent.Finished finished -> end(finished, saved);
      case TrainingEvent.Failed _ ->
          saved.ifPresent(file -> command.err().println(file + ": the last good state is here"));
      default -> {}
    }
    command.out().flush();
  }

  private void end(TrainingEvent.Finished finished, Optional<Path> saved) {
    TrainingState state = finished.state();
    boolean stopped = finished.reason() == TrainingEvent.Reason.STOPPED;
    String digest = finished.weights().sha256();
    if (json) {
      JsonObject line = new JsonObject().put("event", stopped ? "stopped" : "done");
      if (stopped) {
        line.put("epoch", state.epoch()).put("step_in_epoch", state.stepInEpoch());
      }
      command.out().println(line.put("weights_sha256", digest));
      return;
    }
    if (stopped) {
      command
          .out()
          .println(
              "stopped in epoch %d after %d steps".formatted(state.epoch(), state.stepInEpoch()));
    }
    saved.ifPresent(file -> command.out().println("saved in " + file));
    command.out().println("weights SHA-256 " + digest);
  }

  @Override
  public void close() {
    bar.close();
  }
}

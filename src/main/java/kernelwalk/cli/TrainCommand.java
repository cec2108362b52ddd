package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.command.Engines;
import kernelwalk.cli.command.Interrupt;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.source.DigitSource;
import kernelwalk.engine.Engine;
import kernelwalk.net.Network;
import kernelwalk.train.Checkpoints;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingEvent;
import kernelwalk.train.TrainingState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: one training run, from its beginning or from a checkpoint on. */
@Command(
    name = "train",
    description = "Trains a network; Ctrl-C ends the run early, and with --out saves it.")
final class TrainCommand extends KernelwalkCommand {
  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--data",
      defaultValue = "mnist",
      paramLabel = "mnist|synthetic|own|DIR|FILE.inkml",
      description =
          "The data set, or labelled drawings; synthetic needs no files; default ${DEFAULT-VALUE}."
              + " Several with + between them, as mnist+FILE.inkml: tested is on the first, the"
              + " others are only learnt from, each drawing with and without its slant and its"
              + " width.")
  private String data = "mnist";

  @Option(
      names = "--out",
      paramLabel = "FILE.npz",
      description = "Save the run here, every 20 seconds, after each epoch and at the end.")
  private Optional<Path> checkpoint = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE.npz",
      description =
          "Go on with a saved run: to its end or, with --epochs N, for N more epochs (--lr: at that"
              + " rate).")
  private Optional<Path> resume = Optional.empty();

  @Option(names = "--json", description = "JSON lines: one an epoch, then one for the end.")
  private boolean json;

  @Override
  public void run() throws Exception {
    TrainingState state = state();
    if (checkpoint.isPresent()) {
      checkWritable(checkpoint.get());
    }
    DigitDataset digitDataset = DigitSource.open(data);
    Network network = state.weights().network();
    String name = state.settings().engine();
    TrainingEvent last;
    try (Engine engine = Engines.open(this, name, network, state.settings().threads());
        RunPrinter printer = new RunPrinter(this, json)) {
      StateSaver saver = checkpoint.map(Checkpoints::saver).orElse(StateSaver.NONE);
      Trainer trainer = new Trainer(state, digitDataset, engine, printer, saver);
      try (Interrupt _ = new Interrupt(trainer)) {
        last = trainer.run();
        finish(last, printer);
      }
    }
    if (last instanceof TrainingEvent.Failed failed) {
      throw new IOException(failed.sentence());
    }
  }

  private void finish(TrainingEvent last, RunPrinter printer) throws IOException {
    TrainingState end =
        switch (last) {
          case TrainingEvent.Finished finished -> finished.state();
          case TrainingEvent.Failed failed -> failed.lastGood();
          default -> throw new IllegalStateException("a run ends as finished or failed: " + last);
        };
    if (checkpoint.isPresent()) {
      Checkpoints.write(checkpoint.get(), end);
    }
    printer.finish(last, checkpoint);
  }

  private TrainingState state() throws IOException {
    return resume.isPresent()
        ? options.resumed(this, resume.get())
        : TrainingState.initial(options.settings(this));
  }

  /** Training for an hour to learn that the folder is missing would be a pity. */
  private static void checkWritable(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(file + ": the folder to save it in does not exist");
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(file + ": the folder to save it in is not writable");
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": a file to save in expected, this is a folder");
    }
  }
}

package kernelwalk.cli.bench;

import kernelwalk.cli.command.KernelwalkCommand;
import picocli.CommandLine.Command;

/** {@code bench}: the figures that the documentation quotes, measured here and now. */
@Command(
    name = "bench",
    description = "Measures this machine: training, reading a digit, start, painting.",
    subcommands = {
      BenchTrainCommand.class,
      BenchInferCommand.class,
      BenchStartCommand.class,
      BenchUiCommand.class
    })
public final class BenchCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage("bench: say what to measure: train, infer, start or ui");
  }
}

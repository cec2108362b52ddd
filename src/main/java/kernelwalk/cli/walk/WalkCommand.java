package kernelwalk.cli.walk;

import kernelwalk.cli.command.KernelwalkCommand;
import picocli.CommandLine.Command;

/** {@code walk}: an operation on real numbers, step by step, in text. */
@Command(
    name = "walk",
    description = "An operation on real numbers, step by step.",
    subcommands = {ConvWalkCommand.class, PoolWalkCommand.class})
public final class WalkCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage("walk: say through which operation: conv2d or pool2d");
  }
}

package kernelwalk.cli.walk;

import kernelwalk.cli.command.KernelwalkCommand;
import picocli.CommandLine.Command;

/** {@code walk}: an operation on real numbers, step by step, in text. */
@Command(
    name = "walk",
    description = "An operation on real numbers, step by step.",
    subcommands = {
      ConvWalkCommand.class,
      TransposedWalkCommand.class,
      PoolWalkCommand.class,
      ConvWalkCommand.AlongRow.class,
      TransposedWalkCommand.AlongRow.class,
      PoolWalkCommand.AlongRow.class,
      SoftmaxWalkCommand.class
    })
public final class WalkCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage(
        "walk: say through which operation: conv2d, convtranspose2d, pool2d or softmax; in one"
            + " dimension conv1d, convtranspose1d or pool1d");
  }
}

package kernelwalk.cli;

import java.io.PrintWriter;
import kernelwalk.cli.bench.BenchCommand;
import kernelwalk.cli.command.Failure;
import kernelwalk.cli.command.Terminal;
import kernelwalk.cli.walk.WalkCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit status: 0 done, 1 failed with one sentence on standard error, 2 wrong
 * usage.
 */
@Command(
    name = "kernelwalk",
    version = "kernelwalk 0.1.0",
    mixinStandardHelpOptions = true,
    description = {
      "Step through a convolutional network one multiplication at a time; train it; use it.",
      "Without a command the app opens."
    },
    footerHeading = "%n",
    footer = "Each command has --help. Exit status: 0 done, 1 failed, 2 wrong usage.",
    subcommands = {
      SummaryCommand.class,
      WalkCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      DataCommand.class,
      LessonsCommand.class,
      ExportCommand.class,
      BenchCommand.class,
      HelpCommand.class
    })
public final class Commands implements Runnable, Terminal {
  @Spec private CommandSpec spec = CommandSpec.create();
  private final boolean terminal;

  private Commands(boolean terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs one command.
   *
   * @param terminal whether {@code err} is a terminal, on which progress may be drawn as a bar
   * @return the exit status
   */
  public static int run(PrintWriter out, PrintWriter err, boolean terminal, String... arguments) {
    CommandLine line = commandLine(terminal);
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(Commands::wrongUsage);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          err.println(Failure.sentence(failure));
          err.flush();
          return CommandLine.ExitCode.SOFTWARE;
        });
    try {
      return line.execute(arguments);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The commands and their options, before any are read. */
  static CommandLine commandLine(boolean terminal) {
    CommandLine line = new CommandLine(new Commands(terminal)).setUsageHelpAutoWidth(terminal);
    Choices.turn(line);
    return line;
  }

  /** Called when a command is missing: the app, not this class, is what opens without one. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  @Override
  public boolean onTerminal() {
    return terminal;
  }

  private static int wrongUsage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }
}

package kernelwalk.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: what each has: its two streams, {@code --help}, and a way to refuse its options. */
@Command(mixinStandardHelpOptions = true)
public abstract class KernelwalkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * The work. A thrown {@code IOException} or {@code IllegalArgumentException} is exit status 1.
   */
  public abstract void run() throws Exception;

  @Override
  public Integer call() throws Exception {
    run();
    return 0;
  }

  public final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  public final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** A progress line on standard error. */
  public final ProgressBar progress() {
    Terminal root = (Terminal) spec.root().userObject();
    return new ProgressBar(err(), root.onTerminal());
  }

  /** Options that do not go together: exit status 2 with this sentence. */
  public final ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

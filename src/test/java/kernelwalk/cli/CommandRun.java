package kernelwalk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A command that was run in this process, and what it left. */
public record CommandRun(int status, String out, String err) {
  public static CommandRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int status = Commands.run(new PrintWriter(out), new PrintWriter(err), false, words);
    return new CommandRun(status, out.toString(), err.toString());
  }

  public List<String> lines() {
    return out.lines().toList();
  }
}

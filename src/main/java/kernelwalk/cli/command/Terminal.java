package kernelwalk.cli.command;

/** The terminal behind standard error, or none. */
public interface Terminal {
  /** Whether standard error is a terminal, on which progress may be drawn as a bar. */
  boolean onTerminal();
}

package kernelwalk.cli.command;

/** Whether somebody watches standard error. */
public interface Terminal {
  /** Whether standard error is a terminal, on which progress may be drawn as a bar. */
  boolean onTerminal();
}

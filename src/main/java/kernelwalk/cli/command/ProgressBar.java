package kernelwalk.cli.command;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * The progress of a command: a bar that is drawn over itself on a terminal, and nothing elsewhere.
 */
public final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 24;
  private static final long PAUSE = 100_000_000; // nanoseconds between two drawings

  private final PrintWriter err;
  private final boolean terminal;
  private long drawn;
  private int length;

  ProgressBar(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
    this.drawn = System.nanoTime() - PAUSE;
  }

  /**
   * Draws the bar, but not more often than ten times a second.
   *
   * @param fraction 0 to 1
   */
  public void show(double fraction, String text) {
    long now = System.nanoTime();
    if (!terminal || now - drawn < PAUSE) {
      return;
    }
    drawn = now;
    int full = (int) Math.round(Math.clamp(fraction, 0, 1) * WIDTH);
    String line =
        String.format(
            Locale.ROOT,
            "[%s%s] %3.0f %% %s",
            "█".repeat(full),
            " ".repeat(WIDTH - full),
            100 * Math.clamp(fraction, 0, 1),
            text);
    err.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
    err.flush();
    length = line.length();
  }

  /** Wipes the bar away. */
  @Override
  public void close() {
    if (length > 0) {
      err.print("\r" + " ".repeat(length) + "\r");
      err.flush();
      length = 0;
    }
  }
}

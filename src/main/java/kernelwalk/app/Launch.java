package kernelwalk.app;

import java.io.PrintStream;

/**
 * Start of the window: turns the ways in which JavaFX fails without a display into one sentence.
 */
final class Launch {
  private Launch() {}

  /**
   * Runs the launch.
   *
   * @return 0 when it ended well; 1 when the toolkit found no display or no library to draw with
   */
  static int guarded(Runnable launch, PrintStream errors) {
    try {
      launch.run();
      return 0;
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      errors.println(sentence(e));
      return 1;
    } catch (RuntimeException e) {
      if (e.getCause() instanceof UnsatisfiedLinkError
          || e.getCause() instanceof UnsupportedOperationException) {
        errors.println(sentence(e.getCause()));
        return 1;
      }
      if (String.valueOf(e.getMessage()).startsWith("No toolkit found")) {
        errors.println(sentence(e));
        return 1;
      }
      throw e;
    }
  }

  private static String sentence(Throwable cause) {
    return "kernelwalk: no window can be opened here ("
        + cause.getMessage()
        + "); the commands work without one, see kernelwalk --help";
  }
}

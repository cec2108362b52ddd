package kernelwalk.lesson.file;

import java.nio.file.Path;

/**
 * A mistake in a lesson's file.
 *
 * @param file the file, as it was reached
 * @param line counted from one
 * @param message one sentence that says what was expected
 */
public record LessonError(Path file, int line, String message) {

  /** {@code file:line: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}

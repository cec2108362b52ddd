package kernelwalk.lesson.file;

import java.util.List;
import java.util.Optional;
import kernelwalk.lesson.Lesson;

/**
 * A folder that holds a lesson, or would.
 *
 * @param name the folder's own name, as {@code 03-convolution}
 * @param lesson there exactly when there are no errors
 * @param errors every mistake found in its files
 */
public record LessonFolder(String name, Optional<Lesson> lesson, List<LessonError> errors) {
  public LessonFolder {
    errors = List.copyOf(errors);
    if (lesson.isPresent() != errors.isEmpty()) {
      throw new IllegalArgumentException("folder " + name + ": a lesson or errors expected");
    }
  }
}

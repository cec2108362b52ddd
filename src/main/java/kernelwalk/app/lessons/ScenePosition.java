package kernelwalk.app.lessons;

import java.util.Objects;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Scene;

/**
 * The position of the reader: a lesson and a scene of it.
 *
 * @param lesson the lesson
 * @param index of the scene in the lesson, zero-based
 */
record ScenePosition(Lesson lesson, int index) {
  ScenePosition {
    Objects.checkIndex(index, lesson.scenes().size());
  }

  Scene scene() {
    return lesson.scenes().get(index);
  }

  /** Whether it is its lesson's last scene. */
  boolean isLast() {
    return index == lesson.scenes().size() - 1;
  }
}

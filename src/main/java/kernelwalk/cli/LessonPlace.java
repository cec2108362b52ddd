package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.LessonCatalog;
import kernelwalk.lesson.LessonFolder;
import kernelwalk.lesson.Scene;

/** The place of a lesson's scene: by the name that a command gives it. */
final class LessonPlace {
  private LessonPlace() {}

  /** The folder of the lessons that came along. */
  static Path shipped() {
    return Path.of(System.getProperty("kernelwalk.home", "")).resolve("lessons");
  }

  /**
   * The scene at {@code LESSON#SCENE}, or a lesson's first one; a lesson goes by its id and by its
   * folder's name.
   *
   * @throws IOException naming what there is, if there is no such lesson or scene
   */
  static Scene find(String place) throws IOException {
    int mark = place.indexOf('#');
    String wanted = mark < 0 ? place : place.substring(0, mark);
    LessonCatalog shelf = LessonCatalog.open(shipped());
    Lesson lesson =
        shelf.folders().stream()
            .filter(each -> each.name().equals(wanted) || id(each).equals(wanted))
            .flatMap(each -> each.lesson().stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new IOException(
                        "%s: no such lesson; there are %s"
                            .formatted(
                                wanted,
                                shelf.lessons().stream()
                                    .map(Lesson::id)
                                    .collect(Collectors.joining(", ")))));
    if (mark < 0) {
      return lesson.scenes().getFirst();
    }
    String scene = place.substring(mark + 1);
    return lesson.scenes().stream()
        .filter(each -> each.id().equals(scene))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "%s: the lesson %s has no such scene; it has %s"
                        .formatted(
                            place,
                            wanted,
                            lesson.scenes().stream()
                                .map(Scene::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static String id(LessonFolder folder) {
    return folder.lesson().map(Lesson::id).orElse("");
  }
}

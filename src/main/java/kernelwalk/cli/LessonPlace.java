package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.file.LessonCatalog;
import kernelwalk.lesson.file.LessonFolder;

/** The place of a lesson's scene: by the name that a command gives it. */
final class LessonPlace {
  private LessonPlace() {}

  /** The folder of the lessons that came along. */
  static Path shipped() {
    return Path.of(System.getProperty("kernelwalk.home", "")).resolve("lessons");
  }

  /**
   * What is stepped in the scene at {@code LESSON#SCENE}, or in a lesson's first such scene; a
   * lesson goes by its id and by its folder's name.
   *
   * @throws IOException naming what there is, if there is no such lesson or scene, or nothing to
   *     film in it
   */
  static SteppedOperation find(String place) throws IOException {
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
      return lesson.scenes().stream()
          .flatMap(each -> each.stepped().stream())
          .findFirst()
          .orElseThrow(() -> new IOException(place + ": none of the lesson's scenes is a film"));
    }
    String scene = place.substring(mark + 1);
    Scene found =
        lesson.scenes().stream()
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
    return found
        .stepped()
        .orElseThrow(
            () -> new IOException(place + ": the scene is no film that could be exported"));
  }

  private static String id(LessonFolder folder) {
    return folder.lesson().map(Lesson::id).orElse("");
  }
}

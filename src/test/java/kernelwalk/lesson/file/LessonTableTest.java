package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;
import org.junit.jupiter.api.Test;

/**
 * The table of what each lesson has on the four levels, in {@code docs/lessons.md}: drawn from the
 * lessons, without a hole. Run with {@code -Dlessons.write=true} it is written anew.
 */
final class LessonTableTest {
  private static final Path TABLE = Path.of("docs/lessons.md");
  private static final int LESSONS = 17;

  @Test
  void isDrawnFromTheLessons() throws IOException {
    String text = text(LessonCatalog.open(Path.of("lessons")).lessons());
    if (Boolean.getBoolean("lessons.write")) {
      Files.writeString(TABLE, text, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(TABLE))
        .as("docs/lessons.md is drawn by mvn test -Dtest=LessonTableTest -Dlessons.write=true")
        .isEqualTo(text);
  }

  @Test
  void hasNoHole() throws IOException {
    List<Lesson> lessons = LessonCatalog.open(Path.of("lessons")).lessons();
    assertThat(lessons).hasSize(LESSONS);
    for (Lesson lesson : lessons) {
      assertThat(lesson.scenes()).as(lesson.id()).hasSizeBetween(4, 9);
      assertThat(lesson.minutes()).as(lesson.id()).isPresent();
      assertThat(lesson.goals()).as(lesson.id()).hasSize(2);
      assertThat(lesson.learnt()).as(lesson.id()).hasSize(2);
      assertThat(lesson.mistakes()).as(lesson.id()).hasSize(2);
      assertThat(List.of(stepped(lesson), changed(lesson), (long) lesson.exercises().size()))
          .as(lesson.id())
          .doesNotContain(0L);
      assertThat(lesson.questions()).as(lesson.id()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(lesson.questions().stream().map(Question::getClass).distinct().count())
          .as(lesson.id() + ": kinds of questions")
          .isGreaterThanOrEqualTo(2);
    }
  }

  private static String text(List<Lesson> lessons) {
    StringBuilder out =
        new StringBuilder(
            """
            # The lessons

            Each concept on four levels. Counted in the lessons themselves; a hole fails the build.

            | | lesson | minutes | scenes | step it | answer it | change it | do it yourself |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    for (Lesson lesson : lessons) {
      out.append(
          "| %d | %s · %s | %d | %d | %d | %d | %d | %d |\n"
              .formatted(
                  lesson.order(),
                  lesson.title().in("en"),
                  lesson.title().in("zh"),
                  lesson.minutes().orElse(0),
                  lesson.scenes().size(),
                  stepped(lesson),
                  lesson.questions().size(),
                  changed(lesson),
                  lesson.exercises().size()));
    }
    return out.append(
            """

            *step it*: scenes whose film goes back and forth, or that are gone through picture by picture. *answer it*:
            questions. *change it*: scenes that open under the playground's controls or have controls of their own.
            *do it yourself*: exercises on fresh numbers.
            """)
        .toString();
  }

  private static long stepped(Lesson lesson) {
    return lesson.scenes().stream()
        .map(Scene::subject)
        .filter(
            subject ->
                !(subject instanceof SceneSubject.Code
                    || subject instanceof SceneSubject.HandingOn
                    || subject instanceof SceneSubject.Training))
        .count();
  }

  private static long changed(Lesson lesson) {
    return lesson.scenes().stream().filter(LessonTableTest::changes).count();
  }

  private static boolean changes(Scene scene) {
    return switch (scene.subject()) {
      case SteppedOperation stepped -> !stepped.puzzle();
      case SceneSubject.Plan plan -> !plan.change().isEmpty();
      case SceneSubject.TimeLine line -> false;
      default -> true;
    };
  }
}

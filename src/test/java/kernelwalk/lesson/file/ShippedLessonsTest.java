package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Prose;
import kernelwalk.lesson.Scene;
import org.junit.jupiter.api.Test;

final class ShippedLessonsTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  @Test
  void haveNoMistake() throws IOException {
    assertThat(shelf().errors()).isEmpty();
  }

  @Test
  void areSeventeenAndBeginWithWhatAComputerSees() throws IOException {
    assertThat(shelf().lessons()).hasSize(17);
    assertThat(shelf().lessons().getFirst().id()).isEqualTo("what-a-computer-sees");
  }

  @Test
  void canAllBeFilmed() throws IOException {
    for (Lesson lesson : shelf().lessons()) {
      assertThat(lesson.scenes().stream().flatMap(scene -> scene.stepped().stream()))
          .allSatisfy(scene -> assertThat(scene.filmSource().levels()).contains(scene.level()));
    }
  }

  /** A number that stands in one language only is a slip of the translation. */
  @Test
  void tellTheSameNumbersInBothLanguages() throws IOException {
    for (Lesson lesson : shelf().lessons()) {
      for (Scene scene : lesson.scenes()) {
        assertThat(numbers(scene.text("zh")))
            .as("%s#%s", lesson.id(), scene.id())
            .containsAll(numbers(scene.text("en")));
      }
    }
  }

  @Test
  void haveNoTextThatIsTheSameInBothLanguages() throws IOException {
    for (Lesson lesson : shelf().lessons()) {
      for (Scene scene : lesson.scenes()) {
        assertThat(scene.text("zh").plain()).matches("(?s).*\\p{IsHan}.*");
        assertThat(scene.text("en").plain()).doesNotMatch("(?s).*\\p{IsHan}.*");
      }
    }
  }

  private static List<String> numbers(Prose prose) {
    return NUMBER.matcher(prose.plain()).results().map(MatchResult::group).sorted().toList();
  }

  private static LessonCatalog shelf() throws IOException {
    return LessonCatalog.open(Path.of("lessons"));
  }
}

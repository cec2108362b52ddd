package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsCommandTest {
  @Test
  void theShippedLessonsHaveNoMistakes() {
    CommandRun run = CommandRun.of("lessons", "check");

    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).contains("no mistakes");
  }

  @Test
  void listNamesTheLessonOnConvolutionInBothLanguages() {
    assertThat(CommandRun.of("lessons", "list").out()).contains("Convolution").contains("卷积");
  }

  @Test
  void aMistakeIsShownWithFileAndLine(@TempDir Path folder) throws IOException {
    Path lesson = Files.createDirectory(folder.resolve("01-broken"));
    Files.writeString(lesson.resolve("lesson.yaml"), "id: broken\nordr: 1\n");

    CommandRun run = CommandRun.of("lessons", "check", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("lesson.yaml:2: ");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereIsOneSentence() {
    CommandRun run = CommandRun.of("lessons", "check", "/no/such/folder");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("/no/such/folder");
  }

  @Test
  void listTellsWhatALessonHolds() {
    assertThat(CommandRun.of("lessons", "list", "--json").out().lines().skip(2).findFirst())
        .get()
        .asString()
        .startsWith("{\"id\":\"convolution\",\"order\":3,")
        .contains("\"questions\":", "\"exercises\":", "\"minutes\":25")
        .endsWith("\"languages\":[\"en\",\"zh\"]}");
  }

  @Test
  void aNewLessonPassesTheCheck(@TempDir Path folder) {
    assertThat(CommandRun.of("lessons", "new", "my-first", "--lessons", folder).status()).isZero();
    CommandRun check = CommandRun.of("lessons", "check", folder.resolve("my-first"));
    assertThat(check.out()).contains("1 lessons, no mistakes");
    assertThat(CommandRun.of("lessons", "list", "--json", "--lessons", folder).out())
        .contains("\"id\":\"my-first\"", "\"questions\":3", "\"exercises\":1");

    CommandRun again = CommandRun.of("lessons", "new", "my-first", "--lessons", folder);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("is there already");
    assertThat(CommandRun.of("lessons", "new", "My Lesson", "--lessons", folder).err())
        .contains("small letters, digits and hyphens");
  }
}

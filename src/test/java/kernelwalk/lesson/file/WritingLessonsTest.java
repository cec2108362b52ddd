package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kernelwalk.exercise.ExerciseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/writing-lessons.md} teaches is so. */
final class WritingLessonsTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(yaml|markdown)\\n(.*?)```");

  @TempDir Path folder;

  @Test
  void itsExampleIsALesson() throws IOException {
    String page = Files.readString(Path.of("docs/writing-lessons.md"));
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      if (block.group(1).equals("yaml")) {
        Files.writeString(folder.resolve("lesson.yaml"), block.group(2));
      } else {
        Files.writeString(folder.resolve("text.en.md"), block.group(2));
        Files.writeString(folder.resolve("text.zh.md"), block.group(2));
      }
    }
    assertThat(LessonReader.read(folder).errors()).isEmpty();
  }

  @Test
  void itNamesEveryKind() throws IOException {
    String page = Files.readString(Path.of("docs/writing-lessons.md"));
    assertThat(page).contains(ExerciseKind.words().stream().map(word -> "`" + word + "`").toList());
    assertThat(page).contains(QuestionReader.KINDS.stream().map(word -> "`" + word + "`").toList());
    assertThat(page).contains(SubjectReader.KINDS.stream().map(word -> "`" + word + "`").toList());
    assertThat(page)
        .contains(NamedTensors.kernels().stream().map(word -> "`" + word + "`").toList());
  }
}

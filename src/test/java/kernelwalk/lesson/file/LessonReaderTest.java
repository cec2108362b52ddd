package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LessonReaderTest {
  private static final String GOOD =
      """
      id: tiny
      order: 1
      title: {en: Tiny, zh: 小}
      scenes:
        - id: one
          title: {en: One, zh: 一}
          operation: conv2d
          settings: {stride: [1, 2], padding: 1}
          input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
          weight: [[0, 1], [2, 3]]
          bias: 0.5
          level: channel
          start: 2
          stop: 3
      """;
  private static final String TEXT = "# one\n\nWords.\n";

  @TempDir Path folder;

  @Test
  void readsASceneWithItsSettings() throws IOException {
    Scene whole = read(GOOD).lesson().orElseThrow().scenes().getFirst();
    SteppedOperation scene = whole.stepped().orElseThrow();

    assertThat(scene.operation()).isInstanceOf(Conv2d.class);
    assertThat(scene.output().shape()).isEqualTo(Shape.of(1, 1, 4, 2));
    assertThat(scene.level()).isEqualTo(Level.CHANNEL);
    assertThat(scene.start()).hasValue(1);
    assertThat(scene.stop()).hasValue(2);
    assertThat(whole.title().in("zh")).isEqualTo("一");
    assertThat(whole.text("en").plain()).isEqualTo("Words.\n");
  }

  @Test
  void readsPoolingWithTheWindowAsItsStride() throws IOException {
    String yaml =
        GOOD.replace("conv2d", "pool2d")
            .replaceAll("(?m)^ *(weight|bias|level|start|stop|settings):.*\n", "")
            .replace("  input:", "  settings: {mode: max, kernel: 2}\n    input:");
    SteppedOperation scene =
        read(yaml).lesson().orElseThrow().scenes().getFirst().stepped().orElseThrow();

    assertThat(scene.operation()).isEqualTo(Pool2d.max(2));
    assertThat(scene.output().values()).containsExactly(4);
  }

  /** Each: a piece of the good file, what it becomes, the line and the sentence that come out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "operation: conv2d|oparation: conv2d|7|unknown key 'oparation'; did you mean 'operation'?",
        "conv2d|konv2d|7|unknown operation 'konv2d'; did you mean 'conv2d'?",
        "zh: 小|de: Klein|3|title: the key 'zh' is missing",
        "zh: 小|de: Klein|3|unknown key 'de'",
        "order: 1|order: first|2|'order' must be a whole number of at least 1, found 'first'",
        "order: 1|order: 0|2|'order' must be a whole number of at least 1, found '0'",
        "[3, 4, 5]|[3, 4]|9|every row must be as long as the first: 3 expected, 2 found",
        "[3, 4, 5]|[3, x, 5]|9|input: a number expected, found 'x'",
        "[3, 4, 5]|[3, .nan, 5]|9|input: a number expected, found '.nan'",
        "[3, 4, 5]|[3, 1e99, 5]|9|input: a number expected, found '1e99'",
        "[[0, 1], [2, 3]]|blurr|10|unknown name 'blurr'",
        "[[0, 1], [2, 3]]|sharpn|10|did you mean 'sharpen'?",
        "[[0, 1], [2, 3]]|[0, 1]|10|rows of numbers expected",
        "bias: 0.5|bias: [1, 2]|5|bias: shape (1) expected, found (2)",
        "padding: 1|padding: -1|8|'padding' must be a whole number of at least 0, found '-1'",
        "padding: 1|pading: 1|8|settings: unknown key 'pading'; did you mean 'padding'?",
        "[1, 2], padding|[0, 2], padding|8|'stride' must be a whole number of at least 1",
        "level: channel|shown: {input: gray}|12|shown: unknown input 'gray'; did you mean 'grey'?",
        "level: channel|shown: {kernel: grey}|12|shown: unknown key 'kernel'",
        "level: channel|shown: {input: colour}|12|an input shown in colour must have 3 channels,"
            + " found 1",
        "level: channel|level: chanel|12|unknown level 'chanel'; did you mean 'channel'?",
        "start: 2|channels: [R, G]|13|'channels' must name each of the 1 input channels, found 2",
        "start: 2|channels: R|13|'channels' must be a list of words",
        "start: 2|start: 99|13|'start' must be a step from 1 to 24, found 99",
        "stop: 3|stop: 1|14|'stop' must be a step from 2 to 24, found 1",
        "order: 1|id: again|2|the key 'id' stands here twice",
        "order: 1|\"order: [\"|4|not readable as YAML",
      })
  void saysWhatIsWrongAndWhere(String good, String bad, int line, String sentence)
      throws IOException {
    assertThat(GOOD).contains(good);
    LessonFolder found = read(GOOD.replace(good, bad));

    assertThat(found.lesson()).isEmpty();
    assertThat(found.errors())
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(sentence);
              assertThat(error.line()).isEqualTo(line);
              assertThat(error.toString())
                  .startsWith(folder.resolve("lesson.yaml") + ":" + line + ": ");
            });
  }

  @Test
  void aKernelLargerThanTheInputIsAMistakeOfTheScene() throws IOException {
    LessonFolder found =
        read(
            GOOD.replace("padding: 1", "padding: 0")
                .replace("[[0, 1, 2], [3, 4, 5], [6, 7, 8]]", "[[1]]"));

    assertThat(found.errors()).hasSize(1);
    assertThat(found.errors().getFirst().line()).isEqualTo(5);
    assertThat(found.errors().getFirst().message()).startsWith("scene 'one': ");
  }

  @Test
  void collectsAllMistakes() throws IOException {
    LessonFolder found =
        read(
            GOOD.replace("order: 1", "order: x")
                .replace("stride", "strid")
                .replace("zh: 一", "zh: ''"),
            TEXT,
            "# two\n");

    assertThat(found.errors())
        .extracting(error -> error.file().getFileName() + ":" + error.line())
        .contains("lesson.yaml:2", "lesson.yaml:6", "lesson.yaml:8", "text.zh.md:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# two|1|unknown scene 'two'",
        "Words|1|a heading '# scene' with a scene's id expected before any text",
        "# one\\n\\n{inptu:x}|3|unknown colour 'inptu'; did you mean 'input'?",
        "# one\\n\\n![a](b.png)|3|Image cannot be shown in a lesson",
        "# one\\n\\na <b>c</b>|3|HtmlInline cannot be shown in a lesson",
        "# one\\n\\n***|3|ThematicBreak cannot be shown in a lesson",
        "# one\\n\\n# one|3|the scene 'one' has two sections",
      })
  void saysWhatIsWrongInATextAndWhere(String text, int line, String sentence) throws IOException {
    LessonFolder found = read(GOOD, TEXT, text.replace("\\n", "\n"));

    assertThat(found.errors())
        .anySatisfy(
            error -> {
              assertThat(error.file().getFileName()).hasToString("text.zh.md");
              assertThat(error.line()).isEqualTo(line);
              assertThat(error.message()).contains(sentence);
            });
  }

  @Test
  void namesAMissingFileALanguageAndASceneWithoutText() throws IOException {
    read(GOOD);
    Files.delete(folder.resolve("text.zh.md"));
    assertThat(LessonReader.read(folder).errors())
        .extracting(LessonError::toString)
        .containsExactly(folder.resolve("text.zh.md") + ":1: the file is missing");

    assertThat(read(GOOD, TEXT, "").errors())
        .extracting(LessonError::message)
        .containsExactly("the scene 'one' has no text; a section '# one' expected");
  }

  @Test
  void aFileThatIsNotTextIsOneMistake() throws IOException {
    read(GOOD);
    Files.write(folder.resolve("lesson.yaml"), new byte[] {(byte) 0xff, 0, 1});
    assertThat(LessonReader.read(folder).errors())
        .extracting(LessonError::message)
        .containsExactly("the file is not UTF-8 text");
  }

  @Test
  void aListThatHoldsItselfIsAMistakeAndNotALoop() throws IOException {
    LessonFolder found = read(GOOD.replace("[[0, 1], [2, 3]]", "&a [*a, *a]"));
    assertThat(found.errors()).isNotEmpty();
  }

  @Test
  void aShelfKeepsTheGoodLessonsInOrderAndTheBrokenOnesLast() throws IOException {
    write(folder.resolve("a"), GOOD.replace("order: 1", "order: 2"), TEXT, TEXT);
    write(folder.resolve("b"), GOOD.replace("id: tiny", "id: other"), TEXT, TEXT);
    write(folder.resolve("c"), "id: broken", TEXT, TEXT);
    write(folder.resolve("d"), GOOD, TEXT, TEXT);
    LessonCatalog shelf = LessonCatalog.open(folder);

    assertThat(shelf.folders()).extracting(LessonFolder::name).containsExactly("b", "a", "c", "d");
    assertThat(shelf.lessons()).extracting(Lesson::id).containsExactly("other", "tiny");
    assertThat(shelf.errors())
        .extracting(LessonError::message)
        .contains("the id 'tiny' is already that of the lesson in a");
  }

  @Test
  void aFolderThatIsNotThereIsOneSentence() {
    assertThatThrownBy(() -> LessonCatalog.open(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("none: a folder with lessons expected, none found");
  }

  private LessonFolder read(String yaml) throws IOException {
    return read(yaml, TEXT, TEXT);
  }

  private LessonFolder read(String yaml, String english, String chinese) throws IOException {
    write(folder, yaml, english, chinese);
    return LessonReader.read(folder);
  }

  private static void write(Path to, String yaml, String english, String chinese)
      throws IOException {
    Files.createDirectories(to);
    for (List<String> file :
        List.of(
            List.of("lesson.yaml", yaml),
            List.of("text.en.md", english),
            List.of("text.zh.md", chinese))) {
      Files.writeString(to.resolve(file.getFirst()), file.getLast(), StandardCharsets.UTF_8);
    }
  }
}

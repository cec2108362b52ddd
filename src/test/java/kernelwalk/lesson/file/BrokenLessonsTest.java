package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lesson that {@code lessons new} lays, broken in one place: the mistake is told with its file
 * and its line. Mistakes in operations are in {@link LessonReaderTest}, in answers in {@link
 * QuestionsTest}.
 */
final class BrokenLessonsTest {
  @TempDir Path folder;

  /** Each: a file, a piece of it, what it becomes, then the file, line and words that are told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "lesson.yaml|format: 2|format: two|lesson.yaml|2|'format' must be a whole number",
        "lesson.yaml|format: 2|format: 4|lesson.yaml|2|written in format 4",
        "lesson.yaml|minutes: 5|minutes: -5|lesson.yaml|6|'minutes' must be a whole number of at"
            + " least 1",
        "lesson.yaml|minutes: 5|minuets: 5|lesson.yaml|6|did you mean 'minutes'?",
        "lesson.yaml|id: sum|id: goals|lesson.yaml|8|a section of its own and no scene's id",
        "lesson.yaml|level: cell|shows: [outptu]|lesson.yaml|13|unknown name 'outptu'; did you mean"
            + " 'output'?",
        "lesson.yaml|level: cell|shows: [1 / 0]|lesson.yaml|13|does not come to a finite number",
        "lesson.yaml|kind: number|kind: numbr|lesson.yaml|16|did you mean 'number'?",
        "lesson.yaml|answer: 4|answer: four|lesson.yaml|18|'answer' must be a number, found 'four'",
        "lesson.yaml|answer: 4|anwser: 4|lesson.yaml|15|the key 'answer' is missing",
        "lesson.yaml|of: output[0, 0, 0, 0]|of: output[0, 0]|lesson.yaml|19|4 indices expected",
        "lesson.yaml|of: output[0, 0, 0, 0]|hint: {en: x, zh: 呵}|lesson.yaml|15|'of' (what the"
            + " program computes) or 'source'",
        "lesson.yaml|{answer: 6, en|{answr: 6, en|lesson.yaml|21|the key 'answer' is missing",
        "lesson.yaml|tensor: input|tensor: inputs|lesson.yaml|26|did you mean 'input'?",
        "lesson.yaml|[[0, 0, 1, 1], [0, 0, 1, 2], [0, 0, 2, 1], [0, 0, 2, 2]]|[[0, 0, 1,"
            + " 1]]|lesson.yaml|27|comes to [[0, 0, 1, 1], [0, 0, 1, 2]",
        "lesson.yaml|of: reads output|of: raeds output|lesson.yaml|28|reads output[…], used-by"
            + " input[…], unused input or largest input expected",
        "lesson.yaml|of: reads output[0, 0, 1, 1]|of: reads output[0, 0, 5,"
            + " 1]|lesson.yaml|28|lies outside of its shape",
        "lesson.yaml|, right: true}|, reply: {en: x, zh: 呵}}|lesson.yaml|34|exactly one with"
            + " 'right: true' expected, found 0",
        "lesson.yaml|{kind: convolution}|{kind: convolutoin}|lesson.yaml|37|did you mean"
            + " 'convolution'?",
        "lesson.yaml|{kind: convolution}|{kind: convolution, kernle:"
            + " 2}|lesson.yaml|37|unknown key 'kernle'; did you mean 'kernel'?",
        "lesson.yaml|{kind: convolution}|{kind: convolution, kernel: 9}|lesson.yaml|37|'kernel'"
            + " from 2 to 3 expected, found 9",
        "lesson.yaml|operation: conv2d|show: planets|lesson.yaml|10|did you mean 'planes'?",
        "lesson.yaml|operation: conv2d|show: time-line|lesson.yaml|8|the key 'events' is missing",
        "lesson.yaml|operation: conv2d|show: data|lesson.yaml|11|unknown key 'input'",
        "text.en.md|# sum|# sums|text.en.md|5|did you mean 'sum'?",
        "text.en.md|{kernel}|{kernal}|text.en.md|7|did you mean 'kernel'?",
        "text.en.md|output[0, 0, 0, 0]|output[0, 0, 9, 0]|text.en.md|5|lies outside of its shape",
        "text.en.md|The {kernel}|**77** The {kernel}|text.en.md|5|says **77**, which its scene does"
            + " not show",
        "text.en.md|# learnt|# leanrt|text.en.md|15|did you mean 'learnt'?",
        "text.en.md|two of the four|2 of the 4|text.zh.md|5|is the translation stale?",
        "text.zh.md|# goals|# sum|text.zh.md|5|has two sections",
      })
  void isToldWhereItIs(
      String file, String good, String bad, String where, int line, String sentence)
      throws IOException {
    Path lesson = LessonTemplate.lay(folder, "broken");
    String text = Files.readString(lesson.resolve(file));
    assertThat(text).contains(good);
    Files.writeString(lesson.resolve(file), text.replace(good, bad));

    assertThat(LessonReader.read(lesson).errors())
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(sentence);
              assertThat(error.toString()).startsWith(lesson.resolve(where) + ":" + line + ": ");
            });
  }
}

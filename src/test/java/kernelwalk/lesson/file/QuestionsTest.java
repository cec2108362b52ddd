package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions are read, checked against what the scene computes, and marked. */
final class QuestionsTest {
  private static final String LESSON =
      """
      format: 2
      id: tiny
      order: 1
      title: {en: Tiny, zh: 小}
      minutes: 3
      scenes:
        - id: one
          title: {en: One, zh: 一}
          operation: conv2d
          input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
          weight: [[0, 1], [2, 3]]
          questions:
            - id: first
              kind: number
              ask: {en: First?, zh: 第一个？}
              answer: 19
              of: output[0, 0, 0, 0]
              wrong:
                - {answer: 5, en: Turned., zh: 翻转了。}
              right: {en: Yes., zh: 对。}
            - id: which
              kind: choice
              ask: {en: Which?, zh: 哪个？}
              options:
                - {en: A, zh: 甲, reply: {en: No., zh: 不对。}}
                - {en: B, zh: 乙, right: true}
              right: {en: Yes., zh: 对。}
            - id: kernel
              kind: kernel
              ask: {en: Which?, zh: 哪个？}
              options:
                - {weight: [[0, 1], [2, 3]], right: true}
                - {weight: [[3, 2], [1, 0]], reply: {en: Turned., zh: 翻转了。}}
              right: {en: Yes., zh: 对。}
            - id: reads
              kind: cells
              ask: {en: Click., zh: 点一点。}
              tensor: input
              answer: [[0, 0, 0, 1], [0, 0, 0, 2], [0, 0, 1, 1], [0, 0, 1, 2]]
              of: reads output[0, 0, 0, 1]
              wrong:
                - {answer: [[0, 0, 0, 1]], en: Only one., zh: 只有一个。}
              right: {en: Yes., zh: 对。}
            - id: stride
              kind: setting
              ask: {en: Set it., zh: 设一设。}
              setting: stride
              from: 1
              to: 3
              until: output.height == 1
              wrong:
                - {answer: 1, en: Two., zh: 两个。}
              right: {en: Yes., zh: 对。}
            - id: order
              kind: order
              ask: {en: Order., zh: 排一排。}
              items: [{en: a, zh: 甲}, {en: b, zh: 乙}, {en: c, zh: 丙}]
              right: {en: Yes., zh: 对。}
      """;
  private static final String TEXT = "# goals\n\n- One.\n\n# one\n\nWords.\n";

  @TempDir Path folder;

  @Test
  void theirAnswersAreMarked() throws IOException {
    List<Question> questions = read(LESSON).lesson().orElseThrow().questions();

    assertThat(questions)
        .allSatisfy(each -> assertThat(each.mark(each.answer()).isRight()).isTrue());
    assertThat(reply(questions.get(0), new Answer.Numeric(5))).isEqualTo("Turned.");
    assertThat(questions.get(0).mark(new Answer.Numeric(6)).isRight()).isFalse();
    assertThat(reply(questions.get(1), new Answer.Option(0))).isEqualTo("No.");
    assertThat(reply(questions.get(2), new Answer.Option(1))).isEqualTo("Turned.");
    assertThat(reply(questions.get(3), new Answer.Cells(Set.of(List.of(0, 0, 0, 1)))))
        .isEqualTo("Only one.");
    assertThat(reply(questions.get(4), new Answer.Numeric(1))).isEqualTo("Two.");
    assertThat(questions.get(4).mark(new Answer.Numeric(3)).isRight()).isTrue();
    assertThat(questions.get(5).mark(new Answer.Order(List.of(1, 0, 2))).isRight()).isFalse();
    assertThat(questions.get(0).mark(new Answer.Option(0)).isRight()).isFalse();
  }

  /** Each: a piece of the good lesson, what it becomes, and the line and sentence that come out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer: 19|answer: 18|16|'answer': 18 is said, but output[0, 0, 0, 0] comes to 19",
        "of: output[0, 0, 0, 0]|of: output[0, 0, 0, 9]|17|lies outside of its shape",
        "answer: 5, en: Turned|answer: 19, en: Turned|19|the wrong answer is the right one",
        "B, zh: 乙, right: true|B, zh: 乙, reply: {en: x, zh: 呵}|25|exactly one with 'right: true'",
        "[[3, 2], [1, 0]]|[[0, 1], [2, 3]]|33|makes the scene's output too",
        "weight: [[0, 1], [2, 3]], right|weight: [[1, 1], [2, 3]], right|32|does not make",
        "[0, 0, 0, 2], ||39|'reads output[0, 0, 0, 1]' comes to [[0, 0, 0, 1]",
        "output.height == 1|output.height == 7|50|holds for no value from 'from' to 'to'",
        "output.height == 1|output.height <= 2|50|holds for every value",
        "{answer: 1, en: Two|{answer: 2, en: Two|52|2 is a right answer",
        "kind: order|kind: ordre|55|unknown kind 'ordre'; did you mean 'order'?",
        "{en: c, zh: 丙}|{en: c}|57|item 3: the key 'zh' is missing",
        "id: order|id: first|54|two questions have the id 'first'",
        "format: 2|format: 3|1|the lesson is written in format 3, and this Kernelwalk reads up to"
            + " 2",
      })
  void aQuestionThatIsFalseIsAMistake(String good, String bad, int line, String sentence)
      throws IOException {
    assertThat(LESSON).contains(good);

    assertThat(read(LESSON.replace(good, bad == null ? "" : bad)).errors())
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(sentence);
              assertThat(error.line()).isEqualTo(line);
            });
  }

  private static String reply(Question question, Answer answer) {
    assertThat(question.mark(answer).isRight()).isFalse();
    return question.mark(answer).reply().orElseThrow().in("en");
  }

  private LessonFolder read(String yaml) throws IOException {
    Files.writeString(folder.resolve("lesson.yaml"), yaml);
    Files.writeString(folder.resolve("text.en.md"), TEXT);
    Files.writeString(folder.resolve("text.zh.md"), TEXT);
    return LessonReader.read(folder);
  }
}

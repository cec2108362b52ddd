package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kernelwalk.lesson.Prose;
import kernelwalk.lesson.Prose.Block;
import kernelwalk.lesson.Prose.Role;
import kernelwalk.lesson.Prose.Span;
import org.junit.jupiter.api.Test;

final class ProseReaderTest {

  @Test
  void readsWhatALessonNeeds() {
    Prose prose =
        read(
            """
            The {input} and **{kernel:[[0, 1], [2, 3]]}**, *slowly*, `a[0]`.

            - one
            - two

            > Try it.
            """);

    assertThat(prose.blocks())
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Span.Plain("The "),
                    new Span.Coloured(Role.INPUT, List.of(), "input"),
                    new Span.Plain(" and "),
                    new Span.Strong(
                        List.of(new Span.Coloured(Role.KERNEL, List.of(), "[[0, 1], [2, 3]]"))),
                    new Span.Plain(", "),
                    new Span.Emphasis(List.of(new Span.Plain("slowly"))),
                    new Span.Plain(", "),
                    new Span.Code("a[0]"),
                    new Span.Plain("."))),
            new Block.Items(false, List.of(List.of(words("one")), List.of(words("two")))),
            new Block.Note(List.of(words("Try it."))));
  }

  @Test
  void aWordCanStandForOneCell() {
    assertThat(read("{output[0, 0, 1, 1]:43}").coloured())
        .containsExactly(new Span.Coloured(Role.OUTPUT, List.of(0, 0, 1, 1), "43"));
  }

  @Test
  void aFormulaKeepsItsLines() {
    assertThat(
            read("""
            ```formula
            {output:y} = 1
            z = 2
            ```
            """)
                .blocks())
        .containsExactly(
            new Block.Formula(
                List.of(
                    List.of(new Span.Coloured(Role.OUTPUT, List.of(), "y"), new Span.Plain(" = 1")),
                    List.of(new Span.Plain("z = 2")))));
  }

  @Test
  void aLineEndIsABlankBetweenWordsAndNothingBetweenChineseCharacters() {
    assertThat(read("one\ntwo").plain()).isEqualTo("one two\n");
    assertThat(read("卷积\n核").plain()).isEqualTo("卷积核\n");
  }

  private static Block words(String text) {
    return new Block.Paragraph(List.of(new Span.Plain(text)));
  }

  private static Prose read(String markdown) {
    List<LessonError> errors = new ArrayList<>();
    Map<String, TextSection> sections =
        new ProseReader(new LessonErrors(Path.of("text.en.md"), errors))
            .sections("# a\n\n" + markdown, List.of("a"));
    assertThat(errors).isEmpty();
    return Objects.requireNonNull(sections.get("a")).prose();
  }
}

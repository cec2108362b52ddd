package kernelwalk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.Stroke;
import kernelwalk.ink.inkml.InkMlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which drawings there are in a file, and what they are called. */
class InkMlDrawingsTest {
  private static final String TRACES =
      "<trace id='0'>0 0, 0 1, 0 2</trace><trace id='1'>1 0, 1 1</trace><trace id='2'>2 0</trace>";

  /** A drawing: its label or a dash, then its strokes; a stroke: its points, x before y. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // traces outside all groups are one drawing, groups one each
        "%s | -: 000102 1011 20",
        "<traceGroup><trace>5 5</trace></traceGroup><trace>6 6</trace> | -: 55; -: 66",
        "<traceGroup><trace>5 5</trace><traceGroup><trace>6 6</trace></traceGroup></traceGroup>"
            + " | -: 66; -: 55",
        // one digit, whatever groups its strokes are in
        "<traceGroup><annotation type='truth'>4</annotation><traceGroup><trace>5 5</trace>"
            + "</traceGroup><traceGroup><trace>6 6</trace></traceGroup></traceGroup> | 4: 55 66",
        "<traceGroup><traceGroup><annotation type='truth'>4</annotation><trace>5 5</trace>"
            + "</traceGroup><traceGroup><annotation type='truth'>x</annotation><trace>6 6</trace>"
            + "</traceGroup></traceGroup> | 4: 55; -: 66",
        // all of a file are sevens
        "<annotation type='truth'>7</annotation><traceGroup><trace>5 5</trace></traceGroup>"
            + "<traceGroup><trace>6 6</trace></traceGroup> | 7: 55; 7: 66",
        // movements with the pen up are no ink
        "<trace>1 1</trace><trace type='penUp'>2 2, 3 3</trace><trace type='penDown'>4 4</trace>"
            + "<trace type='indeterminate'>5 5</trace> | -: 11 44 55",
        "<trace type='penUp'>2 2, 3 3</trace> | ``",
        // traces that are one stroke
        "<trace id='a' continuation='begin'>1 1</trace><trace>2 2</trace>"
            + "<trace id='b' continuation='middle' priorRef='#a'>3 3</trace>"
            + "<trace continuation='end' priorRef='#b'>4 4</trace> | -: 113344 22",
        // views
        "%s<traceGroup><annotation type='truth'>4</annotation><traceView traceDataRef='0'/>"
            + "<traceView traceDataRef='#1'/></traceGroup> | 4: 000102 1011; -: 20",
        "%s<traceView traceDataRef='1'><annotation type='truth'>1</annotation></traceView>"
            + " | 1: 1011; -: 000102 20",
        "%s<traceView><annotation type='truth'>1</annotation><traceView traceDataRef='1'/>"
            + "<traceView traceDataRef='0'/></traceView> | 1: 1011 000102; -: 20",
        "%s<traceGroup><traceView traceDataRef='0' from='2'/></traceGroup> | -: 0102; -: 1011 20",
        "%s<traceGroup><traceView traceDataRef='0' from='2' to='2'/></traceGroup>"
            + " | -: 01; -: 1011 20",
        "<definitions><traceGroup id='g'>%s</traceGroup></definitions>"
            + "<traceView traceDataRef='#g' from='1:2' to='2:1'/> | -: 0102 10",
        "<traceGroup id='g'><annotation type='truth'>3</annotation>%s</traceGroup>"
            + "<traceView id='v' traceDataRef='#g' to='2'/> | 3: 000102 1011 20; 3: 000102 1011",
        "<definitions>%s</definitions> | ``",
        "<traceGroup id='v'><traceView traceDataRef='2'/></traceGroup>%s"
            + "<traceGroup><annotation type='truth'>2</annotation>"
            + "<traceView traceDataRef='v'/></traceGroup> | -: 20; 2: 20; -: 000102 1011",
        // another language's
        "<annotationXML type='truth'><math><trace>9 9</trace></math></annotationXML>"
            + "<trace>1 1</trace> | -: 11",
      })
  void groupsAndViewsMakeDrawings(String ink, String expected) throws IOException {
    assertThat(described("<ink>" + ink.formatted(TRACES) + "</ink>")).isEqualTo(expected);
  }

  /** As CROHME has it: a formula in the head, and over its symbols a heading where a truth is. */
  @Test
  void aFormulasSymbolsAreItsDrawings() throws IOException {
    String ink =
        """
        <ink xmlns="http://www.w3.org/2003/InkML">
          <annotation type="truth">%s</annotation><annotation type="UI">2011_IVC_DEPT_F01</annotation>
          %s
          <traceGroup xml:id="3"><annotation type="truth">Segmentation</annotation>
            <traceGroup xml:id="1"><annotation type="truth">%s</annotation>
              <traceView traceDataRef="0"/><annotationXML href="4_1"/></traceGroup>
            <traceGroup xml:id="2">%s
              <traceView traceDataRef="1"/><traceView traceDataRef="2"/></traceGroup>
          </traceGroup></ink>
        """;
    String alpha = "<annotation type=\"truth\">\\alpha</annotation>";

    assertThat(described(ink.formatted("$4\\alpha$", TRACES, "4", alpha)))
        .isEqualTo("4: 000102; -: 1011 20");
    assertThat(described(ink.formatted("$4$", TRACES, "$7$", "")))
        .isEqualTo("7: 000102; 4: 1011 20");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "$4$, 4",
    "$ 4 $, 4",
    "$$4$$, 4",
    "\\(4\\), 4",
    "\\[ 4 \\], 4",
    "{4}, 4",
    "${4}$, 4",
    "47, -",
    "$47$, -",
    "x, -",
    "$x$, -",
    "$, -",
    "$$, -",
    "-4, -",
    "٤, -",
    "four, -",
    "'', -",
  })
  void aTruthIsADigitOrNone(String truth, String label) throws IOException {
    String said = "<annotation type='truth'>" + truth + "</annotation>";

    assertThat(described("<ink>" + said + "<trace>1 1</trace></ink>")).isEqualTo(label + ": 11");
  }

  /** Each view of the next shows it twice: 2³⁰ traces from a file of thirty lines. */
  @Test
  void viewsThatMultiplyAreRefused() {
    StringBuilder ink = new StringBuilder("<ink><definitions><trace id='v0'>1 1</trace>\n");
    for (int i = 1; i <= 30; i++) {
      String view = "<traceView traceDataRef='v" + (i - 1) + "'/>";
      ink.append("<traceGroup id='v").append(i).append("'>").append(view).append(view);
      ink.append("</traceGroup>\n");
    }
    ink.append("</definitions><traceView traceDataRef='v30'/></ink>");

    assertThatThrownBy(() -> read(ink.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("x.inkml:")
        .hasMessageContaining("at most 100,000 points a drawing");
  }

  private static String described(String text) throws IOException {
    return read(text).stream()
        .map(
            drawing ->
                (drawing.label().isPresent() ? "" + drawing.label().getAsInt() : "-")
                    + ": "
                    + drawing.ink().strokes().stream()
                        .map(InkMlDrawingsTest::described)
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  private static String described(Stroke stroke) {
    return stroke.penPoints().stream()
        .map(p -> "" + (int) p.x() + (int) p.y())
        .collect(Collectors.joining());
  }

  private static List<LabelledInk> read(String text) throws IOException {
    return InkMlReader.read(
        "x.inkml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

package kernelwalk.ink.inkml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkMlTest {
  @TempDir Path folder;

  @Test
  void readsLabelledDrawings() throws IOException {
    List<LabelledInk> drawings =
        read(
            """
            <ink xmlns="http://www.w3.org/2003/InkML">
              <annotation type="writer">Ada</annotation>
              <traceGroup><annotation type="truth">7</annotation>
                <trace>1 2, 3 4</trace><trace>5.5 -6</trace></traceGroup>
              <traceGroup><trace>0 0,1 1</trace></traceGroup>
            </ink>
            """);

    assertThat(drawings).hasSize(2);
    assertThat(drawings.getFirst().label()).hasValue(7);
    assertThat(drawings.getFirst().writer()).hasValue("Ada");
    assertThat(drawings.getFirst().ink().strokes())
        .containsExactly(
            new Stroke(List.of(new PenPoint(1, 2), new PenPoint(3, 4))),
            new Stroke(List.of(new PenPoint(5.5, -6))));
    assertThat(drawings.getLast().label()).isEmpty();
  }

  /** The example of the recommendation's section 3.2.1, with the values it gives. */
  @Test
  void readsDifferencesAsTheRecommendationHasThem() throws IOException {
    List<LabelledInk> drawings =
        read(
            "<ink><trace>1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4</trace></ink>"
                .replace(" T", ""));

    assertThat(drawings.getFirst().ink().strokes().getFirst().penPoints().subList(0, 4))
        .containsExactly(
            new PenPoint(1125, 18432),
            new PenPoint(1148, 18475),
            new PenPoint(1178, 18510),
            new PenPoint(1211, 18540));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Stroke pressed = new Stroke(List.of(new PenPoint(1.25, 2, 0.1), new PenPoint(30, 4, 1)), 12);
    Ink ink =
        new Ink(List.of(pressed, new Stroke(List.of(new PenPoint(7, 8)))), new Bounds(0, 0, 9, 9));
    List<LabelledInk> drawings =
        List.of(
            new LabelledInk(ink, OptionalInt.of(4), Optional.of("名 <&> \"x\"")),
            new LabelledInk(ink, OptionalInt.empty(), Optional.empty()));
    Path file = folder.resolve("class.inkml");

    InkMlWriter.write(file, drawings);

    assertThat(InkMlReader.read(file)).isEqualTo(drawings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no xml at all | x.inkml:1: well-formed InkML expected",
        "<svg/> | x.inkml:1: InkML expected, which begins with <ink>, found <svg>",
        "<ink><trace>1 2, 3</trace></ink> |"
            + " x.inkml:1: a trace point needs 2 numbers, found \"3\"",
        "<ink><trace>1 NaN</trace></ink> |"
            + " x.inkml:1: a finite number expected in the trace, found \"NaN\"",
        "<ink><trace>1 1e999</trace></ink> |"
            + " x.inkml:1: a finite number expected in the trace, found \"1e999\"",
        "<ink><trace>1 x</trace></ink> |"
            + " x.inkml:1: a number expected in the trace, found \"x\"",
        "<ink><annotation type='truth'>x</annotation></ink> |"
            + " x.inkml:1: the truth of a drawing must be a digit 0 to 9, found \"x\"",
        "<ink><trace>1 2</trace> | x.inkml:1: well-formed InkML expected",
        "<ink><traceFormat><channel name='X'/></traceFormat></ink> |"
            + " x.inkml:1: a trace format with channels X and Y expected, found [X]",
      })
  void badInkGetsOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessage(sentence);
  }

  @Test
  void entitiesAndExternalReferencesAreRefused() {
    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE ink [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>\n"
                        + "<ink><trace>&a;</trace></ink>"))
        .isInstanceOf(IOException.class)
        .hasMessage("x.inkml:1: InkML without document type declarations and entities expected");
    assertThatThrownBy(() -> read("<ink>\n<annotation>&lol;</annotation></ink>"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("x.inkml:2: ");
  }

  @Test
  void aMillionPointsAreRefused() {
    assertThatThrownBy(() -> read("<ink>\n<trace>" + "1 2,".repeat(1_000_000) + "</trace></ink>"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("x.inkml:2: at most 100,000 points a drawing");
  }

  private static List<LabelledInk> read(String text) throws IOException {
    return InkMlReader.read(
        "x.inkml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

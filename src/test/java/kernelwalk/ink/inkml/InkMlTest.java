package kernelwalk.ink.inkml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
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
        "<?xml version='1.0' encoding='klingon'?><ink/> | x.inkml:1: well-formed InkML expected",
        "no xml at all | x.inkml:1: well-formed InkML expected",
        "<svg/> | x.inkml:1: InkML expected, which begins with <ink>, found <svg>",
        "<ink><trace>1 2, 3</trace></ink> |"
            + " x.inkml:1: a trace point needs 2 numbers, found \"3\"",
        "<ink><trace>1 NaN</trace></ink> |"
            + " x.inkml:1: a number expected in the trace, found \"NaN\"",
        "<ink><trace>1 1e999</trace></ink> |"
            + " x.inkml:1: a finite number expected in the trace, found \"1e999\"",
        "<ink><trace>1 x</trace></ink> |"
            + " x.inkml:1: a number expected in the trace, found \"x\"",
        "<ink><trace>1 2</trace> | x.inkml:1: well-formed InkML expected",
        "<ink><traceFormat><channel name='X'/></traceFormat><trace>1</trace></ink> |"
            + " x.inkml:1: a trace format with channels X and Y expected, found [X]",
        "<ink><trace contextRef='#c1'>1 2</trace></ink> |"
            + " x.inkml:1: contextRef=\"#c1\" expected to be a context of this file, found none",
        "<ink><traceView traceDataRef='7'/></ink> |"
            + " x.inkml:1: traceDataRef=\"7\" expected to be a trace of this file, found none",
        "<ink><trace id='t'>1 2</trace><traceView traceDataRef='t' from='2'/></ink> |"
            + " x.inkml:1: a traceView counts from 1 to 1 here, found 2",
        "<ink><traceView id='a' traceDataRef='b'/><traceView id='b' traceDataRef='a'/></ink> |"
            + " x.inkml:1: a traceView that does not show itself expected",
        "<ink><definitions><context id='c' contextRef='#c'/></definitions></ink> |"
            + " x.inkml:1: a context that does not refer to itself expected",
      })
  void badInkGetsOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessage(sentence);
  }

  /** A parser of Java's prints some faults of encoding by itself, before it throws them. */
  @ParameterizedTest
  @CsvSource({"3C 69 6E 6B 3E FF FE", "E9 80 3C", "FE FF 00"})
  void damagedBytesGetOneSentenceAndNothingIsPrinted(String bytes) {
    byte[] damaged = HexFormat.ofDelimiter(" ").parseHex(bytes);
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> InkMlReader.read("x.inkml", new ByteArrayInputStream(damaged)))
          .isInstanceOf(IOException.class)
          .hasMessage("x.inkml:1: well-formed InkML expected");
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
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

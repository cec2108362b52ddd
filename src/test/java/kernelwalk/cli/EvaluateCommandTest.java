package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.ink.inkml.InkMlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void drawingsThatAreMovedKeepTheirAnswer() throws IOException {
    Path file = folder.resolve("two.inkml");
    InkMlWriter.write(
        file,
        List.of(
            drawing(7, new PenPoint(60, 50), new PenPoint(200, 50), new PenPoint(120, 240)),
            drawing(1, new PenPoint(140, 40), new PenPoint(140, 240))));
    CommandRun run =
        CommandRun.of("evaluate", "pretrained", "--data", file, "--steadiness", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = run.out().lines().filter(line -> line.contains("\"steadiness\"")).toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.subList(0, 3)).allMatch(line -> line.contains("\"kept\":2,\"count\":2"));
  }

  @Test
  void picturesHaveNoPlaceSizeOrSlantToChange() {
    CommandRun run = CommandRun.of("evaluate", "pretrained", "--data", "synthetic", "--steadiness");
    assertThat(run.status()).isNotZero();
    assertThat(run.err())
        .contains("--steadiness needs drawings: an InkML file expected in --data, found synthetic");
  }

  /** A formula as CROHME has it: of its three symbols one is a digit. */
  @Test
  void whatIsNotLabelledWithADigitIsLeftOutAndCounted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("formula.inkml"),
            """
            <ink><annotation type="truth">$1+x$</annotation>
            <trace id="0">140 40, 140 240</trace><trace id="1">200 140, 260 140</trace>
            <trace id="2">230 110, 230 170</trace><trace id="3">300 100, 380 180</trace>
            <traceGroup>
              <annotation type="truth">Segmentation</annotation>
              <traceGroup><annotation type="truth">1</annotation>
                <traceView traceDataRef="0"/></traceGroup>
              <traceGroup><annotation type="truth">+</annotation>
                <traceView traceDataRef="1"/><traceView traceDataRef="2"/></traceGroup>
              <traceGroup><annotation type="truth">x</annotation>
                <traceView traceDataRef="3"/></traceGroup>
            </traceGroup></ink>
            """);

    CommandRun json = CommandRun.of("evaluate", "pretrained", "--data", file, "--json");
    CommandRun text = CommandRun.of("evaluate", "pretrained", "--data", file);

    assertThat(json.status()).as(json.err()).isZero();
    assertThat(json.out()).contains("\"count\":1,").contains(",\"left_out\":2}");
    assertThat(text.out())
        .contains("formula.inkml, 1 pictures: ")
        .endsWith("2 drawings were left out: they are not labelled with a digit.\n");
  }

  private static LabelledInk drawing(int label, PenPoint... penPoints) {
    return new LabelledInk(
        Ink.of(List.of(new Stroke(List.of(penPoints), 20))),
        OptionalInt.of(label),
        Optional.empty());
  }
}

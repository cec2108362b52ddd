package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
  @TempDir Path folder;
  private Path network;

  @BeforeEach
  void write() throws IOException {
    network = folder.resolve("network.npz");
    Checkpoint.of(Weights.initial(Network.lenet(), 1)).write(network);
  }

  private Path picture(String name, boolean stroke) throws IOException {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 200);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(12));
    if (stroke) {
      pen.drawLine(220, 30, 220, 150);
    }
    pen.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void aPictureGivesADigitAndTenProbabilitiesThatSumToOne() throws IOException {
    Path one = picture("one.png", true);

    CommandRun run = CommandRun.of("predict", network, one, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(1);
    String line = run.lines().getFirst();
    assertThat(line).startsWith("{\"file\":\"" + one + "\",\"digit\":");
    String list = line.substring(line.indexOf('[') + 1, line.indexOf(']'));
    double[] probabilities =
        Arrays.stream(list.split(",")).mapToDouble(Double::parseDouble).toArray();
    assertThat(probabilities).hasSize(10);
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-5));
  }

  @Test
  void aBadFileIsOneSentenceAndTheOthersAreStillRead() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");

    CommandRun run = CommandRun.of("predict", network, text, picture("one.png", true));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1).first().asString().contains("one.png");
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("text.png");
  }

  /** A 1 and a 0 in one picture. */
  @Test
  void separateDigitsAreNoticedAndOnDemandReadOneByOne() throws IOException {
    Path ten = folder.resolve("ten.png");
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 200);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(12));
    pen.drawLine(90, 30, 90, 150);
    pen.drawOval(150, 34, 80, 116);
    pen.dispose();
    ImageIO.write(image, "png", ten.toFile());

    CommandRun whole = CommandRun.of("predict", "pretrained", ten);
    assertThat(whole.lines()).hasSize(1);
    assertThat(whole.lines().getFirst())
        .endsWith("; 2 separate pieces of ink, --each reads each one");
    CommandRun each = CommandRun.of("predict", "pretrained", ten, "--each", "--json");
    assertThat(each.status()).as(each.err()).isZero();
    assertThat(each.lines()).hasSize(2);
    assertThat(each.lines().get(0)).contains("\"piece\":1,\"digit\":1,");
    assertThat(each.lines().get(1)).contains("\"piece\":2,\"digit\":0,");
    assertThat(each.lines().get(1)).endsWith(",\"pieces\":2,\"doubts\":[]}");
  }

  @Test
  void whatItIsNotSureOfIsSaid() throws IOException {
    Path cut = folder.resolve("cut.png");
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 200);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(12));
    pen.drawLine(150, 0, 150, 150);
    pen.dispose();
    ImageIO.write(image, "png", cut.toFile());

    CommandRun run = CommandRun.of("predict", network, cut);

    assertThat(run.out()).contains("; not sure: the ink touches the edge of the picture");
  }

  @Test
  void anEmptySheetIsSaid() throws IOException {
    CommandRun run = CommandRun.of("predict", network, picture("blank.png", false));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("blank.png").contains("empty");
  }

  @Test
  void aNetworkThatIsNoneIsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("network.txt"), "no network");

    CommandRun run = CommandRun.of("predict", text, picture("one.png", true));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("network.txt");
  }

  /** No label is needed, and none is in the way: each symbol of a formula is read by itself. */
  @Test
  void drawingsAreReadWhateverTheirLabelSays() throws IOException {
    Path formula =
        Files.writeString(
            folder.resolve("formula.inkml"),
            """
            <ink><annotation type="truth">$x^{2}$</annotation>
            <trace id="0">0 0, 40 60</trace><trace id="1">40 0, 0 60</trace>
            <trace id="2">60 0, 60 20</trace><traceGroup>
              <traceGroup><annotation type="truth">x</annotation>
                <traceView traceDataRef="0"/><traceView traceDataRef="1"/></traceGroup>
              <traceGroup><traceView traceDataRef="2"/></traceGroup>
            </traceGroup></ink>
            """);

    CommandRun run = CommandRun.of("predict", network, formula, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().getFirst()).contains("\"drawing\":1,");
    assertThat(run.lines().getLast()).contains("\"drawing\":2,");
  }

  @Test
  void nothingToReadIsWrongUsage() {
    assertThat(CommandRun.of("predict", network).status()).isEqualTo(2);
  }

  @Test
  void theNetworkIsExportedToOnnx() throws IOException {
    Path model = folder.resolve("model.onnx");

    CommandRun run = CommandRun.of("export", "onnx", network, model);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.size(model)).isGreaterThan(4 * 61_610);
  }

  @Test
  void theNetworkThatCameAlongIsExportedToo() throws IOException {
    Path model = folder.resolve("pretrained.onnx");

    CommandRun run = CommandRun.of("export", "onnx", "pretrained", model);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.size(model)).isGreaterThan(4 * 61_610);
  }

  /**
   * A plain seven; a zigzag, whose line is longer than any three's; a sheet that is full of ink.
   */
  @Test
  void theDoubtOfTheDrawPageIsToldInTextAndInJson() throws IOException {
    Path seven = drawn("seven.inkml", "60 50, 200 50, 120 240");
    Path zigzag = drawn("zigzag.inkml", "56 56, 224 84, 56 112, 224 140, 56 168, 224 196, 56 224");

    assertThat(CommandRun.of("predict", "pretrained", seven).out()).doesNotContain(";");
    assertThat(CommandRun.of("predict", "pretrained", seven, "--json").out())
        .contains("\"doubt\":null,");
    assertThat(CommandRun.of("predict", "pretrained", zigzag).out())
        .contains("; perhaps no digit: its line is longer than in any 3 that people drew");
    assertThat(CommandRun.of("predict", "pretrained", zigzag, "--json").out())
        .contains("\"digit\":3,", "\"probabilities\":[", "\"doubt\":\"longer\",");
  }

  private Path drawn(String name, String trace) throws IOException {
    return Files.writeString(folder.resolve(name), "<ink><trace>" + trace + "</trace></ink>");
  }
}

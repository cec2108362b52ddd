package kernelwalk.app.playground;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kernelwalk.app.Dressed;
import kernelwalk.app.playground.file.KwWriter;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.panel.FileDialogs;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What cannot be used is told in one sentence in its place, and nothing else changes. */
@ExtendWith(ApplicationExtension.class)
class BadInputTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  @TempDir Path folder;

  private Optional<Path> answer = Optional.empty();

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private PlaygroundPage page;

  @Start
  void start(Stage stage) {
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    FileDialogs fileDialogs =
        new FileDialogs() {
          @Override
          public Optional<Path> toOpen(ExtensionFilter filter) {
            return answer;
          }

          @Override
          public Optional<Path> toSave(String name, ExtensionFilter filter) {
            return answer;
          }
        };
    page = new PlaygroundPage(settings, store, Optional.empty(), owner -> fileDialogs);
    stage.setScene(Dressed.scene(new StackPane(page.view()), settings, 990, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    page.show();
  }

  @Test
  void aMatrixThatIsNoneIsToldUnderItAndMarked(FxRobot robot) {
    Map<String, String> told =
        Map.of(
            "1 2 3\n4 5",
            "Row 2 has 2 numbers, the first row has 3.",
            "1\t2\t3\n4\t\t6",
            "Row 2, number 2 is missing.",
            "1 2\nthree 4",
            "Row 2, number 1: “three” is not a number.",
            "1 NaN",
            "Row 1, number 2: “NaN” is not a number.",
            "1,Infinity",
            "Row 1, number 2: “Infinity” is not a number.",
            "1 inf",
            "Row 1, number 2: “inf” is not a number.",
            "[[1, 2], [3]]",
            "Row 2 has 1 numbers, the first row has 2.",
            "[[1, 2], [3, 4]",
            "The brackets do not match: one pair around each row, channel and sample expected.",
            "1 ".repeat(1_000_000),
            "At most 128 rows and columns, 8 channels and 4 samples fit here.",
            "0 0 0 0 0 0 0 0 0 0\n".repeat(100_000),
            "At most 128 rows and columns, 8 channels and 4 samples fit here.");
    Setup before = page.model().setup();
    told.forEach(
        (text, sentence) -> {
          type(robot, "1 2\n3 4");
          Setup good = page.model().setup();
          type(robot, text);
          assertThat(label(robot, "#playground-mistake")).isEqualTo(sentence);
          assertThat(page.model().setup()).isEqualTo(good);
          assertThat(robot.lookup("#playground-matrix").query().getStyleClass()).contains("wrong");
        });
    type(robot, "1 2\n3 5");
    assertThat(robot.lookup("#playground-mistake").query().isVisible()).isFalse();
    assertThat(robot.lookup("#playground-matrix").query().getStyleClass()).doesNotContain("wrong");
    robot.interact(
        () -> {
          while (!page.model().setup().equals(before)) {
            page.model().undo();
          }
        });
  }

  @Test
  void whatSpreadsheetsAndNumPyCopyIsRead(FxRobot robot) {
    for (String text :
        List.of(
            "1,5\t2\r\n-3\t4\r\n",
            "1.5;2\n-3;4",
            "1,5 2\n-3 4",
            "1.5, 2,\n-3, 4,",
            "array([[ 1.5,  2. ],\n       [-3. ,  4. ]], dtype=float32)",
            "[[ 1.5  2. ]\n [-3.   4. ]]",
            "tensor([[ 1.5,  2.0],\n        [-3.0,  4.0]])")) {
      type(robot, "9");
      type(robot, text);
      assertThat(page.model().setup().playgroundInput().tensor().values())
          .as(text)
          .containsExactly(1.5f, 2, -3, 4);
    }
  }

  @Test
  void aFileThatIsDraggedInOrChosenAndIsNoPictureIsTold(FxRobot robot) throws Exception {
    Path none = Files.writeString(folder.resolve("letter.png"), "Dear reader");
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path large = Files.write(folder.resolve("large.png"), header(20_000, 20_000));
    Path huge = folder.resolve("huge.bmp");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(4L << 30);
    }
    Setup before = page.model().setup();
    for (Path each : List.of(none, empty, huge, folder, folder.resolve("gone.png"))) {
      drop(robot, each);
      soon(() -> page.model().readingProperty().get().isEmpty());
      assertThat(label(robot, "#playground-mistake"))
          .isEqualTo(
              each.getFileName()
                  + " is not a picture that can be read here; one of PNG, JPEG, BMP, GIF, WebP,"
                  + " TIFF expected.");
      assertThat(page.model().setup()).isEqualTo(before);
    }
    answer = Optional.of(large);
    robot.interact(() -> page.playgroundFiles().choosePicture());
    soon(() -> page.model().readingProperty().get().isEmpty());
    assertThat(label(robot, "#playground-mistake"))
        .isEqualTo(
            "large.png has 20000×20000 pixels; pictures of up to 50 million pixels are opened.");
    assertThat(page.model().setup()).isEqualTo(before);
    answer = Optional.empty();
    robot.interact(() -> page.playgroundFiles().choosePicture());
    assertThat(page.model().setup()).isEqualTo(before);
  }

  @Test
  void ofAnAnimatedGifTheFirstPictureIsTaken(FxRobot robot) throws Exception {
    Path gif = folder.resolve("moving.gif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(gif.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int rgb : new int[] {0xff0000, 0x0000ff}) {
        BufferedImage picture = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 12; i++) {
          picture.setRGB(i % 4, i / 4, rgb);
        }
        writer.writeToSequence(
            new IIOImage(
                picture,
                null,
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null)),
            null);
      }
      writer.endWriteSequence();
    }
    drop(robot, gif);
    soon(() -> page.model().readingProperty().get().isEmpty());
    PlaygroundInput playgroundInput = page.model().setup().playgroundInput();
    assertThat(playgroundInput.inputSource()).isEqualTo(InputSource.FILE);
    assertThat(playgroundInput.tensor().get(0, 0, 1, 1)).isEqualTo(255);
    assertThat(playgroundInput.tensor().get(0, 2, 1, 1)).isEqualTo(0);
  }

  @Test
  void aStateThatCannotBeReadIsToldAboveTheStage(FxRobot robot) throws IOException {
    String good = KwWriter.text(page.model().setup());
    Setup before = page.model().setup();
    byte[] binary = new byte[300];
    new java.util.Random(3).nextBytes(binary);
    Map<String, byte[]> files =
        Map.of(
            "newer.kw",
            good.replace("kernelwalk: 4", "kernelwalk: 5").getBytes(UTF),
            "typo.kw",
            good.replace("stride: 1", "strid: 1").getBytes(UTF),
            "empty.kw",
            new byte[0],
            "binary.kw",
            binary);
    Map<String, String> told =
        Map.of(
            "newer.kw",
                "This state was saved by a newer Kernelwalk: format 5, and this one reads up to 4.",
            "typo.kw", "Line 14, column 26: the key “strid” is unknown; expected are ",
            "empty.kw", "There is no state in this text.",
            "binary.kw", "binary.kw cannot be read.");
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      drop(robot, Files.write(folder.resolve(each.getKey()), each.getValue()));
      assertThat(label(robot, "#playground-file-mistake")).startsWith(told.get(each.getKey()));
      assertThat(page.model().setup()).isEqualTo(before);
    }
    answer = Optional.of(folder.resolve("typo.kw"));
    choose(robot, "playground-open");
    assertThat(label(robot, "#playground-file-mistake")).startsWith("Line 14, column 26");
    answer = Optional.of(Files.writeString(folder.resolve("good.kw"), good));
    choose(robot, "playground-open");
    assertThat(robot.lookup("#playground-file-mistake").query().isVisible()).isFalse();
  }

  @Test
  void aStateIsSavedWhereTheDialogSaysAndDraggedInAgain(FxRobot robot) {
    robot.interact(() -> page.model().typeMatrix("5 4\n3 2"));
    Setup state = page.model().setup();
    Path file = folder.resolve("mine.kw");
    answer = Optional.of(file);
    choose(robot, "playground-save");
    robot.interact(() -> page.model().undo());
    assertThat(page.model().setup()).isNotEqualTo(state);
    drop(robot, file);
    assertThat(page.model().setup()).isEqualTo(state);
    answer = Optional.of(folder.resolve("good.kw").resolve("under.kw"));
    robot.interact(
        () -> {
          try {
            Files.writeString(folder.resolve("good.kw"), "a file, not a folder");
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    choose(robot, "playground-save");
    assertThat(label(robot, "#playground-file-mistake")).isEqualTo("under.kw cannot be written.");
    assertThat(page.model().setup()).isEqualTo(state);
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  private void drop(FxRobot robot, Path file) {
    robot.interact(
        () -> assertThat(page.playgroundFiles().receive(List.of(file.toFile()))).isTrue());
  }

  private static void choose(FxRobot robot, String item) {
    robot.interact(
        () ->
            robot.lookup("#playground-files").queryAs(MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .forEach(each -> each.fire()));
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void type(FxRobot robot, String text) {
    robot.interact(
        () -> {
          TextArea matrix = robot.lookup("#playground-matrix").queryAs(TextArea.class);
          matrix.requestFocus();
          matrix.setText(text);
        });
  }

  /** The beginning of a PNG of this size, without its pixels. */
  private static byte[] header(int width, int height) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(17);
    chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    chunk.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    out.write(chunk.array());
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return out.toByteArray();
  }
}

package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kernelwalk.app.raster.GifFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmExportTest {
  @TempDir private Path folder;

  @Test
  void aSceneBecomesAnSvgInEitherLanguage() throws IOException {
    Path file = folder.resolve("slide.svg");
    CommandRun run = CommandRun.of("export", "film", "convolution#slide", file, "--level", "cell");
    String english = Files.readString(file);
    CommandRun.of("export", "film", "convolution#slide", file, "--language", "zh");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(english).contains(">19</text>", "xml:lang=\"en\"");
    assertThat(Files.readString(file)).contains("输入", "xml:lang=\"zh\"");
  }

  private static final String STATE =
      """
      kernelwalk: 4
      operation: conv
      pass: forward
      compare: padding
      input: {source: matrix, number: 0, values: [[[[0, 1, 2], [3, 4, 5], [6, 7, 8]]]]}
      convolution: {kernel: 2, stride: 1, padding: 0, mode: zero, dilation: 1, groups: 1, turned: false}
      kernels: {weight: [[[[0, 1], [2, 3]]]], bias: [0]}
      pooling: {kernel: 2, stride: 2, padding: 0, mode: zero, dilation: 1, groups: 1, turned: false}
      dense: {outputs: 3, seed: 1, label: 0}
      moment: {level: cell, step: 2.95, speed: 8, loop: [1, 3], show: [values]}
      """;

  /** Of Dive into Deep Learning, 7.2.1: 19, 25, 37 and 43 without padding. */
  @Test
  void aSavedStateIsExportedAsItWasSaved() throws IOException {
    Path state = Files.writeString(folder.resolve("two.kw"), STATE);
    Path left = folder.resolve("left.svg");
    Path right = folder.resolve("right.svg");
    Path film = folder.resolve("film.gif");
    CommandRun run = CommandRun.of("export", "film", state, left, "--side", "left", "--json");
    CommandRun.of("export", "film", state, right);
    CommandRun.of("export", "film", state, film, "--size", "640x400", "--fps", 10);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).singleElement().asString().contains("\"event\":\"done\"");
    assertThat(Files.readString(left))
        .contains(">19</text>", ">25</text>", ">37</text>")
        .doesNotContain(">43</text>");
    assertThat(Files.readString(right)).isNotEqualTo(Files.readString(left));
    GifFile gif = GifFile.read(Files.readAllBytes(film));
    assertThat(gif.pictures().stream().mapToInt(GifFile.Shown::hundredths).sum())
        .as("from step 1 to step 3 of 2.4 s each, at eightfold speed: 0.6 s and a rest")
        .isBetween(60, 170);
  }

  @Test
  void aStateThatCannotBeReadIsToldInOneSentence() throws IOException {
    Path out = folder.resolve("out.svg");
    Path typo =
        Files.writeString(
            folder.resolve("typo.kw"), STATE.replace("operation: conv", "operation: cnov"));
    CommandRun run = CommandRun.of("export", "film", typo, out);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("typo.kw: Line 2, column 12: “operation” must be one of");
    CommandRun none = CommandRun.of("export", "film", folder.resolve("none.kw"), out);
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("none.kw: there is no such file");
  }

  @Test
  void aLessonGoesByItsFoldersNameToo() throws IOException {
    Path byId = folder.resolve("id.svg");
    Path byFolder = folder.resolve("folder.svg");
    CommandRun.of("export", "film", "convolution#slide", byId);
    CommandRun run = CommandRun.of("export", "film", "03-convolution#slide", byFolder);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(byFolder).hasSameTextualContentAs(byId);
  }

  @Test
  void aSceneBecomesAPngInTheThemesColours() throws IOException {
    Path file = folder.resolve("slide.png");
    CommandRun run =
        CommandRun.of(
            "export", "film", "convolution#slide", file, "--size", "640x400", "--theme", "dark");
    BufferedImage image = ImageIO.read(file.toFile());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(400);
    assertThat(image.getRGB(1, 1)).isEqualTo(0xff15171c);
  }

  @Test
  void aRangeBecomesAGifWhoseEndShowsTheEnd() throws IOException {
    Path film = folder.resolve("film.gif");
    Path still = folder.resolve("end.png");
    String scene = "convolution#bias";
    CommandRun run =
        CommandRun.of(
            "export", "film", scene, film, "--size", "640x400", "--level", "cell", "--from", "6",
            "--to", "8", "--speed", "2", "--fps", "10");
    CommandRun.of(
        "export", "film", scene, still, "--size", "640x400", "--level", "cell", "--at", "8");
    GifFile gif = GifFile.read(Files.readAllBytes(film));
    BufferedImage end = ImageIO.read(still.toFile());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(gif.pictures().stream().mapToInt(GifFile.Shown::hundredths).sum()).isEqualTo(110);
    assertThat(gif.pictures().size()).isBetween(5, 11);
    int[] shown = gif.pictures().getLast().pixels();
    int[] painted = end.getRGB(0, 0, 640, 400, null, 0, 640);
    assertThat(IntStream.range(0, shown.length).filter(i -> shown[i] != painted[i]).count())
        .as("pixels of another colour: the edges of some letters")
        .isLessThan(shown.length / 50);
    assertThat(IntStream.range(0, shown.length).map(i -> apart(shown[i], painted[i])))
        .allMatch(most -> most < 24);
  }

  private static int apart(int a, int b) {
    return Math.max(
        Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
        Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
  }

  @Test
  void whatIsNotThereIsOneSentenceThatSaysWhatIs() {
    Path file = folder.resolve("a.svg");
    CommandRun lesson = CommandRun.of("export", "film", "convolutoin", file);
    CommandRun scene = CommandRun.of("export", "film", "stride#none", file);
    CommandRun ending = CommandRun.of("export", "film", "stride", folder.resolve("a.jpg"));
    CommandRun place = CommandRun.of("export", "film", "stride", folder.resolve("none/a.gif"));

    assertThat(lesson.status()).isEqualTo(1);
    assertThat(lesson.err()).startsWith("convolutoin: no such lesson; there are ");
    assertThat(lesson.err()).contains("convolution, stride");
    assertThat(scene.err()).startsWith("stride#none: the lesson stride has no such scene; it has ");
    assertThat(ending.status()).isEqualTo(2);
    assertThat(ending.err()).contains("a file that ends in .svg, .png or .gif expected");
    assertThat(place.status()).isEqualTo(1);
    assertThat(place.err()).contains("none does not exist").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMomentOutsideTheFilmIsWrongUsage() {
    Path file = folder.resolve("a.svg");
    assertThat(CommandRun.of("export", "film", "convolution#slide", file, "--step", "99").err())
        .startsWith("--step 99: a step from 1 to 24 expected");
    assertThat(CommandRun.of("export", "film", "convolution#slide", file, "--at", "-1").status())
        .isEqualTo(2);
    assertThat(CommandRun.of("export", "film", "stride", file, "--size", "20x20").err())
        .contains("'20x20': WIDTHxHEIGHT in pixels expected, from 320x240 to 8192x8192");
    assertThat(folder).isEmptyDirectory();
  }
}

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

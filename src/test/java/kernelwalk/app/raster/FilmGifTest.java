package kernelwalk.app.raster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class FilmGifTest {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 37;

  @Test
  void whatIsReadBackIsWhatWasPaintedPictureForPicture() throws IOException {
    FilmClip clip = new FilmClip(0, 2, 1, 10);
    GifFile gif = GifFile.read(write(clip, FilmGifTest::movingBox));

    assertThat(gif.width()).isEqualTo(WIDTH);
    assertThat(gif.height()).isEqualTo(HEIGHT);
    assertThat(gif.pictures()).hasSize(21);
    for (int i = 0; i < 21; i++) {
      assertThat(gif.pictures().get(i).pixels()).isEqualTo(box(i));
      assertThat(gif.pictures().get(i).hundredths()).isEqualTo(10);
    }
    assertThat(gif.pictures().subList(1, 21)).allMatch(shown -> shown.area() <= 12 * 9);
  }

  @Test
  void picturesThatDoNotDifferAreOneAndItsTimeIsTheirs() throws IOException {
    GifFile gif = GifFile.read(write(new FilmClip(0, 1, 1, 30), seconds -> still(seconds < 0.5)));

    assertThat(gif.pictures()).hasSize(2);
    assertThat(gif.pictures().stream().mapToInt(GifFile.Shown::hundredths).sum()).isEqualTo(103);
    assertThat(gif.pictures().getFirst().hundredths()).isEqualTo(50);
  }

  /** Netscape's extension: three bytes follow, one that says so, and how often: 0 is for ever. */
  @Test
  void itPlaysForEver() throws IOException {
    String file = new String(write(new FilmClip(0, 1, 1, 10), FilmGifTest::movingBox), ISO_8859_1);

    assertThat(file).containsOnlyOnce("NETSCAPE2.0\u0003\u0001\0\0\0");
  }

  /** More codes than 12 bits can name, so that the dictionary is begun anew several times. */
  @Test
  void noiseOfTwoHundredColoursComesBackExactly() throws IOException {
    Random random = new Random(7);
    int[] noise = new int[WIDTH * HEIGHT * 9];
    Arrays.setAll(
        noise,
        i -> 0xff000000 | ((0x010203 * random.nextInt(80)) ^ (random.nextInt(2) * 0x808080)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilmGif.write(
        out,
        new FilmClip(0, 0, 1, 20),
        WIDTH * 3,
        HEIGHT * 3,
        seconds -> CompletableFuture.completedFuture(noise.clone()),
        share -> true);

    assertThat(GifFile.read(out.toByteArray()).pictures().getFirst().pixels()).isEqualTo(noise);
  }

  /** Some of these end just where the codes grow by a bit. */
  @Test
  void everyLengthOfRowComesBack() throws IOException {
    for (int length = 1; length < 1200; length++) {
      int[] row = new int[length];
      Arrays.setAll(row, i -> 0xff000000 | 0x010101 * (i * i % 251));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      GifAnimation gif = new GifAnimation(out, length, 1, GifPalette.of(List.of(row)));
      gif.add(row, 5);
      gif.finish();
      assertThat(GifFile.read(out.toByteArray()).pictures().getFirst().pixels())
          .as(length + " pixels")
          .isEqualTo(row);
    }
  }

  @Test
  void aFlatAreaKeepsItsColourHoweverManyOthersThereAre() throws IOException {
    int[] picture = new int[WIDTH * HEIGHT];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = 0xff000000 | (i < WIDTH * 20 ? 0x2d6cdf : i * 7919 & 0xffffff);
    }
    GifFile gif =
        GifFile.read(
            write(new FilmClip(0, 0, 1, 20), s -> CompletableFuture.completedFuture(picture)));

    int[] shown = gif.pictures().getFirst().pixels();
    assertThat(Arrays.stream(shown, 0, WIDTH * 20).distinct()).containsExactly(0xff2d6cdf);
    assertThat(Arrays.stream(shown).distinct().count()).isBetween(200L, 255L);
  }

  @Test
  void stoppingStops() {
    assertThatThrownBy(
            () ->
                FilmGif.write(
                    new ByteArrayOutputStream(),
                    new FilmClip(0, 10, 1, 20),
                    WIDTH,
                    HEIGHT,
                    FilmGifTest::movingBox,
                    share -> share < 0.5))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aClipThatCannotBeIsOneSentence() {
    assertThatThrownBy(() -> new FilmClip(0, 1000, 1, 20))
        .hasMessageStartingWith("1000 seconds are 20,001 pictures, at most 3,000 can be written");
    assertThatThrownBy(() -> new FilmClip(2, 1, 1, 20))
        .hasMessage("the range must run from a second of the film to a later one, found 2 to 1");
    assertThatThrownBy(() -> new FilmClip(0, 1, Double.NaN, 20)).hasMessageContaining("speed");
    assertThatThrownBy(() -> new FilmClip(0, 1, 1, 60)).hasMessageContaining("from 1 to 50");
  }

  private static byte[] write(FilmClip clip, FramePainter framePainter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilmGif.write(out, clip, WIDTH, HEIGHT, framePainter, share -> true);
    return out.toByteArray();
  }

  private static CompletableFuture<int[]> movingBox(double seconds) {
    return CompletableFuture.completedFuture(box((int) Math.round(seconds * 10)));
  }

  private static int[] box(int at) {
    int[] pixels = new int[WIDTH * HEIGHT];
    Arrays.fill(pixels, 0xfff9f8f4);
    for (int y = 10; y < 19; y++) {
      Arrays.fill(pixels, y * WIDTH + at, y * WIDTH + at + 9, 0xff2d6cdf);
    }
    return pixels;
  }

  private static CompletableFuture<int[]> still(boolean first) {
    return CompletableFuture.completedFuture(box(first ? 3 : 30));
  }
}

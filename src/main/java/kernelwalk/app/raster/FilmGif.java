package kernelwalk.app.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.DoublePredicate;

/** A clip as a GIF. */
public final class FilmGif {
  /** Pictures that are looked at for their colours before the first is written. */
  private static final int SAMPLES = 10;

  private FilmGif() {}

  /**
   * Writes the whole file to a stream, which stays open. The next picture is painted while one is
   * written.
   *
   * @param progress told the share that is done, 0 … 1, after each picture; answers whether to go
   *     on
   * @throws CancellationException if {@code progress} said no
   */
  public static void write(
      OutputStream out,
      FilmClip clip,
      int width,
      int height,
      FramePainter framePainter,
      DoublePredicate progress)
      throws IOException {
    int pictures = clip.pictures();
    GifAnimation gif = new GifAnimation(out, width, height, palette(clip, framePainter));
    CompletableFuture<int[]> next = framePainter.at(clip.secondOf(0));
    for (int i = 0; i < pictures; i++) {
      int[] pixels = painted(next);
      if (i + 1 < pictures) {
        next = framePainter.at(clip.secondOf(i + 1));
      }
      gif.add(pixels, clip.endOf(i) - (i == 0 ? 0 : clip.endOf(i - 1)));
      if (!progress.test((i + 1.0) / pictures)) {
        throw new CancellationException("stopped after " + (i + 1) + " of " + pictures);
      }
    }
    gif.finish();
  }

  private static GifPalette palette(FilmClip clip, FramePainter framePainter) {
    List<int[]> samples = new ArrayList<>();
    int count = Math.min(SAMPLES, clip.pictures());
    for (int i = 0; i < count; i++) {
      int picture = count == 1 ? 0 : i * (clip.pictures() - 1) / (count - 1);
      samples.add(painted(framePainter.at(clip.secondOf(picture))));
    }
    return GifPalette.of(samples);
  }

  private static int[] painted(CompletableFuture<int[]> picture) {
    try {
      return picture.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

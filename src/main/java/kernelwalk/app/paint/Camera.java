package kernelwalk.app.paint;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import kernelwalk.app.raster.FramePainter;
import kernelwalk.app.setting.Palette;
import kernelwalk.film.Film;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;

/**
 * A camera: paints pictures as pixels with the stage's own painter. It may be asked from any
 * thread; only the painting itself is done on JavaFX's, one picture at a time, so that a window
 * stays awake.
 */
public final class Camera {
  private final int width;
  private final int height;
  private final Palette palette;
  private final String sans;
  private Optional<Exposure> exposure = Optional.empty();

  /**
   * @param width of the pictures in pixels
   * @param height of the pictures in pixels
   * @param sans the family for words
   */
  public Camera(int width, int height, Palette palette, String sans) {
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.sans = sans;
  }

  /** What is needed on JavaFX's thread, made there once. */
  private record Exposure(
      Canvas canvas, Painter painter, WritableImage image, SnapshotParameters parameters) {}

  /** The film's pictures, as wide and high as the camera; of the film's own making elsewhere. */
  public FramePainter filming(Film film) {
    return seconds -> take(film.at(seconds), List.of());
  }

  /** The picture with these marks over it, as rows of {@code 0xFFRRGGBB}. */
  public CompletableFuture<int[]> take(Picture picture, List<Mark> over) {
    CompletableFuture<int[]> taken = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            taken.complete(expose(picture, over));
          } catch (RuntimeException | Error e) {
            taken.completeExceptionally(e);
          }
        });
    return taken;
  }

  private int[] expose(Picture picture, List<Mark> over) {
    Exposure with = exposure.orElseGet(this::load);
    exposure = Optional.of(with);
    with.painter().paint(with.canvas().getGraphicsContext2D(), picture, over);
    with.canvas().snapshot(with.parameters(), with.image());
    int[] pixels = new int[width * height];
    with.image()
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  private Exposure load() {
    return new Exposure(
        new Canvas(width, height),
        new Painter(palette, sans),
        new WritableImage(width, height),
        new SnapshotParameters());
  }
}

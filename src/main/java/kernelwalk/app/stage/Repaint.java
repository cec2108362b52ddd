package kernelwalk.app.stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import kernelwalk.app.paint.Painter;
import kernelwalk.app.setting.Palette;
import kernelwalk.film.picture.Picture;

/** A stopwatch for repaints: how long painting takes, down to the pixels: for measurements. */
public final class Repaint {
  private final int width;
  private final int height;
  private final Palette palette;
  private final String sans;

  public Repaint(int width, int height, Palette palette, String sans) {
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.sans = sans;
  }

  /**
   * Milliseconds from the beginning of each picture's making until its last pixel is painted, after
   * as many pictures that are not counted. Made and painted on JavaFX's thread, as on the stage.
   *
   * @param picture makes the picture of this number, from 0
   */
  public double[] milliseconds(int warmUp, int pictures, IntFunction<Picture> picture) {
    CompletableFuture<double[]> measured = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            measured.complete(measure(warmUp, pictures, picture));
          } catch (RuntimeException | Error e) {
            measured.completeExceptionally(e);
          }
        });
    return measured.join();
  }

  private double[] measure(int warmUp, int pictures, IntFunction<Picture> picture) {
    Canvas canvas = new Canvas(width, height);
    Painter painter = new Painter(palette, sans);
    WritableImage image = new WritableImage(width, height);
    SnapshotParameters parameters = new SnapshotParameters();
    double[] times = new double[pictures];
    for (int i = -warmUp; i < pictures; i++) {
      long start = System.nanoTime();
      painter.paint(canvas.getGraphicsContext2D(), picture.apply(i + warmUp), List.of());
      canvas.snapshot(parameters, image);
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    return times;
  }
}

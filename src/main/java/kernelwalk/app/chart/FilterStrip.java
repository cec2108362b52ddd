package kernelwalk.app.chart;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;

/**
 * The kernels of the first convolution, side by side: orange positive, blue negative, the paler the
 * nearer to zero; one scale for all of them.
 */
public final class FilterStrip extends CanvasRegion {
  public static final String PARAMETER = "conv1.weight";

  private final Settings settings;
  private Optional<Tensor> kernels = Optional.empty();

  public FilterStrip(Settings settings) {
    this.settings = settings;
    settings.paletteProperty().subscribe(this::repaint);
  }

  /** Shows the first layer of these weights. */
  public void show(Optional<Weights> weights) {
    kernels = weights.map(w -> w.get(PARAMETER));
    repaint();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    kernels.ifPresent(tensor -> paint(g, width, height, tensor));
  }

  private void paint(GraphicsContext g, double width, double height, Tensor tensor) {
    Palette palette = settings.palette();
    double em = em();
    int count = tensor.shape().dim(0);
    int rows = tensor.shape().dim(2);
    int columns = tensor.shape().dim(3);
    int across = arrangement(count, width, height, em);
    int down = Math.ceilDiv(count, across);
    double gap = em;
    double side =
        Math.min(
            (width - (across - 1) * gap) / across, (height - (down - 1) * gap) / down - 1.5 * em);
    double cell = Math.floor(Math.max(1, side / Math.max(rows, columns)));
    float largest = 1e-6f;
    for (float value : tensor.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    g.setFont(font(0.75));
    g.setTextAlign(TextAlignment.CENTER);
    for (int k = 0; k < count; k++) {
      double left = Math.floor((k % across) * (side + gap));
      double top = Math.floor(Math.floorDiv(k, across) * (side + 1.5 * em + gap));
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          g.setFill(colour(palette, tensor.get(k, 0, r, c) / largest));
          g.fillRect(left + c * cell, top + r * cell, cell, cell);
        }
      }
      g.setStroke(palette.hairline());
      g.setLineWidth(1);
      g.strokeRect(left + 0.5, top + 0.5, columns * cell - 1, rows * cell - 1);
      g.setFill(palette.secondary());
      g.fillText("[" + k + "]", left + columns * cell / 2, top + rows * cell + 0.9 * em);
    }
  }

  /** How many kernels side by side make them largest. */
  private static int arrangement(int count, double width, double height, double em) {
    int best = count;
    double largest = 0;
    for (int across = 1; across <= count; across++) {
      int down = Math.ceilDiv(count, across);
      double side =
          Math.min(
              (width - (across - 1) * em) / across, (height - (down - 1) * em) / down - 1.5 * em);
      if (side > largest) {
        largest = side;
        best = across;
      }
    }
    return best;
  }

  /** The diverging scale: −1 negative, 0 zero, 1 positive. */
  private static Color colour(Palette palette, double value) {
    return palette
        .zero()
        .interpolate(value < 0 ? palette.negative() : palette.positive(), Math.abs(value));
  }
}

package kernelwalk.app.stage;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.paint.SchemeColours;
import kernelwalk.app.raster.PixelImage;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.net.PixelRegion;
import kernelwalk.tensor.Tensor;

/** The 28×28 picture with a frame around a part of it; what lies outside is veiled. */
final class FieldPicture extends CanvasRegion {
  private static final Color VEIL = Color.gray(0.5, 0.55);

  private final Settings settings;
  private Optional<Image> image = Optional.empty();
  private PixelRegion pixelRegion = new PixelRegion(0, 0, PixelRegion.SIDE, PixelRegion.SIDE);
  private ColourRole role = ColourRole.OUTPUT;

  FieldPicture(Settings settings) {
    this.settings = settings;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("field-picture");
    settings.paletteProperty().subscribe(this::repaint);
  }

  /** Shows the middle 28×28 of what a network was given, {@code [1, 1, H, W]}. */
  void show(Tensor input) {
    image = Optional.of(greys(input));
    repaint();
  }

  void frame(PixelRegion next, ColourRole colour) {
    pixelRegion = next;
    role = colour;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double pixel = Math.max(1, Math.floor(Math.min(width, height) / PixelRegion.SIDE));
    double side = pixel * PixelRegion.SIDE;
    double left = Math.floor((width - side) / 2);
    image.ifPresent(
        each -> {
          g.setImageSmoothing(false);
          g.drawImage(each, left, 0, side, side);
          double x = left + pixelRegion.left() * pixel;
          double y = pixelRegion.top() * pixel;
          double w = pixelRegion.width() * pixel;
          double h = pixelRegion.height() * pixel;
          g.setFill(VEIL);
          g.fillRect(left, 0, side, y);
          g.fillRect(left, y + h, side, side - y - h);
          g.fillRect(left, y, x - left, h);
          g.fillRect(x + w, y, left + side - x - w, h);
          g.setStroke(new SchemeColours(settings.palette().scheme()).role(role));
          g.setLineWidth(3);
          g.strokeRect(x + 1.5, y + 1.5, Math.max(1, w - 3), Math.max(1, h - 3));
        });
  }

  /** Black for the least value, white for the largest. */
  private static Image greys(Tensor input) {
    int columns = input.shape().dim(3);
    int top = (input.shape().dim(2) - PixelRegion.SIDE) / 2;
    int left = (columns - PixelRegion.SIDE) / 2;
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : input.values()) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    int[] pixels = new int[PixelRegion.SIDE * PixelRegion.SIDE];
    for (int i = 0; i < pixels.length; i++) {
      float value =
          input.values()[(top + i / PixelRegion.SIDE) * columns + left + i % PixelRegion.SIDE];
      int grey = most > least ? Math.round(255 * (value - least) / (most - least)) : 0;
      pixels[i] = 0xff000000 | 0x010101 * grey;
    }
    return PixelImage.of(pixels, PixelRegion.SIDE);
  }
}

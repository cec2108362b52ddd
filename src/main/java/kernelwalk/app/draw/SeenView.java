package kernelwalk.app.draw;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.raster.PixelImage;
import kernelwalk.image.GreyImage;

/** A small grey picture with its pixels as squares: white ink on black, as MNIST has it. */
final class SeenView extends CanvasRegion {
  private Optional<GreyImage> picture = Optional.empty();

  /** Shows this picture; empty for a black square. */
  void show(Optional<GreyImage> next) {
    if (!next.equals(picture)) {
      picture = next;
      repaint();
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double side = Math.floor(Math.min(width, height));
    g.setFill(Color.BLACK);
    g.fillRect(0, 0, side, side);
    picture.ifPresent(grey -> paint(g, grey, 0, 0, side));
  }

  /** Paints a grey picture into a square, each pixel crisp. */
  static void paint(GraphicsContext g, GreyImage grey, double left, double top, double side) {
    g.setImageSmoothing(false);
    g.drawImage(image(grey), left, top, side, side);
  }

  private static WritableImage image(GreyImage grey) {
    int width = grey.width();
    int height = grey.height();
    int[] pixels = new int[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        pixels[row * width + column] = 0xff000000 | 0x010101 * grey.at(row, column);
      }
    }
    return PixelImage.of(pixels, width);
  }
}

package kernelwalk.app.paint;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScheme;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Plane;

/** A colour scheme as JavaFX paints. */
public final class SchemeColours {
  private static final int REMEMBERED = 2000;

  private final ColourScheme scheme;
  private final ImagePattern hatch;
  private final Map<Integer, Color> colours =
      new LinkedHashMap<>(256) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Color> eldest) {
          return size() > REMEMBERED;
        }
      };

  public SchemeColours(ColourScheme scheme) {
    this.scheme = scheme;
    this.hatch = hatch(scheme);
  }

  public Color role(ColourRole role) {
    return colour(scheme.role(role));
  }

  Color page() {
    return colour(scheme.page());
  }

  ImagePattern hatching() {
    return hatch;
  }

  /** The fill of a plane's cell, as 0xRRGGBB; {@code soft} where a number stands on it. */
  int fill(Fill fill, Plane plane, int row, int column, boolean soft) {
    return scheme.fill(fill, plane, row, column, soft);
  }

  Color colour(int rgb) {
    return colours.computeIfAbsent(rgb, c -> Color.rgb(c >> 16 & 255, c >> 8 & 255, c & 255));
  }

  private static ImagePattern hatch(ColourScheme scheme) {
    int side = ColourScheme.HATCH;
    WritableImage image = new WritableImage(side, side);
    PixelWriter pixels = image.getPixelWriter();
    int ground = scheme.page();
    int line = scheme.hatching();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int distance = (x + y) % side;
        int colour =
            distance == 0
                ? line
                : distance == 1 || distance == side - 1
                    ? ColourScheme.mix(ground, line, 0.25)
                    : ground;
        pixels.setArgb(x, y, 0xff000000 | colour);
      }
    }
    return new ImagePattern(image, 0, 0, side, side, false);
  }
}

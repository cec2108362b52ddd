package kernelwalk.app.stage;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import kernelwalk.app.setting.Palette;
import kernelwalk.film.ColourRole;
import kernelwalk.film.Fill;

/** The colours of roles and scales in one theme. */
final class Inks {
  /** How far a scale goes from paper to its colour where numbers must stay readable on it. */
  private static final double SOFT = 0.58;

  private static final int HATCH = 6;

  /** Points of a dark-violet-to-yellow scale whose lightness rises evenly. */
  private static final Color[] SEQUENCE = {
    Color.web("#3b1c5a"),
    Color.web("#3d4d8a"),
    Color.web("#2a788e"),
    Color.web("#24a884"),
    Color.web("#7cd250"),
    Color.web("#fbe424")
  };

  private final Palette palette;
  private final ImagePattern hatch;

  Inks(Palette palette) {
    this.palette = palette;
    this.hatch = hatch(palette);
  }

  Color role(ColourRole role) {
    return switch (role) {
      case INPUT -> palette.input();
      case KERNEL -> palette.kernel();
      case OUTPUT -> palette.output();
      case GRADIENT -> palette.gradient();
      case PADDING -> palette.padding();
      case INK -> palette.current();
      case MUTED -> palette.secondary();
      case HAIRLINE -> palette.hairline();
      case PAPER -> palette.panel();
    };
  }

  ImagePattern hatching() {
    return hatch;
  }

  /** The fill of a cell with this value; {@code soft} where a number stands on it. */
  Color fill(Fill fill, double value, boolean soft) {
    double share = fill.at(value);
    double reach = soft ? SOFT : 1;
    Color paper = palette.panel();
    return switch (fill.scale()) {
      case PLAIN -> paper;
      case INPUT -> paper.interpolate(palette.input(), 0.06 + (reach - 0.06) * share);
      case OUTPUT -> paper.interpolate(palette.output(), 0.06 + (reach - 0.06) * share);
      case DIVERGING -> {
        double signed = share * 2 - 1;
        Color end = signed < 0 ? palette.negative() : palette.positive();
        yield palette.zero().interpolate(end, Math.abs(signed) * reach);
      }
      case GRADIENT -> {
        double signed = Math.abs(share * 2 - 1);
        yield paper.interpolate(palette.gradient(), signed * reach);
      }
      case SEQUENTIAL -> sequence(share);
      case GREY -> Color.gray(share);
    };
  }

  private static Color sequence(double share) {
    double at = share * (SEQUENCE.length - 1);
    int low = Math.min((int) at, SEQUENCE.length - 2);
    return SEQUENCE[low].interpolate(SEQUENCE[low + 1], at - low);
  }

  /** Black or white, whichever reads better on this colour. */
  Color on(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 0.5 ? Color.web("#14151a") : Color.web("#f4f5f7");
  }

  private static ImagePattern hatch(Palette palette) {
    WritableImage image = new WritableImage(HATCH, HATCH);
    PixelWriter pixels = image.getPixelWriter();
    Color ground = palette.page();
    Color line = ground.interpolate(palette.padding(), 0.42);
    for (int y = 0; y < HATCH; y++) {
      for (int x = 0; x < HATCH; x++) {
        int distance = (x + y) % HATCH;
        Color colour =
            switch (distance) {
              case 0 -> line;
              case 1, HATCH - 1 -> ground.interpolate(line, 0.25);
              default -> ground;
            };
        pixels.setColor(x, y, colour);
      }
    }
    return new ImagePattern(image, 0, 0, HATCH, HATCH, false);
  }
}

package kernelwalk.app.playground.model;

import java.util.Locale;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Pictures drawn by formula, values 0 … 255. */
public enum SamplePicture {
  /** A disc, a square and stripes in grey. */
  SHAPES(1, 24),
  /** A house under the sun in colour. */
  HOUSE(3, 24),
  /** The same house small enough for numbers. */
  TINY(3, 7),
  /** Hills before an evening sky, in colour, as large as pictures get here. */
  HILLS(3, 128);

  private final int channels;
  private final int side;

  SamplePicture(int channels, int side) {
    this.channels = channels;
    this.side = side;
  }

  int channels() {
    return channels;
  }

  /** As a file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code [1, channels, side, side]}. */
  Tensor picture() {
    Tensor picture = Tensor.zeros(Shape.of(1, channels, side, side));
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int[] colour =
            switch (this) {
              case SHAPES -> shapes(row, column);
              case HOUSE, TINY -> house(row, column);
              case HILLS -> hills((row + 0.5) / side, (column + 0.5) / side);
            };
        for (int channel = 0; channel < channels; channel++) {
          picture.set(colour[channel], 0, channel, row, column);
        }
      }
    }
    return picture;
  }

  private static int[] hills(double y, double x) {
    double near = 0.78 + 0.07 * Math.sin(5 * x + 1) + 0.012 * Math.sin(41 * x);
    double far = 0.58 + 0.09 * Math.sin(7 * x + 4) + 0.03 * Math.sin(17 * x);
    if (y > near) {
      int grass = (int) (26 * Math.sin(90 * x + 300 * y * x) + 20 * Math.sin(210 * y));
      return new int[] {62 + grass / 2, 108 + grass, 52};
    }
    if (y > far) {
      int haze = (int) (60 * (y - far));
      return new int[] {84 + haze, 78 + haze, 120 + haze};
    }
    if (Math.hypot(y - 0.3, x - 0.68) < 0.09) {
      return new int[] {255, 226, 150};
    }
    double glow = Math.exp(-9 * Math.hypot(y - 0.3, x - 0.68));
    double cloud = Math.max(0, Math.sin(9 * x + 3 * Math.sin(6 * y)) * Math.sin(38 * y)) * 26;
    return new int[] {
      (int) Math.min(255, 110 + 150 * y + 90 * glow + cloud),
      (int) Math.min(255, 112 + 90 * y + 70 * glow + cloud),
      (int) Math.max(0, 178 - 60 * y + cloud)
    };
  }

  private static int[] shapes(int row, int column) {
    boolean disc = Math.hypot(row - 7, column - 7) < 5.2;
    boolean square = row > 12 && row < 21 && column > 3 && column < 12;
    boolean stripes = column > 14 && column < 22 && (row + column) % 4 < 2;
    return new int[] {disc ? 230 : square ? 150 : stripes ? 200 : 20};
  }

  private int[] house(int row, int column) {
    double y = (row + 0.5) / side;
    double x = (column + 0.5) / side;
    if (Math.hypot(y - 0.18, x - 0.8) < 0.13) {
      return new int[] {255, 214, 64};
    }
    boolean roof = y > 0.3 && y < 0.52 && Math.abs(x - 0.4) < (y - 0.26) * 1.25;
    if (roof) {
      return new int[] {196, 62, 48};
    }
    if (y >= 0.52 && y < 0.84 && Math.abs(x - 0.4) < 0.26) {
      boolean door = y > 0.62 && Math.abs(x - 0.4) < 0.08;
      return door ? new int[] {92, 60, 36} : new int[] {238, 224, 196};
    }
    return y > 0.76 ? new int[] {84, 160, 72} : new int[] {120, 184, (int) (255 - 40 * y)};
  }
}

package kernelwalk.app.playground;

import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Pictures drawn by formula, values 0 … 255. */
enum Sample {
  /** A disc, a square and stripes in grey, 24×24. */
  SHAPES(1, 24),
  /** A house under the sun in colour, 24×24. */
  HOUSE(3, 24),
  /** The same house small enough for numbers, 7×7. */
  TINY(3, 7);

  private final int channels;
  private final int side;

  Sample(int channels, int side) {
    this.channels = channels;
    this.side = side;
  }

  int channels() {
    return channels;
  }

  /** {@code [1, channels, side, side]}. */
  Tensor picture() {
    Tensor picture = Tensor.zeros(Shape.of(1, channels, side, side));
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int[] colour = this == SHAPES ? shapes(row, column) : house(row, column);
        for (int channel = 0; channel < channels; channel++) {
          picture.set(colour[channel], 0, channel, row, column);
        }
      }
    }
    return picture;
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

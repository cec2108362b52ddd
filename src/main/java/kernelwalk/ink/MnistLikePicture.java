package kernelwalk.ink;

import java.util.Optional;
import kernelwalk.image.GreyImage;

/**
 * A picture that already is as MNIST's are, and is read as it is. Of all 70,000 of MNIST's the
 * longer side is 19 or 20 pixels, the centre of mass within 14.5 ± 0.53, and at least half of the
 * pixels are black.
 */
final class MnistLikePicture {
  private static final int SIDE = InkPipeline.SIDE;

  /** Up to this level a pixel counts as black: what compression leaves there. */
  private static final int BLACK = 24;

  /** How far the centre of mass may be from MNIST's, in pixels. */
  private static final double OFF = 1.5;

  private MnistLikePicture() {}

  /** The picture, light ink on black, if it is one; of a dark one on white its negative. */
  static Optional<GreyImage> of(GreyImage picture) {
    if (picture.height() != SIDE || picture.width() != SIDE) {
      return Optional.empty();
    }
    if (is(picture)) {
      return Optional.of(picture);
    }
    byte[] pixels = picture.bytes();
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) (255 - (pixels[p] & 0xff));
    }
    return Optional.of(new GreyImage(SIDE, SIDE, pixels)).filter(MnistLikePicture::is);
  }

  private static boolean is(GreyImage picture) {
    int left = SIDE;
    int top = SIDE;
    int right = 0;
    int bottom = 0;
    int most = 0;
    int black = 0;
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int level = picture.at(row, column);
        most = Math.max(most, level);
        if (level <= BLACK) {
          black++;
          continue;
        }
        left = Math.min(left, column);
        top = Math.min(top, row);
        right = Math.max(right, column + 1);
        bottom = Math.max(bottom, row + 1);
        sum += level;
        x += level * (column + 0.5);
        y += level * (row + 0.5);
      }
    }
    int side = Math.max(right - left, bottom - top);
    return most >= 128
        && 2 * black >= SIDE * SIDE
        && side >= InkPipeline.BOX - 2
        && side <= InkPipeline.BOX
        && Math.abs(x / sum - InkPipeline.MASS) <= OFF
        && Math.abs(y / sum - InkPipeline.MASS) <= OFF;
  }
}

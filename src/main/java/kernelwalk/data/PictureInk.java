package kernelwalk.data;

import java.util.Optional;

/**
 * From a picture of a digit to the 28×28 picture that a network reads. Background and ink are told
 * apart by the brightness of the picture's border; the ink is brought to MNIST's stroke width by
 * its distance field, scaled and centred as a drawing is.
 */
final class PictureInk {
  /** The longer side of the ink, in pixels, while its strokes are thinned or thickened. */
  private static final int WORKING_SIDE = 160;

  private static final int SIDE = InkPipeline.SIDE;
  private static final int BOX = InkPipeline.BOX;

  private final InkSettings settings;

  PictureInk(InkSettings settings) {
    this.settings = settings;
  }

  Optional<GreyImage> image(GreyImage picture) {
    Optional<GreyImage> ready = AsMnist.of(picture);
    if (ready.isPresent()) {
      return ready;
    }
    return InkFinder.find(picture).flatMap(found -> drawn(settings.fit() ? found.ink() : found.onPicture()));
  }

  private Optional<GreyImage> drawn(GreyImage found) {
    GreyImage ink = found;
    if (settings.upright() || settings.narrow()) {
      double slant = settings.upright() ? Slant.excess(ink) : 0;
      ink = Slant.removed(ink, slant, settings.narrow() ? InkPipeline.NARROW : 1);
    }
    int[] box = box(ink, 128);
    double side = Math.max(box[2] - box[0], box[3] - box[1]);
    if (!settings.fit()) {
      double scale = SIDE / (double) Math.max(ink.height(), ink.width());
      double left = settings.centre() ? (box[0] + box[2]) / 2.0 : ink.width() / 2.0;
      double top = settings.centre() ? (box[1] + box[3]) / 2.0 : ink.height() / 2.0;
      return Optional.of(placed(ink, left, top, scale));
    }
    double factor = WORKING_SIDE / side;
    StrokeField field = StrokeField.of(ink, box, factor);
    double width = field.strokeWidth();
    double pen = settings.penWidth();
    double scale = BOX / (double) WORKING_SIDE;
    double grow = 0;
    if (settings.mnistPen()) {
      scale = (BOX - pen) / Math.max(WORKING_SIDE - width, pen);
      scale = Math.min(scale, pen / Math.max(width, 1e-9) * 4);
      grow = Math.max((pen / scale - width) / 2, -0.4 * width);
    }
    GreyImage strokes = field.grown(grow);
    return Optional.of(placed(strokes, strokes.width() / 2.0, strokes.height() / 2.0, scale));
  }

  /** Left, top, right, bottom (right and bottom exclusive) of the pixels at or above a level. */
  private static int[] box(GreyImage ink, int level) {
    int left = ink.width();
    int top = ink.height();
    int right = 0;
    int bottom = 0;
    for (int row = 0; row < ink.height(); row++) {
      for (int column = 0; column < ink.width(); column++) {
        if (ink.at(row, column) >= level) {
          left = Math.min(left, column);
          right = Math.max(right, column + 1);
          top = Math.min(top, row);
          bottom = Math.max(bottom, row + 1);
        }
      }
    }
    return new int[] {left, top, right, bottom};
  }

  /** Scaled by averaging, with this point in the middle, then centred by mass if asked. */
  private GreyImage placed(GreyImage ink, double middleX, double middleY, double scale) {
    GreyImage first = AreaScaling.scaled(ink, middleX, middleY, scale, SIDE);
    if (!settings.centre()) {
      return greys(first);
    }
    double[] mass = mass(first);
    return greys(
        AreaScaling.scaled(
            ink,
            middleX + (mass[0] - InkPipeline.MASS) / scale,
            middleY + (mass[1] - InkPipeline.MASS) / scale,
            scale,
            SIDE));
  }

  private GreyImage greys(GreyImage image) {
    if (settings.greys()) {
      return image;
    }
    byte[] pixels = image.bytes();
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) ((pixels[p] & 0xff) >= 128 ? 255 : 0);
    }
    return new GreyImage(image.height(), image.width(), pixels);
  }

  private static double[] mass(GreyImage ink) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < ink.height(); row++) {
      for (int column = 0; column < ink.width(); column++) {
        int value = ink.at(row, column);
        sum += value;
        x += value * (column + 0.5);
        y += value * (row + 0.5);
      }
    }
    return sum > 0
        ? new double[] {x / sum, y / sum}
        : new double[] {ink.width() / 2.0, ink.height() / 2.0};
  }
}

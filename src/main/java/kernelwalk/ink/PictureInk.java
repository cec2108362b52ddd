package kernelwalk.ink;

import java.util.Arrays;
import java.util.Optional;
import kernelwalk.image.AreaScaling;
import kernelwalk.image.GreyImage;

/**
 * The ink in a picture: from a picture of a digit to the 28×28 picture that a network reads.
 * Background and ink are told apart by the brightness of the picture's border; the ink is brought
 * to MNIST's stroke width by its distance field, scaled and centred as a drawing is.
 */
final class PictureInk {
  /** Less difference than this between background and ink is no ink at all. */
  private static final int LEAST_CONTRAST = 24;

  /** The longer side of the ink, in pixels, while its strokes are thinned or thickened. */
  private static final int WORKING_SIDE = 160;

  private static final int SIDE = InkPipeline.SIDE;
  private static final int BOX = InkPipeline.BOX;

  private final InkSettings settings;

  PictureInk(InkSettings settings) {
    this.settings = settings;
  }

  Optional<GreyImage> image(GreyImage picture) {
    Optional<GreyImage> inked = ink(picture);
    if (inked.isEmpty() || isAsMnist(inked.get())) {
      return inked;
    }
    GreyImage ink = inked.get();
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

  /** The picture as ink: background 0, the strongest ink 255; none where there is no contrast. */
  static Optional<GreyImage> ink(GreyImage picture) {
    int background = borderMedian(picture);
    byte[] pixels = picture.bytes();
    int[] histogram = new int[256];
    for (byte pixel : pixels) {
      histogram[Math.abs((pixel & 0xff) - background)]++;
    }
    int strongest = percentile(histogram, Math.max(1, pixels.length / 2000));
    if (strongest < LEAST_CONTRAST) {
      return Optional.empty();
    }
    boolean dark = isDarkOnLight(pixels, background);
    for (int p = 0; p < pixels.length; p++) {
      int difference = (pixels[p] & 0xff) - background;
      int ink = Math.max(0, dark ? -difference : difference);
      pixels[p] = (byte) Math.min(255, (ink * 255 + strongest / 2) / strongest);
    }
    return Optional.of(new GreyImage(picture.height(), picture.width(), pixels));
  }

  private static boolean isDarkOnLight(byte[] pixels, int background) {
    long darker = 0;
    long lighter = 0;
    for (byte pixel : pixels) {
      int difference = (pixel & 0xff) - background;
      if (difference < 0) {
        darker -= difference;
      } else {
        lighter += difference;
      }
    }
    return darker > lighter;
  }

  /** The value that so many of the strongest differences reach. */
  private static int percentile(int[] histogram, int count) {
    int seen = 0;
    for (int value = 255; value > 0; value--) {
      seen += histogram[value];
      if (seen >= count) {
        return value;
      }
    }
    return 0;
  }

  private static int borderMedian(GreyImage picture) {
    int h = picture.height();
    int w = picture.width();
    int[] border = new int[2 * (h + w)];
    int n = 0;
    for (int column = 0; column < w; column++) {
      border[n++] = picture.at(0, column);
      border[n++] = picture.at(h - 1, column);
    }
    for (int row = 0; row < h; row++) {
      border[n++] = picture.at(row, 0);
      border[n++] = picture.at(row, w - 1);
    }
    Arrays.sort(border);
    return border[n / 2];
  }

  /** A picture that already is as MNIST's are stays as it is. */
  private static boolean isAsMnist(GreyImage ink) {
    if (ink.height() != SIDE || ink.width() != SIDE) {
      return false;
    }
    int[] box = box(ink, 1);
    int side = Math.max(box[2] - box[0], box[3] - box[1]);
    double[] mass = mass(ink);
    return side >= BOX - 2
        && side <= BOX
        && Math.abs(mass[0] - InkPipeline.MASS) < 1.5
        && Math.abs(mass[1] - InkPipeline.MASS) < 1.5;
  }

  /** Left, top, right, bottom (right and bottom exclusive) of the pixels at or above a level. */
  static int[] box(GreyImage ink, int level) {
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

package kernelwalk.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.image.AreaScaling;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.paper.FoundInk;
import kernelwalk.ink.paper.InkFinder;
import kernelwalk.ink.paper.InkPart;
import kernelwalk.ink.paper.PieceBox;

/**
 * From a picture of a digit to the 28×28 picture that a network reads. The ink is found on its
 * paper, brought to MNIST's stroke width by its distance field, scaled and centred as a drawing is.
 */
final class PictureInk {
  /** The longer side of the ink, in pixels, while its strokes are thinned or thickened. */
  private static final int WORKING_SIDE = 160;

  /** The room between two digits beside each other, in heights of the highest. */
  private static final double ROOM = 0.08;

  private static final int SIDE = InkPipeline.SIDE;
  private static final int BOX = InkPipeline.BOX;

  private final InkSettings settings;

  PictureInk(InkSettings settings) {
    this.settings = settings;
  }

  /** What the picture shows; none where it is blank. */
  Optional<FoundDigits> read(GreyImage picture) {
    Optional<GreyImage> ready = MnistLikePicture.of(picture);
    if (ready.isPresent()) {
      GreyImage greys = ready.get();
      Bounds place = new Bounds(0, 0, picture.width(), picture.height());
      return Optional.of(new FoundDigits(greys, List.of(new DigitPiece(place, greys)), Set.of()));
    }
    return InkFinder.find(picture).map(this::read);
  }

  private FoundDigits read(FoundInk found) {
    List<Bounds> boxes = found.boxes().stream().map(PictureInk::bounds).toList();
    List<DigitPiece> pieces = new ArrayList<>();
    for (List<Integer> digit : digits(found, boxes)) {
      Bounds place = digit.stream().map(boxes::get).reduce(Bounds::around).orElseThrow();
      pieces.add(new DigitPiece(place, greys(found.part(digit))));
    }
    GreyImage whole = pieces.size() == 1 ? pieces.getFirst().greys() : greys(found.all());
    return new FoundDigits(whole, pieces, found.doubts());
  }

  /** The pieces of each digit, line by line from the left. */
  private static List<List<Integer>> digits(FoundInk found, List<Bounds> boxes) {
    if (boxes.size() == 1 || found.isCluttered()) {
      return List.of(IntStream.range(0, boxes.size()).boxed().toList());
    }
    return new PieceGroups(boxes, found.gaps(), ROOM).groups();
  }

  private static Bounds bounds(PieceBox box) {
    return new Bounds(box.left(), box.top(), box.right(), box.bottom());
  }

  private GreyImage greys(InkPart part) {
    return drawn(settings.fit() ? part.ink() : part.onPicture());
  }

  private GreyImage drawn(GreyImage found) {
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
      return placed(ink, left, top, scale);
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
    return placed(strokes, strokes.width() / 2.0, strokes.height() / 2.0, scale);
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

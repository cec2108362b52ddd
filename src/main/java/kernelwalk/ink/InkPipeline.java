package kernelwalk.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.image.GreyImage;

/**
 * The ink pipeline: from a drawing, or a picture of one, to the 28×28 picture that a network
 * trained on MNIST reads: the ink's box is scaled into 20×20 pixels keeping its proportions and
 * centred by mass in 28×28 (LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to
 * document recognition", 1998, section III A).
 */
public final class InkPipeline {
  /** The side of the picture, in pixels. */
  public static final int SIDE = 28;

  /** The side of the box that the ink is scaled into, in pixels. */
  public static final int BOX = 20;

  /** The part of its width that a drawing keeps, where it is made narrower. */
  public static final double NARROW = 0.9;

  /** A curve's points are this part of the box's side apart: about a third of a pixel. */
  private static final double SPACING = 1.0 / 60;

  private static final double MIDDLE = SIDE / 2.0;

  /**
   * Where MNIST has the centre of mass, from the left and from the top: in the middle of pixel 14
   * (measured: 14.51 and 14.49 on the mean of the test pictures).
   */
  static final double MASS = 14.5;

  private final InkSettings settings;

  public InkPipeline(InkSettings settings) {
    this.settings = settings;
  }

  /** With all steps switched on. */
  public static InkPipeline standard() {
    return new InkPipeline(InkSettings.STANDARD);
  }

  public InkSettings settings() {
    return settings;
  }

  /** How the drawing becomes a picture; empty where nothing is drawn. */
  public Optional<InkSteps> steps(Ink ink) {
    if (ink.isEmpty()) {
      return Optional.empty();
    }
    Ink curve = settings.smooth() ? smoothed(ink) : ink;
    double slant = settings.upright() ? Slant.excess(curve) : 0;
    Ink upright = Slant.removed(curve, slant);
    curve = settings.narrow() ? narrowed(upright) : upright;
    Bounds bounds = curve.bounds();
    double scale = scale(bounds, ink.sheet());
    Ink scaled = scaled(curve, bounds, scale);
    double[] widths = widths(ink, scale);
    RoundPen pen = new RoundPen(SIDE);
    double[] mass = centreOfMass(coverage(pen, scaled, widths), scaled);
    Ink centred = scaled;
    if (settings.centre()) {
      double dx = MASS - mass[0];
      double dy = MASS - mass[1];
      centred = scaled.map(p -> new PenPoint(p.x() + dx, p.y() + dy, p.pressure()));
    }
    GreyImage greys = picture(coverage(pen, centred, widths));
    return Optional.of(
        new InkSteps(
            settings, ink, slant, upright, curve, bounds, scaled, mass[0], mass[1], centred,
            greys));
  }

  /** The 28×28 picture of a drawing, or none where nothing is drawn. */
  public Optional<GreyImage> image(Ink ink) {
    return steps(ink).map(InkSteps::greys);
  }

  /**
   * The 28×28 picture of a digit on a picture of any size, dark on light or light on dark; none
   * where the picture is blank.
   */
  public Optional<GreyImage> fromPicture(GreyImage picture) {
    return read(picture).map(FoundDigits::greys);
  }

  /** What a picture of any size shows; none where it is blank. */
  public Optional<FoundDigits> read(GreyImage picture) {
    return new PictureInk(settings).read(picture);
  }

  /** What a drawing shows; none where nothing is drawn. */
  public Optional<FoundDigits> read(Ink ink) {
    return image(ink).map(greys -> new FoundDigits(greys, pieces(ink), Set.of()));
  }

  /** Each digit of a drawing that stands by itself, line by line from the left. */
  public List<DigitPiece> pieces(Ink ink) {
    return ink.isEmpty()
        ? List.of()
        : StrokeGroups.of(ink).stream()
            .map(digit -> new DigitPiece(digit.bounds(), image(digit).orElseThrow()))
            .toList();
  }

  /** About the middle of its width. */
  private static Ink narrowed(Ink ink) {
    double middle = ink.bounds().centreX();
    return ink.map(p -> new PenPoint(middle + NARROW * (p.x() - middle), p.y(), p.pressure()));
  }

  private static Ink smoothed(Ink ink) {
    double spacing = ink.bounds().side() * SPACING;
    if (spacing == 0) {
      return ink;
    }
    List<Stroke> strokes = new ArrayList<>(ink.strokes().size());
    for (Stroke stroke : ink.strokes()) {
      strokes.add(new Stroke(SmoothCurve.through(stroke.penPoints(), spacing), stroke.width()));
    }
    return new Ink(strokes, ink.sheet());
  }

  /** Pixels for a unit of the sheet. */
  private double scale(Bounds bounds, Bounds sheet) {
    double paper = SIDE / Math.max(sheet.side(), Double.MIN_NORMAL);
    if (!settings.fit() || bounds.side() == 0) {
      return paper;
    }
    return (BOX - Math.min(settings.penWidth(), BOX / 2.0)) / bounds.side();
  }

  private Ink scaled(Ink ink, Bounds bounds, double scale) {
    boolean place = !settings.fit() && !settings.centre();
    Bounds middle = place ? ink.sheet() : bounds;
    double x = middle.centreX();
    double y = middle.centreY();
    return ink.map(
        p ->
            new PenPoint((p.x() - x) * scale + MIDDLE, (p.y() - y) * scale + MIDDLE, p.pressure()));
  }

  private double[] widths(Ink ink, double scale) {
    double[] widths = new double[ink.strokes().size()];
    for (int s = 0; s < widths.length; s++) {
      double drawn = ink.strokes().get(s).width();
      widths[s] =
          settings.mnistPen() || drawn == 0 ? settings.penWidth() : Math.min(drawn * scale, SIDE);
    }
    return widths;
  }

  private double[] coverage(RoundPen pen, Ink pixels, double[] widths) {
    return pen.coverage(pixels.strokes(), widths, !settings.mnistPen());
  }

  private GreyImage picture(double[] coverage) {
    byte[] pixels = new byte[coverage.length];
    for (int p = 0; p < pixels.length; p++) {
      double grey = settings.greys() ? coverage[p] : coverage[p] >= 0.5 ? 1 : 0;
      pixels[p] = (byte) Math.round(255 * grey);
    }
    return new GreyImage(SIDE, SIDE, pixels);
  }

  private static double[] centreOfMass(double[] coverage, Ink ink) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int p = 0; p < coverage.length; p++) {
      int row = p / SIDE;
      int column = p % SIDE;
      sum += coverage[p];
      x += coverage[p] * (column + 0.5);
      y += coverage[p] * (row + 0.5);
    }
    Bounds bounds = ink.bounds();
    return sum > 0
        ? new double[] {x / sum, y / sum}
        : new double[] {bounds.centreX(), bounds.centreY()};
  }
}

package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A tensor on the stage: the planes of one sample, and what is written around them.
 *
 * @param view the tensor's values as {@code [N, C, H, W]}
 * @param named the shape by which its cells are named
 */
public record TensorView(
    TensorRole tensorRole,
    Tensor view,
    Shape named,
    PaddingRing paddingRing,
    PlanePlacement planePlacement,
    Fill fill,
    NumberFit numberFit,
    StageLayout stageLayout) {
  private static final double LARGEST = 17;

  /** So many features stand one below the other. */
  private static final int FEW = 8;

  /** With numbers in its cells where the staging wants them and they can be read. */
  public static TensorView of(
      TensorRole tensorRole,
      Tensor tensor,
      PaddingRing paddingRing,
      Fill fill,
      PlanePlacement planePlacement,
      FilmSettings settings) {
    StageLayout stageLayout = StageLayout.of(settings);
    boolean readable = settings.values() && planePlacement.cell() >= NumberFit.READABLE;
    NumberFit numberFit =
        readable
            ? NumberFit.fit(planePlacement.cell(), LARGEST * stageLayout.numbers(), tensor.values())
            : NumberFit.NONE;
    return new TensorView(
        tensorRole,
        planes(tensor),
        tensor.shape(),
        paddingRing,
        planePlacement,
        fill,
        numberFit,
        stageLayout);
  }

  /** Any tensor as {@code [N, C, H, W]}; a row of features lies flat. */
  public static Tensor planes(Tensor tensor) {
    Shape s = tensor.shape();
    return switch (s.rank()) {
      case 4 -> tensor;
      case 3 -> tensor.reshape(Shape.of(1, s.dim(0), s.dim(1), s.dim(2)));
      case 2 -> tensor.reshape(Shape.of(s.dim(0), 1, 1, s.dim(1)));
      default -> tensor.reshape(Shape.of(1, 1, 1, s.size()));
    };
  }

  /**
   * Any tensor's shape as {@code [N, C, H, W]}, a few features standing, many folded into a
   * rectangle.
   */
  public static Shape standing(Tensor tensor) {
    Shape s = planes(tensor).shape();
    if (s.dim(2) > 1) {
      return s;
    }
    int features = s.dim(3);
    int width = features <= FEW ? 1 : fold(features);
    return Shape.of(s.dim(0), s.dim(1), features / width, width);
  }

  /** The width of the rectangle of so many features that is nearest to a square. */
  public static int fold(int features) {
    int width = (int) Math.ceil(Math.sqrt(features));
    while (features % width != 0) {
      width++;
    }
    return width;
  }

  /** The same values with another view; rows as columns, say. */
  public TensorView viewed(Shape other) {
    return new TensorView(
        tensorRole,
        view.reshape(other),
        named,
        paddingRing,
        planePlacement,
        fill,
        numberFit,
        stageLayout);
  }

  public TensorView withFill(Fill other) {
    return new TensorView(
        tensorRole, view, named, paddingRing, planePlacement, other, numberFit, stageLayout);
  }

  public int channels() {
    return view.shape().dim(1);
  }

  public int rows() {
    return view.shape().dim(2);
  }

  public int columns() {
    return view.shape().dim(3);
  }

  public double cell() {
    return planePlacement.cell();
  }

  Plane plane(int sample, int channel) {
    return new Plane(tensorRole, view, List.of(sample, channel), paddingRing, named);
  }

  /** All planes of a sample, all values known. */
  public void put(MarkBuilder marks, int sample, int channel) {
    put(marks, sample, channel, channel, 1, plane -> Long.MAX_VALUE);
  }

  /**
   * All planes of a sample.
   *
   * @param turn how far the channel in front has come there from {@code before}, 0 … 1
   * @param shown how many cells of each plane have their values
   */
  public void put(
      MarkBuilder marks, int sample, int before, int front, double turn, IntToLongFunction shown) {
    PlaneVolume planeVolume =
        new PlaneVolume(
            planePlacement.x(),
            planePlacement.y(),
            planePlacement.cell(),
            planePlacement.depth(),
            fill,
            numberFit);
    marks.addAll(
        planeVolume.marks(
            channels(),
            before,
            front,
            turn,
            channel -> plane(sample, channel),
            shown::applyAsLong));
  }

  /**
   * Its planes as they stand with this one in front.
   *
   * @param name of a plane that is raised, by sample and channel
   */
  public PlaneStack stack(int sample, int front, BiFunction<Integer, Integer, String> name) {
    return new PlaneStack(
        view.shape(),
        paddingRing,
        planePlacement,
        sample,
        front,
        (s, channel) -> raised(s, channel, name.apply(s, channel)));
  }

  private List<Mark> raised(int sample, int channel, String name) {
    MarkBuilder over = new MarkBuilder();
    over.plane(
        plane(sample, channel),
        planePlacement.x(),
        planePlacement.y(),
        planePlacement.cell(),
        fill,
        numberFit);
    over.outline(
        planePlacement.x(),
        planePlacement.y(),
        right() - planePlacement.x(),
        bottom() - planePlacement.y(),
        ColourRole.INK,
        1);
    if (!name.isEmpty()) {
      over.addAll(tag(planePlacement.x(), labelY(), name, stageLayout.scale()));
    }
    return new ArrayList<>(over.marks());
  }

  /** A label on a ground of its own, so that what is written below it cannot be seen. */
  public static List<Mark> tag(double x, double y, String name, double scale) {
    MarkBuilder over = new MarkBuilder();
    double wide = name.chars().filter(each -> each > 0x2e80).count();
    double width = 13 * scale * (wide + (name.length() - wide) * 0.6) + 8 * scale;
    double high = 18 * scale;
    double left = x - 4 * scale;
    over.add(Mark.Box.filled(left, y - high / 2, width, high, ColourRole.PAPER, 1));
    over.outline(left, y - high / 2, width, high, ColourRole.INK, 1);
    over.words(x, y, Align.START, 12 * scale, Run.of(name, ColourRole.INK));
    return new ArrayList<>(over.marks());
  }

  private double labelY() {
    return planePlacement.y()
        - planePlacement.depth() * PlaneVolume.behind(channels())
        - 12 * stageLayout.scale();
  }

  /** Left edge of this column, counted from the tensor's first. */
  public double x(double column) {
    return planePlacement.x() + (column + paddingRing.left()) * planePlacement.cell();
  }

  /** Upper edge of this row, counted from the tensor's first. */
  public double y(double row) {
    return planePlacement.y() + (row + paddingRing.top()) * planePlacement.cell();
  }

  public double middleX(double column) {
    return x(column) + planePlacement.cell() / 2;
  }

  public double middleY(double row) {
    return y(row) + planePlacement.cell() / 2;
  }

  public double right() {
    return planePlacement.x()
        + planePlacement.cell() * (columns() + paddingRing.left() + paddingRing.right());
  }

  public double bottom() {
    return planePlacement.y()
        + planePlacement.cell() * (rows() + paddingRing.top() + paddingRing.bottom());
  }

  public void outline(MarkBuilder marks, double row, double column, ColourRole role) {
    marks.outline(
        x(column),
        y(row),
        planePlacement.cell(),
        planePlacement.cell(),
        role,
        planePlacement.cell() < 6 ? 1 : 2);
  }

  public void tint(
      MarkBuilder marks,
      double row,
      double column,
      double rows,
      double columns,
      ColourRole role,
      double tint) {
    double side = planePlacement.cell();
    marks.tinted(x(column), y(row), columns * side, rows * side, role, tint);
  }

  /** About how wide a caption is; Chinese characters are as wide as they are high. */
  public static double captionWidth(String text, StageLayout stageLayout) {
    double wide = text.chars().filter(each -> each > 0x2e80).count();
    return 13 * stageLayout.words() * (wide + (text.length() - wide) * 0.53);
  }

  /** The name below, with its shape or what else is to be noted. */
  public void caption(MarkBuilder marks, String name, String note) {
    double size = 13 * stageLayout.words();
    double y = bottom() + 16 * stageLayout.scale();
    Run bold = Run.bold(name, tensorRole.role());
    double end = planePlacement.x() + captionWidth(name + "  " + note, stageLayout);
    double x =
        Math.max(stageLayout.margin(), planePlacement.x() - Math.max(0, end - stageLayout.width()));
    marks.words(x, y, Align.START, size, bold, Run.of("  " + note, ColourRole.MUTED));
  }

  /** The name above, for what has no room below. */
  public void title(MarkBuilder marks, String name) {
    double size = 13 * stageLayout.words();
    Run run = Run.bold(name, tensorRole.role());
    marks.words(
        (planePlacement.x() + right()) / 2,
        planePlacement.y() - 12 * stageLayout.scale(),
        Align.CENTRE,
        size,
        run);
  }

  /** The label above, such as the channel in front. */
  public void label(MarkBuilder marks, String text) {
    if (text.isEmpty()) {
      return;
    }
    double y = labelY();
    Run run = Run.of(text, ColourRole.MUTED);
    marks.words(planePlacement.x(), y, Align.START, 12 * stageLayout.words(), run);
  }
}

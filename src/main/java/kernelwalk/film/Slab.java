package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Run;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A tensor on the stage: the planes of one sample, and what is written around them.
 *
 * @param view the tensor's values as {@code [N, C, H, W]}
 * @param named the shape by which its cells are named
 */
record Slab(
    Part part,
    Tensor view,
    Shape named,
    Ring ring,
    Bed bed,
    Fill fill,
    Digits digits,
    Frame frame) {
  private static final double LARGEST = 17;

  /** So many features stand one below the other. */
  private static final int FEW = 8;

  /** With numbers in its cells where the staging wants them and they can be read. */
  static Slab of(Part part, Tensor tensor, Ring ring, Scale scale, Bed bed, Staging staging) {
    Frame frame = Frame.of(staging);
    boolean readable = staging.values() && bed.cell() >= Digits.READABLE;
    Digits digits =
        readable ? Digits.fit(bed.cell(), LARGEST * frame.scale(), tensor.values()) : Digits.NONE;
    Fill fill = Fill.over(scale, tensor.values());
    return new Slab(part, planes(tensor), tensor.shape(), ring, bed, fill, digits, frame);
  }

  /** Any tensor as {@code [N, C, H, W]}; a row of features lies flat. */
  static Tensor planes(Tensor tensor) {
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
  static Shape standing(Tensor tensor) {
    Shape s = planes(tensor).shape();
    if (s.dim(2) > 1) {
      return s;
    }
    int features = s.dim(3);
    int width = features <= FEW ? 1 : fold(features);
    return Shape.of(s.dim(0), s.dim(1), features / width, width);
  }

  /** The width of the rectangle of so many features that is nearest to a square. */
  static int fold(int features) {
    int width = (int) Math.ceil(Math.sqrt(features));
    while (features % width != 0) {
      width++;
    }
    return width;
  }

  /** The same values with another view; rows as columns, say. */
  Slab viewed(Shape other) {
    return new Slab(part, view.reshape(other), named, ring, bed, fill, digits, frame);
  }

  Slab withFill(Fill other) {
    return new Slab(part, view, named, ring, bed, other, digits, frame);
  }

  int channels() {
    return view.shape().dim(1);
  }

  int rows() {
    return view.shape().dim(2);
  }

  int columns() {
    return view.shape().dim(3);
  }

  double cell() {
    return bed.cell();
  }

  Plane plane(int sample, int channel) {
    return new Plane(part, view, List.of(sample, channel), ring, named);
  }

  /** All planes of a sample, all values known. */
  void put(Sketch sketch, int sample, int channel) {
    put(sketch, sample, channel, channel, 1, plane -> Long.MAX_VALUE);
  }

  /**
   * All planes of a sample.
   *
   * @param turn how far the channel in front has come there from {@code before}, 0 … 1
   * @param shown how many cells of each plane have their values
   */
  void put(Sketch sketch, int sample, int before, int front, double turn, IntToLongFunction shown) {
    Volume volume = new Volume(bed.x(), bed.y(), bed.cell(), bed.depth(), fill, digits);
    sketch.addAll(
        volume.marks(
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
  Stack stack(int sample, int front, BiFunction<Integer, Integer, String> name) {
    return new Stack(
        view.shape(),
        ring,
        bed,
        sample,
        front,
        (s, channel) -> raised(s, channel, name.apply(s, channel)));
  }

  private List<Mark> raised(int sample, int channel, String name) {
    Sketch over = new Sketch();
    over.plane(plane(sample, channel), bed.x(), bed.y(), bed.cell(), fill, digits);
    over.outline(bed.x(), bed.y(), right() - bed.x(), bottom() - bed.y(), ColourRole.INK, 1);
    if (!name.isEmpty()) {
      over.addAll(tag(bed.x(), labelY(), name, frame.scale()));
    }
    return new ArrayList<>(over.marks());
  }

  /** A label on a ground of its own, so that what is written below it cannot be seen. */
  static List<Mark> tag(double x, double y, String name, double scale) {
    Sketch over = new Sketch();
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
    return bed.y() - bed.depth() * Volume.behind(channels()) - 12 * frame.scale();
  }

  /** Left edge of this column, counted from the tensor's first. */
  double x(double column) {
    return bed.x() + (column + ring.left()) * bed.cell();
  }

  /** Upper edge of this row, counted from the tensor's first. */
  double y(double row) {
    return bed.y() + (row + ring.top()) * bed.cell();
  }

  double middleX(double column) {
    return x(column) + bed.cell() / 2;
  }

  double middleY(double row) {
    return y(row) + bed.cell() / 2;
  }

  double right() {
    return bed.x() + bed.cell() * (columns() + ring.left() + ring.right());
  }

  double bottom() {
    return bed.y() + bed.cell() * (rows() + ring.top() + ring.bottom());
  }

  void outline(Sketch sketch, double row, double column, ColourRole role) {
    sketch.outline(x(column), y(row), bed.cell(), bed.cell(), role, bed.cell() < 6 ? 1 : 2);
  }

  void tint(
      Sketch sketch,
      double row,
      double column,
      double rows,
      double columns,
      ColourRole role,
      double tint) {
    double side = bed.cell();
    sketch.tinted(x(column), y(row), columns * side, rows * side, role, tint);
  }

  /** About how wide a caption is; Chinese characters are as wide as they are high. */
  static double captionWidth(String text, Frame frame) {
    double wide = text.chars().filter(each -> each > 0x2e80).count();
    return 13 * frame.scale() * (wide + (text.length() - wide) * 0.53);
  }

  /** The name below, with its shape or what else is to be noted. */
  void caption(Sketch sketch, String name, String note) {
    double size = 13 * frame.scale();
    double y = bottom() + 16 * frame.scale();
    Run bold = Run.bold(name, part.role());
    double end = bed.x() + captionWidth(name + "  " + note, frame);
    double x = Math.max(frame.margin(), bed.x() - Math.max(0, end - frame.width()));
    sketch.words(x, y, Align.START, size, bold, Run.of("  " + note, ColourRole.MUTED));
  }

  /** The name above, for what has no room below. */
  void title(Sketch sketch, String name) {
    double size = 13 * frame.scale();
    Run run = Run.bold(name, part.role());
    sketch.words((bed.x() + right()) / 2, bed.y() - 12 * frame.scale(), Align.CENTRE, size, run);
  }

  /** The label above, such as the channel in front. */
  void label(Sketch sketch, String text) {
    if (text.isEmpty()) {
      return;
    }
    double y = labelY();
    Run run = Run.of(text, ColourRole.MUTED);
    sketch.words(bed.x(), y, Align.START, 12 * frame.scale(), run);
  }
}

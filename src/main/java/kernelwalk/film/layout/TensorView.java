package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A view of a tensor on the stage: the planes of one sample, and what is written around them.
 *
 * @param tensor the tensor's values as {@code [N, C, H, W]}
 * @param named the shape by which its cells are named
 */
public record TensorView(
    TensorRole tensorRole,
    Tensor tensor,
    Shape named,
    PaddingRing paddingRing,
    PlanePlacement placement,
    Fill fill,
    NumberFit fit,
    StageLayout stage) {
  private static final double LARGEST = 17;
  private static final double LINE = 13;

  /** So many features stand one below the other. */
  private static final int FEW = 8;

  /** With numbers in its cells where the settings want them and they can be read. */
  public static TensorView of(
      TensorRole tensorRole,
      Tensor tensor,
      PaddingRing paddingRing,
      Fill fill,
      PlanePlacement placement,
      FilmSettings settings) {
    StageLayout stage = StageLayout.of(settings);
    boolean readable = settings.values() && placement.cell() >= NumberFit.READABLE;
    NumberFit fit =
        readable
            ? NumberFit.fit(placement.cell(), LARGEST * stage.numbers(), tensor.values())
            : NumberFit.NONE;
    return new TensorView(
        tensorRole, planes(tensor), tensor.shape(), paddingRing, placement, fill, fit, stage);
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
  public static Shape standingShape(Tensor tensor) {
    Shape s = planes(tensor).shape();
    if (s.dim(2) > 1) {
      return s;
    }
    int features = s.dim(3);
    int width = features <= FEW ? 1 : foldedWidth(features);
    return Shape.of(s.dim(0), s.dim(1), features / width, width);
  }

  /** The width of the rectangle of so many features that is nearest to a square. */
  public static int foldedWidth(int features) {
    int width = (int) Math.ceil(Math.sqrt(features));
    while (features % width != 0) {
      width++;
    }
    return width;
  }

  /** The same values with another view; rows as columns, say. */
  public TensorView viewed(Shape other) {
    return new TensorView(
        tensorRole, tensor.reshape(other), named, paddingRing, placement, fill, fit, stage);
  }

  public TensorView withoutNumbers() {
    return new TensorView(
        tensorRole, tensor, named, paddingRing, placement, fill, NumberFit.NONE, stage);
  }

  /** Sample, channel, row and column of a cell that stands at this row-major position. */
  public int[] indices(int position) {
    return tensor.shape().indices(position);
  }

  /** Whether this row and column, counted from the tensor's first, lie in the padding. */
  public boolean padded(int row, int column) {
    return row < 0 || column < 0 || row >= rows() || column >= columns();
  }

  /** The row-major position of a cell of this tensor; empty for a cell of another one. */
  public OptionalLong position(TensorCell cell) {
    return cell.tensorRole() == tensorRole
        ? OptionalLong.of(cell.offset(named))
        : OptionalLong.empty();
  }

  public int channels() {
    return tensor.shape().dim(1);
  }

  public int rows() {
    return tensor.shape().dim(2);
  }

  public int columns() {
    return tensor.shape().dim(3);
  }

  public double cell() {
    return placement.cell();
  }

  Plane plane(int sample, int channel) {
    return new Plane(tensorRole, tensor, List.of(sample, channel), paddingRing, named);
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
    PlaneVolume volume = new PlaneVolume(left(), top(), cell(), placement.depth(), fill, fit);
    marks.addAll(
        volume.marks(
            channels(),
            before,
            front,
            turn,
            channel -> plane(sample, channel),
            shown::applyAsLong));
  }

  /**
   * All planes of a sample as far as they are computed.
   *
   * @param done how many cells, row-major in the tensor, have their values
   * @param turn how far the channel in front has come there from {@code before}, 0 … 1
   */
  public void putComputed(
      MarkBuilder marks, long done, int sample, int before, int front, double turn) {
    long plane = (long) rows() * columns();
    long first = (long) sample * channels() * plane;
    put(
        marks,
        sample,
        before,
        front,
        turn,
        channel -> Math.clamp(done - first - channel * plane, 0L, plane));
  }

  /**
   * A result on its way into a cell, growing to the size of the numbers there.
   *
   * @param share how far it has come, 0 … 1
   * @param size of its digits where it comes from
   */
  public void receive(
      MarkBuilder marks,
      Point from,
      double row,
      double column,
      double share,
      double size,
      Run run) {
    Point to = new Point(middleX(column), middleY(row));
    marks.flight(from, to, share, size, Math.clamp(cell() * 0.36, 9, 17), run);
  }

  /**
   * Its planes as they stand with this one in front.
   *
   * @param name of a plane that is raised, by sample and channel
   */
  public CellHighlighter highlighter(
      int sample, int front, BiFunction<Integer, Integer, String> name) {
    return new CellHighlighter(
        tensor.shape(),
        paddingRing,
        placement,
        sample,
        front,
        (s, channel) -> raised(s, channel, name.apply(s, channel)));
  }

  private List<Mark> raised(int sample, int channel, String name) {
    MarkBuilder over = new MarkBuilder();
    over.plane(plane(sample, channel), left(), top(), cell(), fill, fit);
    over.outline(left(), top(), right() - left(), bottom() - top(), ColourRole.INK, 1);
    if (!name.isEmpty()) {
      over.addAll(tag(left(), labelY(), name, stage.words()));
    }
    return new ArrayList<>(over.marks());
  }

  /** A label on a ground of its own, so that what is written below it cannot be seen. */
  public static List<Mark> tag(double x, double y, String name, double scale) {
    MarkBuilder over = new MarkBuilder();
    double width = TextWidth.wordsAtMost(name, 13 * scale) + 8 * scale;
    double high = 18 * scale;
    double left = x - 4 * scale;
    over.add(Mark.Box.filled(left, y - high / 2, width, high, ColourRole.PAPER, 1));
    over.outline(left, y - high / 2, width, high, ColourRole.INK, 1);
    over.words(x, y, Align.START, 12 * scale, Run.of(name, ColourRole.INK));
    return new ArrayList<>(over.marks());
  }

  private double labelY() {
    return top() - placement.depth() * PlaneVolume.behind(channels()) - 12 * stage.scale();
  }

  /** Left edge, padding included. */
  public double left() {
    return placement.x();
  }

  /** Upper edge, padding included. */
  public double top() {
    return placement.y();
  }

  /** Left edge of this column, counted from the tensor's first. */
  public double x(double column) {
    return left() + (column + paddingRing.left()) * cell();
  }

  /** Upper edge of this row, counted from the tensor's first. */
  public double y(double row) {
    return top() + (row + paddingRing.top()) * cell();
  }

  public double middleX(double column) {
    return x(column) + cell() / 2;
  }

  public double middleY(double row) {
    return y(row) + cell() / 2;
  }

  /** Right edge, padding included. */
  public double right() {
    return left() + cell() * (columns() + paddingRing.left() + paddingRing.right());
  }

  /** Lower edge, padding included. */
  public double bottom() {
    return top() + cell() * (rows() + paddingRing.top() + paddingRing.bottom());
  }

  public void outline(MarkBuilder marks, double row, double column, ColourRole role) {
    marks.outline(x(column), y(row), cell(), cell(), role, cell() < 6 ? 1 : 2);
  }

  public void tint(
      MarkBuilder marks,
      double row,
      double column,
      double rows,
      double columns,
      ColourRole role,
      double tint) {
    double side = cell();
    marks.tinted(x(column), y(row), columns * side, rows * side, role, tint);
  }

  /** The name below, with its shape or what else is to be noted. */
  public void caption(MarkBuilder marks, String name, String note) {
    double size = 13 * stage.words();
    Run bold = Run.bold(name, tensorRole.colour());
    double over = left() + TextWidth.words(name + "  " + note, size) - stage.width();
    double x = Math.max(Math.min(left(), stage.margin()), left() - Math.max(0, over));
    marks.words(x, captionY(), Align.START, size, bold, Run.of("  " + note, ColourRole.MUTED));
  }

  /** Middle of the caption. */
  public double captionY() {
    return bottom() + 16 * stage.scale();
  }

  /** The name above, for what has no room below. */
  public void title(MarkBuilder marks, String name) {
    double size = 13 * stage.words();
    Run run = Run.bold(name, tensorRole.colour());
    marks.words((left() + right()) / 2, top() - 12 * stage.scale(), Align.CENTRE, size, run);
  }

  /** The label above, such as the channel in front. */
  public void label(MarkBuilder marks, String text) {
    label(marks, text, 0);
  }

  /** A label above, so many lines over where the first one stands. */
  public void label(MarkBuilder marks, String text, int lines) {
    if (text.isEmpty()) {
      return;
    }
    double y = labelY() - lines * LINE * stage.words();
    Run run = Run.of(text, ColourRole.MUTED);
    marks.words(left(), y, Align.START, 12 * stage.words(), run);
  }
}

package kernelwalk.film.conv;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.PlaneVolume;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.tensor.Conv2d;
import kernelwalk.walk.ConvWalk;

/**
 * The room that a convolution's parts have on a stage, and how large they can be in it.
 *
 * @param top upper edge of what is below the labels
 * @param numbers scale of numbers
 * @param cells scale of the largest cells
 * @param room height between the labels and the captions
 * @param gap between the columns
 */
record ConvSizes(
    ConvWalk walk,
    double width,
    double height,
    double scale,
    double numbers,
    double cells,
    double margin,
    double top,
    double room,
    double gap) {
  private static final double LARGEST = 72;
  private static final double LARGEST_ALONE = 56;

  static ConvSizes of(ConvWalk walk, FilmSettings settings) {
    StageLayout f = StageLayout.of(settings);
    return new ConvSizes(
        walk,
        f.width(),
        f.height(),
        f.scale(),
        f.numbers(),
        f.cells(),
        f.margin(),
        f.top(),
        f.room(),
        f.gap());
  }

  private Conv2d operation() {
    return walk.operation();
  }

  int channels() {
    return operation().groupInputs();
  }

  boolean one() {
    return channels() == 1;
  }

  int kernelRows() {
    return operation().kernel().height();
  }

  int kernelColumns() {
    return operation().kernel().width();
  }

  int inDepths() {
    return PlaneVolume.behind(operation().inChannels());
  }

  int outDepths() {
    return PlaneVolume.behind(operation().outChannels());
  }

  int inColumns() {
    return walk.columns().padded();
  }

  int outColumns() {
    return walk.columns().outputs();
  }

  int inRows() {
    return walk.rows().padded();
  }

  int outRows() {
    return walk.rows().outputs();
  }

  double operator() {
    return 26 * scale;
  }

  double sumWidth() {
    return 108 * scale;
  }

  /** Between a kernel and the products below it. */
  double pile() {
    return 40 * scale;
  }

  double rowGap() {
    return 16 * scale;
  }

  /** Room for the captions below the rows. */
  double tail() {
    return 30 * scale;
  }

  /** Upper edge of the strip that the formula has for itself. */
  double stripY() {
    return height - 84 * scale;
  }

  /** How much larger cells may be than on a stage with text of the usual size. */
  double grown() {
    return Math.max(1, cells);
  }

  private double byWidth() {
    double middle = (width - 2 * margin - 2 * gap) * 0.46;
    return one()
        ? (middle * 0.9 - sumWidth()) / kernelColumns()
        : (middle - operator() - sumWidth()) / (2 * kernelColumns());
  }

  private double stacked() {
    return Math.min(
        byWidth(),
        one()
            ? (room - pile()) / (2 * kernelRows())
            : ((room - tail()) / channels() - rowGap()) / kernelRows());
  }

  /** Whether the rows of all channels one below the other would be too small to read. */
  boolean crowded() {
    return !one() && stacked() < NumberFit.READABLE;
  }

  /** Side of the cells of kernel and products where all stands in columns. */
  double columnPart() {
    double byHeight = (room - tail()) / kernelRows();
    return Math.min(
        (one() ? LARGEST_ALONE : LARGEST) * grown(),
        crowded() ? Math.min(byWidth(), byHeight) : stacked());
  }

  /** Width of kernels, products and sums in columns, their cells of this side. */
  double middle(double part) {
    return (one() ? 1 : 2) * kernelColumns() * part + (one() ? 0 : operator()) + sumWidth();
  }

  /** Side of the cells of input and output where all stands in columns. */
  double columnCell() {
    double free = width - 2 * margin - 2 * gap - middle(columnPart());
    double across = free / (inColumns() + outColumns() + 0.5 * (inDepths() + outDepths()));
    double down = room / (Math.max(inRows(), outRows()) + 0.5 * Math.max(0, inDepths()));
    return Math.min(Math.min(across, LARGEST * grown()), down);
  }
}

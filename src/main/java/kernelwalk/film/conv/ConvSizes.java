package kernelwalk.film.conv;

import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.tensor.Conv2d;
import kernelwalk.walk.ConvWalk;

/** The sizes of a convolution's parts on a stage, if all stands in three columns. */
record ConvSizes(ConvWalk walk, StageLayout stage) {
  private static final double LARGEST = 72;
  private static final double LARGEST_ALONE = 56;

  private Conv2d operation() {
    return walk.operation();
  }

  int channels() {
    return operation().groupInputs();
  }

  /** Whether there is a single channel, whose kernel stands above its products. */
  boolean one() {
    return channels() == 1;
  }

  int kernelRows() {
    return operation().kernel().height();
  }

  int kernelColumns() {
    return operation().kernel().width();
  }

  GridExtent input() {
    return new GridExtent(walk.rows().padded(), walk.columns().padded(), operation().inChannels());
  }

  GridExtent output() {
    return new GridExtent(
        walk.rows().outputs(), walk.columns().outputs(), operation().outChannels());
  }

  /** Room for an operator between two grids. */
  double operator() {
    return 26 * stage.scale();
  }

  double sumWidth() {
    return 108 * stage.scale();
  }

  /** Between a kernel and the products below it. */
  double kernelGap() {
    return 40 * stage.scale();
  }

  double rowGap() {
    return 16 * stage.scale();
  }

  /** Room for the captions below the rows. */
  double captions() {
    return 30 * stage.scale();
  }

  /** How much larger cells may be than on a stage with text of the usual size. */
  double grown() {
    return Math.max(1, stage.cells());
  }

  private double partByWidth() {
    double middle = (stage.width() - 2 * stage.margin() - 2 * stage.gap()) * 0.46;
    return one()
        ? (middle * 0.9 - sumWidth()) / kernelColumns()
        : (middle - operator() - sumWidth()) / (2 * kernelColumns());
  }

  /** With the rows of all channels one below the other. */
  private double partOfAll() {
    double byHeight =
        one()
            ? (stage.room() - kernelGap()) / (2 * kernelRows())
            : ((stage.room() - captions()) / channels() - rowGap()) / kernelRows();
    return Math.min(partByWidth(), byHeight);
  }

  /** Whether the rows of all channels one below the other would be too small to read. */
  boolean crowded() {
    return !one() && partOfAll() < NumberFit.READABLE;
  }

  /** Side of the cells of kernel and products. */
  double part() {
    double byHeight = (stage.room() - captions()) / kernelRows();
    return Math.min(
        (one() ? LARGEST_ALONE : LARGEST) * grown(),
        crowded() ? Math.min(partByWidth(), byHeight) : partOfAll());
  }

  /** Width of kernels, products and sums, their cells of this side. */
  double middle(double part) {
    return (one() ? 1 : 2) * kernelColumns() * part + (one() ? 0 : operator()) + sumWidth();
  }

  /** Side of the cells of input and output. */
  double cell() {
    double free = stage.width() - 2 * stage.margin() - 2 * stage.gap() - middle(part());
    double across = free / (input().wide() + output().wide());
    double down =
        stage.room() / (Math.max(input().rows(), output().rows()) + 0.5 * input().behind());
    return Math.min(Math.min(across, LARGEST * grown()), down);
  }

  /** Whether the numbers of the input and of the kernels can be read. */
  boolean legible() {
    return Math.min(cell(), part()) >= NumberFit.READABLE
        && NumberFit.fit(cell(), NumberFit.READABLE, walk.input().values()).size() > 0
        && (walk.weight().values().length > NumberFit.MANY
            || NumberFit.fit(part(), NumberFit.READABLE, walk.weight().values()).size() > 0);
  }
}

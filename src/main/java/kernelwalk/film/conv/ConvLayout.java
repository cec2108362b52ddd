package kernelwalk.film.conv;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.walk.ConvWalk;

/**
 * The layout of a convolution: where its parts stand on the stage. Small inputs stand in three
 * columns: input, arithmetic, output. Where that would make cells too small for numbers, input and
 * output share the upper part and the arithmetic stands below, with the window's numbers in a lens.
 *
 * @param lens whether the window's numbers stand in a lens
 * @param part side of the cells of kernel and products
 * @param rowsY upper edge of the first channel's row of kernel slice and products
 * @param rowPitch from one channel's row to the next
 * @param sumRight right edge of the column of sums
 */
record ConvLayout(
    ConvSizes sizes,
    boolean lens,
    PlanePlacement input,
    PlanePlacement output,
    double part,
    double lensX,
    double kernelX,
    double productX,
    double sumRight,
    double rowsY,
    double rowPitch) {
  private static final double LARGEST = 72;

  static ConvLayout of(ConvWalk walk, FilmSettings settings) {
    ConvSizes sizes = new ConvSizes(walk, StageLayout.of(settings));
    return sizes.legible() ? columns(sizes) : bands(sizes);
  }

  /** Three columns: input, arithmetic, output. */
  private static ConvLayout columns(ConvSizes sizes) {
    StageLayout stage = sizes.stage();
    double cell = whole(sizes.cell());
    double part = whole(sizes.part());
    double inputWidth = sizes.input().width(cell);
    double outputWidth = sizes.output().width(cell);
    double used = inputWidth + outputWidth + sizes.middle(part);
    double space = Math.min((stage.width() - 2 * stage.margin() - used) / 4, stage.gap() * 2.2);
    double left = (stage.width() - used - 2 * space) / 2;
    double kernels = sizes.kernelColumns() * part;
    double kernelX = whole(left + inputWidth + space);
    double productX = sizes.one() ? kernelX : whole(kernelX + kernels + sizes.operator());
    double sumRight = productX + kernels + sizes.sumWidth();
    double outputX = whole(sumRight + space);
    double centre = stage.top() + stage.room() / 2;
    double rowPitch = sizes.kernelRows() * part + sizes.rowGap();
    double rows = (sizes.crowded() ? 1 : sizes.channels()) * rowPitch;
    double height = rows - sizes.rowGap() + sizes.captions();
    return new ConvLayout(
        sizes,
        false,
        sizes.input().centred(cell, whole(left), stage.top(), inputWidth, stage.room()),
        sizes.output().centred(cell, outputX, stage.top(), outputWidth, stage.room()),
        part,
        kernelX,
        kernelX,
        productX,
        sumRight,
        sizes.one()
            ? whole(centre + sizes.kernelGap() / 2)
            : whole(Math.max(stage.top(), centre - height / 2)),
        rowPitch);
  }

  /** Input and output above, the arithmetic with its lens below. */
  private static ConvLayout bands(ConvSizes sizes) {
    StageLayout stage = sizes.stage();
    GridExtent input = sizes.input();
    GridExtent output = sizes.output();
    double caption = 36 * stage.scale();
    double band = stage.stripY() * 0.62 - caption - stage.top();
    double half = stage.width() / 2 - stage.margin() - stage.gap() / 2;
    double behind = 0.5 * input.behind();
    double size =
        Math.min(
            half / (Math.max(input.columns(), output.columns()) + behind),
            band / (Math.max(input.rows(), output.rows()) + behind));
    double cell = size >= 3 ? Math.floor(size) : size;
    double lower = stage.top() + band + caption;
    double below = stage.stripY() - lower - caption * 1.1;
    double kernelColumns = sizes.kernelColumns();
    double wide =
        stage.width() - 2 * stage.margin() - 2 * sizes.operator() - sizes.sumWidth() * 1.4;
    double fits = Math.min(below / sizes.kernelRows(), wide / (3 * kernelColumns));
    double part = whole(Math.min(LARGEST, fits));
    double used = 3 * kernelColumns * part + 2 * sizes.operator() + sizes.sumWidth();
    double lensX = whole((stage.width() - used) / 2);
    double kernelX = lensX + kernelColumns * part + sizes.operator();
    double productX = kernelX + kernelColumns * part + sizes.operator();
    return new ConvLayout(
        sizes,
        true,
        input.centred(cell, stage.margin(), stage.top(), half, band),
        output.centred(cell, stage.width() - stage.margin() - half, stage.top(), half, band),
        part,
        lensX,
        kernelX,
        productX,
        productX + kernelColumns * part + sizes.sumWidth(),
        whole(lower + (below - sizes.kernelRows() * part) / 2),
        0);
  }

  private static double whole(double value) {
    return Math.max(1, Math.floor(value));
  }

  double scale() {
    return sizes.stage().scale();
  }

  int kernelRows() {
    return sizes.kernelRows();
  }

  int kernelColumns() {
    return sizes.kernelColumns();
  }

  /** Whether only the channel in front has its products shown, because all would be too small. */
  boolean focus() {
    return lens ? !sizes.one() : sizes.crowded();
  }

  /** Whether the kernel stands above the products instead of beside them. */
  boolean stacked() {
    return !lens && sizes.one();
  }

  /** Top of this channel's row of kernel slice and products. */
  double rowY(int channel) {
    return focus() || lens ? rowsY : rowsY + channel * rowPitch;
  }

  /** Lower edge of the last row. */
  double rowsEnd() {
    return rowY(sizes.channels() - 1) + kernelRows() * part;
  }

  /** Top of this channel's kernel slice. */
  double kernelY(int channel) {
    return stacked() ? rowsY - kernelRows() * part - sizes.kernelGap() : rowY(channel);
  }

  /** Size of the digits of sums and result. */
  double sumSize() {
    return 19 * scale();
  }

  /** Middle of this channel's sum; one stands so high that the result stays above the strip. */
  double sumY(int channel) {
    return rowY(channel) + kernelRows() * part / 2 - (sizes.one() ? Math.max(0, over()) : 0);
  }

  /** Middle of the bias. */
  double biasY() {
    return sumY(sizes.channels() - 1) + toBias() * tightness();
  }

  /** Middle of the result. */
  double resultY() {
    return biasY() + toResult() * tightness();
  }

  private double toBias() {
    return bias() ? sumSize() * 1.5 : 0;
  }

  private double toResult() {
    return bias() || !sizes.one() ? sumSize() * 1.8 : 0;
  }

  private boolean bias() {
    return sizes.walk().operation().bias();
  }

  /** How far the result would reach into the strip of the formula. */
  private double over() {
    double last = rowY(sizes.channels() - 1) + kernelRows() * part / 2;
    return last + toBias() + toResult() + sumSize() * 0.6 - sizes.stage().stripY();
  }

  /** By how much bias and result move together so that they stay above the strip. */
  private double tightness() {
    return sizes.one() ? 1 : 1 - Math.clamp(over() / (toBias() + toResult()), 0, 0.35);
  }
}

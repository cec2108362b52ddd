package kernelwalk.film.conv;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;

/**
 * The layout of a convolution: where its parts stand on the stage. Small inputs stand in three
 * columns: input, arithmetic, output. Where that would make cells too small for numbers, input and
 * output share the upper part and the arithmetic stands below, with the window's numbers in a lens.
 *
 * @param lens whether the window's numbers stand in a lens: where the input's cannot be read, or
 *     where counts stand in their place
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
  private static final double LARGEST_NUMBER = 16;

  /** From so many times the size on numbers are worth another layout. */
  private static final double WORTH = 1.15;

  /** How much more than words sums may grow beside their rows. */
  private static final double MOST_GROWN = 1.4;

  /** Smaller numbers than this, times their scale, are too small beside large text. */
  private static final double LEAST = 6.5;

  private static final double LARGEST_RESULT = 17;

  /** For these results of the walk. */
  static ConvLayout of(ConvWalk walk, Tensor results, FilmSettings settings) {
    ConvSizes sizes = new ConvSizes(walk, StageLayout.of(settings));
    ConvLayout bands = bands(sizes, results);
    boolean apart =
        settings.coverage() || !sizes.legible() || bands.larger() || bands.tellsMore(results);
    return apart ? bands : columns(sizes);
  }

  /** Whether the results can be read here, but not in columns. */
  private boolean tellsMore(Tensor results) {
    double smallest = NumberFit.READABLE;
    return NumberFit.fit(whole(sizes.cell()), smallest, results.values()).size() == 0
        && NumberFit.fit(output.cell(), smallest, results.values()).size() > 0;
  }

  /** Whether, where text is large, the kernel's numbers are larger here by far than in columns. */
  private boolean larger() {
    if (numbers() <= 1) {
      return false;
    }
    double most = LARGEST_NUMBER * numbers();
    float[] weights = sizes.walk().weight().values();
    double columns =
        Math.min(
            NumberFit.fit(sizes.part(), most, weights).size(),
            NumberFit.fit(sizes.cell(), most, sizes.walk().input().values()).size());
    return NumberFit.fit(part, most, weights).size() > WORTH * columns;
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

  /**
   * Input and output above, the arithmetic with its lens below. Their cells are of one size, unless
   * text is so large that the results want more.
   */
  private static ConvLayout bands(ConvSizes sizes, Tensor results) {
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
    double most = Math.min(half / output.wide(), band / output.high());
    double outputCell = roomy(cell, most, stage.numbers(), results.values());
    double lower = stage.top() + band + caption;
    double below = stage.stripY() - lower - caption * 1.1;
    double kernelColumns = sizes.kernelColumns();
    double wide =
        stage.width() - 2 * stage.margin() - 2 * sizes.operator() - sizes.sumWidth() * 1.4;
    double fits = Math.min(below / sizes.kernelRows(), wide / (3 * kernelColumns));
    double part = whole(Math.min(LARGEST * sizes.grown(), fits));
    double used = 3 * kernelColumns * part + 2 * sizes.operator() + sizes.sumWidth();
    double lensX = whole((stage.width() - used) / 2);
    double kernelX = lensX + kernelColumns * part + sizes.operator();
    double productX = kernelX + kernelColumns * part + sizes.operator();
    return new ConvLayout(
        sizes,
        true,
        input.centred(cell, stage.margin(), stage.top(), half, band),
        output.centred(outputCell, stage.width() - stage.margin() - half, stage.top(), half, band),
        part,
        lensX,
        kernelX,
        productX,
        productX + kernelColumns * part + sizes.sumWidth(),
        whole(lower + (below - sizes.kernelRows() * part) / 2),
        0);
  }

  /** The side from this one to the greatest where numbers become large enough for large text. */
  private static double roomy(double cell, double most, double numbers, float... values) {
    if (numbers <= 1 || values.length > NumberFit.MANY) {
      return cell;
    }
    double side = cell;
    while (side + 1 <= most
        && NumberFit.fit(side, LARGEST_RESULT * numbers, values).size() < LEAST * numbers) {
      side++;
    }
    return side;
  }

  private static double whole(double value) {
    return Math.max(1, Math.floor(value));
  }

  double scale() {
    return sizes.stage().scale();
  }

  /** Scale of numbers. */
  double numbers() {
    return sizes.stage().numbers();
  }

  /** Whether numbers of this size are small beside such large text. */
  boolean small(NumberFit fit) {
    return numbers() > 1 && fit.size() < LEAST * numbers();
  }

  /** Scale of captions and labels. */
  double words() {
    return sizes.stage().words();
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
    return 19 * Math.max(scale(), Math.min(numbers(), MOST_GROWN));
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

package kernelwalk.film.layout;

import kernelwalk.film.picture.NumberFit;

/**
 * Input, arithmetic and output: side by side where that leaves cells large enough for numbers, else
 * input and output above and the arithmetic below.
 *
 * @param below whether the arithmetic stands below
 * @param x left edge of the room for the arithmetic
 * @param y its upper edge
 */
public record ThreeColumnLayout(
    PlanePlacement input,
    PlanePlacement output,
    boolean below,
    double x,
    double y,
    double width,
    double height) {
  private static final double LARGEST = 72;

  /**
   * @param share of the stage's width that the arithmetic takes in the middle
   */
  public static ThreeColumnLayout of(
      StageLayout f, GridExtent input, GridExtent output, double share) {
    double gap = f.gap();
    double inner = f.width() - 2 * f.margin() - 2 * gap;
    double middle = Math.clamp(f.width() * share, Math.min(190, inner / 2), 400);
    double across = (inner - middle) / (input.wide() + output.wide());
    double down = f.room() / Math.max(input.high(), output.high());
    double cell = Math.floor(Math.min(LARGEST * f.cells(), Math.min(across, down)));
    if (cell < NumberFit.READABLE) {
      return bands(f, input, output);
    }
    double left = cell * input.wide();
    double right = cell * output.wide();
    double space = Math.min((f.width() - 2 * f.margin() - left - right - middle) / 4, gap * 2.2);
    double start = (f.width() - left - right - middle - 2 * space) / 2;
    double from = start + left + space;
    return new ThreeColumnLayout(
        input.middle(cell, start, f.top(), left, f.room()),
        output.middle(cell, from + middle + space, f.top(), right, f.room()),
        false,
        from,
        f.top(),
        middle,
        f.room());
  }

  private static ThreeColumnLayout bands(StageLayout f, GridExtent input, GridExtent output) {
    double band = f.stripY() * 0.62 - f.caption() - f.top();
    double half = f.width() / 2 - f.margin() - f.gap() / 2;
    double across = half / Math.max(input.wide(), output.wide());
    double size = Math.min(across, band / Math.max(input.high(), output.high()));
    double cell = size >= 3 ? Math.floor(size) : size;
    double lower = f.top() + band + f.caption() * 1.2;
    return new ThreeColumnLayout(
        input.middle(cell, f.margin(), f.top(), half, band),
        output.middle(cell, f.width() - f.margin() - half, f.top(), half, band),
        true,
        f.margin(),
        lower,
        f.width() - 2 * f.margin(),
        f.stripY() - lower - f.caption() * 0.5);
  }
}

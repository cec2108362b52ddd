package kernelwalk.film.layout;

import java.util.Arrays;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.tensor.Tensor;

/**
 * A layout in three columns: input, arithmetic and output side by side where that leaves cells
 * large enough for numbers, else input and output above and the arithmetic below.
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
   * The columns, or bands below each other where the numbers could else not be read.
   *
   * @param share of the stage's width that the arithmetic takes in the middle
   * @param numbers what stands in the cells of input and output
   */
  public static ThreeColumnLayout of(
      StageLayout stage, GridExtent input, GridExtent output, double share, Tensor... numbers) {
    double gap = stage.gap();
    double inner = stage.width() - 2 * stage.margin() - 2 * gap;
    double middle = Math.clamp(stage.width() * share, Math.min(190, inner / 2), 400);
    double across = (inner - middle) / (input.wide() + output.wide());
    double down = stage.room() / Math.max(input.high(), output.high());
    double cell = Math.floor(Math.min(LARGEST * stage.cells(), Math.min(across, down)));
    ThreeColumnLayout bands = bands(stage, input, output);
    if (cell < NumberFit.READABLE
        || (!readable(cell, numbers) && readable(bands.input.cell(), numbers))) {
      return bands;
    }
    double left = cell * input.wide();
    double right = cell * output.wide();
    double space =
        Math.min((stage.width() - 2 * stage.margin() - left - right - middle) / 4, gap * 2.2);
    double start = (stage.width() - left - right - middle - 2 * space) / 2;
    double from = start + left + space;
    return new ThreeColumnLayout(
        input.centred(cell, start, stage.top(), left, stage.room()),
        output.centred(cell, from + middle + space, stage.top(), right, stage.room()),
        false,
        from,
        stage.top(),
        middle,
        stage.room());
  }

  private static boolean readable(double cell, Tensor... numbers) {
    return Arrays.stream(numbers)
        .allMatch(each -> NumberFit.fit(cell, NumberFit.READABLE, each.values()).size() > 0);
  }

  private static ThreeColumnLayout bands(StageLayout stage, GridExtent input, GridExtent output) {
    double band = stage.stripY() * 0.62 - stage.caption() - stage.top();
    double half = stage.width() / 2 - stage.margin() - stage.gap() / 2;
    double across = half / Math.max(input.wide(), output.wide());
    double size = Math.min(across, band / Math.max(input.high(), output.high()));
    double cell = size >= 3 ? Math.floor(size) : size;
    double lower = stage.top() + band + stage.caption() * 1.2;
    return new ThreeColumnLayout(
        input.centred(cell, stage.margin(), stage.top(), half, band),
        output.centred(cell, stage.width() - stage.margin() - half, stage.top(), half, band),
        true,
        stage.margin(),
        lower,
        stage.width() - 2 * stage.margin(),
        stage.stripY() - lower - stage.caption() * 0.5);
  }
}

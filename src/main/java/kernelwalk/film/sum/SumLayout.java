package kernelwalk.film.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.StageLayout;

/**
 * The layout of a sum: its tensors above and the room for the arithmetic below.
 *
 * @param right where the second factors stand, if they are a tensor's
 * @param y upper edge of the room for the arithmetic
 */
record SumLayout(
    PlanePlacement left,
    Optional<PlanePlacement> right,
    PlanePlacement result,
    double y,
    double height) {
  private static final double LARGEST = 46;

  /** Of the height above the formula, for the tensors. */
  private static final double SHARE = 0.56;

  /** The same where text is large and the stage so wide that the arithmetic is a single row. */
  private static final double SHARE_ABOVE_A_ROW = 0.64;

  private static final double WIDE = 1.7;

  static SumLayout of(SumFilmSource source, StageLayout stage) {
    boolean free = source.result().arrangement() == OperandTensor.Arrangement.FREE;
    boolean abreast = stage.numbers() > 1 && stage.width() > WIDE * stage.height();
    double share = !free && abreast ? SHARE_ABOVE_A_ROW : SHARE;
    double band = stage.stripY() * share - stage.caption() - stage.top();
    double lower = stage.top() + band + stage.caption() * 1.3;
    double height = stage.stripY() - lower - stage.caption() * 0.9;
    return free
        ? sideBySide(source, stage, band, lower, height)
        : matrix(source, stage, band, lower, height);
  }

  private static SumLayout sideBySide(
      SumFilmSource source, StageLayout stage, double band, double lower, double height) {
    List<GridExtent> extents = new ArrayList<>();
    extents.add(source.left().extent());
    source.right().ifPresent(right -> extents.add(right.extent()));
    extents.add(source.result().extent());
    double total = 0;
    for (GridExtent extent : extents) {
      total += weight(extent);
    }
    double free = stage.width() - 2 * stage.margin() - stage.gap() * (extents.size() - 1);
    double x = stage.margin();
    List<PlanePlacement> placements = new ArrayList<>();
    for (GridExtent extent : extents) {
      double width = free * weight(extent) / total;
      double size = Math.min(width / extent.wide(), band / extent.high());
      double cell = Math.min(LARGEST * stage.cells(), size);
      placements.add(
          extent.centred(cell >= 3 ? Math.floor(cell) : cell, x, stage.top(), width, band));
      x += width + stage.gap();
    }
    Optional<PlanePlacement> right =
        placements.size() == 3 ? Optional.of(placements.get(1)) : Optional.empty();
    return new SumLayout(placements.getFirst(), right, placements.getLast(), lower, height);
  }

  /** Wide planes get more room, but not in proportion. */
  private static double weight(GridExtent extent) {
    return Math.sqrt(Math.max(4, extent.wide()));
  }

  /** A matrix with a row above it and a column at its right. */
  private static SumLayout matrix(
      SumFilmSource source, StageLayout stage, double band, double lower, double height) {
    int columns = 1;
    int rows = 1;
    for (OperandTensor operand : operands(source)) {
      columns = Math.max(columns, operand.planes().dim(3));
      rows = Math.max(rows, operand.planes().dim(2));
    }
    double aside = 34 * stage.scale();
    double size =
        Math.min((stage.width() * 0.7 - aside) / (columns + 1), (band - aside * 0.8) / (rows + 1));
    double cell = Math.floor(Math.min(LARGEST * stage.cells(), Math.max(3, size)));
    double x = Math.floor((stage.width() - cell * (columns + 1) - aside) / 2);
    double y = Math.floor(stage.top() + (band - cell * (rows + 1) - aside * 0.8) / 2);
    PlanePlacement row = new PlanePlacement(x, y, cell, 0);
    PlanePlacement middle = new PlanePlacement(x, Math.floor(y + cell + aside * 0.8), cell, 0);
    PlanePlacement column =
        new PlanePlacement(Math.floor(x + cell * columns + aside), middle.y(), cell, 0);
    List<PlanePlacement> placements =
        operands(source).stream()
            .map(
                operand ->
                    switch (operand.arrangement()) {
                      case ROW -> row;
                      case COLUMN -> column;
                      case MATRIX, FREE -> middle;
                    })
            .toList();
    Optional<PlanePlacement> right =
        placements.size() == 3 ? Optional.of(placements.get(1)) : Optional.empty();
    return new SumLayout(placements.getFirst(), right, placements.getLast(), lower, height);
  }

  private static List<OperandTensor> operands(SumFilmSource source) {
    List<OperandTensor> all = new ArrayList<>();
    all.add(source.left());
    source.right().ifPresent(all::add);
    all.add(source.result());
    return all;
  }
}

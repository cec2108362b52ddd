package kernelwalk.film.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.StageLayout;

/**
 * The actors above and the room for the arithmetic below.
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

  static SumLayout of(SumFilmSource source, StageLayout f) {
    double band = f.stripY() * 0.56 - f.caption() - f.top();
    double lower = f.top() + band + f.caption() * 1.3;
    double height = f.stripY() - lower - f.caption() * 0.9;
    return source.result().seat() == OperandTensor.Seat.FREE
        ? sideBySide(source, f, band, lower, height)
        : matrix(source, f, band, lower, height);
  }

  private static SumLayout sideBySide(
      SumFilmSource source, StageLayout f, double band, double lower, double height) {
    List<GridExtent> gridExtents = new ArrayList<>();
    gridExtents.add(source.left().gridExtent());
    source.right().ifPresent(right -> gridExtents.add(right.gridExtent()));
    gridExtents.add(source.result().gridExtent());
    double total = 0;
    for (GridExtent gridExtent : gridExtents) {
      total += weight(gridExtent);
    }
    double free = f.width() - 2 * f.margin() - f.gap() * (gridExtents.size() - 1);
    double x = f.margin();
    List<PlanePlacement> planePlacements = new ArrayList<>();
    for (GridExtent gridExtent : gridExtents) {
      double width = free * weight(gridExtent) / total;
      double size = Math.min(width / gridExtent.wide(), band / gridExtent.high());
      double cell = Math.min(LARGEST * f.cells(), size);
      planePlacements.add(
          gridExtent.middle(cell >= 3 ? Math.floor(cell) : cell, x, f.top(), width, band));
      x += width + f.gap();
    }
    Optional<PlanePlacement> right =
        planePlacements.size() == 3 ? Optional.of(planePlacements.get(1)) : Optional.empty();
    return new SumLayout(
        planePlacements.getFirst(), right, planePlacements.getLast(), lower, height);
  }

  /** Wide planes get more room, but not in proportion. */
  private static double weight(GridExtent gridExtent) {
    return Math.sqrt(Math.max(4, gridExtent.wide()));
  }

  /** A matrix with a row above it and a column at its right. */
  private static SumLayout matrix(
      SumFilmSource source, StageLayout f, double band, double lower, double height) {
    int columns = 1;
    int rows = 1;
    for (OperandTensor operandTensor : actors(source)) {
      columns = Math.max(columns, operandTensor.view().dim(3));
      rows = Math.max(rows, operandTensor.view().dim(2));
    }
    double aside = 34 * f.scale();
    double size =
        Math.min((f.width() * 0.7 - aside) / (columns + 1), (band - aside * 0.8) / (rows + 1));
    double cell = Math.floor(Math.min(LARGEST * f.cells(), Math.max(3, size)));
    double x = Math.floor((f.width() - cell * (columns + 1) - aside) / 2);
    double y = Math.floor(f.top() + (band - cell * (rows + 1) - aside * 0.8) / 2);
    PlanePlacement row = new PlanePlacement(x, y, cell, 0);
    PlanePlacement middle = new PlanePlacement(x, Math.floor(y + cell + aside * 0.8), cell, 0);
    PlanePlacement column =
        new PlanePlacement(Math.floor(x + cell * columns + aside), middle.y(), cell, 0);
    List<PlanePlacement> planePlacements =
        actors(source).stream()
            .map(
                operandTensor ->
                    switch (operandTensor.seat()) {
                      case ROW -> row;
                      case COLUMN -> column;
                      case MATRIX, FREE -> middle;
                    })
            .toList();
    Optional<PlanePlacement> right =
        planePlacements.size() == 3 ? Optional.of(planePlacements.get(1)) : Optional.empty();
    return new SumLayout(
        planePlacements.getFirst(), right, planePlacements.getLast(), lower, height);
  }

  private static List<OperandTensor> actors(SumFilmSource source) {
    List<OperandTensor> all = new ArrayList<>();
    all.add(source.left());
    source.right().ifPresent(all::add);
    all.add(source.result());
    return all;
  }
}

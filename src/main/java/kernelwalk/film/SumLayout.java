package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The actors above and the room for the arithmetic below.
 *
 * @param right where the second factors stand, if they are a tensor's
 * @param y upper edge of the room for the arithmetic
 */
record SumLayout(Bed left, Optional<Bed> right, Bed result, double y, double height) {
  private static final double LARGEST = 46;

  static SumLayout of(SumScript script, Frame f) {
    double band = f.stripY() * 0.56 - f.caption() - f.top();
    double lower = f.top() + band + f.caption() * 1.3;
    double height = f.stripY() - lower - f.caption() * 0.9;
    return script.result().seat() == Actor.Seat.FREE
        ? sideBySide(script, f, band, lower, height)
        : matrix(script, f, band, lower, height);
  }

  private static SumLayout sideBySide(
      SumScript script, Frame f, double band, double lower, double height) {
    List<Extent> extents = new ArrayList<>();
    extents.add(script.left().extent());
    script.right().ifPresent(right -> extents.add(right.extent()));
    extents.add(script.result().extent());
    double total = 0;
    for (Extent extent : extents) {
      total += weight(extent);
    }
    double free = f.width() - 2 * f.margin() - f.gap() * (extents.size() - 1);
    double x = f.margin();
    List<Bed> beds = new ArrayList<>();
    for (Extent extent : extents) {
      double width = free * weight(extent) / total;
      double size = Math.min(width / extent.wide(), band / extent.high());
      double cell = Math.min(LARGEST * Math.min(1, f.scale()), size);
      beds.add(extent.middle(cell >= 3 ? Math.floor(cell) : cell, x, f.top(), width, band));
      x += width + f.gap();
    }
    Optional<Bed> right = beds.size() == 3 ? Optional.of(beds.get(1)) : Optional.empty();
    return new SumLayout(beds.getFirst(), right, beds.getLast(), lower, height);
  }

  /** Wide planes get more room, but not in proportion. */
  private static double weight(Extent extent) {
    return Math.sqrt(Math.max(4, extent.wide()));
  }

  /** A matrix with a row above it and a column at its right. */
  private static SumLayout matrix(
      SumScript script, Frame f, double band, double lower, double height) {
    int columns = 1;
    int rows = 1;
    for (Actor actor : actors(script)) {
      columns = Math.max(columns, actor.view().dim(3));
      rows = Math.max(rows, actor.view().dim(2));
    }
    double aside = 34 * f.scale();
    double size =
        Math.min((f.width() * 0.7 - aside) / (columns + 1), (band - aside * 0.8) / (rows + 1));
    double cell = Math.floor(Math.min(LARGEST * Math.min(1, f.scale()), Math.max(3, size)));
    double x = Math.floor((f.width() - cell * (columns + 1) - aside) / 2);
    double y = Math.floor(f.top() + (band - cell * (rows + 1) - aside * 0.8) / 2);
    Bed row = new Bed(x, y, cell, 0);
    Bed middle = new Bed(x, Math.floor(y + cell + aside * 0.8), cell, 0);
    Bed column = new Bed(Math.floor(x + cell * columns + aside), middle.y(), cell, 0);
    List<Bed> beds =
        actors(script).stream()
            .map(
                actor ->
                    switch (actor.seat()) {
                      case ROW -> row;
                      case COLUMN -> column;
                      case MATRIX, FREE -> middle;
                    })
            .toList();
    Optional<Bed> right = beds.size() == 3 ? Optional.of(beds.get(1)) : Optional.empty();
    return new SumLayout(beds.getFirst(), right, beds.getLast(), lower, height);
  }

  private static List<Actor> actors(SumScript script) {
    List<Actor> all = new ArrayList<>();
    all.add(script.left());
    script.right().ifPresent(all::add);
    all.add(script.result());
    return all;
  }
}

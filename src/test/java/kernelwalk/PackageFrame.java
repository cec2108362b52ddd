package kernelwalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Packages by the segments of their names: a frame holds those whose names begin alike, as parts
 * that are packages or frames again.
 *
 * @param name the segments that all inside share; empty for the whole
 * @param rows the packages inside, at any depth
 * @param parts empty for a package
 * @param imports which parts may import which, as positions in {@code parts}
 */
record PackageFrame(
    String name,
    List<PackageTable.Row> rows,
    List<PackageFrame> parts,
    List<LayeredLayout.Arrow> imports) {

  /** All packages of a table. */
  static PackageFrame of(PackageTable table) {
    return of("", table.rows(), table);
  }

  private static PackageFrame of(String name, List<PackageTable.Row> rows, PackageTable table) {
    Map<String, List<PackageTable.Row>> inside =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> part(name, row.name()), LinkedHashMap::new, Collectors.toList()));
    List<PackageFrame> parts = new ArrayList<>();
    inside.forEach((part, its) -> parts.add(its.size() > 1 ? of(part, its, table) : leaf(its)));
    return new PackageFrame(name, rows, parts, imports(parts, table));
  }

  private static PackageFrame leaf(List<PackageTable.Row> row) {
    return new PackageFrame(row.getFirst().name(), row, List.of(), List.of());
  }

  /** In {@code film} the package {@code film.conv.x} belongs to {@code film.conv}. */
  private static String part(String frame, String name) {
    int end = name.equals(frame) ? -1 : name.indexOf('.', frame.isEmpty() ? 0 : frame.length() + 1);
    return end < 0 ? name : name.substring(0, end);
  }

  private static List<LayeredLayout.Arrow> imports(List<PackageFrame> parts, PackageTable table) {
    List<LayeredLayout.Arrow> imports = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Set<String> importable =
          parts.get(i).rows.stream()
              .flatMap(row -> table.importable(row).stream())
              .collect(Collectors.toSet());
      for (int j = 0; j < parts.size(); j++) {
        if (i != j && parts.get(j).rows.stream().anyMatch(row -> importable.contains(row.name()))) {
          imports.add(new LayeredLayout.Arrow(i, j));
        }
      }
    }
    return imports;
  }

  /**
   * @throws IllegalArgumentException if parts of this frame, or of one inside, import each other in
   *     a circle
   */
  void checkCircles(PackageTable table) {
    List<Integer> left = new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
    while (left.removeIf(part -> next(part, left) < 0)) {}
    if (!left.isEmpty()) {
      List<Integer> way = new ArrayList<>();
      int part = left.getFirst();
      while (!way.contains(part)) {
        way.add(part);
        part = next(part, left);
      }
      way.subList(0, way.indexOf(part)).clear();
      way.add(part);
      throw table.mistake(
          parts.get(part).rows.getFirst().line(),
          way.stream().map(i -> parts.get(i).name).collect(Collectors.joining(" → "))
              + " is a circle, and what depends on each other is one thing");
    }
    parts.forEach(inside -> inside.checkCircles(table));
  }

  /** One of those left that a part may import; -1 for none. */
  private int next(int part, List<Integer> left) {
    return imports.stream()
        .filter(arrow -> arrow.from() == part && left.contains(arrow.to()))
        .mapToInt(LayeredLayout.Arrow::to)
        .findFirst()
        .orElse(-1);
  }
}

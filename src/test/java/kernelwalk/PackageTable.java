package kernelwalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The packages and who may import whom: the table under {@code ## Packages} of {@code
 * docs/architecture.md}, which {@link ArchitectureTest} holds and {@link ArchitecturePicture}
 * draws.
 *
 * <p>A row's last cell lists packages, parted by commas: {@code walk} is that package alone, {@code
 * walk..} it and all below it, as far as the row may see them; none at all is an empty cell. A
 * package that is not public is seen only in its own group.
 *
 * @param file the file's name, for messages
 */
record PackageTable(String file, List<Row> rows) {
  static final Path FILE = Path.of("docs", "architecture.md");

  private static final String HEADING = "## Packages";
  private static final List<String> COLUMNS = List.of("package", "holds", "public", "may import");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
  private static final String BELOW = "..";

  /**
   * A package.
   *
   * @param line its line in the file, from 1
   * @param name without {@code kernelwalk.}; the package {@code kernelwalk} itself is called so
   * @param imports the last cell's entries as they are written
   */
  record Row(int line, String name, String holds, boolean isPublic, List<String> imports) {
    /** The package's full name. */
    String javaName() {
      return name.equals("kernelwalk") ? name : "kernelwalk." + name;
    }

    /** The first segment of the name; in {@code app} the first two. */
    String group() {
      String[] segments = name.split("\\.", -1);
      return segments[0].equals("app") && segments.length > 1 ? "app." + segments[1] : segments[0];
    }

    private boolean sees(Row other) {
      return other.isPublic || other.group().equals(group());
    }

    private boolean isMeantBy(String entry) {
      String whole = entry.endsWith(BELOW) ? entry.substring(0, entry.length() - 2) : entry;
      return name.equals(whole) || (entry.endsWith(BELOW) && name.startsWith(whole + "."));
    }
  }

  static PackageTable read(Path file) throws IOException {
    return parse(file.toString().replace('\\', '/'), Files.readAllLines(file));
  }

  /**
   * @throws IllegalArgumentException if the lines hold no such table, or one that contradicts
   *     itself; the message begins with file and line
   */
  static PackageTable parse(String file, List<String> lines) {
    int heading = lines.indexOf(HEADING);
    if (heading < 0) {
      throw new IllegalArgumentException(
          file + ": a heading '" + HEADING + "' expected, none found");
    }
    int first = heading + 1;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first + 1 >= lines.size() || !cells(lines.get(first)).equals(COLUMNS)) {
      throw mistake(
          file, first + 1, "the columns | " + String.join(" | ", COLUMNS) + " | expected");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = first + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      rows.add(row(file, i + 1, cells(lines.get(i))));
    }
    PackageTable table = new PackageTable(file, List.copyOf(rows));
    table.checkNames();
    rows.forEach(table::checkImports);
    PackageFrame.of(table).checkCircles(table);
    return table;
  }

  private static List<String> cells(String line) {
    String[] cells = line.strip().split("\\|", -1);
    return cells.length < 3
        ? List.of()
        : Arrays.stream(cells, 1, cells.length - 1)
            .map(cell -> cell.replace("`", "").strip())
            .toList();
  }

  private static Row row(String file, int line, List<String> cells) {
    if (cells.size() != COLUMNS.size()) {
      throw mistake(file, line, COLUMNS.size() + " cells expected, " + cells.size() + " found");
    }
    String name = cells.getFirst();
    if (!NAME.matcher(name).matches()) {
      throw mistake(file, line, "a package's name expected, found '" + name + "'");
    }
    String isPublic = cells.get(2);
    if (!isPublic.equals("yes") && !isPublic.equals("no")) {
      throw mistake(file, line, name + ": public is yes or no, found '" + isPublic + "'");
    }
    List<String> imports =
        cells.get(3).isEmpty()
            ? List.of()
            : Arrays.stream(cells.get(3).split(",", -1)).map(String::strip).toList();
    return new Row(line, name, cells.get(1), isPublic.equals("yes"), imports);
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (Row row : rows) {
      if (!names.add(row.name)) {
        throw mistake(row.line, row.name + " has a row already");
      }
    }
  }

  private void checkImports(Row row) {
    for (String entry : row.imports) {
      List<Row> meant = rows.stream().filter(other -> other.isMeantBy(entry)).toList();
      if (meant.isEmpty()) {
        throw mistake(row.line, row.name + " may import '" + entry + "', which has no row");
      }
      if (meant.stream().noneMatch(row::sees)) {
        throw mistake(
            row.line,
            row.name + " may import '" + entry + "', which is not public outside its group");
      }
      if (meant.equals(List.of(row))) {
        throw mistake(row.line, row.name + " may import itself, which needs no saying");
      }
    }
  }

  /** The packages that one may import, by name; itself is not among them. */
  Set<String> importable(Row row) {
    Set<String> names = new TreeSet<>();
    for (Row other : rows) {
      if (!other.equals(row)
          && row.sees(other)
          && row.imports.stream().anyMatch(other::isMeantBy)) {
        names.add(other.name);
      }
    }
    return names;
  }

  IllegalArgumentException mistake(int line, String message) {
    return mistake(file, line, message);
  }

  private static IllegalArgumentException mistake(String file, int line, String message) {
    return new IllegalArgumentException(file + ":" + line + ": " + message);
  }
}

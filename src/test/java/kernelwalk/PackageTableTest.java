package kernelwalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageTableTest {
  private static final List<String> GOOD =
      List.of(
          "# Architecture",
          "## Packages",
          "",
          "| package | holds | public | may import |",
          "| --- | --- | --- | --- |",
          "| `app.draw` | a page | yes | `app.draw.model`, `film..` |",
          "| `app.draw.model` | its state | no | `film` |",
          "| `film.conv` | convolutions | no | `film`, `film.picture` |",
          "| `film` | films | yes | `film.picture` |",
          "| `film.picture` | pictures | yes | |",
          "",
          "| another | table |");

  /** The good table with one line changed, added or taken away. */
  private static PackageTable parse(int line, String text) {
    List<String> lines = new ArrayList<>(GOOD);
    lines.set(line - 1, text);
    return PackageTable.parse("a.md", lines);
  }

  private static PackageTable.Row row(String name) {
    return PackageTable.parse("a.md", GOOD).rows().stream()
        .filter(row -> row.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  @Test
  void aRowIsAPackageWithItsLine() {
    assertThat(row("film.conv"))
        .isEqualTo(
            new PackageTable.Row(
                8, "film.conv", "convolutions", false, List.of("film", "film.picture")));
    assertThat(row("film.picture").imports()).isEmpty();
    assertThat(PackageTable.parse("a.md", GOOD).rows()).hasSize(5);
  }

  @Test
  void twoDotsMeanAllBelowThatMayBeSeen() {
    PackageTable table = PackageTable.parse("a.md", GOOD);
    assertThat(table.importable(row("app.draw")))
        .containsExactlyInAnyOrder("app.draw.model", "film", "film.picture");
    assertThat(parse(8, "| film.conv | c | no | film.. |").importable(row("film.conv")))
        .containsExactlyInAnyOrder("film", "film.picture");
  }

  @Test
  void groupsAreTheFirstSegmentAndInTheAppTheFirstTwo() {
    assertThat(row("film.conv").group()).isEqualTo("film");
    assertThat(row("app.draw.model").group()).isEqualTo("app.draw");
    assertThat(row("film.conv").javaName()).isEqualTo("kernelwalk.film.conv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2; ## Rooms; a.md: a heading '## Packages' expected, none found",
        "4; | package | holds |; a.md:4: the columns | package | holds | public | may import |",
        "8; | film.conv | c | no |; a.md:8: 4 cells expected, 3 found",
        "8; | Film | c | no | |; a.md:8: a package's name expected, found 'Film'",
        "8; | film.conv | c | perhaps | |; a.md:8: film.conv: public is yes or no, found 'perhaps'",
        "8; | film | c | no | |; a.md:9: film has a row already",
        "8; | film.conv | c | no | walk |; a.md:8: film.conv may import 'walk', which has no row",
        "8; | film.conv | c | no | film, |; a.md:8: film.conv may import '', which has no row",
        "8; | film.conv | c | no | film.conv |; a.md:8: film.conv may import itself",
        "6; | app.draw | a | yes | film.conv |; a.md:6: app.draw may import 'film.conv', which is"
            + " not",
        "10; | film.picture | p | yes | film |; a.md:9: film → film.picture → film is a circle",
        "9; | film | f | yes | app.draw |; a.md:6: app → film → app is a circle"
      })
  void aMistakeIsSaidWithItsLine(int line, String text, String message) {
    assertThatThrownBy(() -> parse(line, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}

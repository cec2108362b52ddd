package kernelwalk.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;

/** Pictures as marks; they are written anew with {@code -Dkernelwalk.golden=write}. */
public final class Golden {
  private static final Path GOLDEN = Path.of("src/test/resources/kernelwalk/film");

  private Golden() {}

  /** Fails unless the film's marks at five times are those of the file of this name. */
  public static void check(String name, Film film) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (double share : new double[] {0, 0.33, 0.5, 0.77, 1}) {
      double seconds = film.timeline().duration() * share;
      Picture picture = film.at(seconds);
      seen.append(String.format(Locale.ROOT, "at %.2f: %s\n", seconds, picture.text()));
      picture.marks().forEach(mark -> seen.append("  ").append(line(mark)).append('\n'));
    }
    Path file = GOLDEN.resolve(name + ".txt");
    if ("write".equals(System.getProperty("kernelwalk.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, seen);
    }
    assertThat(seen.toString()).isEqualTo(Files.readString(file));
  }

  private static String line(Mark mark) {
    return switch (mark) {
      case Grid g ->
          String.format(
              Locale.ROOT,
              "grid %s%s at %.1f %.1f cell %.1f digits %.1f shown %d opacity %.2f",
              g.plane().tensorRole().code(),
              g.plane().lead(),
              g.x(),
              g.y(),
              g.cell(),
              g.digits(),
              Math.min(g.shown(), 9999),
              g.opacity());
      case Mark.Box b ->
          String.format(
              Locale.ROOT,
              "box %s at %.1f %.1f size %.1f %.1f tint %.2f",
              b.role(),
              b.x(),
              b.y(),
              b.width(),
              b.height(),
              b.tint());
      case Mark.Line l ->
          "line "
              + l.role()
              + l.points().stream()
                  .map(p -> String.format(Locale.ROOT, " %.1f,%.1f", p.x(), p.y()))
                  .collect(Collectors.joining());
      case Text t ->
          String.format(
              Locale.ROOT, "text %s at %.1f %.1f size %.1f", words(t), t.x(), t.y(), t.size());
      case Mark.CellText t -> "cell text " + t.cell() + " " + words(t.text());
      case Mark.Dot d -> String.format(Locale.ROOT, "dot %s at %.1f %.1f", d.role(), d.x(), d.y());
      case Mark.Bar b -> String.format(Locale.ROOT, "bar %s at %.1f %.1f", b.role(), b.x(), b.y());
    };
  }

  private static String words(Text text) {
    return text.runs().stream()
        .map(run -> run.text() + ":" + run.role())
        .collect(Collectors.joining("|"));
  }
}

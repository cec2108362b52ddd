package kernelwalk.film.operation;

import java.util.List;
import java.util.Random;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** Times {@code Film.at} and {@code Walk.at}; run its main on a quiet machine. */
final class FilmSpeed {
  private static final int WARM = 3000;
  private static final int TIMES = 3000;

  private FilmSpeed() {}

  public static void main(String[] arguments) {
    for (Examples.Shot shot : Examples.shots()) {
      if (shot.name().matches(arguments.length > 0 ? arguments[0] : ".*")) {
        film(shot.name(), shot.filmSource(), shot.level());
      }
    }
    ConvWalk c3 =
        new ConvWalk(
            Conv2d.of(6, 16, 5),
            Examples.normal(1, 1, 1, 6, 14, 14),
            List.of(Examples.normal(2, 0.3, 16, 6, 5, 5), Tensor.zeros(Shape.of(16))));
    walk("walk of C3, cells", c3, Level.CELL);
    walk("walk of C3, products", c3, Level.PRODUCT);
  }

  private static void walk(String name, ConvWalk walk, Level level) {
    Random random = new Random(1);
    long size = walk.size(level);
    long hash = 0;
    long start = 0;
    for (int i = 0; i < 400_000; i++) {
      if (i == 200_000) {
        start = System.nanoTime();
      }
      hash += walk.at(level, random.nextLong(size)).hashCode();
    }
    double micros = (System.nanoTime() - start) / 1e3 / 200_000;
    System.out.printf("%s: %.2f us (%d)%n", name, micros, hash);
  }

  private static void film(String name, FilmSource filmSource, Level level) {
    Film film = filmSource.film(FilmSettings.of(level, 1280, 800, FilmTexts.english()));
    Random random = new Random(1);
    long marks = 0;
    long start = 0;
    for (int i = 0; i < WARM + TIMES; i++) {
      if (i == WARM) {
        start = System.nanoTime();
      }
      marks += film.at(random.nextDouble() * film.timeline().duration()).marks().size();
    }
    double millis = (System.nanoTime() - start) / 1e6 / TIMES;
    System.out.printf("%s: %.3f ms, %d marks%n", name, millis, marks / (WARM + TIMES));
  }
}

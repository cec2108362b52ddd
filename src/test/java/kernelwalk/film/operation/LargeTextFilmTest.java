package kernelwalk.film.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.TensorRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With larger text the numbers of every operation, either way, are larger or stay. */
final class LargeTextFilmTest {
  /** What numbers of whole tensors may lose where those that are worked with gain. */
  private static final double LEAST = 0.7;

  /**
   * The playground's stages in a window of 1024×700 and in one of 1600×900, with normal text and
   * with larger.
   */
  @ParameterizedTest
  @CsvSource({
    "650, 476, 954, 531, 1.5",
    "650, 476, 931, 475, 2",
    "1226, 676, 1110, 731, 1.5",
    "1226, 676, 1507, 675, 2"
  })
  void noOperationLosesNumbers(int width, int height, int wide, int high, double scale) {
    double growth = 0;
    for (Examples.Shot shot : Examples.shots()) {
      Map<TensorRole, Double> before = digits(shot, width, height, 1);
      Map<TensorRole, Double> now = digits(shot, wide, high, scale);
      boolean lens = now.containsKey(TensorRole.WEIGHT) && of(now, TensorRole.PRODUCT) > 0;
      for (TensorRole role : before.keySet()) {
        boolean inLens = lens && role == TensorRole.INPUT && of(now, role) == 0;
        if (role != TensorRole.PRODUCT && !inLens) {
          assertThat(of(now, role))
              .as("%s of %s: %s, %s", role, shot.name(), before, now)
              .isGreaterThanOrEqualTo(LEAST * of(before, role));
        }
      }
      growth += worked(now) / Math.max(1, worked(before));
    }
    assertThat(growth / Examples.shots().size()).as("on the average").isGreaterThan(1.2);
  }

  private static double worked(Map<TensorRole, Double> digits) {
    return Math.max(1, Math.max(of(digits, TensorRole.WEIGHT), of(digits, TensorRole.PRODUCT)));
  }

  private static double of(Map<TensorRole, Double> digits, TensorRole role) {
    return digits.getOrDefault(role, 0.0);
  }

  private static Map<TensorRole, Double> digits(
      Examples.Shot shot, double width, double height, double scale) {
    FilmSettings settings =
        new FilmSettings(
            shot.level(), width, height, scale, true, false, false, FilmTexts.english());
    Film film = shot.filmSource().film(settings);
    Map<TensorRole, Double> digits = new EnumMap<>(TensorRole.class);
    for (var mark : film.at(film.timeline().restOf(film.timeline().steps() / 2)).marks()) {
      if (mark instanceof Grid grid) {
        digits.merge(grid.plane().tensorRole(), grid.digits(), Math::max);
      }
    }
    return digits;
  }
}

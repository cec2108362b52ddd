package kernelwalk.film.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.Golden;
import kernelwalk.film.Laws;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;

/** Films of inputs so large that cells are pixels and the window's numbers stand in a lens. */
class LargeFilmTest {
  private static Film film(FilmSource filmSource, Level level) {
    return filmSource.film(FilmSettings.of(level, 640, 480, FilmTexts.english()));
  }

  @Test
  void layersOfLeNetAreAsTheyWere() throws IOException {
    Golden.check("conv-digit-cell", film(Examples.digitConv(), Level.CELL));
    Golden.check("conv-c3-channel", film(Examples.c3(), Level.CHANNEL));
    Golden.check("conv-c5-cell", film(Examples.c5(), Level.CELL));
    Golden.check("conv-colour128-cell", film(Examples.colour128(), Level.CELL));
  }

  @Test
  void groupsDilationBatchesAndAllPaddingsAreAsTheyWere() throws IOException {
    Golden.check("conv-groups-product", film(Examples.grouped(), Level.PRODUCT));
    Golden.check("conv-replicated-cell", film(Examples.replicated(), Level.CELL));
  }

  @Test
  void lawsOfFilmsHold() {
    Laws.hold(Examples.digitConv());
    Laws.hold(Examples.c3());
    Laws.hold(Examples.c5());
    Laws.hold(Examples.grouped());
    Laws.hold(Examples.replicated());
    Laws.hold(Examples.c3Backward(GradientTarget.INPUT));
    Laws.hold(Examples.linear(400, 120, 1));
  }

  @Test
  void whereCellsArePixelsTheWindowsNumbersCanBeRead() {
    for (FilmSource filmSource :
        new FilmSource[] {
          Examples.digitConv(), Examples.c3(), Examples.colour128(), Examples.digitPool()
        }) {
      Film film = film(filmSource, Level.CELL);
      Picture picture = film.at(film.timeline().restOfCell(film.timeline().cells() / 2));
      assertThat(picture.marks())
          .anyMatch(mark -> mark instanceof Grid g && g.plane().tensorRole() == TensorRole.INPUT)
          .noneMatch(
              mark ->
                  mark instanceof Grid g
                      && g.plane().tensorRole() == TensorRole.INPUT
                      && g.digits() > 0)
          .anyMatch(
              mark ->
                  mark instanceof Grid g
                      && g.plane().tensorRole() == TensorRole.PRODUCT
                      && g.digits() >= 7);
    }
  }

  @Test
  void theSumsStandAboveTheFormula() {
    Film film = film(Examples.c3(), Level.CELL);
    double strip =
        StageLayout.of(FilmSettings.of(Level.CELL, 640, 480, FilmTexts.english())).stripY();
    long below =
        film.at(film.timeline().restOfCell(700)).marks().stream()
            .filter(mark -> mark instanceof Text text && text.y() > strip)
            .count();
    assertThat(below).isEqualTo(2);
  }
}

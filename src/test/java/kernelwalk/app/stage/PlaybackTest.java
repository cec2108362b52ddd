package kernelwalk.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private final Playback playback = new Playback();
  private final Film film = film(Level.CELL);

  private static Film film(Level level) {
    return ConvFilmSource.of(
            Conv2d.of(1, 1, 2).withoutBias(),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
            List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3)))
        .film(FilmSettings.of(level, 800, 500, FilmTexts.english()));
  }

  @BeforeEach
  void load() {
    playback.load(film);
  }

  @Test
  void steppingBackShowsWhatTheStepBeforeShowed() {
    for (int i = 0; i < 3; i++) {
      playback.stepForward();
      playback.advance(10);
    }
    String third = film.at(playback.seconds()).text();
    playback.stepForward();
    playback.advance(10);
    playback.stepBack();
    playback.advance(10);
    assertThat(film.at(playback.seconds()).text()).isEqualTo(third);
    assertThat(film.timeline().cellAt(playback.seconds())).isEqualTo(2);
  }

  @Test
  void keysPressedQuicklyAddUp() {
    playback.stepForward();
    playback.stepForward();
    playback.stepForward();
    playback.advance(10);
    assertThat(film.timeline().cellAt(playback.seconds())).isEqualTo(2);
  }

  @Test
  void playsAtItsSpeedAndStopsAtTheEnd() {
    playback.setSpeed(2);
    playback.play();
    playback.advance(1);
    assertThat(playback.seconds()).isCloseTo(2, within(1e-9));
    playback.advance(1000);
    assertThat(playback.seconds()).isEqualTo(film.timeline().duration());
    assertThat(playback.playingProperty().get()).isFalse();
  }

  @Test
  void speedStaysBetweenAQuarterAndSixteen() {
    playback.setSpeed(100);
    assertThat(playback.speedProperty().get()).isEqualTo(16);
    for (int i = 0; i < 20; i++) {
      playback.slower();
    }
    assertThat(playback.speedProperty().get()).isEqualTo(0.25);
  }

  @Test
  void anotherLevelStaysAtTheSameCell() {
    Film finer = film(Level.PRODUCT);
    playback.seekCell(2);
    playback.replace(finer);
    assertThat(playback.seconds()).isEqualTo(finer.timeline().restOfCell(2));
    assertThat(finer.timeline().cellAt(playback.seconds())).isEqualTo(2);
  }

  @Test
  void aRowFurtherIsTheSameColumnAndStaysInTheFilm() {
    playback.seekCell(1);
    playback.skipRows(1);
    assertThat(film.timeline().cellAt(playback.seconds())).isEqualTo(3);
    playback.skipRows(5);
    assertThat(film.timeline().cellAt(playback.seconds())).isEqualTo(3);
  }

  @Test
  void aLoopIsPlayedAgainAndAgainAtAnySpeed() {
    playback.loopTo(4);
    playback.loopFrom(1);
    playback.setSpeed(16);
    playback.play();
    for (int i = 0; i < 1000; i++) {
      playback.advance(0.05);
      assertThat(playback.seconds()).isLessThan(4);
    }
    assertThat(playback.playingProperty().get()).isTrue();
    playback.seek(3.9);
    playback.setSpeed(1);
    playback.advance(0.3);
    assertThat(playback.seconds()).isCloseTo(1.2, within(1e-9));
    playback.toggleLoop();
    assertThat(playback.loop()).isEmpty();
  }

  @Test
  void aLoopStaysWithItsCellsAtAnotherLevelAndIsGoneWithAnotherFilm() {
    playback.loopFrom(film.timeline().startOfCell(1));
    playback.loopTo(film.timeline().restOfCell(2));
    Film finer = film(Level.PRODUCT);
    playback.replace(finer);
    assertThat(playback.loop())
        .hasValue(new Loop(finer.timeline().startOfCell(1), finer.timeline().restOfCell(2)));
    playback.load(film);
    assertThat(playback.loop()).isEmpty();
  }

  @Test
  void marksCannotPassEachOther() {
    playback.loopFrom(film.timeline().duration() + 5);
    Loop loop = playback.loop().orElseThrow();
    assertThat(loop.to() - loop.from()).isCloseTo(Loop.SHORTEST, within(1e-9));
    playback.loopTo(-1);
    assertThat(playback.loop().orElseThrow().to()).isGreaterThan(loop.from());
  }

  @Test
  void cellsAndTheEndOfTheRowAreReachedFromTheMiddleOfAStep() {
    Film fine = film(Level.PRODUCT);
    playback.load(fine);
    playback.seek(fine.timeline().startOfCell(1) + 0.3);
    playback.skipCells(1);
    playback.advance(10);
    assertThat(playback.seconds()).isCloseTo(fine.timeline().restOfCell(1), within(1e-9));
    playback.skipCells(-1);
    playback.advance(10);
    assertThat(playback.seconds()).isCloseTo(fine.timeline().restOfCell(0), within(1e-9));
    playback.endOfRow();
    playback.advance(10);
    assertThat(playback.seconds()).isCloseTo(fine.timeline().restOfCell(1), within(1e-9));
    playback.endOfRow();
    playback.advance(10);
    assertThat(playback.seconds()).isCloseTo(fine.timeline().restOfCell(3), within(1e-9));
  }
}

package kernelwalk.cli;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kernelwalk.app.playground.SavedFilm;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.walk.Level;

/**
 * What a film is exported of, and how it is shown where nothing else is asked for.
 *
 * @param speed film seconds that pass in a second
 * @param opening the second of a film at which a picture is taken
 * @param part the seconds of a film from which and to which it moves
 */
record ExportedFilm(
    FilmSource filmSource,
    Level level,
    boolean values,
    boolean coverage,
    boolean trueColour,
    double speed,
    ToDoubleFunction<Timeline> opening,
    Function<Timeline, List<Double>> part) {

  static ExportedFilm of(SteppedOperation scene) {
    return new ExportedFilm(
        scene.filmSource(),
        scene.level(),
        true,
        scene.coverage(),
        false,
        1,
        timeline -> opening(scene, timeline),
        timeline -> List.of(0.0, timeline.duration()));
  }

  private static double opening(SteppedOperation scene, Timeline timeline) {
    boolean sameSteps = timeline.level() == scene.level() && scene.start().isPresent();
    return timeline.restOf(sameSteps ? scene.start().getAsLong() : 0);
  }

  static ExportedFilm of(SavedFilm saved) {
    return new ExportedFilm(
        saved.filmSource(),
        saved.level(),
        saved.values(),
        saved.coverage(),
        saved.trueColour(),
        saved.speed(),
        saved::opening,
        saved::part);
  }
}

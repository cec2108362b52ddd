package kernelwalk.lesson;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.NumberedSteps;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/**
 * The source of a puzzle's film: a convolution's first input channel, kernel slice and output
 * channel side by side, and nothing that says how one comes from the others. One picture that
 * stands still.
 */
record PuzzleFilmSource(List<Plane> planes, TensorLooks looks) implements FilmSource {
  private static final double SECONDS = 1;

  static PuzzleFilmSource of(
      Conv2d operation, Tensor input, List<Tensor> parameters, TensorLooks looks) {
    return new PuzzleFilmSource(
        List.of(
            Plane.of(TensorRole.INPUT, input, 0, 0),
            Plane.of(TensorRole.WEIGHT, parameters.getFirst(), 0, 0),
            Plane.of(TensorRole.OUTPUT, operation.forward(input, parameters), 0, 0)),
        looks);
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER);
  }

  @Override
  public Film film(FilmSettings settings) {
    return new Film(
        new Timeline(new NumberedSteps(1), Level.LAYER, SECONDS),
        settings.width(),
        settings.height(),
        new PuzzleRenderer(planes, looks, settings));
  }
}

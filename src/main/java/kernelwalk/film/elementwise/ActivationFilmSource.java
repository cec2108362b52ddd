package kernelwalk.film.elementwise;

import java.util.List;
import java.util.Optional;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ActivationWalk;
import kernelwalk.walk.Level;

/**
 * The source of an activation's films, forward, or backward if there is a gradient to its output.
 *
 * @param result the output, or the gradient to the input
 * @param looks what the input is to the eye
 */
public record ActivationFilmSource(
    Activation activation,
    ActivationWalk walk,
    Tensor input,
    Optional<Tensor> gradient,
    Tensor result,
    TensorLooks looks)
    implements FilmSource {

  public static ActivationFilmSource forward(
      Activation activation, Tensor input, TensorLooks looks) {
    return new ActivationFilmSource(
        activation,
        ActivationWalk.forward(activation, input),
        input,
        Optional.empty(),
        activation.forward(input, List.of()),
        looks);
  }

  public static ActivationFilmSource backward(
      Activation activation, Tensor input, Tensor gradient, TensorLooks looks) {
    return new ActivationFilmSource(
        activation,
        ActivationWalk.backward(activation, input, gradient),
        input,
        Optional.of(gradient),
        activation.backward(input, List.of(), gradient).input(),
        looks);
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL);
  }

  @Override
  public Film film(FilmSettings settings) {
    return Film.of(walk, settings, new ActivationRenderer(this, settings));
  }
}

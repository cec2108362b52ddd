package kernelwalk.film;

import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ActivationWalk;
import kernelwalk.walk.Level;

/**
 * An activation of real numbers, forward, or backward if there is a gradient to its output.
 *
 * @param result the output, or the gradient to the input
 */
record ActivationScript(
    Activation activation,
    ActivationWalk walk,
    Tensor input,
    Optional<Tensor> gradient,
    Tensor result)
    implements Script {

  static ActivationScript forward(Activation activation, Tensor input) {
    return new ActivationScript(
        activation,
        ActivationWalk.forward(activation, input),
        input,
        Optional.empty(),
        activation.forward(input, List.of()));
  }

  static ActivationScript backward(Activation activation, Tensor input, Tensor gradient) {
    return new ActivationScript(
        activation,
        ActivationWalk.backward(activation, input, gradient),
        input,
        Optional.of(gradient),
        activation.backward(input, List.of(), gradient).input());
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL);
  }

  @Override
  public Film film(Staging staging) {
    Reel reel = Reel.of(walk, staging.level());
    Scenery scenery = new ActivationScenery(this, staging);
    return new ReelFilm(reel, staging.width(), staging.height(), scenery);
  }
}

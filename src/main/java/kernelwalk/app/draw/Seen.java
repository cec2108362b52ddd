package kernelwalk.app.draw;

import java.util.Optional;
import kernelwalk.data.GreyImage;
import kernelwalk.data.InkSettings;
import kernelwalk.data.InkSteps;
import kernelwalk.net.Inputs;
import kernelwalk.net.Network;
import kernelwalk.tensor.Tensor;

/**
 * The picture that the networks are given.
 *
 * @param greys 28×28
 * @param settings that led to it
 * @param steps from the strokes to it; empty where it was made from a picture
 */
record Seen(GreyImage greys, InkSettings settings, Optional<InkSteps> steps) {
  static Seen of(InkSteps steps) {
    return new Seen(steps.greys(), steps.settings(), Optional.of(steps));
  }

  /** As this network takes it; not normalised where that step is switched off. */
  Tensor input(Network network) {
    Tensor input = new Inputs(network, greys.height(), greys.width()).tensor(greys.bytes());
    if (!settings.normalise()) {
      float[] values = input.values();
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * 127.5f + 127.5f;
      }
    }
    return input;
  }
}

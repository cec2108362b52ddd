package kernelwalk.app.lab;

import java.util.Optional;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.net.Weights;

/** The weights that a training begins with. */
sealed interface InitialWeights {
  /** Random ones. */
  record Scratch() implements InitialWeights {}

  /** Those of the network that came with the program and has learnt from MNIST alone. */
  record Delivered() implements InitialWeights {}

  /**
   * Those of a file.
   *
   * @param name of the file
   */
  record Saved(String name, Weights weights) implements InitialWeights {}

  /** The weights; empty for random ones, and where none came with the program. */
  default Optional<Weights> weights(LiveNetwork network) {
    return switch (this) {
      case Scratch scratch -> Optional.empty();
      case Delivered delivered -> network.delivered(DeliveredNetwork.PRETRAINED);
      case Saved saved -> Optional.of(saved.weights());
    };
  }
}

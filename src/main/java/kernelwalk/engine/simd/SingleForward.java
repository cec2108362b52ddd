package kernelwalk.engine.simd;

import kernelwalk.net.Activations;
import kernelwalk.net.Forward;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;

/** One picture through the network, every layer's output kept. */
final class SingleForward {
  private final Network network;

  SingleForward(Network network) {
    this.network = network;
  }

  Activations activations(Weights weights, Tensor input) {
    if (!weights.network().equals(network)) {
      throw new IllegalArgumentException(
          "the engine computes %s, the weights are of %s"
              .formatted(network.name(), weights.network().name()));
    }
    return Forward.of(weights, input);
  }
}

package kernelwalk.net;

import java.util.List;
import kernelwalk.tensor.Argmax;
import kernelwalk.tensor.Tensor;

/**
 * The activations of every layer for one picture.
 *
 * @param input {@code [1, C, H, W]}
 * @param outputs of each layer in turn, batch axis first; the last are the logits
 * @param probabilities softmax of the logits, one for each class
 */
public record Activations(
    Network network, Tensor input, List<Tensor> outputs, Tensor probabilities) {
  public Activations {
    outputs = List.copyOf(outputs);
  }

  /** The output of the layer of this name. */
  public Tensor output(String layer) {
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i).name().equals(layer)) {
        return outputs.get(i);
      }
    }
    throw new IllegalArgumentException(network.name() + " has no layer called " + layer);
  }

  /** What the layer at this position was given. */
  public Tensor inputOf(int layer) {
    return layer == 0 ? input : outputs.get(layer - 1);
  }

  public Tensor logits() {
    return outputs.getLast();
  }

  /** The most probable class; the first of equals. */
  public int digit() {
    return Argmax.of(probabilities.values());
  }
}

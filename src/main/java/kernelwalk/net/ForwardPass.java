package kernelwalk.net;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/** The forward pass of a network with the textbook operations, every layer's output kept. */
public final class ForwardPass {
  private ForwardPass() {}

  /**
   * What every layer gives for one picture.
   *
   * @param input normalised, {@code [1, C, H, W]} as the network takes it: see {@link
   *     InputNormalization}
   */
  public static Activations of(Weights weights, Tensor input) {
    Network network = weights.network();
    List<Tensor> outputs = new ArrayList<>();
    Tensor values = input;
    for (Layer layer : network.layers()) {
      values = layer.operation().forward(values, weights.of(layer));
      outputs.add(values);
    }
    Tensor probabilities = new Softmax().forward(values, List.of());
    return new Activations(network, input, outputs, probabilities);
  }
}

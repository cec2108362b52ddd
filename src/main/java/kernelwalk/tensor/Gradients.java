package kernelwalk.tensor;

import java.util.List;

/**
 * The gradients: how the loss changes with an operation's input and with each of its parameters, in
 * the shapes and the order of these.
 */
public record Gradients(Tensor input, List<Tensor> parameters) {
  public Gradients {
    parameters = List.copyOf(parameters);
  }
}

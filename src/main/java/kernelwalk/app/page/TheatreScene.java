package kernelwalk.app.page;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;

/**
 * An operation on real numbers, at one cell of its output.
 *
 * @param title where it comes from, such as {@code LeNet, conv2}; the empty string for nowhere
 * @param input with its batch axis
 * @param parameters as {@link Operation#parameters()} lists them
 * @param outputCell its indices in the output, batch axis first
 */
public record TheatreScene(
    String title,
    Operation operation,
    Tensor input,
    List<Tensor> parameters,
    List<Integer> outputCell) {

  public TheatreScene {
    parameters = List.copyOf(parameters);
    outputCell = List.copyOf(outputCell);
  }

  /** The output cell's place in row-major order. */
  public int cell() {
    int[] indices = outputCell.stream().mapToInt(Integer::intValue).toArray();
    return operation.outputShape(input.shape()).offset(indices);
  }
}

package kernelwalk.app.page;

import java.util.List;
import java.util.Optional;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.xray.UnitOrigin;

/**
 * An operation on real numbers, at one cell of its output.
 *
 * @param title where it comes from, such as {@code LeNet, conv2}; the empty string for nowhere
 * @param input with its batch axis
 * @param parameters as {@link Operation#parameters()} lists them
 * @param outputCell its indices in the output, batch axis first
 * @param look what the input is to the eye: a picture where it is what the network read
 * @param unitOrigin the picture that all of it came from, where it stands deep in a network
 */
public record TheatreScene(
    String title,
    Operation operation,
    Tensor input,
    List<Tensor> parameters,
    List<Integer> outputCell,
    Look look,
    Optional<UnitOrigin> unitOrigin) {

  public TheatreScene {
    parameters = List.copyOf(parameters);
    outputCell = List.copyOf(outputCell);
  }

  /** An operation that stands for itself, in no network. */
  public TheatreScene(
      String title,
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      List<Integer> outputCell) {
    this(title, operation, input, parameters, outputCell, Look.NUMBERS, Optional.empty());
  }

  /** What input and output are to the eye. */
  public TensorLooks looks() {
    return new TensorLooks(look, Look.NUMBERS, List.of());
  }

  /** The output cell's place in row-major order. */
  public int cell() {
    int[] indices = outputCell.stream().mapToInt(Integer::intValue).toArray();
    return operation.outputShape(input.shape()).offset(indices);
  }
}

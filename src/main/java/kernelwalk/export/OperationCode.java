package kernelwalk.export;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;

/**
 * One operation on its tensors as a program for another library, that can be run as it is and
 * prints the result. In Java it is a class {@code Step} with a method {@code run}.
 */
public final class OperationCode {
  private OperationCode() {}

  /**
   * The program. Tensors of at most {@link Literal#MOST} values stand in it as they are; larger
   * ones are random numbers of their shape, and a remark says so.
   *
   * @param input with its batch axis, {@code [N, C, H, W]} or {@code [N, F]}
   * @param parameters in the order and shapes of {@link Operation#parameters()}
   * @throws IllegalArgumentException if input or parameters do not fit the operation
   */
  public static String of(
      Operation operation, Tensor input, List<Tensor> parameters, Code.Target target) {
    operation.outputShape(input.shape());
    if (parameters.size() != operation.parameters().size()) {
      throw new IllegalArgumentException(
          "%d parameters expected, found %d"
              .formatted(operation.parameters().size(), parameters.size()));
    }
    return switch (target) {
      case PYTORCH -> new FunctionCode(ModuleDialect.PYTORCH).program(operation, input, parameters);
      case PADDLE -> new FunctionCode(ModuleDialect.PADDLE).program(operation, input, parameters);
      case NUMPY -> NumpyCode.program(operation, input, parameters);
      case ND4J -> new Nd4jProgram().write(operation, input, parameters);
    };
  }
}

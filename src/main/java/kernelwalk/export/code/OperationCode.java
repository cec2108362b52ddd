package kernelwalk.export.code;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/**
 * One operation on its tensors as a program for another library, that can be run as it is and
 * prints the result. In Java it is a class {@code Step} with a method {@code run}.
 */
public final class OperationCode {
  private OperationCode() {}

  /**
   * The program. Tensors of at most {@link TensorLiteral#MOST} values stand in it as they are;
   * larger ones are random numbers of their shape, and a remark says so.
   *
   * @param input with its batch axis, {@code [N, C, H, W]} or {@code [N, F]}
   * @param parameters in the order and shapes of {@link Operation#parameters()}
   * @throws IllegalArgumentException if input or parameters do not fit the operation
   */
  public static String of(
      Operation operation, Tensor input, List<Tensor> parameters, NetworkCode.Target target) {
    check(operation, input, parameters);
    return switch (target) {
      case PYTORCH -> new FunctionCode(ModuleDialect.PYTORCH).program(operation, input, parameters);
      case PADDLE -> new FunctionCode(ModuleDialect.PADDLE).program(operation, input, parameters);
      case KERAS -> TensorFlowCode.program(operation, input, parameters);
      case NUMPY -> NumpyCode.program(operation, input, parameters);
      case ND4J -> new Nd4jProgram().write(operation, input, parameters);
    };
  }

  /**
   * The backward pass.
   *
   * @param outputGradient of the output's shape
   * @param gradient which gradient the program prints
   * @throws IllegalArgumentException if the tensors do not fit the operation
   */
  public static String backward(
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Tensor outputGradient,
      GradientTarget gradient,
      NetworkCode.Target target) {
    check(operation, input, parameters);
    return switch (target) {
      case PYTORCH ->
          new FunctionCode(ModuleDialect.PYTORCH)
              .backward(operation, input, parameters, outputGradient, gradient);
      case PADDLE ->
          new FunctionCode(ModuleDialect.PADDLE)
              .backward(operation, input, parameters, outputGradient, gradient);
      case KERAS -> TensorFlowCode.backward(operation, input, parameters, outputGradient, gradient);
      case NUMPY -> NumpyBackward.program(operation, input, parameters, outputGradient, gradient);
      case ND4J -> new Nd4jBackward().write(operation, input, parameters, outputGradient, gradient);
    };
  }

  /**
   * Softmax with cross-entropy, the mean over the batch, backward to the logits.
   *
   * @param logits {@code [N, classes]}
   * @param labels N of them
   */
  public static String crossEntropy(Tensor logits, NetworkCode.Target target, int... labels) {
    Tensor wanted = Tensor.zeros(logits.shape());
    for (int i = 0; i < labels.length; i++) {
      wanted.values()[i * logits.shape().dim(1) + labels[i]] = 1;
    }
    return switch (target) {
      case PYTORCH -> new FunctionCode(ModuleDialect.PYTORCH).crossEntropy(logits, labels);
      case PADDLE -> new FunctionCode(ModuleDialect.PADDLE).crossEntropy(logits, labels);
      case KERAS -> TensorFlowCode.crossEntropy(logits, labels);
      case NUMPY -> NumpyBackward.crossEntropy(logits, wanted);
      case ND4J -> new Nd4jBackward().crossEntropy(logits, wanted);
    };
  }

  private static void check(Operation operation, Tensor input, List<Tensor> parameters) {
    operation.outputShape(input.shape());
    if (parameters.size() != operation.parameters().size()) {
      throw new IllegalArgumentException(
          "%d parameters expected, found %d"
              .formatted(operation.parameters().size(), parameters.size()));
    }
  }
}

package kernelwalk.export.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.net.Network;
import kernelwalk.tensor.Operation;

/**
 * A network as source text of other libraries, to go on with there. Layers keep their names, so
 * that a checkpoint's arrays fit.
 */
public final class NetworkCode {
  /** What the code is for. */
  public enum Target {
    PADDLE,
    PYTORCH,
    KERAS,
    NUMPY,
    ND4J;

    /** As {@code --for} names it. */
    public String option() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The target of this name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static Target named(String option) {
      return Arrays.stream(values())
          .filter(target -> target.option().equals(option))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "code for %s cannot be written: there are %s"
                          .formatted(
                              option,
                              Arrays.stream(values())
                                  .map(Target::option)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  private NetworkCode() {}

  /**
   * A source file that defines the network, and reads its weights from a checkpoint.
   *
   * @throws IllegalArgumentException naming the layer that the target has nothing for
   */
  public static String of(Network network, Target target) {
    return switch (target) {
      case PYTORCH -> new ModuleCode(ModuleDialect.PYTORCH).network(network);
      case PADDLE -> new ModuleCode(ModuleDialect.PADDLE).network(network);
      case KERAS -> KerasCode.network(network);
      case NUMPY -> NumpyCode.network(network);
      case ND4J -> Nd4jCode.network(network);
    };
  }

  /** A class name for a network: {@code LeNet}. */
  static String className(Network network) {
    return switch (network.name()) {
      case "lenet" -> "LeNet";
      case "lenet5" -> "LeNet5";
      default -> "Net";
    };
  }

  /** What a network takes and gives, in one sentence. */
  static String inputs(Network network) {
    String shape =
        "Takes grey levels x as (x - 127.5) / 127.5, shape [N, %d, %d, %d]; gives logits [N, %d]."
            .formatted(
                network.input().dim(0),
                network.input().dim(1),
                network.input().dim(2),
                network.classes());
    int border = (network.input().dim(1) - 28) / 2;
    return network.input().dim(0) == 1 && border > 0
        ? shape + " A 28x28 digit has " + border + " rows and columns of -1 around it."
        : shape;
  }

  static IllegalArgumentException unfit(String target, Operation operation, String lack) {
    return new IllegalArgumentException(
        "%s cannot be written for %s: %s"
            .formatted(operation.getClass().getSimpleName(), target, lack));
  }
}

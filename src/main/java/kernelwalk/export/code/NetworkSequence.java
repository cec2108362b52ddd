package kernelwalk.export.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;

/** The sequence of a network's layers as code: the shortest way to write it down. */
public final class NetworkSequence {
  private NetworkSequence() {}

  /**
   * The layers one after the other.
   *
   * @return empty for a library that has no sequence of layers
   * @throws IllegalArgumentException if a layer cannot be written so
   */
  public static Optional<String> of(Network network, NetworkCode.Target target) {
    return switch (target) {
      case PYTORCH ->
          Optional.of(written(network, "from torch import nn", "nn.Sequential(", "Conv2d", "nn."));
      case PADDLE ->
          Optional.of(written(network, "from paddle import nn", "nn.Sequential(", "Conv2D", "nn."));
      case KERAS -> Optional.of(NetworkCode.of(network, target));
      case NUMPY, ND4J -> Optional.empty();
    };
  }

  /**
   * The network where the library has it ready-made.
   *
   * @return empty where it has not: of these only Paddle has a LeNet, which is today's
   */
  public static Optional<String> ready(Network network, NetworkCode.Target target) {
    return target == NetworkCode.Target.PADDLE && network.name().equals("lenet")
        ? Optional.of(
            """
            import paddle

            # Today's LeNet; it takes [N, 1, 28, 28] and gives 10 logits.
            net = paddle.vision.models.LeNet(num_classes=10)
            paddle.summary(net, (1, 1, 28, 28))
            """)
        : Optional.empty();
  }

  private static String written(
      Network network, String imports, String opening, String conv, String prefix) {
    List<String> lines = new ArrayList<>();
    List<Layer> layers = network.layers();
    List<Shape> shapes = network.outputShapes(1);
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      String code =
          switch (layer.operation()) {
            case Conv2d each -> conv(each, conv);
            case Pool2d each -> pool(each, conv.endsWith("D"));
            case Activation each -> activation(each);
            case Linear each ->
                "Linear(%d, %d)".formatted(shapes.get(i - 1).dim(1), shapes.get(i).dim(1));
            case Flatten each -> "Flatten()";
            default ->
                throw NetworkCode.unfit("a sequence", layer.operation(), "there is no such layer");
          };
      lines.add("    " + prefix + code + ",");
    }
    return "# "
        + NetworkCode.inputs(network)
        + "\n"
        + imports
        + "\n\nnet = "
        + opening
        + "\n"
        + String.join("\n", lines)
        + "\n)\n";
  }

  private static String conv(Conv2d conv, String name) {
    String padding = conv.padding().top() > 0 ? ", padding=" + conv.padding().top() : "";
    return "%s(%d, %d, %d%s)"
        .formatted(name, conv.inChannels(), conv.outChannels(), conv.kernel().height(), padding);
  }

  private static String pool(Pool2d pool, boolean capital) {
    String kind = pool.mode() == Pool2d.Mode.MAX ? "MaxPool2" : "AvgPool2";
    return "%s%s(%d, %d)"
        .formatted(kind, capital ? "D" : "d", pool.kernel().height(), pool.stride().height());
  }

  private static String activation(Activation activation) {
    return switch (activation.kind()) {
      case SIGMOID -> "Sigmoid()";
      case TANH -> "Tanh()";
      case RELU -> "ReLU()";
      case LEAKY_RELU -> "LeakyReLU(" + activation.slope() + ")";
    };
  }
}

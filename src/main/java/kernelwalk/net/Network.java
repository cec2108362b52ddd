package kernelwalk.net;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;

/**
 * A network: a chain of layers. The last one's outputs are the logits, one for each class.
 *
 * @param name {@code lenet} or {@code lenet5}
 * @param input one picture, {@code [C, H, W]}
 */
public record Network(String name, Shape input, List<Layer> layers) {
  /** The names that {@link #named} knows. */
  public static final List<String> NAMES = List.of("lenet", "lenet5");

  /**
   * Checks that each layer takes what the one before it gives.
   *
   * @throws IllegalArgumentException naming the layer that does not fit
   */
  public Network {
    layers = List.copyOf(layers);
    if (input.rank() != 3 || layers.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": a network needs layers and an input of shape (C, H, W), found " + input);
    }
    Shape shape = withBatch(input);
    for (Layer layer : layers) {
      try {
        shape = layer.operation().outputShape(shape);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            name + ", layer " + layer.name() + ": " + e.getMessage(), e);
      }
    }
  }

  /** The modern LeNet: ReLU and max pooling, 28×28 pictures, 61,610 parameters. */
  public static Network lenet() {
    return new Network(
        "lenet",
        Shape.of(1, 28, 28),
        List.of(
            new Layer("conv1", Conv2d.of(1, 6, 3).withPadding(Padding.of(1))),
            new Layer("relu1", Activation.RELU),
            new Layer("pool1", Pool2d.max(2)),
            new Layer("conv2", Conv2d.of(6, 16, 5)),
            new Layer("relu2", Activation.RELU),
            new Layer("pool2", Pool2d.max(2)),
            new Layer("flatten", new Flatten()),
            new Layer("fc1", new Linear(400, 120)),
            new Layer("fc2", new Linear(120, 84)),
            new Layer("fc3", new Linear(84, 10))));
  }

  /**
   * LeNet-5 as of 1998 (LeCun et al., Gradient-based learning applied to document recognition, fig.
   * 2), with a full third convolution and a linear last layer: 32×32 pictures, 61,706 parameters.
   */
  public static Network lenet5() {
    return new Network(
        "lenet5",
        Shape.of(1, 32, 32),
        List.of(
            new Layer("conv1", Conv2d.of(1, 6, 5)),
            new Layer("tanh1", Activation.TANH),
            new Layer("pool1", Pool2d.average(2)),
            new Layer("sigmoid1", Activation.SIGMOID),
            new Layer("conv2", Conv2d.of(6, 16, 5)),
            new Layer("tanh2", Activation.TANH),
            new Layer("pool2", Pool2d.average(2)),
            new Layer("sigmoid2", Activation.SIGMOID),
            new Layer("conv3", Conv2d.of(16, 120, 5)),
            new Layer("tanh3", Activation.TANH),
            new Layer("flatten", new Flatten()),
            new Layer("fc1", new Linear(120, 84)),
            new Layer("tanh4", Activation.TANH),
            new Layer("fc2", new Linear(84, 10))));
  }

  /**
   * The network of this name.
   *
   * @throws IllegalArgumentException naming the networks there are
   */
  public static Network named(String name) {
    return switch (name) {
      case "lenet" -> lenet();
      case "lenet5" -> lenet5();
      default ->
          throw new IllegalArgumentException(
              "no network is called " + name + ": there are " + String.join(" and ", NAMES));
    };
  }

  /** Every layer's output shape for a batch of {@code count} pictures, in layer order. */
  public List<Shape> outputShapes(int count) {
    List<Shape> shapes = new ArrayList<>();
    Shape shape = Shape.of(count, input.dim(0), input.dim(1), input.dim(2));
    for (Layer layer : layers) {
      shape = layer.operation().outputShape(shape);
      shapes.add(shape);
    }
    return shapes;
  }

  /** How many classes the logits tell apart. */
  public int classes() {
    Shape last = outputShapes(1).getLast();
    return last.dim(last.rank() - 1);
  }

  /** Every parameter in layer order, weight before bias, with its place in the flat array. */
  public List<ParameterSlot> parameters() {
    List<ParameterSlot> slots = new ArrayList<>();
    int offset = 0;
    for (Layer layer : layers) {
      for (Parameter parameter : layer.operation().parameters()) {
        slots.add(
            new ParameterSlot(layer.name() + "." + parameter.name(), parameter.shape(), offset));
        offset += parameter.shape().size();
      }
    }
    return slots;
  }

  /** How many numbers the network learns. */
  public int parameterCount() {
    return parameters().stream().mapToInt(slot -> slot.shape().size()).sum();
  }

  /** The layer table for one picture. */
  public List<LayerRow> summary() {
    List<LayerRow> rows = new ArrayList<>();
    Shape shape = withBatch(input);
    for (Layer layer : layers) {
      Shape output = layer.operation().outputShape(shape);
      rows.add(
          new LayerRow(
              layer.name(),
              typeOf(layer),
              shape,
              output,
              layer.operation().parameters().stream().mapToInt(p -> p.shape().size()).sum(),
              layer.operation().multiplyAdds(shape)));
      shape = output;
    }
    return rows;
  }

  private static String typeOf(Layer layer) {
    return switch (layer.operation()) {
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> "Sigmoid";
            case TANH -> "Tanh";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "LeakyReLU";
          };
      case Pool2d pool ->
          switch (pool.mode()) {
            case MAX -> "MaxPool2d";
            case AVERAGE -> "AvgPool2d";
          };
      default -> layer.operation().getClass().getSimpleName();
    };
  }

  private static Shape withBatch(Shape input) {
    return Shape.of(1, input.dim(0), input.dim(1), input.dim(2));
  }
}

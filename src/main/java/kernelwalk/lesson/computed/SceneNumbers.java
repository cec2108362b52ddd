package kernelwalk.lesson.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.Spelling;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.net.LayerRow;
import kernelwalk.net.Network;
import kernelwalk.net.ReceptiveField;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Gradients;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * The numbers of a scene by the names that an {@link Expression} has for them: those of its
 * tensors, of its operation, and of the networks.
 */
public final class SceneNumbers {
  private static final List<String> TENSORS =
      List.of("output", "input", "weight", "bias", "gradient", "result");
  private static final List<String> EXTENTS =
      List.of("samples", "channels", "height", "width", "size");

  /** The layers of LeNet-5 as the paper calls them. */
  private static final Map<String, String> HISTORICAL =
      Map.of(
          "c1", "conv1", "s2", "pool1", "c3", "conv2", "s4", "pool2", "c5", "conv3", "f6", "fc1");

  private final Optional<SteppedOperation> stepped;

  private SceneNumbers(Optional<SteppedOperation> stepped) {
    this.stepped = stepped;
  }

  public static SceneNumbers of(SceneSubject subject) {
    return new SceneNumbers(
        subject instanceof SteppedOperation operation ? Optional.of(operation) : Optional.empty());
  }

  boolean isTensor(String name) {
    return TENSORS.contains(name);
  }

  /** A value of a tensor, or of {@code coverage}. */
  public double cell(String name, List<Integer> index) {
    if (name.equals("coverage")) {
      return CellReach.of(operation("coverage")).uses(index);
    }
    Tensor tensor = tensor(name);
    int[] indices = index.stream().mapToInt(Integer::intValue).toArray();
    if (indices.length != tensor.shape().rank()) {
      throw new IllegalArgumentException(
          "%s%s: %d indices expected, as its shape is %s"
              .formatted(name, index, tensor.shape().rank(), tensor.shape()));
    }
    for (int axis = 0; axis < indices.length; axis++) {
      if (indices[axis] < 0 || indices[axis] >= tensor.shape().dim(axis)) {
        throw new IllegalArgumentException(
            "%s%s lies outside of its shape %s".formatted(name, index, tensor.shape()));
      }
    }
    return tensor.values()[tensor.shape().offset(indices)];
  }

  /** A count or an extent: {@code parameters}, {@code output.height}, {@code lenet.pool2.field}. */
  double named(String name) {
    List<String> parts = List.of(name.split("\\.", -1));
    String first = parts.getFirst();
    if (parts.size() == 1) {
      SteppedOperation operation = operation(name);
      return switch (name) {
        case "loss" -> loss(operation);
        case "parameters" -> operation.operation().parameterCount();
        case "multiply-adds" -> operation.operation().multiplyAdds(operation.input().shape());
        default -> throw unknown(name);
      };
    }
    if (TENSORS.contains(first) && parts.size() == 2) {
      return extent(name, tensor(first).shape(), parts.get(1));
    }
    if (Network.NAMES.contains(first)) {
      return ofNetwork(name, Network.named(first), parts);
    }
    throw unknown(name);
  }

  /** The sum, mean, largest or smallest value of a tensor. */
  double over(String function, String name) {
    float[] values = tensor(name).values();
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    double smallest = Double.POSITIVE_INFINITY;
    for (float value : values) {
      sum += value;
      largest = Math.max(largest, value);
      smallest = Math.min(smallest, value);
    }
    return switch (function) {
      case "sum" -> sum;
      case "mean" -> sum / values.length;
      case "max" -> largest;
      case "min" -> smallest;
      default ->
          throw new IllegalArgumentException("no function of a tensor is '" + function + "'");
    };
  }

  /** The sum of one input channel's products in a cell of a convolution's output. */
  double channelSum(List<Integer> cell, int channel) {
    SteppedOperation scene = operation("channel-sum");
    if (!(scene.operation() instanceof Conv2d conv) || conv.groups() != 1) {
      throw new IllegalArgumentException("channel-sum is there for a convolution without groups");
    }
    if (channel < 0 || channel >= conv.inChannels()) {
      throw new IllegalArgumentException(
          "channel-sum: a channel from 0 to %d expected, found %d"
              .formatted(conv.inChannels() - 1, channel));
    }
    cell("output", cell);
    int[] at = cell.stream().mapToInt(Integer::intValue).toArray();
    return channelSums(scene, conv, channel).values()[scene.output().shape().offset(at)];
  }

  /** Each output cell's sum over one input channel alone, without the bias. */
  public static Tensor channelSums(SteppedOperation scene, Conv2d conv, int channel) {
    Tensor weight = scene.parameters().getFirst().copy();
    float[] values = weight.values();
    int slice = conv.kernel().height() * conv.kernel().width();
    for (int i = 0; i < values.length; i++) {
      if (i / slice % conv.inChannels() != channel) {
        values[i] = 0;
      }
    }
    return conv.withoutBias().forward(scene.input(), List.of(Tensor.wrap(weight.shape(), values)));
  }

  /** The tensors that there are, with what they hold. */
  public List<Tensor> tensors() {
    List<Tensor> all = new ArrayList<>();
    stepped.ifPresent(
        scene -> {
          all.add(scene.input());
          all.addAll(scene.parameters());
          all.add(scene.output());
          if (!(scene.pass() instanceof ScenePass.Forward)) {
            all.add(tensor("result"));
          }
          if (scene.pass() instanceof ScenePass.Backward back) {
            all.add(back.gradient());
          }
        });
    return all;
  }

  private Tensor tensor(String name) {
    SteppedOperation scene = operation(name);
    return switch (name) {
      case "input" -> scene.input();
      case "output" -> scene.output();
      case "weight" -> parameter(scene, 0, name);
      case "bias" -> parameter(scene, 1, name);
      case "gradient" -> {
        if (scene.pass() instanceof ScenePass.Backward back) {
          yield back.gradient();
        }
        throw new IllegalArgumentException("gradient: the scene goes forward and has none");
      }
      case "result" -> result(scene);
      default -> throw unknown(name);
    };
  }

  private static Tensor parameter(SteppedOperation scene, int index, String name) {
    if (index >= scene.parameters().size()) {
      throw new IllegalArgumentException(name + ": the scene's operation has none");
    }
    return scene.parameters().get(index);
  }

  private static Tensor result(SteppedOperation scene) {
    return switch (scene.pass()) {
      case ScenePass.Forward forward -> scene.output();
      case ScenePass.Backward back -> {
        Gradients gradients =
            scene.operation().backward(scene.input(), scene.parameters(), back.gradient());
        yield switch (back.target()) {
          case INPUT -> gradients.input();
          case WEIGHT -> gradients.parameters().getFirst();
          case BIAS -> gradients.parameters().getLast();
        };
      }
      case ScenePass.Loss loss -> Softmax.crossEntropyGradient(scene.input(), labels(loss));
    };
  }

  private static double loss(SteppedOperation scene) {
    if (scene.pass() instanceof ScenePass.Loss loss) {
      return Softmax.crossEntropy(scene.input(), labels(loss));
    }
    throw new IllegalArgumentException("loss: the scene has no labels that it could be of");
  }

  private static int[] labels(ScenePass.Loss loss) {
    return loss.labels().stream().mapToInt(Integer::intValue).toArray();
  }

  private SteppedOperation operation(String name) {
    return stepped.orElseThrow(
        () ->
            new IllegalArgumentException(
                name + ": the scene has no operation that could say; only networks can"));
  }

  private static double extent(String name, Shape shape, String extent) {
    int rank = shape.rank();
    if (!EXTENTS.contains(extent)) {
      throw new IllegalArgumentException(name + ": " + Spelling.unknown("extent", extent, EXTENTS));
    }
    int axis = EXTENTS.indexOf(extent);
    if (extent.equals("size")) {
      return shape.size();
    }
    if (axis >= rank) {
      throw new IllegalArgumentException(name + ": its shape is only " + shape);
    }
    return shape.dim(axis);
  }

  private static double ofNetwork(String name, Network network, List<String> parts) {
    if (parts.size() == 2) {
      return switch (parts.get(1)) {
        case "parameters" -> network.parameterCount();
        case "multiply-adds" -> network.summary().stream().mapToLong(LayerRow::multiplyAdds).sum();
        default -> throw unknown(name);
      };
    }
    List<LayerRow> rows = network.summary();
    List<String> layers = rows.stream().map(row -> row.name().toLowerCase(Locale.ROOT)).toList();
    String wanted = parts.get(1).toLowerCase(Locale.ROOT);
    int index = layers.indexOf(HISTORICAL.getOrDefault(wanted, wanted));
    if (index < 0 || parts.size() != 3) {
      throw new IllegalArgumentException(
          name + ": " + Spelling.unknown("layer", parts.get(1), layers));
    }
    LayerRow row = rows.get(index);
    return switch (parts.get(2)) {
      case "parameters" -> row.parameters();
      case "multiply-adds" -> row.multiplyAdds();
      case "field" -> field(network, index);
      default -> extent(name, row.output(), parts.get(2));
    };
  }

  /** The side of what a cell in the middle of this layer's output sees of the picture. */
  private static double field(Network network, int index) {
    List<Operation> chain =
        network.layers().subList(0, index + 1).stream().map(layer -> layer.operation()).toList();
    Shape output = network.outputShapes(1).get(index);
    int[] cell = new int[output.rank()];
    for (int axis = 2; axis < cell.length; axis++) {
      cell[axis] = output.dim(axis) / 2;
    }
    Shape input = network.input();
    Shape batch = Shape.of(1, input.dim(0), input.dim(1), input.dim(2));
    return ReceptiveField.of(chain, batch, cell).rows();
  }

  private static IllegalArgumentException unknown(String name) {
    List<String> known = new ArrayList<>(TENSORS);
    known.addAll(Network.NAMES);
    known.addAll(List.of("parameters", "multiply-adds", "coverage", "loss"));
    return new IllegalArgumentException(Spelling.unknown("name", name, known));
  }
}

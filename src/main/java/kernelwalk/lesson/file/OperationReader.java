package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.lesson.ScenePass;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The reader of a scene's operation, its settings and its numbers, and sees that they fit together.
 */
final class OperationReader {
  private static final List<String> OPERATIONS =
      List.of("conv2d", "conv_transpose2d", "pool2d", "activation", "linear", "flatten", "softmax");

  private static final List<String> TOWARDS = List.of("input", "weight", "bias");

  /** An operation with numbers that fit it. */
  record Found(Operation operation, Tensor input, List<Tensor> parameters, ScenePass pass) {}

  private final YamlFields yamlFields;
  private final LessonErrors lessonErrors;
  private final YamlFields settings;
  private final int before;

  OperationReader(YamlFields yamlFields, LessonErrors lessonErrors) {
    this.yamlFields = yamlFields;
    this.lessonErrors = lessonErrors;
    this.before = lessonErrors.found().size();
    this.settings = yamlFields.inner("settings");
  }

  /** What was found; empty, with mistakes, if something does not fit. */
  Optional<Found> read() {
    Optional<String> kind = yamlFields.choice("operation", OPERATIONS, true);
    Optional<Tensor> input = tensor("input", true, 1);
    Optional<String> target = yamlFields.choice("backward", TOWARDS, false);
    Optional<Tensor> gradient = tensor("gradient", target.isPresent(), 1);
    List<Integer> labels = labels();
    if (kind.isEmpty()) {
      yamlFields.optional("weight");
      yamlFields.optional("bias");
      return Optional.empty();
    }
    List<Tensor> parameters = new ArrayList<>();
    Optional<Operation> operation =
        fitting(
            settings.node(),
            () ->
                switch (kind.get()) {
                  case "conv2d" -> conv2d(parameters);
                  case "conv_transpose2d" -> transposed(parameters);
                  case "pool2d" -> pool2d();
                  case "activation" -> activation();
                  case "linear" -> linear(parameters);
                  case "flatten" -> Optional.of(new Flatten());
                  default -> Optional.of(new Softmax());
                });
    settings.finish();
    if (operation.isEmpty() || input.isEmpty() || lessonErrors.found().size() > before) {
      return Optional.empty();
    }
    return fitting(
            yamlFields.optional("input").orElse(yamlFields.node()),
            () -> Optional.of(batch(operation.get(), input.get())))
        .flatMap(
            given ->
                fitting(
                    yamlFields.node(),
                    () -> {
                      operation.get().outputShape(given.shape());
                      check(operation.get(), parameters);
                      ScenePass pass = pass(operation.get(), target, gradient, labels);
                      pass.source(operation.get(), given, parameters, TensorLooks.NUMBERS);
                      return Optional.of(new Found(operation.get(), given, parameters, pass));
                    }));
  }

  /** A batch of one, where the numbers have no batch axis yet. */
  private static Tensor batch(Operation operation, Tensor tensor) {
    return switch (operation) {
      case Conv2d conv -> picture(tensor);
      case ConvTranspose2d transposed -> picture(tensor);
      case Pool2d pool -> picture(tensor);
      case Activation activation -> tensor.shape().rank() < 2 ? features(tensor) : picture(tensor);
      case Flatten flatten -> picture(tensor);
      case Linear linear -> features(tensor);
      case Softmax softmax -> features(tensor);
    };
  }

  private static ScenePass pass(
      Operation operation,
      Optional<String> target,
      Optional<Tensor> gradient,
      List<Integer> labels) {
    if (target.isPresent() && gradient.isPresent()) {
      return new ScenePass.Backward(
          GradientTarget.valueOf(target.get().toUpperCase(Locale.ROOT)),
          batch(operation, gradient.get()));
    }
    return labels.isEmpty() ? new ScenePass.Forward() : new ScenePass.Loss(labels);
  }

  /** The classes that the samples of a softmax belong to. */
  private List<Integer> labels() {
    List<Integer> labels = new ArrayList<>();
    for (String text : yamlFields.texts("labels")) {
      if (text.matches("\\d{1,6}")) {
        labels.add(Integer.valueOf(text));
      } else {
        lessonErrors.add(
            yamlFields.optional("labels").orElse(yamlFields.node()),
            yamlFields.what() + ": 'labels' must be classes counted from 0, found '" + text + "'");
      }
    }
    return labels;
  }

  private Optional<Operation> transposed(List<Tensor> parameters) {
    Optional<Tensor> weight = tensor("weight", true, 2).map(OperationReader::picture);
    Optional<Tensor> bias = tensor("bias", false, 0).map(OperationReader::flat);
    Optional<Size> stride = size("stride", 1);
    OptionalInt extra = settings.whole("extra", 0, false);
    Optional<Padding> padding = padding(Size.ONE, Size.ONE);
    if (weight.isEmpty() || stride.isEmpty() || padding.isEmpty()) {
      return Optional.empty();
    }
    Shape shape = weight.get().shape();
    parameters.add(weight.get());
    bias.ifPresent(parameters::add);
    return Optional.of(
        new ConvTranspose2d(
            shape.dim(0),
            shape.dim(1),
            Size.of(shape.dim(2), shape.dim(3)),
            stride.get(),
            padding.get(),
            extra.orElse(0),
            extra.orElse(0),
            Size.ONE,
            1,
            bias.isPresent()));
  }

  private Optional<Operation> conv2d(List<Tensor> parameters) {
    Optional<Tensor> weight = tensor("weight", true, 2).map(OperationReader::picture);
    Optional<Tensor> bias = tensor("bias", false, 0).map(OperationReader::flat);
    Optional<Size> stride = size("stride", 1);
    Optional<Size> dilation = size("dilation", 1);
    OptionalInt groups = settings.whole("groups", 1, false);
    boolean flip = settings.flag("flip");
    if (weight.isEmpty() || stride.isEmpty() || dilation.isEmpty()) {
      padding(Size.ONE, Size.ONE);
      return Optional.empty();
    }
    Shape shape = weight.get().shape();
    Size kernel = Size.of(shape.dim(2), shape.dim(3));
    parameters.add(flip ? Conv2d.flipped(weight.get()) : weight.get());
    bias.ifPresent(parameters::add);
    return padding(kernel, dilation.get())
        .map(
            padding ->
                new Conv2d(
                    shape.dim(1) * groups.orElse(1),
                    shape.dim(0),
                    kernel,
                    stride.get(),
                    padding,
                    dilation.get(),
                    groups.orElse(1),
                    bias.isPresent()));
  }

  private Optional<Operation> pool2d() {
    Optional<String> mode = settings.choice("mode", List.of("max", "average"), true);
    Optional<Size> kernel = size("kernel", 2);
    Optional<Size> stride = kernel.flatMap(k -> size("stride", k.height(), k.width()));
    Optional<Padding> padding = padding(kernel.orElse(Size.ONE), Size.ONE);
    if (mode.isEmpty() || kernel.isEmpty() || stride.isEmpty() || padding.isEmpty()) {
      return Optional.empty();
    }
    Pool2d.Mode which = mode.get().equals("max") ? Pool2d.Mode.MAX : Pool2d.Mode.AVERAGE;
    return Optional.of(new Pool2d(which, kernel.get(), stride.get(), padding.get()));
  }

  private Optional<Operation> activation() {
    OptionalDouble slope = settings.number("slope");
    return settings
        .choice("function", List.of("sigmoid", "tanh", "relu", "leaky-relu"), true)
        .map(
            word ->
                switch (word) {
                  case "sigmoid" -> Activation.SIGMOID;
                  case "tanh" -> Activation.TANH;
                  case "relu" -> Activation.RELU;
                  default -> Activation.leakyRelu(slope.orElse(Activation.LEAKY_RELU.slope()));
                });
  }

  private Optional<Operation> linear(List<Tensor> parameters) {
    Optional<Tensor> weight = tensor("weight", true, 2);
    Optional<Tensor> bias = tensor("bias", true, 0).map(OperationReader::flat);
    if (weight.isEmpty() || bias.isEmpty()) {
      return Optional.empty();
    }
    Shape shape = weight.get().shape();
    if (shape.rank() != 2) {
      throw new IllegalArgumentException("weight: rows of numbers expected, found shape " + shape);
    }
    parameters.add(weight.get());
    parameters.add(bias.get());
    return Optional.of(new Linear(shape.dim(1), shape.dim(0)));
  }

  /** Numbers, or the name of a sample, with at least {@code depth} brackets inside one another. */
  private Optional<Tensor> tensor(String key, boolean isRequired, int depth) {
    Optional<Node> node = isRequired ? yamlFields.required(key) : yamlFields.optional(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Node given = node.get();
    String what = yamlFields.what() + ": " + key;
    Optional<Tensor> tensor =
        given instanceof ScalarNode scalar && MatrixReader.number(given).isEmpty()
            ? NamedTensors.named(
                key, scalar.getValue(), message -> lessonErrors.add(given, what + ": " + message))
            : MatrixReader.read(given, what, lessonErrors);
    if (tensor.isPresent() && tensor.get().shape().rank() < depth) {
      lessonErrors.add(
          given,
          what + (depth == 1 ? ": numbers in brackets expected" : ": rows of numbers expected"));
      return Optional.empty();
    }
    return tensor;
  }

  /** One number for both directions, or {@code [height, width]}. */
  private Optional<Size> size(String key, int... otherwise) {
    Optional<Node> node = settings.optional(key);
    if (node.isEmpty()) {
      return Optional.of(Size.of(otherwise[0], otherwise[otherwise.length - 1]));
    }
    if (node.get() instanceof SequenceNode pair && pair.getValue().size() == 2) {
      OptionalInt height = settings.whole(pair.getValue().get(0), key, 1);
      OptionalInt width = settings.whole(pair.getValue().get(1), key, 1);
      return height.isPresent() && width.isPresent()
          ? Optional.of(Size.of(height.getAsInt(), width.getAsInt()))
          : Optional.empty();
    }
    OptionalInt both = settings.whole(key, 1, false);
    return both.isPresent() ? Optional.of(Size.of(both.getAsInt())) : Optional.empty();
  }

  /** A number of rows and columns, or valid, same or full; and what the added cells hold. */
  private Optional<Padding> padding(Size kernel, Size dilation) {
    Optional<Node> node = settings.optional("padding");
    String word = node.map(n -> n instanceof ScalarNode s ? s.getValue() : "").orElse("valid");
    Optional<Padding> amount =
        switch (word) {
          case "valid" -> Optional.of(Padding.NONE);
          case "same" -> Optional.of(Padding.same(kernel, dilation));
          case "full" -> Optional.of(Padding.full(kernel, dilation));
          default -> {
            OptionalInt all = settings.whole("padding", 0, false);
            yield all.isPresent() ? Optional.of(Padding.of(all.getAsInt())) : Optional.empty();
          }
        };
    Padding.Mode mode =
        switch (settings
            .choice("padding-mode", List.of("zero", "reflect", "replicate"), false)
            .orElse("zero")) {
          case "reflect" -> Padding.Mode.REFLECT;
          case "replicate" -> Padding.Mode.REPLICATE;
          default -> Padding.Mode.ZERO;
        };
    return amount.map(padding -> padding.withMode(mode));
  }

  /** A mistake at this node instead of the exception of an operation whose parts do not fit. */
  private <T> Optional<T> fitting(Node where, Supplier<Optional<T>> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      lessonErrors.add(where, yamlFields.what() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static void check(Operation operation, List<Tensor> parameters) {
    List<Parameter> expected = operation.parameters();
    for (int i = 0; i < expected.size(); i++) {
      Shape found = parameters.get(i).shape();
      if (!expected.get(i).shape().equals(found)) {
        throw new IllegalArgumentException(
            "%s: shape %s expected, found %s"
                .formatted(expected.get(i).name(), expected.get(i).shape(), found));
      }
    }
  }

  /** {@code [H, W]} and {@code [C, H, W]} as a batch of one, or as one kernel. */
  private static Tensor picture(Tensor tensor) {
    Shape s = tensor.shape();
    return switch (s.rank()) {
      case 2 -> tensor.reshape(Shape.of(1, 1, s.dim(0), s.dim(1)));
      case 3 -> tensor.reshape(Shape.of(1, s.dim(0), s.dim(1), s.dim(2)));
      case 4 -> tensor;
      default ->
          throw new IllegalArgumentException(
              "input: rows of numbers, or channels of rows, expected, found shape " + s);
    };
  }

  /** A row of features as a batch of one; what has a batch axis already is left as it is. */
  private static Tensor features(Tensor tensor) {
    Shape s = tensor.shape();
    return s.rank() <= 1 ? tensor.reshape(Shape.of(1, s.size())) : tensor;
  }

  private static Tensor flat(Tensor tensor) {
    return tensor.reshape(Shape.of(tensor.shape().size()));
  }
}

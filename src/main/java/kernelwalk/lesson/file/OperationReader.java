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
import kernelwalk.lesson.file.WindowReader.Asked;
import kernelwalk.lesson.file.WindowReader.Extra;
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
import kernelwalk.tensor.Window;
import kernelwalk.walk.GradientTarget;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The reader of a scene's operation, its settings and its numbers, and sees that they fit together.
 */
final class OperationReader {
  private static final List<String> OPERATIONS =
      List.of(
          "conv2d",
          "conv_transpose2d",
          "pool2d",
          "conv1d",
          "conv_transpose1d",
          "pool1d",
          "activation",
          "linear",
          "flatten",
          "softmax");

  private static final List<String> TOWARDS = List.of("input", "weight", "bias");

  /** An operation with numbers that fit it. */
  record Found(Operation operation, Tensor input, List<Tensor> parameters, ScenePass pass) {}

  private final YamlFields yamlFields;
  private final LessonErrors lessonErrors;
  private final YamlFields settings;
  private final int before;

  /** How the window slides: along rows and columns, or, by the operation's name, along a row. */
  private final WindowReader rows;

  OperationReader(YamlFields yamlFields, LessonErrors lessonErrors) {
    this.yamlFields = yamlFields;
    this.lessonErrors = lessonErrors;
    this.before = lessonErrors.found().size();
    this.settings = yamlFields.inner("settings");
    boolean row =
        yamlFields
            .optional("operation")
            .filter(node -> node instanceof ScalarNode word && word.getValue().endsWith("1d"))
            .isPresent();
    this.rows = new WindowReader(settings, lessonErrors, row);
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
    Node numbers = yamlFields.optional("input").orElse(yamlFields.node());
    Optional<Tensor> planes =
        kind.get().endsWith("d")
            ? fitting(numbers, () -> input.map(it -> rows.planes("input", it)))
            : input;
    List<Tensor> parameters = new ArrayList<>();
    Optional<Operation> operation =
        fitting(
            settings.node(),
            () ->
                switch (kind.get()) {
                  case "conv2d", "conv1d" -> conv(parameters, planes);
                  case "conv_transpose2d", "conv_transpose1d" -> transposed(parameters, planes);
                  case "pool2d", "pool1d" -> pool(planes);
                  case "activation" -> activation();
                  case "linear" -> linear(parameters);
                  case "flatten" -> Optional.of(new Flatten());
                  default -> Optional.of(new Softmax());
                });
    settings.finish();
    if (operation.isEmpty() || input.isEmpty() || lessonErrors.found().size() > before) {
      return Optional.empty();
    }
    return fitting(numbers, () -> Optional.of(batch(operation.get(), input.get())))
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
  private Tensor batch(Operation operation, Tensor tensor) {
    return switch (operation) {
      case Conv2d _, ConvTranspose2d _, Pool2d _, Flatten _ -> rows.planes("input", tensor);
      case Activation _ ->
          tensor.shape().rank() < 2 ? features(tensor) : rows.planes("input", tensor);
      case Linear linear -> features(tensor);
      case Softmax softmax -> features(tensor);
    };
  }

  private ScenePass pass(
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

  private Optional<Operation> transposed(List<Tensor> parameters, Optional<Tensor> input) {
    Optional<Tensor> weight =
        tensor("weight", true, rows.row() ? 1 : 2).map(it -> rows.planes("weight", it));
    Optional<Tensor> bias = tensor("bias", false, 0).map(OperationReader::flat);
    Optional<Size> stride = rows.size("stride", Size.ONE);
    Optional<Size> dilation = rows.size("dilation", Size.ONE);
    OptionalInt groups = settings.whole("groups", 1, false);
    Optional<Asked> padding = rows.padding();
    Optional<Extra> older = rows.extra("extra", new Extra(0, 0));
    boolean said = settings.optional("extra").isPresent();
    settings.optional("output-padding");
    if (weight.isEmpty() || input.isEmpty() || older.isEmpty()) {
      return Optional.empty();
    }
    if (stride.isEmpty() || dilation.isEmpty() || padding.isEmpty()) {
      return Optional.empty();
    }
    Shape shape = weight.get().shape();
    parameters.add(weight.get());
    bias.ifPresent(parameters::add);
    Size kernel = Size.of(shape.dim(2), shape.dim(3));
    Window window = new Window(kernel, stride.get(), Padding.NONE, dilation.get());
    Extra otherwise = said ? older.get() : padding.get().extra(window);
    return rows.extra("output-padding", otherwise)
        .map(
            extra ->
                new ConvTranspose2d(
                    shape.dim(0),
                    shape.dim(1) * groups.orElse(1),
                    kernel,
                    stride.get(),
                    padding.get().ofTransposed(window, extra),
                    extra.rows(),
                    extra.columns(),
                    dilation.get(),
                    groups.orElse(1),
                    bias.isPresent()));
  }

  private Optional<Operation> conv(List<Tensor> parameters, Optional<Tensor> input) {
    Optional<Tensor> weight =
        tensor("weight", true, rows.row() ? 1 : 2).map(it -> rows.planes("weight", it));
    Optional<Tensor> bias = tensor("bias", false, 0).map(OperationReader::flat);
    Optional<Size> stride = rows.size("stride", Size.ONE);
    Optional<Size> dilation = rows.size("dilation", Size.ONE);
    OptionalInt groups = settings.whole("groups", 1, false);
    boolean flip = settings.flag("flip");
    Optional<Asked> padding = rows.padding();
    if (weight.isEmpty() || input.isEmpty() || padding.isEmpty()) {
      return Optional.empty();
    }
    if (stride.isEmpty() || dilation.isEmpty()) {
      return Optional.empty();
    }
    Shape shape = weight.get().shape();
    Size kernel = Size.of(shape.dim(2), shape.dim(3));
    Window window = new Window(kernel, stride.get(), Padding.NONE, dilation.get());
    parameters.add(flip ? Conv2d.flipped(weight.get()) : weight.get());
    bias.ifPresent(parameters::add);
    return Optional.of(
        new Conv2d(
            shape.dim(1) * groups.orElse(1),
            shape.dim(0),
            kernel,
            stride.get(),
            padding.get().around(extent(input.get()), window),
            dilation.get(),
            groups.orElse(1),
            bias.isPresent()));
  }

  private Optional<Operation> pool(Optional<Tensor> input) {
    Optional<String> mode = settings.choice("mode", List.of("max", "average", "avg"), true);
    Optional<Size> kernel = rows.size("kernel", rows.row() ? Size.of(1, 2) : Size.of(2));
    Optional<Size> stride = rows.size("stride", kernel.orElse(Size.ONE));
    Optional<Size> dilation = rows.size("dilation", Size.ONE);
    boolean ceil = settings.flag("ceil");
    boolean excluding = settings.flag("exclude-padding");
    Optional<Asked> padding = rows.padding();
    if (mode.isEmpty() || input.isEmpty() || padding.isEmpty()) {
      return Optional.empty();
    }
    if (kernel.isEmpty() || stride.isEmpty() || dilation.isEmpty()) {
      return Optional.empty();
    }
    Window window = new Window(kernel.get(), stride.get(), Padding.NONE, dilation.get());
    Pool2d.Mode which = mode.get().equals("max") ? Pool2d.Mode.MAX : Pool2d.Mode.AVERAGE;
    return Optional.of(
        new Pool2d(
            which,
            kernel.get(),
            stride.get(),
            padding.get().around(extent(input.get()), window),
            dilation.get(),
            ceil,
            !excluding));
  }

  private static Size extent(Tensor planes) {
    return Size.of(planes.shape().dim(2), planes.shape().dim(3));
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
                  case "leaky-relu" ->
                      Activation.leakyRelu(slope.orElse(Activation.LEAKY_RELU.slope()));
                  default -> throw new IllegalStateException(word + ": not among the functions");
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

  /** A row of features as a batch of one; what has a batch axis already is left as it is. */
  private static Tensor features(Tensor tensor) {
    Shape s = tensor.shape();
    return s.rank() <= 1 ? tensor.reshape(Shape.of(1, s.size())) : tensor;
  }

  private static Tensor flat(Tensor tensor) {
    return tensor.reshape(Shape.of(tensor.shape().size()));
  }
}

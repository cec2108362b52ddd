package kernelwalk.app.playground.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.LinearSettings;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one mapping in a {@code .kw} file; a mistake names its line and column. */
final class KwFields {
  /** A linear layer may have more weights than there are inputs. */
  private static final int MOST_VALUES =
      LinearSettings.MOST_OUTPUTS
          * PlaygroundInput.MOST_CHANNELS
          * PlaygroundInput.LARGEST_SIDE
          * PlaygroundInput.LARGEST_SIDE;

  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param known the keys that may stand here
   */
  KwFields(Node node, List<String> known) throws InputMistake {
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw at(node, "mapping");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw at(tuple.getKeyNode(), "twice", key);
      }
      if (!known.contains(key)) {
        throw at(tuple.getKeyNode(), "key", key, String.join(", ", known));
      }
    }
  }

  /** A mistake at this place: its line and column, from one, and what stands in the sentence. */
  static InputMistake at(Node node, String key, Object... places) {
    Object[] all = new Object[places.length + 2];
    all[0] = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    all[1] = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    System.arraycopy(places, 0, all, 2, places.length);
    return new InputMistake("playground.kw." + key, all);
  }

  private static String scalar(Node node) throws InputMistake {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw at(node, "word");
  }

  Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Node required(String key) throws InputMistake {
    Optional<Node> value = optional(key);
    if (value.isEmpty()) {
      throw at(node, "missing", key);
    }
    return value.get();
  }

  KwFields inner(String key, String... known) throws InputMistake {
    return new KwFields(required(key), List.of(known));
  }

  int whole(String key, int least, int most) throws InputMistake {
    return whole(required(key), key, least, most);
  }

  private static int whole(Node value, String key, int least, int most) throws InputMistake {
    try {
      int number = Integer.parseInt(scalar(value));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw at(value, "whole", key, least, most, scalar(value));
  }

  /** The word that stands there, if it is one. */
  Optional<String> word(String key) throws InputMistake {
    return required(key) instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /**
   * A whole number, or as many of them in brackets as one of these counts says; a single number
   * stands for two.
   */
  int[] wholes(String key, int least, int most, List<Integer> counts) throws InputMistake {
    Node value = required(key);
    if (!(value instanceof SequenceNode sequence)) {
      int both = whole(key, least, most);
      return new int[] {both, both};
    }
    List<Node> nodes = sequence.getValue();
    if (nodes.size() < 2 || !counts.contains(nodes.size())) {
      throw at(value, "ragged", key, counts.getLast());
    }
    int[] numbers = new int[nodes.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole(nodes.get(i), key, least, most);
    }
    return numbers;
  }

  /** A number within these bounds. */
  double decimal(String key, double least, double most) throws InputMistake {
    return decimal(required(key), key, least, most);
  }

  /** So many of them in brackets. */
  double[] decimals(String key, double least, double most, int count) throws InputMistake {
    Node value = required(key);
    if (!(value instanceof SequenceNode sequence) || sequence.getValue().size() != count) {
      throw at(value, "ragged", key, count);
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = decimal(sequence.getValue().get(i), key, least, most);
    }
    return numbers;
  }

  private static double decimal(Node value, String key, double least, double most)
      throws InputMistake {
    try {
      double number = Double.parseDouble(scalar(value));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw at(value, "number", key, scalar(value));
  }

  /** The indices of a cell; of one in the padding they may be negative. */
  List<Integer> indices(String key) throws InputMistake {
    Node value = required(key);
    int far = PlaygroundInput.LARGEST_SIDE * PlaygroundInput.LARGEST_SIDE * 8;
    if (!(value instanceof SequenceNode sequence) || sequence.getValue().size() > 6) {
      throw at(value, "list", key);
    }
    List<Integer> numbers = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      numbers.add(whole(each, key, -far, far));
    }
    return numbers;
  }

  /** A whole number, or up to so many of them in brackets. */
  List<Integer> list(String key, int least, int most, int count) throws InputMistake {
    Node value = required(key);
    if (!(value instanceof SequenceNode sequence)) {
      return List.of(whole(key, least, most));
    }
    List<Node> nodes = sequence.getValue();
    if (nodes.isEmpty() || nodes.size() > count) {
      throw at(value, "many", key, count, nodes.size());
    }
    List<Integer> numbers = new ArrayList<>();
    for (Node each : nodes) {
      numbers.add(whole(each, key, least, most));
    }
    return numbers;
  }

  <T> T choice(String key, T[] choices, Function<T, String> word) throws InputMistake {
    Node value = required(key);
    String found = scalar(value);
    Optional<T> choice =
        Arrays.stream(choices).filter(each -> word.apply(each).equals(found)).findFirst();
    if (choice.isEmpty()) {
      String known = Arrays.stream(choices).map(word).collect(Collectors.joining(", "));
      throw at(value, "choice", key, known, found);
    }
    return choice.get();
  }

  <E extends Enum<E>> E named(String key, E[] choices) throws InputMistake {
    return choice(key, choices, each -> each.name().toLowerCase(Locale.ROOT));
  }

  List<String> words(String key) throws InputMistake {
    Optional<Node> value = optional(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof SequenceNode sequence)) {
      throw at(value.get(), "list", key);
    }
    List<String> words = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      words.add(scalar(each));
    }
    return words;
  }

  /** Numbers in as many brackets as there are greatest extents. */
  Tensor tensor(String key, int... most) throws InputMistake {
    Node value = required(key);
    int[] dims = new int[most.length];
    Node first = value;
    for (int axis = 0; axis < most.length; axis++) {
      if (!(first instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
        throw at(first, "brackets", key, most.length);
      }
      dims[axis] = sequence.getValue().size();
      if (dims[axis] > most[axis]) {
        throw at(first, "many", key, most[axis], dims[axis]);
      }
      first = sequence.getValue().getFirst();
    }
    long size = Arrays.stream(dims).asLongStream().reduce(1, (a, b) -> a * b);
    if (size > MOST_VALUES) {
      throw at(value, "many", key, MOST_VALUES, size);
    }
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    fill(tensor, value, key, 0, 0);
    return tensor;
  }

  private static int fill(Tensor tensor, Node node, String key, int axis, int at)
      throws InputMistake {
    Shape shape = tensor.shape();
    if (axis == shape.rank()) {
      tensor.values()[at] = number(node, key);
      return at + 1;
    }
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().size() != shape.dim(axis)) {
      throw KwFields.at(node, "ragged", key, shape.dim(axis));
    }
    int next = at;
    for (Node each : sequence.getValue()) {
      next = fill(tensor, each, key, axis + 1, next);
    }
    return next;
  }

  private static float number(Node node, String key) throws InputMistake {
    if (!(node instanceof ScalarNode scalar)) {
      throw at(node, "number", key, "[");
    }
    try {
      float value = Float.parseFloat(scalar.getValue());
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw at(node, "number", key, scalar.getValue());
  }
}

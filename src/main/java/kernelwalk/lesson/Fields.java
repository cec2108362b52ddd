package kernelwalk.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The keys of one YAML mapping, asked for by name. What was never asked for is unknown: {@link
 * #finish} says so.
 */
final class Fields {
  private final Node node;
  private final String what;
  private final Mistakes mistakes;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private Fields(Node node, String what, Mistakes mistakes) {
    this.node = node;
    this.what = what;
    this.mistakes = mistakes;
  }

  /**
   * @param what whose keys they are, as {@code lesson} or {@code scene 'slide'}
   */
  static Fields of(Node node, String what, Mistakes mistakes) {
    Fields fields = new Fields(node, what, mistakes);
    if (!(node instanceof MappingNode mapping)) {
      mistakes.add(node, what + ": keys with values expected, as in 'key: value'");
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        mistakes.add(tuple.getKeyNode(), what + ": a key must be a single word");
      } else if (fields.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        mistakes.add(key, what + ": the key '" + key.getValue() + "' stands here twice");
      } else {
        fields.keys.put(key.getValue(), key);
      }
    }
    return fields;
  }

  /** The same keys, called otherwise in mistakes; what was asked for stays known. */
  Fields named(String other) {
    Fields fields = new Fields(node, other, mistakes);
    fields.values.putAll(values);
    fields.keys.putAll(keys);
    fields.asked.addAll(asked);
    return fields;
  }

  /** The keys inside an optional key's value; none, at this mapping's place, if it is absent. */
  Fields inner(String key) {
    return optional(key)
        .map(value -> of(value, what + ": " + key, mistakes))
        .orElse(new Fields(node, what + ": " + key, mistakes));
  }

  String what() {
    return what;
  }

  Node node() {
    return node;
  }

  Optional<Node> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  Optional<Node> required(String key) {
    Optional<Node> value = optional(key);
    if (value.isEmpty() && node instanceof MappingNode) {
      mistakes.add(node, what + ": the key '" + key + "' is missing");
    }
    return value;
  }

  /** A single word or line; empty, with a mistake, if it is something else. */
  Optional<String> text(String key, boolean isRequired) {
    Optional<Node> value = isRequired ? required(key) : optional(key);
    return value.flatMap(
        each -> {
          if (each instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
          }
          mistakes.add(each, what + ": '" + key + "' must be a text");
          return Optional.empty();
        });
  }

  /** A list of words; empty if the key is absent, or, with a mistake, if it is something else. */
  List<String> texts(String key) {
    Optional<Node> value = optional(key);
    List<String> texts = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
      for (Node each : sequence.getValue()) {
        if (each instanceof ScalarNode scalar) {
          texts.add(scalar.getValue().strip());
        } else {
          mistakes.add(each, what + ": '" + key + "' must be a list of words");
        }
      }
    } else if (value.isPresent()) {
      mistakes.add(value.get(), what + ": '" + key + "' must be a list of words");
    }
    return texts;
  }

  /** One of these words; empty, with a mistake, if it is none of them. */
  Optional<String> choice(String key, List<String> choices, boolean isRequired) {
    return text(key, isRequired)
        .flatMap(
            word -> {
              if (choices.contains(word)) {
                return Optional.of(word);
              }
              Node value = values.getOrDefault(key, node);
              mistakes.add(value, what + ": " + Mistakes.unknown(key, word, choices));
              return Optional.empty();
            });
  }

  /** A whole number of at least {@code least}. */
  OptionalInt whole(String key, int least, boolean isRequired) {
    Optional<Node> value = isRequired ? required(key) : optional(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    return whole(value.get(), key, least);
  }

  OptionalInt whole(Node value, String key, int least) {
    try {
      if (value instanceof ScalarNode scalar) {
        int number = Integer.parseInt(scalar.getValue().strip());
        if (number >= least) {
          return OptionalInt.of(number);
        }
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too small.
    }
    mistakes.add(
        value,
        "%s: '%s' must be a whole number of at least %d%s"
            .formatted(what, key, least, found(value)));
    return OptionalInt.empty();
  }

  /** A number, if the key is there. */
  OptionalDouble number(String key) {
    Optional<Node> value = optional(key);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = Matrices.number(value.get());
    if (number.isEmpty()) {
      mistakes.add(value.get(), what + ": '" + key + "' must be a number" + found(value.get()));
    }
    return number;
  }

  /** True or false; false if the key is not there. */
  boolean flag(String key) {
    return choice(key, List.of("true", "false"), false).filter("true"::equals).isPresent();
  }

  /** Says which keys are unknown, now that all the known ones have been asked for. */
  void finish() {
    values
        .keySet()
        .forEach(
            key -> {
              if (!asked.contains(key)) {
                mistakes.add(
                    keys.getOrDefault(key, node),
                    what + ": " + Mistakes.unknown("key", key, asked));
              }
            });
  }

  static String found(Node node) {
    return node instanceof ScalarNode scalar ? ", found '" + scalar.getValue() + "'" : "";
  }
}

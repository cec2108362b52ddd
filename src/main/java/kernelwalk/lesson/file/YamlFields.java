package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kernelwalk.lesson.Spelling;
import kernelwalk.lesson.Translations;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The keys of one YAML mapping, asked for by name. What was never asked for is unknown: {@link
 * #finish} says so.
 */
final class YamlFields {
  private final Node node;
  private final String what;
  private final LessonErrors lessonErrors;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private YamlFields(Node node, String what, LessonErrors lessonErrors) {
    this.node = node;
    this.what = what;
    this.lessonErrors = lessonErrors;
  }

  /**
   * @param what whose keys they are, as {@code lesson} or {@code scene 'slide'}
   */
  static YamlFields of(Node node, String what, LessonErrors lessonErrors) {
    YamlFields yamlFields = new YamlFields(node, what, lessonErrors);
    if (!(node instanceof MappingNode mapping)) {
      lessonErrors.add(node, what + ": keys with values expected, as in 'key: value'");
      return yamlFields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        lessonErrors.add(tuple.getKeyNode(), what + ": a key must be a single word");
      } else if (yamlFields.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        lessonErrors.add(key, what + ": the key '" + key.getValue() + "' stands here twice");
      } else {
        yamlFields.keys.put(key.getValue(), key);
      }
    }
    return yamlFields;
  }

  /** The same keys, called otherwise in mistakes; what was asked for stays known. */
  YamlFields named(String other) {
    YamlFields yamlFields = new YamlFields(node, other, lessonErrors);
    yamlFields.values.putAll(values);
    yamlFields.keys.putAll(keys);
    yamlFields.asked.addAll(asked);
    return yamlFields;
  }

  /** The keys inside an optional key's value; none, at this mapping's place, if it is absent. */
  YamlFields inner(String key) {
    return optional(key)
        .map(value -> of(value, what + ": " + key, lessonErrors))
        .orElse(new YamlFields(node, what + ": " + key, lessonErrors));
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
      lessonErrors.add(node, what + ": the key '" + key + "' is missing");
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
          lessonErrors.add(each, what + ": '" + key + "' must be a text");
          return Optional.empty();
        });
  }

  /** A text in every language; empty, with a mistake for each that is missing. */
  Optional<Translations> translations(String key, boolean isRequired) {
    Optional<Node> value = isRequired ? required(key) : optional(key);
    return value.flatMap(
        each -> {
          YamlFields fields = of(each, what + ": " + key, lessonErrors);
          Optional<Translations> texts = fields.translations();
          fields.finish();
          return texts;
        });
  }

  /** The text that the keys of this very mapping give, a key a language. */
  Optional<Translations> translations() {
    Map<String, String> texts = new HashMap<>();
    for (String language : Translations.LANGUAGES) {
      text(language, true).ifPresent(text -> texts.put(language, text));
    }
    return texts.size() == Translations.LANGUAGES.size()
        ? Optional.of(new Translations(texts))
        : Optional.empty();
  }

  /** The mappings of a list; none if the key is absent, or, with a mistake, if it is no list. */
  List<YamlFields> each(String key, String called) {
    Optional<Node> value = optional(key);
    List<YamlFields> all = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
      for (Node node : sequence.getValue()) {
        all.add(of(node, what + ": " + called + " " + (all.size() + 1), lessonErrors));
      }
    } else if (value.isPresent()) {
      lessonErrors.add(value.get(), what + ": '" + key + "' must be a list");
    }
    return all;
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
          lessonErrors.add(each, what + ": '" + key + "' must be a list of words");
        }
      }
    } else if (value.isPresent()) {
      lessonErrors.add(value.get(), what + ": '" + key + "' must be a list of words");
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
              lessonErrors.add(value, what + ": " + Spelling.unknown(key, word, choices));
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
    lessonErrors.add(
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
    OptionalDouble number = MatrixReader.number(value.get());
    if (number.isEmpty()) {
      lessonErrors.add(value.get(), what + ": '" + key + "' must be a number" + found(value.get()));
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
                lessonErrors.add(
                    keys.getOrDefault(key, node),
                    what + ": " + Spelling.unknown("key", key, asked));
              }
            });
  }

  static String found(Node node) {
    return node instanceof ScalarNode scalar ? ", found '" + scalar.getValue() + "'" : "";
  }
}

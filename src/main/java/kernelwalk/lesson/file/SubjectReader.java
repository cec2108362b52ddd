package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.Spelling;
import kernelwalk.lesson.Translations;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The reader of a scene's subject where that is not an operation on the stage. */
final class SubjectReader {
  static final List<String> KINDS =
      List.of(
          "planes",
          "feature-maps",
          "time-line",
          "network",
          "code",
          "data",
          "training",
          "training-step",
          "evaluation",
          "handing-on");

  private static final List<String> TRAINED = List.of("pretrained", "drawn");
  private static final int LARGEST_SIDE = 12;
  private static final float BRIGHTEST = 255;
  private static final int MOST_EPOCHS = 20;

  /** Of MNIST's pictures to train with, and of those to test with. */
  private static final int TRAINING_PICTURES = 60_000;

  private static final int TEST_PICTURES = 10_000;

  private final YamlFields yamlFields;
  private final LessonErrors lessonErrors;

  SubjectReader(YamlFields yamlFields, LessonErrors lessonErrors) {
    this.yamlFields = yamlFields;
    this.lessonErrors = lessonErrors;
  }

  /** The subject; empty, with mistakes, if something does not fit. */
  Optional<SceneSubject> read() {
    Optional<String> kind = yamlFields.choice("show", KINDS, true);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case "planes" -> planes();
      case "feature-maps" ->
          yamlFields
              .choice("network", TRAINED, true)
              .map(network -> new SceneSubject.FeatureMaps(network, index("image", TEST_PICTURES)));
      case "time-line" -> timeLine();
      case "network" -> plan();
      case "code" -> network().map(SceneSubject.Code::new);
      case "data" -> data();
      case "training" ->
          network().flatMap(name -> epochs().map(n -> new SceneSubject.Training(name, n)));
      case "training-step" -> network().map(SceneSubject.TrainingStep::new);
      case "evaluation" ->
          yamlFields
              .choice("network", TRAINED, true)
              .flatMap(name -> pictures().map(which -> new SceneSubject.Evaluation(name, which)));
      default -> network().map(SceneSubject.HandingOn::new);
    };
  }

  private Optional<String> network() {
    return yamlFields.choice("network", Network.NAMES, true);
  }

  private Optional<Integer> epochs() {
    OptionalInt epochs = yamlFields.whole("epochs", 1, false);
    if (epochs.isPresent() && epochs.getAsInt() > MOST_EPOCHS) {
      say("epochs", "at most " + MOST_EPOCHS + " epochs expected, found " + epochs.getAsInt());
      return Optional.empty();
    }
    return Optional.of(epochs.orElse(1));
  }

  /** A zero-based index; 0 where none is given. */
  private int index(String key, int count) {
    int index = yamlFields.whole(key, 0, false).orElse(0);
    if (index >= count) {
      say(key, "there are %d pictures, counted from 0, found %d".formatted(count, index));
      return 0;
    }
    return index;
  }

  private Optional<SceneSubject> planes() {
    Optional<Node> node = yamlFields.required("picture");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String what = yamlFields.what() + ": picture";
    Optional<Tensor> given =
        node.get() instanceof ScalarNode scalar
            ? NamedTensors.named(
                "picture", scalar.getValue(), m -> lessonErrors.add(node.get(), what + ": " + m))
            : MatrixReader.read(node.get(), what, lessonErrors);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Shape shape = given.get().shape();
    Tensor picture =
        shape.rank() == 2
            ? given.get().reshape(Shape.of(1, shape.dim(0), shape.dim(1)))
            : given.get();
    Shape planes = picture.shape();
    if (planes.rank() != 3
        || (planes.dim(0) != 1 && planes.dim(0) != 3)
        || planes.dim(1) > LARGEST_SIDE
        || planes.dim(2) > LARGEST_SIDE) {
      say(
          "picture",
          "1 or 3 channels of at most %d×%d numbers expected, found shape %s"
              .formatted(LARGEST_SIDE, LARGEST_SIDE, shape));
      return Optional.empty();
    }
    for (float value : picture.values()) {
      if (value < 0 || value > BRIGHTEST || value != Math.rint(value)) {
        say("picture", "whole numbers from 0 to 255 expected, found " + value);
        return Optional.empty();
      }
    }
    return Optional.of(new SceneSubject.Planes(picture));
  }

  private Optional<SceneSubject> timeLine() {
    Optional<Node> node = yamlFields.required("events");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<SceneSubject.TimeLine.Event> events = new ArrayList<>();
    if (!(node.get() instanceof SequenceNode sequence) || sequence.getValue().size() < 2) {
      say("events", "a list of at least two events expected");
      return Optional.empty();
    }
    int number = 0;
    for (Node each : sequence.getValue()) {
      YamlFields event =
          YamlFields.of(each, yamlFields.what() + ": event " + ++number, lessonErrors);
      OptionalInt year = event.whole("year", 1, true);
      Optional<Translations> name = event.translations("name", true);
      Optional<Translations> text = event.translations("text", true);
      Optional<String> source = event.text("source", true);
      event.finish();
      if (year.isPresent() && name.isPresent() && text.isPresent() && source.isPresent()) {
        events.add(
            new SceneSubject.TimeLine.Event(year.getAsInt(), name.get(), text.get(), source.get()));
      }
    }
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).year() < events.get(i - 1).year()) {
        say("events", "events in the order of their years expected");
      }
    }
    return Optional.of(new SceneSubject.TimeLine(events));
  }

  private Optional<SceneSubject> plan() {
    Optional<String> name = network();
    List<String> change = yamlFields.texts("change");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<String> known =
        Network.named(name.get()).layers().stream()
            .flatMap(layer -> changeable(layer).stream())
            .toList();
    for (String each : change) {
      if (!known.contains(each)) {
        say("change", Spelling.unknown("setting", each, known));
      }
    }
    return Optional.of(new SceneSubject.Plan(name.get(), change));
  }

  /** What may be changed of a layer: {@code conv1.kernel}. */
  private static List<String> changeable(Layer layer) {
    String name = layer.name().toLowerCase(Locale.ROOT);
    return switch (layer.operation()) {
      case Conv2d conv -> List.of(name + ".channels", name + ".kernel", name + ".padding");
      case Pool2d pool -> List.of(name + ".kernel");
      default -> List.of();
    };
  }

  private Optional<SceneSubject> data() {
    boolean test =
        yamlFields
            .choice("set", List.of("train", "test"), false)
            .filter("test"::equals)
            .isPresent();
    return Optional.of(
        new SceneSubject.Data(test, index("index", test ? TEST_PICTURES : TRAINING_PICTURES)));
  }

  private Optional<List<Integer>> pictures() {
    List<Integer> pictures = new ArrayList<>();
    for (String each : yamlFields.texts("pictures")) {
      if (!each.matches("\\d{1,4}")) {
        say("pictures", "indices from 0 to 9999 expected, found '" + each + "'");
        return Optional.empty();
      }
      pictures.add(Integer.valueOf(each));
    }
    return Optional.of(pictures);
  }

  private void say(String key, String message) {
    lessonErrors.add(
        yamlFields.optional(key).orElse(yamlFields.node()),
        "%s: '%s': %s".formatted(yamlFields.what(), key, message));
  }
}

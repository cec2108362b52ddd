package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.OperationSetting;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The reader of a scene's questions, which has the program compute what their answers are said to
 * be: a stated answer that the operation does not give is a mistake.
 */
final class QuestionReader {
  static final List<String> KINDS =
      List.of("number", "choice", "kernel", "cells", "setting", "order");

  private static final Map<String, TensorRole> TENSORS =
      Map.of(
          "input", TensorRole.INPUT,
          "weight", TensorRole.WEIGHT,
          "output", TensorRole.OUTPUT,
          "gradient", TensorRole.OUTPUT_GRADIENT);

  private static final List<String> SETTINGS =
      Stream.of(OperationSetting.values()).map(OperationSetting::word).toList();

  /** How far two outputs may differ that are the same but for rounding. */
  private static final float ROUNDING = 1e-3f;

  private static final int MOST_OPTIONS = 6;
  private static final int WIDEST_SETTING = 20;

  private final YamlFields scene;
  private final LessonErrors lessonErrors;

  QuestionReader(YamlFields scene, LessonErrors lessonErrors) {
    this.scene = scene;
    this.lessonErrors = lessonErrors;
  }

  /** The questions without a mistake; what they ask about can be empty only where that failed. */
  List<Question> read(Optional<SceneSubject> subject) {
    List<Question> questions = new ArrayList<>();
    for (YamlFields unnamed : scene.each("questions", "question")) {
      Optional<String> id = unnamed.text("id", true);
      YamlFields fields = id.map(name -> unnamed.named("question '" + name + "'")).orElse(unnamed);
      one(fields, id.orElse(""), subject).ifPresent(questions::add);
      fields.finish();
    }
    if (questions.stream().filter(Question.Cells.class::isInstance).count() > 1) {
      say(scene, "questions", "at most one question of the kind 'cells' in a scene expected");
    }
    return questions;
  }

  /** What every question has. */
  private record Head(
      String id, Translations ask, Translations right, Optional<Translations> hint) {}

  private Optional<Question> one(YamlFields of, String id, Optional<SceneSubject> subject) {
    Optional<String> kind = of.choice("kind", KINDS, true);
    Optional<Translations> ask = of.translations("ask", true);
    Optional<Translations> right = of.translations("right", true);
    Optional<Translations> hint = of.translations("hint", false);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<Head> head = ask.flatMap(asked -> right.map(why -> new Head(id, asked, why, hint)));
    return switch (kind.get()) {
      case "number" -> number(of, head, subject);
      case "choice" -> choice(of, head);
      case "kernel" -> kernel(of, head, subject);
      case "cells" -> cells(of, head, subject);
      case "setting" -> setting(of, head, subject);
      default -> order(of, head);
    };
  }

  private Optional<Question> number(
      YamlFields of, Optional<Head> head, Optional<SceneSubject> subject) {
    OptionalDouble answer = requiredNumber(of, "answer");
    Optional<String> expression = of.text("of", false);
    Optional<String> source = of.text("source", false);
    Map<Double, Translations> wrong = new HashMap<>();
    double tolerance = tolerance(of);
    for (YamlFields each : of.each("wrong", "wrong answer")) {
      OptionalDouble value = requiredNumber(each, "answer");
      Optional<Translations> reply = each.translations();
      each.finish();
      if (value.isPresent() && reply.isPresent()) {
        if (answer.isPresent()
            && Math.abs(value.getAsDouble() - answer.getAsDouble()) <= tolerance) {
          say(each, "answer", "the wrong answer is the right one");
        }
        wrong.put(value.getAsDouble(), reply.get());
      }
    }
    if (expression.isEmpty() && source.isEmpty()) {
      lessonErrors.add(
          of.node(),
          of.what() + ": 'of' (what the program computes) or 'source' (who says so) expected");
    }
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    if (subject.isPresent() && expression.isPresent()) {
      OptionalDouble value = computed(of, "of", expression.get(), subject.get());
      if (value.isPresent()
          && Math.abs(value.getAsDouble() - answer.getAsDouble()) > tolerance + 1e-9) {
        say(
            of,
            "answer",
            "%s is said, but %s comes to %s"
                .formatted(
                    NumberText.text(answer.getAsDouble()),
                    expression.get(),
                    NumberText.text(value.getAsDouble())));
      }
    }
    return head.map(
        h ->
            new Question.Numeric(
                h.id(), h.ask(), h.right(), h.hint(), answer.getAsDouble(), tolerance, wrong));
  }

  /** Half a unit of the last decimal in which the answer is written. */
  private static double tolerance(YamlFields of) {
    String written =
        of.optional("answer").map(n -> n instanceof ScalarNode s ? s.getValue() : "").orElse("");
    int point = written.indexOf('.');
    int decimals = point < 0 ? 0 : written.strip().length() - point - 1;
    return decimals == 0 ? 1e-6 : 0.5 * Math.pow(10, -decimals);
  }

  private Optional<Question> choice(YamlFields of, Optional<Head> head) {
    List<Question.Choice.Option> options = new ArrayList<>();
    for (YamlFields each : of.each("options", "option")) {
      Optional<Translations> text = each.translations();
      option(each, text, Optional.empty()).ifPresent(options::add);
    }
    return oneRight(of, head, options);
  }

  private Optional<Question.Choice.Option> option(
      YamlFields of, Optional<Translations> text, Optional<Tensor> weight) {
    boolean right = of.flag("right");
    Optional<Translations> reply = of.translations("reply", !right);
    if (right && reply.isPresent()) {
      say(of, "reply", "the right option needs none; the question's 'right' says why");
    }
    of.finish();
    return text.filter(t -> right || reply.isPresent())
        .map(t -> new Question.Choice.Option(t, weight, right ? Optional.empty() : reply));
  }

  private Optional<Question> oneRight(
      YamlFields of, Optional<Head> head, List<Question.Choice.Option> options) {
    int found = of.each("options", "option").size();
    long right = options.stream().filter(option -> option.reply().isEmpty()).count();
    if (found < 2 || found > MOST_OPTIONS) {
      lessonErrors.add(
          of.optional("options").orElse(of.node()),
          "%s: 2 to %d 'options' expected, found %d".formatted(of.what(), MOST_OPTIONS, found));
      return Optional.empty();
    }
    if (options.size() < found) {
      return Optional.empty();
    }
    if (right != 1) {
      say(of, "options", "exactly one with 'right: true' expected, found " + right);
      return Optional.empty();
    }
    return head.map(
        h -> new Question.Choice(h.id(), h.ask(), h.right(), h.hint(), List.copyOf(options)));
  }

  private Optional<Question> kernel(
      YamlFields of, Optional<Head> head, Optional<SceneSubject> subject) {
    List<Question.Choice.Option> options = new ArrayList<>();
    for (YamlFields each : of.each("options", "option")) {
      Optional<Tensor> weight =
          each.required("weight")
              .flatMap(node -> MatrixReader.read(node, each.what() + ": weight", lessonErrors));
      Optional<Translations> text = weight.map(QuestionReader::matrix);
      Optional<Question.Choice.Option> option = option(each, text, weight);
      option.ifPresent(options::add);
      if (option.isPresent() && subject.isPresent()) {
        checkKernel(each, option.get(), subject.get());
      }
    }
    return oneRight(of, head, options);
  }

  private void checkKernel(YamlFields of, Question.Choice.Option option, SceneSubject subject) {
    if (!(subject instanceof SteppedOperation scene) || !(scene.operation() instanceof Conv2d)) {
      say(of, "weight", "a scene with conv2d expected");
      return;
    }
    Tensor own = scene.parameters().getFirst();
    Tensor weight = option.weight().orElseThrow();
    if (weight.shape().size() != own.shape().size()) {
      say(
          of,
          "weight",
          "as many numbers as the scene's kernel expected, %s, found %s"
              .formatted(own.shape(), weight.shape()));
      return;
    }
    List<Tensor> parameters = new ArrayList<>(scene.parameters());
    parameters.set(0, weight.reshape(own.shape()));
    boolean same = near(scene.operation().forward(scene.input(), parameters), scene.output());
    if (same != option.reply().isEmpty()) {
      say(
          of,
          "weight",
          same
              ? "this kernel makes the scene's output too, so it is not wrong"
              : "this kernel does not make the scene's output");
    }
  }

  private static boolean near(Tensor found, Tensor wanted) {
    for (int i = 0; i < wanted.values().length; i++) {
      if (Math.abs(found.values()[i] - wanted.values()[i]) > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** {@code [[0, 1], [2, 3]]}, the same in every language. */
  private static Translations matrix(Tensor weight) {
    Shape shape = weight.shape();
    int columns = shape.dim(shape.rank() - 1);
    List<String> rows = new ArrayList<>();
    for (int from = 0; from < shape.size(); from += columns) {
      List<String> row = new ArrayList<>();
      for (int i = from; i < from + columns; i++) {
        row.add(NumberText.text(weight.values()[i]));
      }
      rows.add("[" + String.join(", ", row) + "]");
    }
    String text = "[" + String.join(", ", rows) + "]";
    Map<String, String> texts = new HashMap<>();
    Translations.LANGUAGES.forEach(language -> texts.put(language, text));
    return new Translations(texts);
  }

  private Optional<Question> cells(
      YamlFields of, Optional<Head> head, Optional<SceneSubject> subject) {
    Optional<String> tensor =
        of.choice("tensor", List.copyOf(new TreeSet<>(TENSORS.keySet())), true);
    Optional<Set<List<Integer>>> answer = cellList(of);
    Optional<String> reach = of.text("of", true);
    Map<Set<List<Integer>>, Translations> wrong = new HashMap<>();
    for (YamlFields each : of.each("wrong", "wrong answer")) {
      Optional<Set<List<Integer>>> clicked = cellList(each);
      Optional<Translations> reply = each.translations();
      each.finish();
      if (clicked.isPresent() && reply.isPresent()) {
        if (clicked.equals(answer)) {
          say(each, "answer", "the wrong answer is the right one");
        }
        wrong.put(clicked.get(), reply.get());
      }
    }
    if (tensor.isEmpty() || answer.isEmpty() || reach.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    try {
      Set<List<Integer>> found = CellSet.of(reach.get(), subject.get());
      if (!found.equals(answer.get())) {
        say(of, "answer", "'%s' comes to %s".formatted(reach.get(), CellSet.text(found)));
      }
    } catch (IllegalArgumentException e) {
      say(of, "of", String.valueOf(e.getMessage()));
    }
    TensorRole role = TENSORS.getOrDefault(tensor.get(), TensorRole.INPUT);
    return head.map(
        h -> new Question.Cells(h.id(), h.ask(), h.right(), h.hint(), role, answer.get(), wrong));
  }

  private Optional<Set<List<Integer>>> cellList(YamlFields of) {
    Optional<Tensor> rows =
        of.required("answer")
            .flatMap(node -> MatrixReader.read(node, of.what() + ": answer", lessonErrors));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.get().shape().rank() != 2) {
      say(of, "answer", "a list of cells expected, as [[0, 0, 1, 2]]");
      return Optional.empty();
    }
    int axes = rows.get().shape().dim(1);
    Set<List<Integer>> cells = new HashSet<>();
    for (int from = 0; from < rows.get().shape().size(); from += axes) {
      List<Integer> cell = new ArrayList<>();
      for (int i = from; i < from + axes; i++) {
        cell.add(Math.round(rows.get().values()[i]));
      }
      cells.add(List.copyOf(cell));
    }
    return Optional.of(cells);
  }

  private Optional<Question> setting(
      YamlFields of, Optional<Head> head, Optional<SceneSubject> subject) {
    Optional<OperationSetting> setting =
        of.choice("setting", SETTINGS, true)
            .map(word -> OperationSetting.valueOf(word.toUpperCase(Locale.ROOT)));
    OptionalInt from = of.whole("from", 0, true);
    OptionalInt to = of.whole("to", 0, true);
    Optional<String> until = of.text("until", true);
    Map<Integer, Translations> wrong = new HashMap<>();
    for (YamlFields each : of.each("wrong", "wrong answer")) {
      OptionalInt value = each.whole("answer", 0, true);
      Optional<Translations> reply = each.translations();
      each.finish();
      if (value.isPresent() && reply.isPresent()) {
        wrong.put(value.getAsInt(), reply.get());
      }
    }
    if (setting.isEmpty() || from.isEmpty() || to.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (to.getAsInt() <= from.getAsInt() || to.getAsInt() - from.getAsInt() > WIDEST_SETTING) {
      say(of, "to", "a number above 'from', by at most %d, expected".formatted(WIDEST_SETTING));
      return Optional.empty();
    }
    if (!(subject.orElse(null) instanceof SteppedOperation scene)) {
      if (subject.isPresent()) {
        say(of, "setting", "a scene with an operation expected");
      }
      return Optional.empty();
    }
    Set<Integer> answers = new TreeSet<>();
    for (int value = from.getAsInt(); value <= to.getAsInt(); value++) {
      if (holds(of, scene, setting.get(), value, until.get())) {
        answers.add(value);
      }
    }
    if (answers.isEmpty() || answers.size() > to.getAsInt() - from.getAsInt()) {
      say(
          of,
          "until",
          answers.isEmpty()
              ? "'%s' holds for no value from 'from' to 'to'".formatted(until.get())
              : "'%s' holds for every value, so nothing is asked".formatted(until.get()));
      return Optional.empty();
    }
    wrong.keySet().stream()
        .filter(answers::contains)
        .forEach(value -> say(of, "wrong", "%d is a right answer".formatted(value)));
    return head.map(
        h ->
            new Question.Setting(
                h.id(),
                h.ask(),
                h.right(),
                h.hint(),
                setting.get(),
                from.getAsInt(),
                to.getAsInt(),
                answers,
                wrong));
  }

  /** A value that the operation cannot take does not make the condition hold. */
  private boolean holds(
      YamlFields of, SteppedOperation scene, OperationSetting setting, int value, String until) {
    SteppedOperation changed;
    try {
      changed = scene.with(setting, value);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return computed(of, "until", until, changed).orElse(0) == 1;
  }

  private Optional<Question> order(YamlFields of, Optional<Head> head) {
    List<Translations> items = new ArrayList<>();
    int found = 0;
    for (YamlFields each : of.each("items", "item")) {
      found++;
      each.translations().ifPresent(items::add);
      each.finish();
    }
    if (found < 3) {
      lessonErrors.add(
          of.optional("items").orElse(of.node()),
          of.what() + ": at least 3 'items' expected, found " + found);
      return Optional.empty();
    }
    if (items.size() < found) {
      return Optional.empty();
    }
    return head.map(h -> new Question.Order(h.id(), h.ask(), h.right(), h.hint(), items));
  }

  private OptionalDouble requiredNumber(YamlFields of, String key) {
    return of.required(key).isPresent() ? of.number(key) : OptionalDouble.empty();
  }

  private OptionalDouble computed(
      YamlFields of, String key, String expression, SceneSubject subject) {
    try {
      return OptionalDouble.of(Expression.value(expression, SceneNumbers.of(subject)));
    } catch (IllegalArgumentException e) {
      say(of, key, String.valueOf(e.getMessage()));
      return OptionalDouble.empty();
    }
  }

  private void say(YamlFields of, String key, String message) {
    Node where = of.optional(key).orElse(of.node());
    lessonErrors.add(where, "%s: '%s': %s".formatted(of.what(), key, message));
  }
}

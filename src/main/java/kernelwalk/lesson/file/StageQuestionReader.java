package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.OperationSetting;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import kernelwalk.lesson.computed.CellSet;
import kernelwalk.tensor.Tensor;

/** The reader of questions that are answered on the stage: cells to click, a setting to set. */
final class StageQuestionReader {
  private static final Map<String, TensorRole> TENSORS =
      Map.of(
          "input", TensorRole.INPUT,
          "weight", TensorRole.WEIGHT,
          "output", TensorRole.OUTPUT,
          "gradient", TensorRole.OUTPUT_GRADIENT);

  private static final List<String> SETTINGS =
      Stream.of(OperationSetting.values()).map(OperationSetting::word).toList();

  private static final int WIDEST_SETTING = 20;

  private StageQuestionReader() {}

  static Optional<Question> cells(QuestionFields of, Optional<SceneSubject> subject) {
    Optional<String> tensor =
        of.yaml().choice("tensor", List.copyOf(new TreeSet<>(TENSORS.keySet())), true);
    Optional<Set<List<Integer>>> answer = cellList(of, of.yaml());
    Optional<String> reach = of.yaml().text("of", true);
    Map<Set<List<Integer>>, Translations> wrong = new HashMap<>();
    for (YamlFields each : of.yaml().each("wrong", "wrong answer")) {
      Optional<Set<List<Integer>>> clicked = cellList(of, each);
      Optional<Translations> reply = each.translations();
      each.finish();
      if (clicked.isPresent() && reply.isPresent()) {
        if (clicked.equals(answer)) {
          of.say(each, "answer", "the wrong answer is the right one");
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
        of.say("answer", "'%s' comes to %s".formatted(reach.get(), CellSet.text(found)));
      }
    } catch (IllegalArgumentException e) {
      of.say("of", String.valueOf(e.getMessage()));
    }
    TensorRole role = TENSORS.getOrDefault(tensor.get(), TensorRole.INPUT);
    return of.head()
        .map(
            h ->
                new Question.Cells(
                    h.id(), h.ask(), h.right(), h.hint(), role, answer.get(), wrong));
  }

  private static Optional<Set<List<Integer>>> cellList(QuestionFields of, YamlFields inside) {
    Optional<Tensor> rows =
        inside
            .required("answer")
            .flatMap(
                node -> MatrixReader.read(node, inside.what() + ": answer", of.lessonErrors()));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.get().shape().rank() != 2) {
      of.say(inside, "answer", "a list of cells expected, as [[0, 0, 1, 2]]");
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

  static Optional<Question> setting(QuestionFields of, Optional<SceneSubject> subject) {
    Optional<OperationSetting> setting =
        of.yaml()
            .choice("setting", SETTINGS, true)
            .map(word -> OperationSetting.valueOf(word.toUpperCase(Locale.ROOT)));
    OptionalInt from = of.yaml().whole("from", 0, true);
    OptionalInt to = of.yaml().whole("to", 0, true);
    Optional<String> until = of.yaml().text("until", true);
    Map<Integer, Translations> wrong = new HashMap<>();
    for (YamlFields each : of.yaml().each("wrong", "wrong answer")) {
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
      of.say("to", "a number above 'from', by at most %d, expected".formatted(WIDEST_SETTING));
      return Optional.empty();
    }
    if (!(subject.orElse(null) instanceof SteppedOperation scene)) {
      if (subject.isPresent()) {
        of.say("setting", "a scene with an operation expected");
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
      of.say(
          "until",
          answers.isEmpty()
              ? "'%s' holds for no value from 'from' to 'to'".formatted(until.get())
              : "'%s' holds for every value, so nothing is asked".formatted(until.get()));
      return Optional.empty();
    }
    wrong.keySet().stream()
        .filter(answers::contains)
        .forEach(value -> of.say("wrong", "%d is a right answer".formatted(value)));
    return of.head()
        .map(
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
  private static boolean holds(
      QuestionFields of,
      SteppedOperation scene,
      OperationSetting setting,
      int value,
      String until) {
    SteppedOperation changed;
    try {
      changed = scene.with(setting, value);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return of.computed("until", until, changed).orElse(0) == 1;
  }
}

package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.film.picture.NumberText;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.Translations;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The reader of a scene's questions, which has the program compute what their answers are said to
 * be: a stated answer that the operation does not give is a mistake.
 */
final class QuestionReader {
  static final List<String> KINDS =
      List.of("number", "choice", "kernel", "cells", "setting", "order");

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
      lessonErrors.add(
          scene.optional("questions").orElse(scene.node()),
          scene.what()
              + ": 'questions': at most one question of the kind 'cells' in a scene expected");
    }
    return questions;
  }

  private Optional<Question> one(YamlFields yaml, String id, Optional<SceneSubject> subject) {
    Optional<String> kind = yaml.choice("kind", KINDS, true);
    QuestionFields of = QuestionFields.of(id, yaml, lessonErrors);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case "number" -> number(of, subject);
      case "choice" -> ChoiceReader.choice(of);
      case "kernel" -> ChoiceReader.kernel(of, subject);
      case "cells" -> StageQuestionReader.cells(of, subject);
      case "setting" -> StageQuestionReader.setting(of, subject);
      default -> order(of);
    };
  }

  private static Optional<Question> number(QuestionFields of, Optional<SceneSubject> subject) {
    OptionalDouble answer = QuestionFields.number(of.yaml(), "answer");
    Optional<String> expression = of.yaml().text("of", false);
    Optional<String> source = of.yaml().text("source", false);
    Map<Double, Translations> wrong = new HashMap<>();
    double tolerance = tolerance(of);
    for (YamlFields each : of.yaml().each("wrong", "wrong answer")) {
      OptionalDouble value = QuestionFields.number(each, "answer");
      Optional<Translations> reply = each.translations();
      each.finish();
      if (value.isPresent() && reply.isPresent()) {
        if (answer.isPresent()
            && Math.abs(value.getAsDouble() - answer.getAsDouble()) <= tolerance) {
          of.say(each, "answer", "the wrong answer is the right one");
        }
        wrong.put(value.getAsDouble(), reply.get());
      }
    }
    if (expression.isEmpty() && source.isEmpty()) {
      of.lessonErrors()
          .add(
              of.yaml().node(),
              of.yaml().what()
                  + ": 'of' (what the program computes) or 'source' (who says so) expected");
    }
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    if (subject.isPresent() && expression.isPresent()) {
      OptionalDouble value = of.computed("of", expression.get(), subject.get());
      if (value.isPresent()
          && Math.abs(value.getAsDouble() - answer.getAsDouble()) > tolerance + 1e-9) {
        of.say(
            "answer",
            "%s is said, but %s comes to %s"
                .formatted(
                    NumberText.text(answer.getAsDouble()),
                    expression.get(),
                    NumberText.text(value.getAsDouble())));
      }
    }
    return of.head()
        .map(
            h ->
                new Question.Numeric(
                    h.id(), h.ask(), h.right(), h.hint(), answer.getAsDouble(), tolerance, wrong));
  }

  /** Half a unit of the last decimal in which the answer is written. */
  private static double tolerance(QuestionFields of) {
    String written =
        of.yaml()
            .optional("answer")
            .map(n -> n instanceof ScalarNode s ? s.getValue() : "")
            .orElse("");
    int point = written.indexOf('.');
    int decimals = point < 0 ? 0 : written.strip().length() - point - 1;
    return decimals == 0 ? 1e-6 : 0.5 * Math.pow(10, -decimals);
  }

  private static Optional<Question> order(QuestionFields of) {
    List<Translations> items = new ArrayList<>();
    int found = 0;
    for (YamlFields each : of.yaml().each("items", "item")) {
      found++;
      each.translations().ifPresent(items::add);
      each.finish();
    }
    if (found < 3) {
      of.lessonErrors()
          .add(
              of.yaml().optional("items").orElse(of.yaml().node()),
              of.yaml().what() + ": at least 3 'items' expected, found " + found);
      return Optional.empty();
    }
    if (items.size() < found) {
      return Optional.empty();
    }
    return of.head().map(h -> new Question.Order(h.id(), h.ask(), h.right(), h.hint(), items));
  }
}

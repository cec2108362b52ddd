package kernelwalk.lesson.file;

import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.Translations;
import kernelwalk.lesson.computed.Expression;
import kernelwalk.lesson.computed.SceneNumbers;

/**
 * The keys of a question: those that every question has, read already, and those of its kind.
 *
 * @param head empty, with mistakes, where something that every question has is missing
 */
record QuestionFields(YamlFields yaml, Optional<Head> head, LessonErrors lessonErrors) {
  /** What every question has. */
  record Head(String id, Translations ask, Translations right, Optional<Translations> hint) {}

  static QuestionFields of(String id, YamlFields yaml, LessonErrors lessonErrors) {
    Optional<Translations> ask = yaml.translations("ask", true);
    Optional<Translations> right = yaml.translations("right", true);
    Optional<Translations> hint = yaml.translations("hint", false);
    return new QuestionFields(
        yaml, ask.flatMap(asked -> right.map(why -> new Head(id, asked, why, hint))), lessonErrors);
  }

  /** Adds a mistake at this key of the question. */
  void say(String key, String message) {
    say(yaml, key, message);
  }

  /** Adds a mistake at a key of something inside the question. */
  void say(YamlFields inside, String key, String message) {
    lessonErrors.add(
        inside.optional(key).orElse(inside.node()),
        "%s: '%s': %s".formatted(inside.what(), key, message));
  }

  /** A number that must be there. */
  static OptionalDouble number(YamlFields of, String key) {
    return of.required(key).isPresent() ? of.number(key) : OptionalDouble.empty();
  }

  /** What an expression comes to; empty, with a mistake at this key, if it comes to nothing. */
  OptionalDouble computed(String key, String expression, SceneSubject subject) {
    try {
      return OptionalDouble.of(Expression.value(expression, SceneNumbers.of(subject)));
    } catch (IllegalArgumentException e) {
      say(key, String.valueOf(e.getMessage()));
      return OptionalDouble.empty();
    }
  }
}

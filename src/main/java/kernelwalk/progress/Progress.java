package kernelwalk.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The progress of one person: scenes seen, questions answered, exercises mastered.
 *
 * @param seen in the order of first seeing
 * @param answers in the order of giving
 * @param mastery by exercise
 */
public record Progress(
    Set<SceneKey> seen, List<AnswerRecord> answers, Map<ExerciseKey, Mastery> mastery) {
  /** Nothing done yet. */
  public static final Progress NONE = new Progress(Set.of(), List.of(), Map.of());

  public Progress {
    seen = Collections.unmodifiableSet(new LinkedHashSet<>(seen));
    answers = List.copyOf(answers);
    mastery = Map.copyOf(mastery);
  }

  /** A scene of a lesson, by their ids. */
  public record SceneKey(String lesson, String scene) {}

  /** An exercise of a lesson, by its kind. */
  public record ExerciseKey(String lesson, String kind) {}

  public Progress withSeen(String lesson, String scene) {
    Set<SceneKey> more = new LinkedHashSet<>(seen);
    more.add(new SceneKey(lesson, scene));
    return new Progress(more, answers, mastery);
  }

  public Progress withAnswer(AnswerRecord answer) {
    List<AnswerRecord> more = new ArrayList<>(answers);
    more.add(answer);
    return new Progress(seen, more, mastery);
  }

  /**
   * After a run through an exercise.
   *
   * @param counts whether it was done without help and without a mistake
   */
  public Progress withRun(String lesson, String kind, boolean counts) {
    Map<ExerciseKey, Mastery> more = new HashMap<>(mastery);
    more.put(new ExerciseKey(lesson, kind), mastery(lesson, kind).with(counts));
    return new Progress(seen, answers, more);
  }

  public boolean hasSeen(String lesson, String scene) {
    return seen.contains(new SceneKey(lesson, scene));
  }

  /** Whether this question has been answered rightly at any time. */
  public boolean hasAnswered(String lesson, String question) {
    return answers.stream().anyMatch(each -> each.right() && of(each, lesson, question));
  }

  /** The first answer that was given to a question: what the person thought before any reply. */
  public Optional<AnswerRecord> firstAnswer(String lesson, String question) {
    return answers.stream().filter(each -> of(each, lesson, question)).findFirst();
  }

  private static boolean of(AnswerRecord answer, String lesson, String question) {
    return answer.lesson().equals(lesson) && answer.question().equals(question);
  }

  public Mastery mastery(String lesson, String kind) {
    return mastery.getOrDefault(new ExerciseKey(lesson, kind), Mastery.NONE);
  }

  /**
   * As a table of comma-separated values (RFC 4180): lesson, question, answer, right, attempts,
   * seconds, a line for each answer. What a spreadsheet would take for a formula is written as
   * text.
   */
  public String csv() {
    StringBuilder out = new StringBuilder("lesson,question,answer,right,attempts,seconds\r\n");
    for (AnswerRecord each : answers) {
      out.append(quoted(each.lesson()))
          .append(',')
          .append(quoted(each.question()))
          .append(',')
          .append(quoted(each.answer()))
          .append(',')
          .append(each.right())
          .append(',')
          .append(each.attempts())
          .append(',')
          .append(Math.round(each.seconds() * 10) / 10.0)
          .append("\r\n");
    }
    return out.toString();
  }

  private static String quoted(String text) {
    boolean number = text.matches("-?\\d+(\\.\\d+)?");
    String safe = !number && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}

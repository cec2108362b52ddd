package kernelwalk.progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelwalk.json.JsonObject;
import kernelwalk.json.JsonReader;
import kernelwalk.progress.Progress.ExerciseKey;
import kernelwalk.progress.Progress.SceneKey;

/** Progress as JSON. */
final class ProgressJson {
  private static final int FORMAT = 1;

  private ProgressJson() {}

  static String text(Progress progress) {
    List<JsonObject> seen = new ArrayList<>();
    for (SceneKey each : progress.seen()) {
      seen.add(new JsonObject().put("lesson", each.lesson()).put("scene", each.scene()));
    }
    List<JsonObject> answers = new ArrayList<>();
    for (AnswerRecord each : progress.answers()) {
      answers.add(
          new JsonObject()
              .put("lesson", each.lesson())
              .put("question", each.question())
              .put("answer", each.answer())
              .put("right", each.right())
              .put("attempts", each.attempts())
              .put("seconds", each.seconds())
              .put("time", each.time()));
    }
    List<JsonObject> mastery = new ArrayList<>();
    progress
        .mastery()
        .forEach(
            (key, value) ->
                mastery.add(
                    new JsonObject()
                        .put("lesson", key.lesson())
                        .put("exercise", key.kind())
                        .put("streak", value.streak())
                        .put("mastered", value.mastered())));
    return new JsonObject()
        .put("format", FORMAT)
        .put("seen", seen)
        .put("answers", answers)
        .put("mastery", mastery)
        .lines();
  }

  /**
   * Reads it.
   *
   * @throws NewerFormatException if it was written by a newer Kernelwalk
   * @throws IOException if it is no progress
   */
  static Progress read(byte[] text) throws IOException {
    Map<?, ?> all = map(JsonReader.value(text));
    long format = number(all, "format").longValue();
    if (format > FORMAT) {
      throw new NewerFormatException(
          "the progress is written in format %d, and this Kernelwalk reads up to %d"
              .formatted(format, FORMAT));
    }
    Set<SceneKey> seen = new LinkedHashSet<>();
    for (Map<?, ?> each : list(all, "seen")) {
      seen.add(new SceneKey(string(each, "lesson"), string(each, "scene")));
    }
    List<AnswerRecord> answers = new ArrayList<>();
    for (Map<?, ?> each : list(all, "answers")) {
      answers.add(
          new AnswerRecord(
              string(each, "lesson"),
              string(each, "question"),
              string(each, "answer"),
              truth(each, "right"),
              number(each, "attempts").intValue(),
              number(each, "seconds").doubleValue(),
              number(each, "time").longValue()));
    }
    Map<ExerciseKey, Mastery> mastery = new HashMap<>();
    for (Map<?, ?> each : list(all, "mastery")) {
      mastery.put(
          new ExerciseKey(string(each, "lesson"), string(each, "exercise")),
          new Mastery(number(each, "streak").intValue(), truth(each, "mastered")));
    }
    return new Progress(seen, answers, mastery);
  }

  private static Map<?, ?> map(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IOException("an object expected");
  }

  private static List<Map<?, ?>> list(Map<?, ?> of, String key) throws IOException {
    if (!(of.get(key) instanceof List<?> items)) {
      throw new IOException("a list '" + key + "' expected");
    }
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object item : items) {
      maps.add(map(item));
    }
    return maps;
  }

  private static String string(Map<?, ?> of, String key) throws IOException {
    if (of.get(key) instanceof String text) {
      return text;
    }
    throw new IOException("a text '" + key + "' expected");
  }

  private static boolean truth(Map<?, ?> of, String key) throws IOException {
    if (of.get(key) instanceof Boolean truth) {
      return truth;
    }
    throw new IOException("true or false expected as '" + key + "'");
  }

  private static Number number(Map<?, ?> of, String key) throws IOException {
    if (of.get(key) instanceof Number number) {
      return number;
    }
    throw new IOException("a number '" + key + "' expected");
  }
}

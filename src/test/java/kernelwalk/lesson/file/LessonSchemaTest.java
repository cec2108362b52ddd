package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kernelwalk.exercise.ExerciseKind;
import kernelwalk.json.JsonReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The schema that editors read, {@code lessons/lesson.schema.json}, knows what the reader knows.
 */
final class LessonSchemaTest {
  private static final Path LESSONS = Path.of("lessons");

  @Test
  void namesTheSameKinds() throws IOException {
    assertThat(choices("question", "kind")).containsExactlyElementsOf(QuestionReader.KINDS);
    assertThat(choices("scene", "show")).containsExactlyElementsOf(SubjectReader.KINDS);
    assertThat(choices("exercise", "kind"))
        .containsExactlyInAnyOrderElementsOf(ExerciseKind.words());
  }

  @Test
  void namesEverySettingOfAnExercise() throws IOException {
    Set<String> settings = new TreeSet<>(Set.of("kind"));
    for (ExerciseKind kind : ExerciseKind.values()) {
      settings.addAll(kind.settings().keySet());
    }
    assertThat(keys("exercise")).containsExactlyInAnyOrderElementsOf(settings);
  }

  /** A key that a lesson has and the schema has not is a key that an editor underlines in red. */
  @Test
  void knowsEveryKeyOfOurLessons() throws IOException {
    Set<String> unknown = new TreeSet<>();
    try (Stream<Path> folders = Files.list(LESSONS)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Map<?, ?> lesson = map(load(folder.resolve(LessonReader.FILE)));
        check(lesson, keys(""), unknown);
        for (Object scene : list(lesson, "scenes")) {
          check(map(scene), keys("scene"), unknown);
          for (Object question : list(map(scene), "questions")) {
            check(map(question), keys("question"), unknown);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static void check(Map<?, ?> of, Set<String> known, Set<String> unknown) {
    of.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .forEach(unknown::add);
  }

  private static Object load(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<?, ?>) value;
  }

  private static List<?> list(Map<?, ?> of, String key) {
    return of.get(key) instanceof List<?> items ? items : List.of();
  }

  /** The properties of a definition, or of the whole. */
  private static Map<?, ?> properties(String definition) throws IOException {
    Map<?, ?> schema =
        map(JsonReader.value(Files.readAllBytes(LESSONS.resolve("lesson.schema.json"))));
    Map<?, ?> of = definition.isEmpty() ? schema : map(map(schema.get("$defs")).get(definition));
    return map(of.get("properties"));
  }

  private static Set<String> keys(String definition) throws IOException {
    Set<String> keys = new TreeSet<>();
    properties(definition).keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  private static List<String> choices(String definition, String key) throws IOException {
    List<String> words = new ArrayList<>();
    list(map(properties(definition).get(key)), "enum").forEach(word -> words.add((String) word));
    return words;
  }
}

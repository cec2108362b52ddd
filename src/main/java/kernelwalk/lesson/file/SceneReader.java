package kernelwalk.lesson.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.ExerciseKind;
import kernelwalk.exercise.ExerciseSetup;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.Translations;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The reader of a scene's keys. */
final class SceneReader {
  private final String id;
  private final YamlFields yamlFields;
  private final LessonErrors lessonErrors;

  SceneReader(String id, YamlFields yamlFields, LessonErrors lessonErrors) {
    this.id = id;
    this.yamlFields = yamlFields;
    this.lessonErrors = lessonErrors;
  }

  /** The scene; empty, with mistakes, if something does not fit. */
  Optional<Scene> read(Optional<Translations> title, Map<String, TextSection> text) {
    Optional<? extends SceneSubject> subject =
        yamlFields.optional("show").isPresent()
            ? new SubjectReader(yamlFields, lessonErrors).read()
            : new SteppedOperationReader(yamlFields, lessonErrors).read();
    List<String> shows = yamlFields.texts("shows");
    List<Question> questions =
        new QuestionReader(yamlFields, lessonErrors).read(subject.map(each -> each));
    List<ExerciseSetup> exercises = exercises();
    yamlFields.finish();
    if (subject.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    new ShownNumbers(id, subject.get(), lessonErrors)
        .check(yamlFields.optional("shows").orElse(yamlFields.node()), shows, text.values());
    text.values().forEach(section -> section.checkReferences(subject.get()));
    TextSection.checkNumbers(id, text);
    return Optional.of(
        new Scene(id, title.get(), subject.get(), TextSection.prose(text), questions, exercises));
  }

  /** One exercise, or a list of them. */
  private List<ExerciseSetup> exercises() {
    Optional<Node> node = yamlFields.optional("exercise");
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode) {
      return yamlFields.each("exercise", "exercise").stream()
          .flatMap(each -> exercise(each).stream())
          .toList();
    }
    return exercise(yamlFields.inner("exercise")).stream().toList();
  }

  private Optional<ExerciseSetup> exercise(YamlFields of) {
    Optional<ExerciseKind> kind =
        of.choice("kind", ExerciseKind.words(), true).flatMap(ExerciseKind::of);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> settings = new HashMap<>();
    for (String name : kind.get().settings().keySet()) {
      of.whole(name, 0, false).ifPresent(value -> settings.put(name, value));
    }
    of.finish();
    try {
      return Optional.of(new ExerciseSetup(kind.get(), settings));
    } catch (IllegalArgumentException e) {
      lessonErrors.add(of.node(), of.what() + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}

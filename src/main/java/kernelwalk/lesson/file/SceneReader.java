package kernelwalk.lesson.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.Translations;

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
    yamlFields.finish();
    if (subject.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    new ShownNumbers(id, subject.get(), lessonErrors)
        .check(yamlFields.optional("shows").orElse(yamlFields.node()), shows, text.values());
    text.values().forEach(section -> section.checkReferences(subject.get()));
    TextSection.checkNumbers(id, text);
    return Optional.of(
        new Scene(id, title.get(), subject.get(), TextSection.prose(text), questions));
  }
}

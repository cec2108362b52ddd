package kernelwalk.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.ExerciseSetup;

/**
 * A scene: one thing to see, what is said about it, what is asked, and what is to be done.
 *
 * @param id unique within its lesson
 * @param title in each language
 * @param subject what is to be seen
 * @param text by language code
 * @param questions in the order of asking
 * @param exercises what is to be done on fresh numbers
 */
public record Scene(
    String id,
    Translations title,
    SceneSubject subject,
    Map<String, Prose> text,
    List<Question> questions,
    List<ExerciseSetup> exercises) {
  public Scene {
    text = Map.copyOf(text);
    questions = List.copyOf(questions);
    exercises = List.copyOf(exercises);
  }

  /** What is said in this language; English for a language that no lesson has. */
  public Prose text(String language) {
    return Lesson.in(language, text);
  }

  /** The operation that the stage shows, if that is what the scene is about. */
  public Optional<SteppedOperation> stepped() {
    return subject instanceof SteppedOperation stepped ? Optional.of(stepped) : Optional.empty();
  }
}

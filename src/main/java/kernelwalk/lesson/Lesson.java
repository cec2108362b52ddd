package kernelwalk.lesson;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kernelwalk.exercise.ExerciseSetup;

/**
 * A lesson without a mistake.
 *
 * @param id unique among the lessons, as {@code convolution}
 * @param order its place in the list, ascending
 * @param title in each language
 * @param minutes how long it takes, where its author says so
 * @param scenes at least one, in the order of telling
 * @param goals by language code, what one can do afterwards; none if its author says nothing
 * @param learnt likewise, what there was to learn
 * @param mistakes likewise, what people commonly get wrong
 */
public record Lesson(
    String id,
    int order,
    Translations title,
    OptionalInt minutes,
    List<Scene> scenes,
    Map<String, Prose> goals,
    Map<String, Prose> learnt,
    Map<String, Prose> mistakes) {
  public Lesson {
    scenes = List.copyOf(scenes);
    goals = Map.copyOf(goals);
    learnt = Map.copyOf(learnt);
    mistakes = Map.copyOf(mistakes);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("lesson " + id + ": at least one scene expected");
    }
  }

  /** Every question of every scene, in their order. */
  public List<Question> questions() {
    return scenes.stream().map(Scene::questions).flatMap(List::stream).toList();
  }

  /** Every exercise of every scene, in their order. */
  public List<ExerciseSetup> exercises() {
    return scenes.stream().map(Scene::exercises).flatMap(List::stream).toList();
  }

  /** The text in this language; English for a language that no lesson has; else nothing. */
  public static Prose in(String language, Map<String, Prose> texts) {
    Prose prose = texts.get(language);
    return prose == null ? texts.getOrDefault("en", Prose.EMPTY) : prose;
  }
}

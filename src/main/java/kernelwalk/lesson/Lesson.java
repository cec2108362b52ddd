package kernelwalk.lesson;

import java.util.List;

/**
 * A lesson without a mistake.
 *
 * @param id unique among the lessons, as {@code convolution}
 * @param order its place in the list, ascending
 * @param title in each language
 * @param scenes at least one, in the order of telling
 */
public record Lesson(String id, int order, Translations title, List<Scene> scenes) {
  public Lesson {
    scenes = List.copyOf(scenes);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("lesson " + id + ": at least one scene expected");
    }
  }
}

package kernelwalk.exercise;

import java.util.Map;

/**
 * The setup of an exercise: its kind and what was set of it.
 *
 * @param settings those that are not as usual, by name
 */
public record ExerciseSetup(ExerciseKind kind, Map<String, Integer> settings) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException in one sentence, if there is no such setting, or it is out of
   *     its range
   */
  public ExerciseSetup {
    settings = Map.copyOf(settings);
    settings.forEach(
        (name, value) -> {
          ExerciseKind.Range range = kind.settings().get(name);
          if (range == null) {
            throw new IllegalArgumentException(
                "exercise %s has no setting '%s'%s"
                    .formatted(
                        kind.word(),
                        name,
                        kind.settings().isEmpty()
                            ? ""
                            : "; expected " + String.join(", ", kind.settings().keySet())));
          }
          if (value < range.least() || value > range.most()) {
            throw new IllegalArgumentException(
                "exercise %s: '%s' from %d to %d expected, found %d"
                    .formatted(kind.word(), name, range.least(), range.most(), value));
          }
        });
  }

  /** As usual. */
  public static ExerciseSetup of(ExerciseKind kind) {
    return new ExerciseSetup(kind, Map.of());
  }

  int get(String name) {
    Integer value = settings.get(name);
    ExerciseKind.Range range = kind.settings().get(name);
    if (value != null) {
      return value;
    }
    if (range == null) {
      throw new IllegalArgumentException(kind.word() + " has no setting " + name);
    }
    return range.usual();
  }
}

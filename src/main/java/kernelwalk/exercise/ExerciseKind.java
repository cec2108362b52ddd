package kernelwalk.exercise;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of exercises. */
public enum ExerciseKind {
  /** To read and write pixels of a picture with channels. */
  PIXEL,
  /**
   * To find what a cell of a network sees of the picture; setting {@code network}: 5 is LeNet-5.
   */
  FIELD,
  /** To compute a convolution; settings: side of the input and of the kernel, stride, bias. */
  CONVOLUTION,
  /** To add up channels; setting: how many. */
  CHANNELS,
  /** To find the kernel that made a map. */
  WHICH_KERNEL,
  /** To find all that an output cell of a batch is computed from. */
  READS,
  /** To say how large a result is, to choose a stride, to find what is left over. */
  OUTPUT_SIZE,
  /** To count in how many windows each pixel takes part. */
  COVERAGE,
  /** To count what is learnt. */
  PARAMETERS,
  /** To follow the shape of a batch through two layers. */
  BATCH_SHAPES,
  /** To choose the winners of a pooling. */
  MAX_POOLING,
  /** To take the means of a pooling. */
  AVERAGE_POOLING,
  /** To place the gradient of a pooling. */
  POOLING_GRADIENT,
  /** To read the slope of an activation. */
  SLOPE,
  /** To fill in the table of a network; setting {@code network}: 5 is LeNet-5. */
  NETWORK_TABLE,
  /** To say what changes when a setting of a network does. */
  NETWORK_CHANGE,
  /** To normalise pixels. */
  NORMALISE,
  /** To do a training step by hand. */
  TRAINING_STEP,
  /** To read a confusion matrix. */
  CONFUSION,
  /** To go on from where a training stopped. */
  GOING_ON;

  /**
   * What a setting may be.
   *
   * @param usual what it is where nobody says
   */
  public record Range(int usual, int least, int most) {}

  private record Setting(String name, Range range) {}

  private static Setting setting(String name, int usual, int least, int most) {
    return new Setting(name, new Range(usual, least, most));
  }

  /** As lessons write it: {@code which-kernel}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of them as lessons write them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExerciseKind::word).toList();
  }

  /** The kind that lessons write so. */
  public static Optional<ExerciseKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** What can be set, by name, in the order in which it is told. */
  public Map<String, Range> settings() {
    return switch (this) {
      case FIELD -> ranges(setting("network", 0, 0, 5));
      case CONVOLUTION ->
          ranges(
              setting("input", 3, 3, 5),
              setting("kernel", 2, 2, 3),
              setting("stride", 1, 1, 2),
              setting("bias", 0, 0, 1));
      case CHANNELS -> ranges(setting("channels", 3, 2, 4));
      case NETWORK_TABLE -> ranges(setting("network", 5, 0, 5));
      default -> Map.of();
    };
  }

  private static Map<String, Range> ranges(Setting... settings) {
    Map<String, Range> ranges = new LinkedHashMap<>();
    for (Setting each : settings) {
      ranges.put(each.name(), each.range());
    }
    return Collections.unmodifiableMap(ranges);
  }
}

package kernelwalk.lesson.computed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Tensor;

/**
 * A set of cells that a lesson states in words and the program computes: {@code reads output[0, 0,
 * 0, 1]}, {@code used-by input[0, 0, 1, 1]}, {@code unused input}, {@code largest output}.
 */
public final class CellSet {
  private static final Pattern OF_A_CELL =
      Pattern.compile("(reads output|used-by input) ?\\[([\\d, ]+)]");
  private static final Pattern EXTREME = Pattern.compile("(largest|smallest) (input|output)");

  private CellSet() {}

  /**
   * The cells, each by all its indices.
   *
   * @throws IllegalArgumentException saying what is wrong with the words, as one sentence
   */
  public static Set<List<Integer>> of(String words, SceneSubject subject) {
    if (!(subject instanceof SteppedOperation scene)) {
      throw new IllegalArgumentException("a scene with an operation expected");
    }
    Matcher cell = OF_A_CELL.matcher(words);
    if (cell.matches()) {
      List<Integer> index =
          Arrays.stream(cell.group(2).split(",", -1))
              .map(String::strip)
              .map(Integer::valueOf)
              .toList();
      CellReach reach = CellReach.of(scene);
      return cell.group(1).startsWith("reads") ? reach.read(index) : reach.users(index);
    }
    if (words.equals("unused input")) {
      return CellReach.of(scene).unused();
    }
    Matcher extreme = EXTREME.matcher(words);
    if (extreme.matches()) {
      Tensor tensor = extreme.group(2).equals("input") ? scene.input() : scene.output();
      return extreme(tensor, extreme.group(1).equals("largest"));
    }
    throw new IllegalArgumentException(
        "'%s': reads output[…], used-by input[…], unused input or largest input expected"
            .formatted(words));
  }

  private static Set<List<Integer>> extreme(Tensor tensor, boolean largest) {
    float best = tensor.values()[0];
    for (float value : tensor.values()) {
      best = largest ? Math.max(best, value) : Math.min(best, value);
    }
    Set<List<Integer>> cells = new HashSet<>();
    for (int position = 0; position < tensor.shape().size(); position++) {
      if (tensor.values()[position] == best) {
        cells.add(Arrays.stream(tensor.shape().indices(position)).boxed().toList());
      }
    }
    return cells;
  }

  /** {@code [[0, 0, 0, 1], [0, 0, 0, 2]]}, in order. */
  public static String text(Set<List<Integer>> cells) {
    return cells.stream().map(List::toString).sorted().collect(Collectors.joining(", ", "[", "]"));
  }
}

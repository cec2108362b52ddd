package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.lesson.Spelling;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.tensor.Window;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The reader of how a window slides, under the names that the command {@code walk} has for it: one
 * number for both axes or {@code [height, width]}; padding also {@code [top, left, bottom, right]}
 * or the name of a rule. Along a row one number is for its only axis, and padding may be {@code
 * [left, right]}.
 *
 * @param row whether there is one dimension
 */
record WindowReader(YamlFields settings, LessonErrors lessonErrors, boolean row) {

  /** Padding as it is asked for: what it comes to depends on the window and the input. */
  interface Asked {
    /** Around an input of this height and width. */
    Padding around(Size input, Window window);

    /** What is cut from the output of a transposed convolution that is this much larger. */
    default Padding ofTransposed(Window window, Extra extra) {
      return around(Size.ONE, window);
    }

    /** Rows and columns that this padding needs to be added to a transposed one's output. */
    default Extra extra(Window window) {
      return new Extra(0, 0);
    }
  }

  /** Rows and columns added to a transposed convolution's output. */
  record Extra(int rows, int columns) {}

  private record Named(PaddingRule rule) implements Asked {
    @Override
    public Padding around(Size input, Window window) {
      return rule.around(input, window);
    }

    @Override
    public Padding ofTransposed(Window window, Extra extra) {
      return rule.ofTransposed(window, extra.rows(), extra.columns());
    }

    /** A kernel smaller than its stride lacks some of input × stride. */
    @Override
    public Extra extra(Window window) {
      boolean same = rule == PaddingRule.SAME || rule == PaddingRule.SAME_LOWER;
      Size lack = window.stride();
      Size reach = window.reach();
      return same
          ? new Extra(
              Math.max(0, lack.height() - reach.height()),
              Math.max(0, lack.width() - reach.width()))
          : new Extra(0, 0);
    }
  }

  /** A stride, a dilation or a pooling's kernel, each at least 1. */
  Optional<Size> size(String key, Size otherwise) {
    return numbers(key, 1, row ? List.of(1) : List.of(1, 2))
        .map(n -> n.isEmpty() ? otherwise : Size.of(row ? 1 : n.getFirst(), n.getLast()));
  }

  /** What is added to the output of a transposed convolution. */
  Optional<Extra> extra(String key, Extra otherwise) {
    return numbers(key, 0, row ? List.of(1) : List.of(1, 2))
        .map(n -> n.isEmpty() ? otherwise : new Extra(row ? 0 : n.getFirst(), n.getLast()));
  }

  /** How much padding there is, and what it holds. */
  Optional<Asked> padding() {
    Optional<Asked> amount = amount();
    Padding.Mode mode =
        settings
            .choice("padding-mode", List.of("zero", "reflect", "replicate"), false)
            .map(word -> Padding.Mode.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Padding.Mode.ZERO);
    return amount.map(asked -> mode == Padding.Mode.ZERO ? asked : held(asked, mode));
  }

  private static Asked held(Asked asked, Padding.Mode mode) {
    return (input, window) -> asked.around(input, window).withMode(mode);
  }

  private Optional<Asked> amount() {
    Optional<Node> node = settings.optional("padding");
    if (node.isPresent()
        && node.get() instanceof ScalarNode scalar
        && !scalar.getValue().matches("[-+]?\\d+")) {
      return named(scalar).map(Named::new);
    }
    return numbers("padding", 0, row ? List.of(1, 2) : List.of(1, 2, 4)).map(this::sides);
  }

  private Asked sides(List<Integer> n) {
    Padding padding =
        switch (n.size()) {
          case 0 -> Padding.NONE;
          case 1 -> row ? Padding.of(0, n.getFirst()) : Padding.of(n.getFirst());
          case 2 ->
              row
                  ? new Padding(0, 0, n.getFirst(), n.getLast(), Padding.Mode.ZERO)
                  : Padding.of(n.getFirst(), n.getLast());
          default -> new Padding(n.get(0), n.get(2), n.get(1), n.get(3), Padding.Mode.ZERO);
        };
    return (input, window) -> padding;
  }

  private Optional<PaddingRule> named(ScalarNode scalar) {
    List<PaddingRule> rules = List.of(PaddingRule.values());
    String given = scalar.getValue().strip();
    Optional<PaddingRule> found = rules.stream().filter(r -> word(r).equals(given)).findFirst();
    if (found.isEmpty()) {
      List<String> words = rules.stream().map(WindowReader::word).toList();
      lessonErrors.add(
          scalar,
          "%s: %s, or a number of rows and columns"
              .formatted(settings.what(), Spelling.unknown("padding", given, words)));
    }
    return found;
  }

  private static String word(PaddingRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** So many numbers, or none where the key is not there; empty, with a mistake, if others. */
  private Optional<List<Integer>> numbers(String key, int least, List<Integer> counts) {
    Optional<Node> node = settings.optional(key);
    if (node.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Node> given =
        node.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(node.get());
    if (!counts.contains(given.size())) {
      lessonErrors.add(
          node.get(),
          "%s: '%s' must be %s, found %d numbers"
              .formatted(settings.what(), key, expected(counts), given.size()));
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (Node each : given) {
      OptionalInt number = settings.whole(each, key, least);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.getAsInt());
    }
    return Optional.of(numbers);
  }

  private String expected(List<Integer> counts) {
    if (row) {
      return counts.contains(2) ? "a number or [left, right]" : "a number";
    }
    return counts.contains(4)
        ? "a number, [height, width] or [top, left, bottom, right]"
        : "a number or [height, width]";
  }

  /**
   * The numbers in four axes: {@code [H, W]} and {@code [C, H, W]} as a batch of one, or as one
   * kernel; along a row {@code [L]}, {@code [C, L]} and {@code [N, C, L]}, of height 1.
   *
   * @param name of what they are
   * @throws IllegalArgumentException if they have other axes, as one sentence
   */
  Tensor planes(String name, Tensor tensor) {
    int[] dims = tensor.shape().dims();
    int least = row ? 1 : 2;
    if (dims.length < least || dims.length > least + 2) {
      throw new IllegalArgumentException(
          "%s: %s expected, found shape %s"
              .formatted(
                  name,
                  row
                      ? "a row of numbers, or channels of rows,"
                      : "rows of numbers, or channels of rows,",
                  tensor.shape()));
    }
    int[] four = {1, 1, 1, 1};
    System.arraycopy(dims, 0, four, least + 2 - dims.length, dims.length - (row ? 1 : 0));
    four[3] = dims[dims.length - 1];
    return tensor.reshape(Shape.of(four));
  }
}

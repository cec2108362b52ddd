package kernelwalk.app.playground.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.WindowLimits;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Size;

/**
 * How a window slides, in a {@code .kw} file. Up to format 3 kernel, stride, padding and dilation
 * were a number each; ceil, count-padding and output-padding did not exist.
 */
record KwWindow(KwFields fields) {
  private static final int MOST_PADDING =
      WindowLimits.LARGEST_DILATION * WindowLimits.LARGEST_KERNEL;
  private static final int MOST_EXTRA =
      Math.max(WindowLimits.LARGEST_STRIDE, WindowLimits.LARGEST_DILATION) - 1;

  WindowSettings settings() throws InputMistake {
    int[] extra = optional("output-padding") ? pair("output-padding", 0, MOST_EXTRA) : new int[2];
    return new WindowSettings(
        size("kernel", WindowLimits.LARGEST_KERNEL),
        size("stride", WindowLimits.LARGEST_STRIDE),
        rule(),
        sides().withMode(fields.named("mode", Padding.Mode.values())),
        size("dilation", WindowLimits.LARGEST_DILATION),
        fields.whole("groups", 1, Kernels.MOST),
        flag("turned"),
        optional("ceil") && flag("ceil"),
        !optional("count-padding") || flag("count-padding"),
        extra[0],
        extra[1]);
  }

  private boolean optional(String key) {
    return fields.optional(key).isPresent();
  }

  private boolean flag(String key) throws InputMistake {
    return fields.choice(key, new Boolean[] {true, false}, String::valueOf);
  }

  private Size size(String key, int most) throws InputMistake {
    int[] both = pair(key, 1, most);
    return Size.of(both[0], both[1]);
  }

  /** A number for both, or height and width. */
  private int[] pair(String key, int least, int most) throws InputMistake {
    return fields.wholes(key, least, most, List.of(1, 2));
  }

  private Optional<PaddingRule> rule() throws InputMistake {
    String word = fields.word("padding").orElse("");
    return Arrays.stream(PaddingRule.values())
        .filter(rule -> KwWriter.word(rule).equals(word))
        .findFirst();
  }

  /** A number for all sides, or top, left, bottom and right; none by a rule. */
  private Padding sides() throws InputMistake {
    if (rule().isPresent()) {
      return Padding.NONE;
    }
    int[] n = fields.wholes("padding", 0, MOST_PADDING, List.of(1, 4));
    return n.length == 2
        ? Padding.of(n[0])
        : new Padding(n[0], n[2], n[1], n[3], Padding.Mode.ZERO);
  }
}

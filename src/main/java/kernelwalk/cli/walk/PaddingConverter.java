package kernelwalk.cli.walk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Window;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The converter of {@code --padding}: {@code 1} for all sides, {@code 1,2} for rows and columns,
 * {@code 0,1,2,3} for top, left, bottom and right, or the name of a rule.
 */
final class PaddingConverter implements ITypeConverter<PaddingConverter.Asked> {
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:,\\d{1,6}){0,3}");

  /** Padding as it was asked for. */
  sealed interface Asked {
    /** The zeros around an input of this size. */
    Padding around(Size input, Window window, boolean row);

    /** What is cut from the output of a transposed convolution. */
    Padding ofTransposed(Window window, int extraHeight, int extraWidth, boolean row);
  }

  /** One, two or four numbers. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Sides(int... numbers) implements Asked {
    @Override
    public Padding around(Size input, Window window, boolean row) {
      int[] n = numbers;
      return switch (n.length) {
        case 1 -> row ? Padding.of(0, n[0]) : Padding.of(n[0]);
        case 2 -> row ? sides(0, n[0], 0, n[1]) : Padding.of(n[0], n[1]);
        default -> sides(n[0], n[1], n[2], n[3]);
      };
    }

    private static Padding sides(int top, int left, int bottom, int right) {
      return new Padding(top, bottom, left, right, Padding.Mode.ZERO);
    }

    @Override
    public Padding ofTransposed(Window window, int extraHeight, int extraWidth, boolean row) {
      return around(Size.ONE, window, row);
    }
  }

  /** What a rule makes of the window. */
  record Named(PaddingRule rule) implements Asked {
    @Override
    public Padding around(Size input, Window window, boolean row) {
      return rule.around(input, window);
    }

    @Override
    public Padding ofTransposed(Window window, int extraHeight, int extraWidth, boolean row) {
      return rule.ofTransposed(window, extraHeight, extraWidth);
    }
  }

  @Override
  public Asked convert(String text) {
    Optional<PaddingRule> rule =
        Arrays.stream(PaddingRule.values()).filter(each -> word(each).equals(text)).findFirst();
    if (rule.isPresent()) {
      return new Named(rule.get());
    }
    int[] numbers =
        NUMBERS.matcher(text).matches()
            ? Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray()
            : new int[0];
    if (numbers.length == 0 || numbers.length == 3) {
      throw new TypeConversionException(
          "\""
              + text
              + "\" is no number (1), no rows and columns (1,2), no top, left, bottom and right"
              + " (0,1,2,3), and none of valid, same, same-lower, half and full");
    }
    return new Sides(numbers);
  }

  private static String word(PaddingRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

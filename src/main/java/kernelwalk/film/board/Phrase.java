package kernelwalk.film.board;

import java.util.Arrays;
import java.util.List;
import kernelwalk.film.picture.NumberText;

/**
 * A phrase: a sentence in any language, by its key.
 *
 * @param key in the bundle of its texts
 * @param arguments what fills its places, numbers as text
 */
public record Phrase(String key, List<String> arguments) {
  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** A phrase whose numbers become text, to five decimals. */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, Arrays.stream(arguments).map(Phrase::text).toList());
  }

  private static String text(Object argument) {
    return switch (argument) {
      case Number number -> NumberText.text(number.doubleValue(), 5);
      default -> argument.toString();
    };
  }
}

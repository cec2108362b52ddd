package kernelwalk.film.layout;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.tensor.Shape;

/** The text of a shape in a caption. */
public final class ShapeText {
  private ShapeText() {}

  /** Without its first axis where that is a batch of one: {@code (3, 5, 5)}. */
  public static String withoutBatch(Shape shape) {
    if (shape.rank() < 2 || shape.dim(0) != 1) {
      return shape.toString();
    }
    return IntStream.range(1, shape.rank())
        .mapToObj(axis -> Integer.toString(shape.dim(axis)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * Shape and padding of an input {@code [N, C, H, W]}, and which sample of a batch is shown.
   *
   * @param padding what is said of the padding; empty where there is none
   */
  public static String withNotes(
      Shape input, Optional<String> padding, int sample, FilmTexts texts) {
    StringBuilder note = new StringBuilder(withoutBatch(input));
    padding.ifPresent(said -> note.append(texts.say("and")).append(said));
    if (input.dim(0) > 1) {
      String number = Integer.toString(sample + 1);
      note.append(texts.say("and"));
      note.append(texts.say("sample", number, Integer.toString(input.dim(0))));
    }
    return note.toString();
  }

  /**
   * As much of such a note as there is room for; the shape itself always.
   *
   * @param name key of the name that it stands behind
   * @param size of the letters in pixels
   * @param room for name and note, in pixels
   */
  public static String cut(String note, String name, double size, double room, FilmTexts texts) {
    String before = texts.say(name) + "  ";
    String left = note;
    int end = left.lastIndexOf(texts.say("and"));
    while (end > left.indexOf(')') && TextWidth.wordsAtLeast(before + left, size) > room) {
      left = left.substring(0, end);
      end = left.lastIndexOf(texts.say("and"));
    }
    return left;
  }
}

package kernelwalk.app.playground;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Numbers;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A matrix as it is typed or pasted: a row a line, numbers apart by spaces, tabs, commas or
 * semicolons; NumPy's brackets may stand around them.
 */
final class MatrixText {
  static final int LARGEST = 64;

  private MatrixText() {}

  /** What is wrong with a text: the key of a sentence and what stands in it. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;
    private final String key;
    private final List<String> places;

    Mistake(String key, String... places) {
      super(key);
      this.key = key;
      this.places = List.of(places);
    }

    String key() {
      return key;
    }

    Object[] places() {
      return places.toArray();
    }
  }

  /** The matrix, {@code [1, 1, rows, columns]}. */
  static Tensor parse(String text) throws Mistake {
    List<float[]> rows = new ArrayList<>();
    String open = text.replace("],", "]\n").replace('\u2212', '-').replaceAll("[\\[\\]]", " ");
    String[] lines = open.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        rows.add(row(lines[i], rows.size() + 1));
      }
    }
    if (rows.isEmpty()) {
      throw new Mistake("playground.matrix.empty");
    }
    int columns = rows.getFirst().length;
    float[] values = new float[rows.size() * columns];
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).length != columns) {
        throw new Mistake(
            "playground.matrix.ragged",
            Integer.toString(i + 1),
            Integer.toString(rows.get(i).length),
            Integer.toString(columns));
      }
      System.arraycopy(rows.get(i), 0, values, i * columns, columns);
    }
    if (rows.size() > LARGEST || columns > LARGEST) {
      throw new Mistake("playground.matrix.large", Integer.toString(LARGEST));
    }
    return Tensor.wrap(Shape.of(1, 1, rows.size(), columns), values);
  }

  private static float[] row(String line, int number) throws Mistake {
    String[] words = line.trim().split("[\\s,;]+", -1);
    if (words.length > LARGEST) {
      throw new Mistake("playground.matrix.large", Integer.toString(LARGEST));
    }
    float[] row = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      row[i] = number(words[i], number, i + 1);
    }
    return row;
  }

  private static float number(String word, int row, int column) throws Mistake {
    try {
      float value = Float.parseFloat(word);
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, in the reader's language
    }
    throw new Mistake(
        "playground.matrix.number", Integer.toString(row), Integer.toString(column), word);
  }

  /** One channel of an input as text. */
  static String text(Tensor input) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < input.shape().dim(2); row++) {
      for (int column = 0; column < input.shape().dim(3); column++) {
        text.append(column > 0 ? " " : "").append(Numbers.text(input.get(0, 0, row, column)));
      }
      text.append('\n');
    }
    return text.toString().stripTrailing();
  }
}

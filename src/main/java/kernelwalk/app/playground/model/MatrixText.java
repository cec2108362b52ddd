package kernelwalk.app.playground.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A matrix as text: numbers as they are typed or pasted: a row a line, numbers apart by tabs,
 * semicolons, commas or spaces; or in brackets, as NumPy prints and writes them, one bracket for
 * each axis.
 */
public final class MatrixText {
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final Pattern CALL = Pattern.compile("\\b(?:np\\.|torch\\.)?(array|tensor)\\(");
  private static final Pattern TYPE = Pattern.compile("dtype=[\\w.]+|[()]");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+(,\\d+)?");

  private MatrixText() {}

  /** {@code [N, C, H, W]}; of a single matrix N and C are 1. */
  static Tensor parse(String text) throws InputMistake {
    Tensor tensor = read(text);
    Shape shape = tensor.shape();
    if (shape.dim(0) > PlaygroundInput.MOST_SAMPLES
        || shape.dim(1) > PlaygroundInput.MOST_CHANNELS
        || shape.dim(2) > PlaygroundInput.LARGEST_SIDE
        || shape.dim(3) > PlaygroundInput.LARGEST_SIDE) {
      throw large();
    }
    return tensor;
  }

  /** The same, however many there are. */
  static Tensor read(String text) throws InputMistake {
    if (text.length() > MOST_CHARACTERS) {
      throw large();
    }
    String plain = text.replace('\u2212', '-').replace("\r", "");
    return plain.contains("[") ? new Brackets().parse(undressed(plain)) : lines(plain);
  }

  /** Whether this is what the text says, however it is written. */
  public static boolean says(String text, Tensor tensor) {
    try {
      return parse(text).equals(tensor);
    } catch (InputMistake none) {
      return false;
    }
  }

  private static String undressed(String text) {
    String bare = CALL.matcher(text).replaceAll("");
    return TYPE.matcher(bare).replaceAll(" ");
  }

  private static Tensor lines(String text) throws InputMistake {
    List<Float> values = new ArrayList<>();
    int columns = 0;
    int rows = 0;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      String[] words = words(line);
      rows++;
      if (rows > PlaygroundInput.LARGEST_SIDE || words.length > PlaygroundInput.LARGEST_SIDE) {
        throw large();
      }
      if (rows == 1) {
        columns = words.length;
      } else if (words.length != columns) {
        throw new InputMistake("playground.matrix.ragged", rows, words.length, columns);
      }
      for (int i = 0; i < words.length; i++) {
        values.add(number(words[i], rows, i + 1));
      }
    }
    if (rows == 0) {
      throw new InputMistake("playground.matrix.empty");
    }
    return tensor(values, 1, 1, rows, columns);
  }

  /**
   * Between tabs and semicolons a comma is a decimal one, as spreadsheets in Europe write it; so it
   * is between spaces, where each comma stands within a number.
   */
  private static String[] words(String line) {
    for (String mark : List.of("\t", ";")) {
      if (line.contains(mark)) {
        return trimmed(line.replace(',', '.').split(mark, -1));
      }
    }
    String stripped = line.strip();
    String[] apart = stripped.split("\\s+", -1);
    if (!stripped.contains(",")) {
      return apart;
    }
    boolean decimal =
        apart.length > 1
            && Arrays.stream(apart).allMatch(each -> DECIMAL_COMMA.matcher(each).matches());
    if (decimal) {
      return stripped.replace(',', '.').split("\\s+", -1);
    }
    String ended = stripped.endsWith(",") ? stripped.substring(0, stripped.length() - 1) : stripped;
    return trimmed(ended.split(",", -1));
  }

  private static String[] trimmed(String[] words) {
    return Arrays.stream(words).map(String::strip).toArray(String[]::new);
  }

  private static float number(String word, int row, int column) throws InputMistake {
    if (word.isEmpty()) {
      throw new InputMistake("playground.matrix.hole", row, column);
    }
    try {
      float value = Float.parseFloat(word);
      if (Float.isFinite(value) && Character.isDigit(word.replaceAll("[+.-]", "").charAt(0))) {
        return value;
      }
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      // said below, in the reader's language
    }
    String shown = word.length() > 20 ? word.substring(0, 20) + "…" : word;
    throw new InputMistake("playground.matrix.number", row, column, shown);
  }

  private static InputMistake large() {
    return new InputMistake(
        "playground.matrix.large",
        PlaygroundInput.LARGEST_SIDE,
        PlaygroundInput.MOST_CHANNELS,
        PlaygroundInput.MOST_SAMPLES);
  }

  private static Tensor tensor(List<Float> values, int... dims) {
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < values.size(); i++) {
      tensor.values()[i] = values.get(i);
    }
    return tensor;
  }

  /** Reads nested brackets; every bracket at a depth must hold as much as the first one there. */
  private static final class Brackets {
    private static final int DEEPEST = 4;
    private final List<Float> values = new ArrayList<>();
    private final int[] extents = {-1, -1, -1, -1};
    private final int[] counts = new int[DEEPEST];
    private int depth;
    private int deepest;
    private int rows;

    /** Whether nothing stands between the last comma, or the row's beginning, and here. */
    private boolean apart;

    Tensor parse(String text) throws InputMistake {
      Pattern token = Pattern.compile("[\\[\\],;]|[^\\s,;\\[\\]]+");
      var matcher = token.matcher(text);
      boolean ended = false;
      while (matcher.find()) {
        String word = matcher.group();
        if (word.equals(",") || word.equals(";")) {
          comma();
          continue;
        }
        apart = false;
        if (ended || (depth == 0 && !word.equals("["))) {
          throw new InputMistake("playground.matrix.brackets");
        }
        switch (word) {
          case "[" -> {
            open();
            apart = depth == deepest;
          }
          case "]" -> {
            close();
            ended = depth == 0;
          }
          default -> value(word);
        }
      }
      if (!ended || values.isEmpty()) {
        throw new InputMistake(
            values.isEmpty() ? "playground.matrix.empty" : "playground.matrix.brackets");
      }
      int[] dims = {1, 1, 1, 1};
      System.arraycopy(extents, 0, dims, DEEPEST - deepest, deepest);
      return tensor(values, dims);
    }

    /** Two of them with nothing between, or one at the beginning of a row, leave a number out. */
    private void comma() throws InputMistake {
      if (apart && depth > 0 && depth == deepest) {
        throw new InputMistake("playground.matrix.hole", rows + 1, counts[depth - 1] + 1);
      }
      apart = true;
    }

    private void open() throws InputMistake {
      if (depth == DEEPEST || (deepest > 0 && !values.isEmpty() && depth >= deepest)) {
        throw new InputMistake("playground.matrix.brackets");
      }
      if (depth > 0) {
        counts[depth - 1]++;
      }
      counts[depth++] = 0;
    }

    private void value(String word) throws InputMistake {
      if (values.isEmpty()) {
        deepest = depth;
      } else if (depth != deepest) {
        throw new InputMistake("playground.matrix.brackets");
      }
      counts[depth - 1]++;
      if (counts[depth - 1] > PlaygroundInput.LARGEST_SIDE) {
        throw large();
      }
      values.add(number(word, rows + 1, counts[depth - 1]));
    }

    private void close() throws InputMistake {
      if (depth == 0) {
        throw new InputMistake("playground.matrix.brackets");
      }
      depth--;
      int count = counts[depth];
      boolean row = depth == deepest - 1;
      rows += row ? 1 : 0;
      if (extents[depth] < 0) {
        extents[depth] = count;
      } else if (extents[depth] != count) {
        throw row
            ? new InputMistake("playground.matrix.ragged", rows, count, extents[depth])
            : new InputMistake("playground.matrix.brackets");
      }
    }
  }

  /** Such a text, from which {@link #parse} makes the same tensor, to the last bit. */
  public static String text(Tensor tensor) {
    Shape shape = tensor.shape();
    if (shape.dim(0) == 1 && shape.dim(1) == 1) {
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < shape.dim(2); row++) {
        text.append(row == 0 ? "" : "\n").append(row(tensor, row * shape.dim(3), " "));
      }
      return text.toString();
    }
    return brackets(tensor, 0, shape.dim(0) == 1 ? 1 : 0, "");
  }

  /** All values in brackets, one bracket for each axis, a row a line. */
  public static String brackets(Tensor tensor, String indent) {
    return brackets(tensor, 0, 0, indent);
  }

  private static String brackets(Tensor tensor, int from, int axis, String indent) {
    Shape shape = tensor.shape();
    if (axis == shape.rank() - 1) {
      return "[" + row(tensor, from, ", ") + "]";
    }
    int step = 1;
    for (int i = axis + 1; i < shape.rank(); i++) {
      step *= shape.dim(i);
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < shape.dim(axis); i++) {
      text.append(i == 0 ? "" : ",\n " + indent);
      text.append(brackets(tensor, from + i * step, axis + 1, indent + " "));
    }
    return text.append(']').toString();
  }

  private static String row(Tensor tensor, int from, String gap) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tensor.shape().dim(tensor.shape().rank() - 1); i++) {
      text.append(i == 0 ? "" : gap).append(number(tensor.values()[from + i]));
    }
    return text.toString();
  }

  /** The shortest that reads back as the same float. */
  static String number(float value) {
    String text = Float.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}

package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The reader of a matrix: numbers in nested brackets, {@code [[0, 1], [2, 3]]}, as a tensor. */
final class MatrixReader {
  private static final int DEEPEST = 4;
  private static final int MOST_VALUES = 100_000;

  private final LessonErrors lessonErrors;
  private final String what;
  private final List<Float> values = new ArrayList<>();
  private final List<Integer> extents = new ArrayList<>();
  private boolean good = true;

  private MatrixReader(String what, LessonErrors lessonErrors) {
    this.lessonErrors = lessonErrors;
    this.what = what;
  }

  /** A tensor with an axis for each depth of brackets; empty, with a mistake, if it is none. */
  static Optional<Tensor> read(Node node, String what, LessonErrors lessonErrors) {
    MatrixReader reader = new MatrixReader(what, lessonErrors);
    reader.read(node, 0);
    if (!reader.good) {
      return Optional.empty();
    }
    float[] values = new float[reader.values.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = reader.values.get(i);
    }
    int[] dims = reader.extents.stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(Tensor.wrap(Shape.of(dims), values));
  }

  private void read(Node node, int depth) {
    if (!good) {
      return;
    }
    if (node instanceof SequenceNode sequence) {
      readRow(sequence, depth);
    } else if (!values.isEmpty() && depth != extents.size()) {
      fail(node, "a row in brackets expected where the ones before it have brackets");
    } else if (values.size() == MOST_VALUES) {
      fail(node, "more than " + MOST_VALUES + " numbers");
    } else {
      OptionalDouble number = number(node);
      if (number.isPresent()) {
        values.add((float) number.getAsDouble());
      } else {
        fail(node, "a number expected" + YamlFields.found(node));
      }
    }
  }

  private void readRow(SequenceNode row, int depth) {
    int length = row.getValue().size();
    if (depth == DEEPEST) {
      fail(row, "at most " + DEEPEST + " brackets inside one another expected");
    } else if (length == 0) {
      fail(row, "a row without numbers");
    } else if (depth == extents.size() && !values.isEmpty()) {
      fail(row, "a number expected where the rows before it have numbers, found a row");
    } else if (depth == extents.size()) {
      extents.add(length);
    } else if (extents.get(depth) != length) {
      fail(
          row,
          "every row must be as long as the first: %d expected, %d found"
              .formatted(extents.get(depth), length));
    }
    row.getValue().forEach(each -> read(each, depth + 1));
  }

  private void fail(Node node, String message) {
    good = false;
    lessonErrors.add(node, what + ": " + message);
  }

  /** A finite number that a float can hold. */
  static OptionalDouble number(Node node) {
    if (node instanceof ScalarNode scalar) {
      try {
        double number = Double.parseDouble(scalar.getValue().strip().replace('−', '-'));
        if (Float.isFinite((float) number)) {
          return OptionalDouble.of(number);
        }
      } catch (NumberFormatException e) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }
}

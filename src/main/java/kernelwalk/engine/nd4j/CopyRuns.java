package kernelwalk.engine.nd4j;

import java.util.Arrays;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Window;

/**
 * Runs to copy: which stretches of the input stand where in a convolution's columns. Taps that meet
 * a padded zero are in none. Neighbours in both are one run.
 */
final class CopyRuns {
  private int[] columns = new int[256];
  private int[] cells = new int[256];
  private int[] lengths = new int[256];
  private int count;

  private CopyRuns() {}

  /**
   * The runs of channels {@code first} to {@code first + channels − 1} of an input {@code [1, C, H,
   * W]}, in values: each cell is {@code samples} of them. Columns are ordered by channel, kernel
   * row, kernel column; within one, output row, output column, sample.
   */
  static CopyRuns of(Window window, Shape input, int first, int channels, int samples) {
    Axis rows = window.rows(input.dim(2));
    Axis across = window.columns(input.dim(3));
    CopyRuns copyRuns = new CopyRuns();
    int column = 0;
    for (int channel = first; channel < first + channels; channel++) {
      for (int i = 0; i < rows.kernel(); i++) {
        for (int j = 0; j < across.kernel(); j++) {
          for (int y = 0; y < rows.outputs(); y++) {
            for (int x = 0; x < across.outputs(); x++) {
              int row = rows.source(y, i);
              int at = across.source(x, j);
              if (row != Axis.PADDING && at != Axis.PADDING) {
                int cell = (channel * rows.extent() + row) * across.extent() + at;
                copyRuns.add(column * samples, cell * samples, samples);
              }
              column++;
            }
          }
        }
      }
    }
    return copyRuns;
  }

  private void add(int column, int cell, int length) {
    int last = count - 1;
    if (count > 0
        && columns[last] + lengths[last] == column
        && cells[last] + lengths[last] == cell) {
      lengths[last] += length;
      return;
    }
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, 2 * count);
      cells = Arrays.copyOf(cells, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    columns[count] = column;
    cells[count] = cell;
    lengths[count] = length;
    count++;
  }

  int count() {
    return count;
  }

  /** Where run {@code i} begins in the columns. */
  int column(int i) {
    return columns[i];
  }

  /** Where it begins in the input. */
  int cell(int i) {
    return cells[i];
  }

  int length(int i) {
    return lengths[i];
  }

  int longest() {
    return Arrays.stream(lengths, 0, count).max().orElse(0);
  }
}

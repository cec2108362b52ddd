package kernelwalk.film.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A plane of a tensor: rows and columns under fixed leading indices, with the padding around them.
 *
 * @param tensorRole which tensor it is
 * @param tensor of rank 2 or more; its values are not copied
 * @param lead the leading indices, one for each axis but the last two
 * @param named the shape by which cells are named: the tensor's own, or that of the row of features
 *     which it stands for
 */
public record Plane(
    TensorRole tensorRole,
    Tensor tensor,
    List<Integer> lead,
    PaddingRing paddingRing,
    Shape named) {
  public Plane {
    lead = List.copyOf(lead);
    if (lead.size() != tensor.shape().rank() - 2) {
      throw new IllegalArgumentException(
          "a plane of shape "
              + tensor.shape()
              + " needs "
              + (tensor.shape().rank() - 2)
              + " leading indices, found "
              + lead.size());
    }
  }

  public static Plane of(TensorRole tensorRole, Tensor tensor, Integer... lead) {
    return new Plane(tensorRole, tensor, List.of(lead), PaddingRing.NONE, tensor.shape());
  }

  public Plane withRing(PaddingRing other) {
    return new Plane(tensorRole, tensor, lead, other, named);
  }

  /** The channel that it is of, the last of the leading indices; 0 where there are none. */
  int channel() {
    return lead.isEmpty() ? 0 : lead.getLast();
  }

  /** How many planes the tensor has beside one another. */
  int channels() {
    return lead.isEmpty() ? 1 : tensor.shape().dim(lead.size() - 1);
  }

  /** The value there of another channel, inside the plane. */
  float valueOf(int channel, int row, int column) {
    int shift = (channel - channel()) * rows() * columns();
    return tensor.values()[offset() + shift + row * columns() + column];
  }

  public int rows() {
    return tensor.shape().dim(tensor.shape().rank() - 2);
  }

  public int columns() {
    return tensor.shape().dim(tensor.shape().rank() - 1);
  }

  /** Rows with the padding above and below. */
  public int fullRows() {
    return rows() + paddingRing.top() + paddingRing.bottom();
  }

  /** Columns with the padding left and right. */
  public int fullColumns() {
    return columns() + paddingRing.left() + paddingRing.right();
  }

  /** Where the plane's first value stands in the tensor's values. */
  public int offset() {
    int at = 0;
    for (int axis = 0; axis < lead.size(); axis++) {
      at = at * tensor.shape().dim(axis) + lead.get(axis);
    }
    return at * rows() * columns();
  }

  /** Whether this row and column, counted from the tensor's first, lie in the padding. */
  public boolean padded(int row, int column) {
    return row < 0 || column < 0 || row >= rows() || column >= columns();
  }

  /** The value there, in the padding too; rows and columns count from the tensor's first. */
  public float value(int row, int column) {
    if (padded(row, column) && paddingRing.mode() == Padding.Mode.ZERO) {
      return paddingRing.blank();
    }
    int r = inside(row, rows());
    int c = inside(column, columns());
    return tensor.values()[offset() + r * columns() + c];
  }

  /**
   * Its values as code writes them, {@code [[0, 1], [2, 3]]}.
   *
   * @param known how many of them, in reading order, are known; the others are a question mark
   */
  public String brackets(long known) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < columns(); column++) {
        boolean told = (long) row * columns() + column < known;
        values.add(told ? NumberText.text(value(row, column)) : "?");
      }
      rows.add("[" + String.join(", ", values) + "]");
    }
    return "[" + String.join(", ", rows) + "]";
  }

  /** All its values as code writes them. */
  public String brackets() {
    return brackets((long) rows() * columns());
  }

  private int inside(int index, int extent) {
    if (paddingRing.mode() == Padding.Mode.REPLICATE || extent == 1) {
      return Math.clamp(index, 0, extent - 1);
    }
    int period = 2 * (extent - 1);
    int folded = Math.floorMod(index, period);
    return folded < extent ? folded : period - folded;
  }

  /**
   * Whether this is a cell of the tensor that the plane belongs to, or of the padding around it.
   */
  public boolean knows(TensorCell cell) {
    if (cell.tensorRole() != tensorRole || cell.index().size() != named.rank()) {
      return false;
    }
    int rank = named.rank();
    for (int axis = 0; axis < rank; axis++) {
      int before = axis == rank - 2 ? paddingRing.top() : axis == rank - 1 ? paddingRing.left() : 0;
      int after =
          axis == rank - 2 ? paddingRing.bottom() : axis == rank - 1 ? paddingRing.right() : 0;
      int index = cell.index().get(axis);
      if (index < -before || index >= named.dim(axis) + after) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a cell of the padding around it. */
  boolean padding(TensorCell cell) {
    int last = cell.index().size() - 1;
    return knows(cell) && last > 0 && padded(cell.index().get(last - 1), cell.index().get(last));
  }

  /** The name of the cell at this row and column. */
  public TensorCell cell(int row, int column) {
    if (!padded(row, column)) {
      return TensorCell.at(tensorRole, named, offset() + row * columns() + column);
    }
    List<Integer> index = new ArrayList<>(lead);
    index.add(row);
    index.add(column);
    return new TensorCell(tensorRole, index);
  }
}

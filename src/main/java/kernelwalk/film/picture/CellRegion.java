package kernelwalk.film.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * A region of cells in a plane, put together to rectangles that cover these cells and no others.
 */
public final class CellRegion {
  private final PaddingRing paddingRing;
  private final TreeMap<Integer, BitSet> rows = new TreeMap<>();

  /**
   * @param paddingRing around the plane, whose cells may be among them
   */
  public CellRegion(PaddingRing paddingRing) {
    this.paddingRing = paddingRing;
  }

  /** So many rows and columns from this one on. */
  public record Rectangle(int row, int column, int rows, int columns) {}

  /** Rows and columns count from the tensor's first. */
  public void add(int row, int column) {
    rows.computeIfAbsent(row, any -> new BitSet()).set(column + paddingRing.left());
  }

  /** Each cell in one of them: runs of a row, joined with equal runs of the rows below. */
  public List<Rectangle> rectangles() {
    List<Rectangle> done = new ArrayList<>();
    List<Rectangle> open = new ArrayList<>();
    for (var row : rows.entrySet()) {
      List<Rectangle> next = new ArrayList<>();
      BitSet cells = row.getValue();
      for (int from = cells.nextSetBit(0); from >= 0; ) {
        int to = cells.nextClearBit(from);
        int column = from - paddingRing.left();
        Rectangle grown = new Rectangle(row.getKey(), column, 1, to - from);
        for (Rectangle above : open) {
          if (above.column() == column
              && above.columns() == grown.columns()
              && above.row() + above.rows() == row.getKey()) {
            grown = new Rectangle(above.row(), column, above.rows() + 1, grown.columns());
          }
        }
        next.add(grown);
        from = cells.nextSetBit(to);
      }
      for (Rectangle above : open) {
        if (next.stream()
            .noneMatch(each -> each.row() == above.row() && each.column() == above.column())) {
          done.add(above);
        }
      }
      open = next;
    }
    done.addAll(open);
    return done;
  }
}

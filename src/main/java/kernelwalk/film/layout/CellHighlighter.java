package kernelwalk.film.layout;

import java.util.Arrays;
import java.util.List;
import kernelwalk.film.picture.CellRegion;
import kernelwalk.film.picture.CellRegion.Rectangle;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.tensor.Shape;

/**
 * A highlighter of cells: lights those in the plane of a tensor that is in front. Where none of the
 * cells is in that plane, the first plane that has some is raised over it.
 *
 * @param planes the tensor's shape as {@code [N, C, H, W]}
 * @param front the channel in front, of this sample
 * @param raise the marks of another plane, by sample and channel
 */
public record CellHighlighter(
    Shape planes,
    PaddingRing paddingRing,
    PlanePlacement placement,
    int sample,
    int front,
    Raise raise) {
  /** From this side on a lit cell has an outline. */
  private static final double OUTLINED = 5;

  /** Puts a plane in front of those that stand there. */
  public interface Raise {
    List<Mark> plane(int sample, int channel);
  }

  /** Which plane cells are lit on: that in front, or one to be raised. */
  record Front(int sample, int channel) {}

  /** The plane on which these positions are lit. */
  Front frontFor(int[] positions) {
    Front here = new Front(sample, front);
    if (positions.length == 0 || Arrays.stream(positions).anyMatch(each -> in(here, each))) {
      return here;
    }
    int[] at = planes.indices(positions[0]);
    return new Front(at[0], at[1]);
  }

  private boolean in(Front plane, int position) {
    int area = planes.dim(2) * planes.dim(3);
    return position / area == plane.sample() * planes.dim(1) + plane.channel();
  }

  /** Lights those of the positions, row-major in the tensor, that lie in one plane. */
  public void light(MarkBuilder over, int[] positions, ColourRole role, double tint) {
    light(over, positions, new CellRegion(paddingRing), role, tint);
  }

  /**
   * Lights positions, and other cells with them where their plane is shown.
   *
   * @param also further cells, such as some of the padding
   */
  public void light(
      MarkBuilder over, int[] positions, CellRegion also, ColourRole role, double tint) {
    Front plane = frontFor(positions);
    if (plane.sample() != sample || plane.channel() != front) {
      over.addAll(raise.plane(plane.sample(), plane.channel()));
    }
    for (int position : positions) {
      if (in(plane, position)) {
        also.add(position / planes.dim(3) % planes.dim(2), position % planes.dim(3));
      }
    }
    for (Rectangle rectangle : also.rectangles()) {
      over.add(box(rectangle, role, tint));
    }
  }

  private Box box(Rectangle rectangle, ColourRole role, double tint) {
    double side = placement.cell();
    boolean small = side < OUTLINED && rectangle.rows() * rectangle.columns() == 1;
    return new Box(
        placement.x() + (rectangle.column() + paddingRing.left()) * side,
        placement.y() + (rectangle.row() + paddingRing.top()) * side,
        rectangle.columns() * side,
        rectangle.rows() * side,
        role,
        small ? 0 : 2,
        small ? 0.6 : tint,
        0,
        false,
        1);
  }
}

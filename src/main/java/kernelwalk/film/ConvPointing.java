package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Mark.Box;
import kernelwalk.tensor.Axis;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/** What lights up when the pointer is on a cell of a convolution. */
final class ConvPointing {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final ConvVolumes volumes;

  ConvPointing(ConvWalk walk, ConvLayout layout, ConvVolumes volumes) {
    this.walk = walk;
    this.layout = layout;
    this.volumes = volumes;
  }

  List<Mark> marks(TensorCell cell, Moment moment) {
    List<Integer> index = cell.index();
    return switch (cell.part()) {
      case OUTPUT -> output(index.get(2), index.get(3));
      case INPUT -> input(index.get(2), index.get(3));
      case WEIGHT -> weight(index.get(1), index.get(2), index.get(3));
      case PRODUCT -> product(index.get(0), index.get(1), index.get(2), moment);
      case BIAS, INPUT_GRADIENT, WEIGHT_GRADIENT, BIAS_GRADIENT, OUTPUT_GRADIENT -> List.of();
    };
  }

  private List<Mark> output(int row, int column) {
    List<Mark> marks = new ArrayList<>();
    marks.add(box(volumes.outputX(column), volumes.outputY(row), 1, 1, ColourRole.OUTPUT, 0.25));
    double y = volumes.inputY(walk.rows().position(row, 0));
    double x = volumes.inputX(walk.columns().position(column, 0));
    marks.add(box(x, y, walk.columns().reach(), walk.rows().reach(), ColourRole.OUTPUT, 0.25));
    return marks;
  }

  private List<Mark> input(int row, int column) {
    List<Mark> marks = new ArrayList<>();
    marks.add(box(volumes.inputX(column), volumes.inputY(row), 1, 1, ColourRole.INPUT, 0.2));
    for (int r : reached(walk.rows(), row)) {
      for (int c : reached(walk.columns(), column)) {
        marks.add(box(volumes.outputX(c), volumes.outputY(r), 1, 1, ColourRole.INPUT, 0.3));
      }
    }
    return marks;
  }

  /** Output places whose window meets this position with a tap. */
  static List<Integer> reached(Axis axis, int position) {
    List<Integer> places = new ArrayList<>();
    for (int tap = 0; tap < axis.kernel(); tap++) {
      int offset = position + axis.before() - tap * axis.dilation();
      if (offset >= 0 && offset % axis.stride() == 0 && offset / axis.stride() < axis.outputs()) {
        places.add(offset / axis.stride());
      }
    }
    return places;
  }

  private List<Mark> weight(int channel, int kernelRow, int kernelColumn) {
    List<Mark> marks = new ArrayList<>();
    marks.add(kernelBox(layout.kernelX, layout.kernelY(channel), kernelRow, kernelColumn));
    Axis rows = walk.rows();
    Axis columns = walk.columns();
    int top = rows.position(0, kernelRow);
    int left = columns.position(0, kernelColumn);
    boolean everywhere = rows.stride() == 1 && columns.stride() == 1;
    if (everywhere || walk.outputShape().size() > 400) {
      int height = (rows.outputs() - 1) * rows.stride() + 1;
      int width = (columns.outputs() - 1) * columns.stride() + 1;
      marks.add(
          box(volumes.inputX(left), volumes.inputY(top), width, height, ColourRole.KERNEL, 0.25));
      return marks;
    }
    for (int r = 0; r < rows.outputs(); r++) {
      for (int c = 0; c < columns.outputs(); c++) {
        marks.add(
            box(
                volumes.inputX(columns.position(c, kernelColumn)),
                volumes.inputY(rows.position(r, kernelRow)),
                1,
                1,
                ColourRole.KERNEL,
                0.3));
      }
    }
    return marks;
  }

  private List<Mark> product(int channel, int kernelRow, int kernelColumn, Moment moment) {
    Place place = walk.place(moment.cell());
    double x = volumes.inputX(walk.columns().position(place.column(), kernelColumn));
    double y = volumes.inputY(walk.rows().position(place.row(), kernelRow));
    return List.of(
        box(x, y, 1, 1, ColourRole.INK, 0),
        kernelBox(layout.kernelX, layout.kernelY(channel), kernelRow, kernelColumn),
        kernelBox(layout.productX, layout.rowY(channel), kernelRow, kernelColumn));
  }

  private Mark kernelBox(double left, double top, int kernelRow, int kernelColumn) {
    return Box.outline(
        left + kernelColumn * layout.part,
        top + kernelRow * layout.part,
        layout.part,
        layout.part,
        ColourRole.INK,
        2);
  }

  private Mark box(double x, double y, double columns, double rows, ColourRole role, double tint) {
    return new Box(x, y, columns * layout.cell, rows * layout.cell, role, 2, tint, 0, false, 1);
  }
}

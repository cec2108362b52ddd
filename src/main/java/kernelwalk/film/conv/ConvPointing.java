package kernelwalk.film.conv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.picture.CellRegion;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Operand.Role;
import kernelwalk.walk.OutputCell;

/** The highlights of a convolution while the pointer is on a cell: what the walk says of it. */
final class ConvPointing {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final ConvVolumes volumes;

  ConvPointing(ConvWalk walk, ConvLayout layout, ConvVolumes volumes) {
    this.walk = walk;
    this.layout = layout;
    this.volumes = volumes;
  }

  List<Mark> marks(TensorCell cell, SumProgress progress) {
    MarkBuilder over = new MarkBuilder();
    switch (cell.tensorRole()) {
      case OUTPUT -> output(over, cell, progress);
      case INPUT -> input(over, cell, progress);
      case WEIGHT -> weight(over, cell, progress);
      case PRODUCT -> product(over, cell, progress);
      case BIAS, INPUT_GRADIENT, WEIGHT_GRADIENT, BIAS_GRADIENT, OUTPUT_GRADIENT, JACOBIAN -> {}
    }
    return new ArrayList<>(over.marks());
  }

  private void output(MarkBuilder over, TensorCell cell, SumProgress progress) {
    int position = cell.offset(walk.outputShape());
    volumes.outputs(progress).light(over, new int[] {position}, ColourRole.OUTPUT, 0.25);
    CellHighlighter inputs = volumes.inputs(progress);
    int[] feeding = walk.feeding(position, Role.INPUT);
    CellRegion padding = new CellRegion(inputs.paddingRing());
    OutputCell outputCell = walk.place(position);
    volumes.coverage().addPadding(padding, outputCell.row(), outputCell.column());
    inputs.light(over, feeding, padding, ColourRole.OUTPUT, 0.25);
    kernel(over, walk.feeding(position, Role.WEIGHT), progress, ColourRole.OUTPUT);
  }

  private void input(MarkBuilder over, TensorCell cell, SumProgress progress) {
    CellHighlighter inputs = volumes.inputs(progress);
    int row = cell.index().get(2);
    int column = cell.index().get(3);
    int start = plane(walk.place(progress.cell()));
    if (volumes.input().padded(row, column)) {
      CellRegion own = new CellRegion(inputs.paddingRing());
      own.add(row, column);
      inputs.light(over, new int[0], own, ColourRole.INPUT, 0.2);
      volumes.outputs(progress).light(over, met(start, row, column), ColourRole.INPUT, 0.3);
      return;
    }
    int position = cell.offset(walk.input().shape());
    inputs.light(over, new int[] {position}, ColourRole.INPUT, 0.2);
    int end = start + area();
    int[] reached = walk.reached(Role.INPUT, position, start, end);
    volumes.outputs(progress).light(over, reached, ColourRole.INPUT, 0.3);
    kernel(over, walk.partners(Role.INPUT, position, start, end), progress, ColourRole.INPUT);
  }

  /** The outputs of a plane whose windows stand on this cell of the padding. */
  private int[] met(int start, int row, int column) {
    List<Integer> found = new ArrayList<>();
    for (int r : standing(walk.rows(), row)) {
      for (int c : standing(walk.columns(), column)) {
        found.add(start + r * walk.columns().outputs() + c);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Places of the window in which one of its taps stands at this position. */
  static List<Integer> standing(Axis axis, int position) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < axis.outputs(); place++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        if (axis.position(place, tap) == position) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private void weight(MarkBuilder over, TensorCell cell, SumProgress progress) {
    List<Integer> index = cell.index();
    int position = cell.offset(walk.weight().shape());
    OutputCell now = walk.place(progress.cell());
    int start = plane(new OutputCell(now.sample(), index.get(0), 0, 0));
    int end = start + area();
    CellHighlighter inputs = volumes.inputs(progress);
    CellRegion padding = new CellRegion(inputs.paddingRing());
    int tap = index.get(2) * layout.kernelColumns() + index.get(3);
    for (int each = 0; each < area(); each++) {
      int row = each / walk.columns().outputs();
      volumes.coverage().addPadding(padding, row, each % walk.columns().outputs(), tap);
    }
    int[] touched = walk.partners(Role.WEIGHT, position, start, end);
    inputs.light(over, touched, padding, ColourRole.KERNEL, 0.25);
    int[] reached = walk.reached(Role.WEIGHT, position, start, end);
    volumes.outputs(progress).light(over, reached, ColourRole.KERNEL, 0.2);
    over.add(kernelBox(layout.kernelX(), layout.kernelY(index.get(1)), index.get(2), index.get(3)));
  }

  private void product(MarkBuilder over, TensorCell cell, SumProgress progress) {
    int channel = cell.index().get(0);
    int row = cell.index().get(1);
    int column = cell.index().get(2);
    OutputCell outputCell = walk.place(progress.cell());
    volumes
        .input()
        .outline(
            over,
            walk.rows().position(outputCell.row(), row),
            walk.columns().position(outputCell.column(), column),
            ColourRole.INK);
    over.add(kernelBox(layout.kernelX(), layout.kernelY(channel), row, column));
    over.add(kernelBox(layout.productX(), layout.rowY(channel), row, column));
  }

  /** Lights weights in those slices of the kernel that are shown. */
  private void kernel(MarkBuilder over, int[] weights, SumProgress progress, ColourRole role) {
    Shape shape = walk.weight().shape();
    int kernel = walk.place(progress.cell()).channel();
    PaddingRing none = PaddingRing.NONE;
    for (int channel = 0; channel < shape.dim(1); channel++) {
      int slice = channel;
      boolean shown = !(layout.focus() || layout.lens()) || channel == progress.channel();
      int[] here =
          Arrays.stream(weights)
              .filter(each -> each / (shape.dim(2) * shape.dim(3)) == kernel * shape.dim(1) + slice)
              .toArray();
      if (shown && here.length > 0) {
        PlanePlacement placement =
            new PlanePlacement(layout.kernelX(), layout.kernelY(channel), layout.part(), 0);
        new CellHighlighter(shape, none, placement, kernel, channel, (s, c) -> List.of())
            .light(over, here, role, 0.12);
      }
    }
  }

  /** The first cell of the plane of outputs that this place lies in. */
  private int plane(OutputCell outputCell) {
    return (outputCell.sample() * walk.operation().outChannels() + outputCell.channel()) * area();
  }

  private int area() {
    return walk.rows().outputs() * walk.columns().outputs();
  }

  private Mark kernelBox(double left, double top, int kernelRow, int kernelColumn) {
    return Box.outline(
        left + kernelColumn * layout.part(),
        top + kernelRow * layout.part(),
        layout.part(),
        layout.part(),
        ColourRole.INK,
        2);
  }
}

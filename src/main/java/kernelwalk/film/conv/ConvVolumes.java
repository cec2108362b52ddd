package kernelwalk.film.conv;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.layout.PlanePlacement;
import kernelwalk.film.layout.PlaneStack;
import kernelwalk.film.layout.PlaneVolume;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/** Input and output of a convolution as volumes, with the window over the input. */
final class ConvVolumes {
  /** Smaller numbers beside a lens are none, times the scale of numbers. */
  private static final double LEAST = 6.5;

  private final ConvWalk walk;
  private final ConvLayout layout;
  private final FilmSettings settings;
  private final Tensor output;
  private final PlaneVolume inputVolume;
  private final PlaneVolume outputVolume;
  private final Coverage coverage;
  private final Tensor shown;
  private final ConvNames names;
  private final Fill inputFill;

  ConvVolumes(
      ConvWalk walk,
      Tensor output,
      ConvLayout layout,
      FilmSettings settings,
      ConvNames names,
      TensorLooks looks) {
    this.walk = walk;
    this.output = output;
    this.layout = layout;
    this.settings = settings;
    this.names = names;
    this.coverage = new Coverage(walk.rows(), walk.columns());
    this.shown =
        settings.coverage() ? everywhere(coverage.counts(), walk.input().shape()) : walk.input();
    double largest = 17 * layout.numbers;
    float[] inputs = shown.values();
    NumberFit inputDigits = digits(largest, inputs);
    NumberFit outputDigits = digits(largest, output.values());
    boolean trueColour = settings.trueColour();
    inputFill = looks.input().fill(ColourScale.INPUT, trueColour, walk.input().values());
    Fill shownFill =
        settings.coverage()
            ? new Fill(ColourScale.SEQUENTIAL, 0, walk.operation().kernel().area())
            : inputFill;
    inputVolume =
        new PlaneVolume(
            layout.inputX, layout.inputY, layout.cell, layout.inputDepth, shownFill, inputDigits);
    outputVolume =
        new PlaneVolume(
            layout.outputX,
            layout.outputY,
            layout.cell,
            layout.outputDepth,
            looks.output().fill(ColourScale.OUTPUT, trueColour, output.values()),
            outputDigits);
  }

  /** None where the lens has the numbers and those here would be small for text of this size. */
  private NumberFit digits(double largest, float... values) {
    if (!settings.values() || layout.cell < NumberFit.READABLE) {
      return NumberFit.NONE;
    }
    NumberFit fit = NumberFit.fit(layout.cell, largest, values);
    boolean small = layout.numbers > 1 && fit.size() < LEAST * layout.numbers;
    return layout.lens && small ? NumberFit.NONE : fit;
  }

  /** Of the input's values, whatever stands in their place. */
  Fill inputFill() {
    return inputFill;
  }

  List<Mark> marks(SumProgress sumProgress) {
    List<Mark> marks = new ArrayList<>();
    OutputCell outputCell = walk.place(sumProgress.cell());
    input(marks, sumProgress, outputCell);
    output(marks, sumProgress, outputCell);
    return marks;
  }

  /** The input's planes as they stand. */
  PlaneStack inputs(SumProgress sumProgress) {
    OutputCell outputCell = walk.place(sumProgress.cell());
    PaddingRing paddingRing = PaddingRing.of(walk.operation().padding());
    PlanePlacement planePlacement =
        new PlanePlacement(layout.inputX, layout.inputY, layout.cell, layout.inputDepth);
    int front = walk.operation().firstInput(outputCell.channel()) + sumProgress.channel();
    return new PlaneStack(
        walk.input().shape(),
        paddingRing,
        planePlacement,
        outputCell.sample(),
        front,
        (sample, channel) -> {
          List<Mark> raised = new ArrayList<>();
          Plane plane =
              Plane.of(TensorRole.INPUT, walk.input(), sample, channel).withRing(paddingRing);
          raise(raised, planePlacement, inputVolume, plane, names.inputPlane(sample, channel));
          return raised;
        });
  }

  /** The output's planes as they stand. */
  PlaneStack outputs(SumProgress sumProgress) {
    OutputCell outputCell = walk.place(sumProgress.cell());
    PlanePlacement planePlacement =
        new PlanePlacement(layout.outputX, layout.outputY, layout.cell, layout.outputDepth);
    return new PlaneStack(
        output.shape(),
        PaddingRing.NONE,
        planePlacement,
        outputCell.sample(),
        outputCell.channel(),
        (sample, channel) -> {
          List<Mark> raised = new ArrayList<>();
          Plane plane = Plane.of(TensorRole.OUTPUT, output, sample, channel);
          raise(raised, planePlacement, outputVolume, plane, names.outputPlane(sample, channel));
          return raised;
        });
  }

  private void raise(
      List<Mark> marks,
      PlanePlacement planePlacement,
      PlaneVolume planeVolume,
      Plane plane,
      String name) {
    double width = planePlacement.cell() * plane.fullColumns();
    double height = planePlacement.cell() * plane.fullRows();
    marks.add(
        new Mark.Grid(
            plane,
            planePlacement.x(),
            planePlacement.y(),
            planePlacement.cell(),
            planeVolume.fill(),
            planeVolume.numberFit().size(),
            planeVolume.numberFit().decimals(),
            Long.MAX_VALUE,
            1));
    marks.add(
        Box.outline(planePlacement.x(), planePlacement.y(), width, height, ColourRole.INK, 1));
    int channels = plane.tensor().shape().dim(1);
    double y =
        planePlacement.y()
            - planePlacement.depth() * PlaneVolume.behind(channels)
            - 12 * layout.scale;
    marks.addAll(TensorView.tag(planePlacement.x(), y, name, layout.scale));
  }

  /** The same counts for all samples and channels of the input. */
  private static Tensor everywhere(Tensor counts, Shape input) {
    Tensor all = Tensor.zeros(input);
    int area = counts.values().length;
    for (int at = 0; at < all.values().length; at += area) {
      System.arraycopy(counts.values(), 0, all.values(), at, area);
    }
    return all;
  }

  private void input(List<Mark> marks, SumProgress sumProgress, OutputCell outputCell) {
    int first = walk.operation().firstInput(outputCell.channel());
    PaddingRing paddingRing = PaddingRing.of(walk.operation().padding());
    marks.addAll(
        inputVolume.marks(
            walk.operation().inChannels(),
            first + sumProgress.before(),
            first + sumProgress.channel(),
            sumProgress.turn(),
            channel ->
                Plane.of(TensorRole.INPUT, shown, outputCell.sample(), channel)
                    .withRing(paddingRing),
            channel -> Long.MAX_VALUE));
    dropped(marks);
    window(marks, sumProgress);
    caption(
        marks, layout.inputX, inputCaptionY(), "input", ColourRole.INPUT, inputNote(outputCell));
    int front = first + (sumProgress.turn() > 0.5 ? sumProgress.channel() : sumProgress.before());
    int channels = walk.operation().inChannels();
    String channel = channels > 1 ? names.inputPlane(outputCell.sample(), front) : "";
    double above = layout.inputDepth * PlaneVolume.behind(channels) + 12 * layout.scale;
    FilmTexts texts = settings.texts();
    String label = coverage.label(channel, settings.coverage(), texts);
    double y = layout.inputY - above;
    label(marks, layout.inputX, y, label, ColourRole.MUTED);
    if (dilated()) {
      String rows = Integer.toString(walk.rows().reach());
      String columns = Integer.toString(walk.columns().reach());
      double over = label.isEmpty() ? y : y - 13 * layout.scale;
      label(marks, layout.inputX, over, texts.say("reach", rows, columns), ColourRole.MUTED);
    }
  }

  private boolean dilated() {
    return walk.operation().dilation().height() > 1 || walk.operation().dilation().width() > 1;
  }

  /** Rows and columns that the stride leaves over at the end, shown as left out. */
  private void dropped(List<Mark> marks) {
    double width = layout.cell * walk.columns().padded();
    double height = layout.cell * walk.rows().padded();
    double right = layout.cell * walk.columns().dropped();
    double bottom = layout.cell * walk.rows().dropped();
    if (right > 0) {
      marks.add(
          Box.filled(
              layout.inputX + width - right,
              layout.inputY,
              right,
              height - bottom,
              ColourRole.PAPER,
              0.72));
    }
    if (bottom > 0) {
      marks.add(
          Box.filled(
              layout.inputX,
              layout.inputY + height - bottom,
              width,
              bottom,
              ColourRole.PAPER,
              0.72));
    }
  }

  private void window(List<Mark> marks, SumProgress sumProgress) {
    double x = inputX(windowColumn(sumProgress));
    double y = inputY(windowRow(sumProgress));
    int dilationRows = walk.operation().dilation().height();
    int dilationColumns = walk.operation().dilation().width();
    double side = layout.cell;
    if (dilated()) {
      for (int i = 0; i < layout.kernelRows; i++) {
        for (int j = 0; j < layout.kernelColumns; j++) {
          marks.add(
              new Box(
                  x + j * dilationColumns * side,
                  y + i * dilationRows * side,
                  side,
                  side,
                  ColourRole.KERNEL,
                  1.5,
                  0.2,
                  0,
                  false,
                  1));
        }
      }
    }
    double width = walk.columns().reach() * side;
    double height = walk.rows().reach() * side;
    double tint = dilated() ? 0 : 0.08;
    marks.add(new Box(x, y, width, height, ColourRole.KERNEL, 2.5, tint, 2, dilated(), 1));
    if (sumProgress.tap() >= 0) {
      int i = sumProgress.tap() / layout.kernelColumns;
      int j = sumProgress.tap() % layout.kernelColumns;
      marks.add(
          Box.outline(
              x + j * dilationColumns * side,
              y + i * dilationRows * side,
              side,
              side,
              ColourRole.INK,
              2));
    }
  }

  private void output(List<Mark> marks, SumProgress sumProgress, OutputCell outputCell) {
    int planeSize = walk.rows().outputs() * walk.columns().outputs();
    OutputCell from = walk.place(sumProgress.from());
    long done = sumProgress.cell() + (sumProgress.fly() >= 1 ? 1 : 0);
    int channels = walk.operation().outChannels();
    boolean sameSample = from.sample() == outputCell.sample();
    marks.addAll(
        outputVolume.marks(
            channels,
            sameSample ? from.channel() : outputCell.channel(),
            outputCell.channel(),
            sameSample ? sumProgress.glide() : 1,
            channel -> Plane.of(TensorRole.OUTPUT, output, outputCell.sample(), channel),
            channel ->
                Math.clamp(
                    done - ((long) outputCell.sample() * channels + channel) * planeSize,
                    0L,
                    (long) planeSize)));
    marks.add(
        Box.outline(
            outputX(outputCell.column()),
            outputY(outputCell.row()),
            layout.cell,
            layout.cell,
            ColourRole.INK,
            2));
    double captionY = layout.outputY + layout.cell * walk.rows().outputs() + 16 * layout.scale;
    caption(marks, layout.outputX, captionY, "output", ColourRole.OUTPUT, names.outputNote());
    if (channels > 1) {
      label(
          marks,
          layout.outputX,
          layout.outputY - layout.outputDepth * PlaneVolume.behind(channels) - 12 * layout.scale,
          names.outputPlane(outputCell.sample(), outputCell.channel()),
          ColourRole.MUTED);
    }
  }

  private void caption(
      List<Mark> marks, double x, double y, String key, ColourRole role, String note) {
    marks.add(
        new Text(
            x,
            y,
            List.of(
                Run.bold(settings.texts().say(key), role), Run.of("  " + note, ColourRole.MUTED)),
            Align.START,
            Face.SANS,
            13 * layout.words,
            1));
  }

  private void label(List<Mark> marks, double x, double y, String text, ColourRole role) {
    if (text.isEmpty()) {
      return;
    }
    marks.add(
        new Text(x, y, List.of(Run.of(text, role)), Align.START, Face.SANS, 12 * layout.words, 1));
  }

  /** What is said of the input, as much of it as there is room for beside what stands there. */
  private String inputNote(OutputCell outputCell) {
    double room = (layout.lens ? layout.outputX : layout.kernelX) - layout.inputX;
    String note = names.inputNote(outputCell);
    String and = settings.texts().say("and");
    String name = settings.texts().say("input");
    int cut = note.lastIndexOf(and);
    while (cut > note.indexOf(')') && captionWidth(name, note) > room - 8) {
      note = note.substring(0, cut);
      cut = note.lastIndexOf(and);
    }
    return note;
  }

  private double captionWidth(String name, String note) {
    double wide = (name + note).chars().filter(each -> each > 0x2e80).count();
    return 13 * layout.words * (wide + (name.length() + note.length() + 2 - wide) * 0.5);
  }

  /** Middle of the input's caption. */
  double inputCaptionY() {
    return layout.inputY + layout.cell * walk.rows().padded() + 16 * layout.scale;
  }

  /** The window's upper left tap, in rows, on its way between the two cells. */
  double windowRow(SumProgress sumProgress) {
    int from = walk.rows().position(walk.place(sumProgress.from()).row(), 0);
    int to = walk.rows().position(walk.place(sumProgress.cell()).row(), 0);
    return Easing.mix(from, to, sumProgress.glide());
  }

  /** The window's upper left tap, in columns. */
  double windowColumn(SumProgress sumProgress) {
    int from = walk.columns().position(walk.place(sumProgress.from()).column(), 0);
    int to = walk.columns().position(walk.place(sumProgress.cell()).column(), 0);
    return Easing.mix(from, to, sumProgress.glide());
  }

  /** Left edge of the cell in this input column; columns count from the input's first. */
  double inputX(double column) {
    return layout.inputX + (column + walk.columns().before()) * layout.cell;
  }

  /** Upper edge of the cell in this input row. */
  double inputY(double row) {
    return layout.inputY + (row + walk.rows().before()) * layout.cell;
  }

  double outputX(double column) {
    return layout.outputX + column * layout.cell;
  }

  double outputY(double row) {
    return layout.outputY + row * layout.cell;
  }
}

package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Box;
import kernelwalk.film.Mark.Face;
import kernelwalk.film.Mark.Run;
import kernelwalk.film.Mark.Text;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/** Input and output of a convolution as volumes, with the window over the input. */
final class ConvVolumes {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final Staging staging;
  private final Tensor output;
  private final Volume inputVolume;
  private final Volume outputVolume;
  private final Uses uses;
  private final Tensor shown;
  private final ConvNames names;

  ConvVolumes(ConvWalk walk, Tensor output, ConvLayout layout, Staging staging, ConvNames names) {
    this.walk = walk;
    this.output = output;
    this.layout = layout;
    this.staging = staging;
    this.names = names;
    this.uses = new Uses(walk.rows(), walk.columns());
    this.shown =
        staging.coverage() ? everywhere(uses.counts(), walk.input().shape()) : walk.input();
    double largest = 17 * layout.scale;
    float[] inputs = shown.values();
    Digits inputDigits =
        staging.values() && layout.cell >= Digits.READABLE
            ? Digits.fit(layout.cell, largest, inputs)
            : Digits.NONE;
    Digits outputDigits =
        staging.values() && layout.cell >= Digits.READABLE
            ? Digits.fit(layout.cell, largest, output.values())
            : Digits.NONE;
    Fill inputFill =
        staging.coverage()
            ? new Fill(Scale.SEQUENTIAL, 0, walk.operation().kernel().area())
            : Fill.over(Scale.INPUT, inputs);
    inputVolume =
        new Volume(
            layout.inputX, layout.inputY, layout.cell, layout.inputDepth, inputFill, inputDigits);
    outputVolume =
        new Volume(
            layout.outputX,
            layout.outputY,
            layout.cell,
            layout.outputDepth,
            Fill.over(Scale.OUTPUT, output.values()),
            outputDigits);
  }

  Fill inputFill() {
    return Fill.over(Scale.INPUT, walk.input().values());
  }

  List<Mark> marks(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    Place place = walk.place(moment.cell());
    input(marks, moment, place);
    output(marks, moment, place);
    return marks;
  }

  /** The input's planes as they stand. */
  Stack inputs(Moment moment) {
    Place place = walk.place(moment.cell());
    Ring ring = Ring.of(walk.operation().padding());
    Bed bed = new Bed(layout.inputX, layout.inputY, layout.cell, layout.inputDepth);
    int front = walk.operation().firstInput(place.channel()) + moment.channel();
    return new Stack(
        walk.input().shape(),
        ring,
        bed,
        place.sample(),
        front,
        (sample, channel) -> {
          List<Mark> raised = new ArrayList<>();
          Plane plane = Plane.of(Part.INPUT, walk.input(), sample, channel).withRing(ring);
          raise(raised, bed, inputVolume, plane, names.channel(channel));
          return raised;
        });
  }

  /** The output's planes as they stand. */
  Stack outputs(Moment moment) {
    Place place = walk.place(moment.cell());
    Bed bed = new Bed(layout.outputX, layout.outputY, layout.cell, layout.outputDepth);
    return new Stack(
        output.shape(),
        Ring.NONE,
        bed,
        place.sample(),
        place.channel(),
        (sample, channel) -> {
          List<Mark> raised = new ArrayList<>();
          Plane plane = Plane.of(Part.OUTPUT, output, sample, channel);
          raise(raised, bed, outputVolume, plane, names.outputChannel(channel));
          return raised;
        });
  }

  private void raise(List<Mark> marks, Bed bed, Volume volume, Plane plane, String name) {
    double width = bed.cell() * plane.fullColumns();
    double height = bed.cell() * plane.fullRows();
    marks.add(
        new Mark.Grid(
            plane,
            bed.x(),
            bed.y(),
            bed.cell(),
            volume.fill(),
            volume.digits().size(),
            volume.digits().decimals(),
            Long.MAX_VALUE,
            1));
    marks.add(Box.outline(bed.x(), bed.y(), width, height, ColourRole.INK, 1));
    int channels = plane.tensor().shape().dim(1);
    double y = bed.y() - bed.depth() * Volume.behind(channels) - 12 * layout.scale;
    marks.addAll(Slab.tag(bed.x(), y, name, layout.scale));
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

  private void input(List<Mark> marks, Moment moment, Place place) {
    int first = walk.operation().firstInput(place.channel());
    Ring ring = Ring.of(walk.operation().padding());
    marks.addAll(
        inputVolume.marks(
            walk.operation().inChannels(),
            first + moment.before(),
            first + moment.channel(),
            moment.turn(),
            channel -> Plane.of(Part.INPUT, shown, place.sample(), channel).withRing(ring),
            channel -> Long.MAX_VALUE));
    dropped(marks);
    window(marks, moment);
    caption(marks, layout.inputX, inputCaptionY(), "input", ColourRole.INPUT, inputNote(place));
    int front = first + (moment.turn() > 0.5 ? moment.channel() : moment.before());
    int channels = walk.operation().inChannels();
    String channel = channels > 1 ? names.channel(front) : "";
    double above = layout.inputDepth * Volume.behind(channels) + 12 * layout.scale;
    label(
        marks,
        layout.inputX,
        layout.inputY - above,
        uses.label(channel, staging.coverage(), staging.phrases()),
        ColourRole.MUTED);
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

  private void window(List<Mark> marks, Moment moment) {
    double x = inputX(windowColumn(moment));
    double y = inputY(windowRow(moment));
    int dilationRows = walk.operation().dilation().height();
    int dilationColumns = walk.operation().dilation().width();
    double side = layout.cell;
    if (dilationRows > 1 || dilationColumns > 1) {
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
    boolean dilated = dilationRows > 1 || dilationColumns > 1;
    marks.add(
        new Box(x, y, width, height, ColourRole.KERNEL, 2.5, dilated ? 0 : 0.08, 2, dilated, 1));
    if (moment.tap() >= 0) {
      int i = moment.tap() / layout.kernelColumns;
      int j = moment.tap() % layout.kernelColumns;
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

  private void output(List<Mark> marks, Moment moment, Place place) {
    int planeSize = walk.rows().outputs() * walk.columns().outputs();
    Place from = walk.place(moment.from());
    long done = moment.cell() + (moment.fly() >= 1 ? 1 : 0);
    int channels = walk.operation().outChannels();
    boolean sameSample = from.sample() == place.sample();
    marks.addAll(
        outputVolume.marks(
            channels,
            sameSample ? from.channel() : place.channel(),
            place.channel(),
            sameSample ? moment.glide() : 1,
            channel -> Plane.of(Part.OUTPUT, output, place.sample(), channel),
            channel ->
                Math.clamp(
                    done - ((long) place.sample() * channels + channel) * planeSize,
                    0L,
                    (long) planeSize)));
    marks.add(
        Box.outline(
            outputX(place.column()),
            outputY(place.row()),
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
          layout.outputY - layout.outputDepth * Volume.behind(channels) - 12 * layout.scale,
          names.outputChannel(place.channel()),
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
                Run.bold(staging.phrases().say(key), role), Run.of("  " + note, ColourRole.MUTED)),
            Align.START,
            Face.SANS,
            13 * layout.scale,
            1));
  }

  private void label(List<Mark> marks, double x, double y, String text, ColourRole role) {
    if (text.isEmpty()) {
      return;
    }
    marks.add(
        new Text(x, y, List.of(Run.of(text, role)), Align.START, Face.SANS, 12 * layout.scale, 1));
  }

  /** What is said of the input, as much of it as there is room for beside what stands there. */
  private String inputNote(Place place) {
    double room = (layout.lens ? layout.outputX : layout.kernelX) - layout.inputX;
    String note = names.inputNote(place);
    String and = staging.phrases().say("and");
    String name = staging.phrases().say("input");
    int cut = note.lastIndexOf(and);
    while (cut > note.indexOf(')') && captionWidth(name, note) > room - 8) {
      note = note.substring(0, cut);
      cut = note.lastIndexOf(and);
    }
    return note;
  }

  /** Narrow, so that nothing is left out that would have had room. */
  private double captionWidth(String name, String note) {
    double wide = (name + note).chars().filter(each -> each > 0x2e80).count();
    return 13 * layout.scale * (wide + (name.length() + note.length() + 2 - wide) * 0.42);
  }

  /** Middle of the input's caption. */
  double inputCaptionY() {
    return layout.inputY + layout.cell * walk.rows().padded() + 16 * layout.scale;
  }

  /** The window's upper left tap, in rows, on its way between the two cells. */
  double windowRow(Moment moment) {
    int from = walk.rows().position(walk.place(moment.from()).row(), 0);
    int to = walk.rows().position(walk.place(moment.cell()).row(), 0);
    return Easing.mix(from, to, moment.glide());
  }

  /** The window's upper left tap, in columns. */
  double windowColumn(Moment moment) {
    int from = walk.columns().position(walk.place(moment.from()).column(), 0);
    int to = walk.columns().position(walk.place(moment.cell()).column(), 0);
    return Easing.mix(from, to, moment.glide());
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

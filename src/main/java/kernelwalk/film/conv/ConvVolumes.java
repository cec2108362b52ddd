package kernelwalk.film.conv;

import java.util.Optional;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.layout.Coverage;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/** The volumes of a convolution, input and output, with the window over the input. */
final class ConvVolumes {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final FilmSettings settings;
  private final ChannelNames names;
  private final Coverage coverage;
  private final Fill inputFill;
  private final TensorView input;
  private final TensorView output;

  ConvVolumes(
      ConvWalk walk, Tensor result, ConvLayout layout, FilmSettings settings, ChannelNames names) {
    this.walk = walk;
    this.layout = layout;
    this.settings = settings;
    this.names = names;
    this.coverage = new Coverage(walk.rows(), walk.columns());
    TensorView plain =
        TensorView.of(
            TensorRole.INPUT,
            walk.input(),
            PaddingRing.of(walk.operation().padding()),
            ColourScale.INPUT,
            layout.input(),
            settings);
    this.inputFill = plain.fill();
    this.input = settings.coverage() ? coverage.covered(plain, settings) : plain;
    this.output =
        TensorView.of(
            TensorRole.OUTPUT,
            result,
            PaddingRing.NONE,
            ColourScale.OUTPUT,
            layout.output(),
            settings);
  }

  TensorView input() {
    return input;
  }

  TensorView output() {
    return output;
  }

  Coverage coverage() {
    return coverage;
  }

  /** Of the input's values, also where their counts are shown. */
  Fill inputFill() {
    return inputFill;
  }

  void put(MarkBuilder marks, SumProgress progress) {
    OutputCell now = walk.place(progress.cell());
    putInput(marks, progress, now);
    putOutput(marks, progress, now);
  }

  /** The input's planes as they stand. */
  CellHighlighter inputs(SumProgress progress) {
    OutputCell now = walk.place(progress.cell());
    int front = walk.operation().firstInput(now.channel()) + progress.channel();
    return input.highlighter(now.sample(), front, (sample, channel) -> names.of(channel));
  }

  /** The output's planes as they stand. */
  CellHighlighter outputs(SumProgress progress) {
    OutputCell now = walk.place(progress.cell());
    return output.highlighter(
        now.sample(), now.channel(), (sample, channel) -> outputChannel(channel));
  }

  private String outputChannel(int channel) {
    return ChannelNames.counted(channel, settings.texts());
  }

  private void putInput(MarkBuilder marks, SumProgress progress, OutputCell now) {
    int first = walk.operation().firstInput(now.channel());
    int before = first + progress.turn().from();
    int after = first + progress.channel();
    double turn = progress.turn().share();
    input.put(marks, now.sample(), before, after, turn, channel -> Long.MAX_VALUE);
    coverage.dropped(marks, input);
    window(marks, progress);
    input.caption(marks, settings.texts().say("input"), inputNote(now));
    String channel = input.channels() > 1 ? names.of(turn > 0.5 ? after : before) : "";
    input.label(marks, coverage.label(channel, settings.coverage(), settings.texts()));
  }

  /** The window with its taps, which a dilation parts. */
  private void window(MarkBuilder marks, SumProgress progress) {
    double row = windowRow(progress);
    double column = windowColumn(progress);
    double x = input.x(column);
    double y = input.y(row);
    double side = input.cell();
    Size dilation = walk.operation().dilation();
    boolean dilated = dilation.height() > 1 || dilation.width() > 1;
    if (dilated) {
      for (int i = 0; i < layout.kernelRows(); i++) {
        for (int j = 0; j < layout.kernelColumns(); j++) {
          double left = x + j * dilation.width() * side;
          double top = y + i * dilation.height() * side;
          marks.add(new Box(left, top, side, side, ColourRole.KERNEL, 1.5, 0.2, 0, false, 1));
        }
      }
    }
    double width = walk.columns().reach() * side;
    double height = walk.rows().reach() * side;
    double tint = dilated ? 0 : 0.08;
    marks.add(new Box(x, y, width, height, ColourRole.KERNEL, 2.5, tint, 2, dilated, 1));
    if (progress.current() >= 0) {
      int i = progress.current() / layout.kernelColumns();
      int j = progress.current() % layout.kernelColumns();
      double tapRow = row + i * dilation.height();
      input.outline(marks, tapRow, column + j * dilation.width(), ColourRole.INK);
    }
  }

  private void putOutput(MarkBuilder marks, SumProgress progress, OutputCell now) {
    OutputCell from = walk.place(progress.glide().from());
    boolean sameSample = from.sample() == now.sample();
    output.putComputed(
        marks,
        progress.cell() + (progress.totals().flight() >= 1 ? 1 : 0),
        now.sample(),
        sameSample ? from.channel() : now.channel(),
        now.channel(),
        sameSample ? progress.glide().share() : 1);
    output.outline(marks, now.row(), now.column(), ColourRole.INK);
    String shape = ShapeText.withoutBatch(walk.outputShape());
    output.caption(marks, settings.texts().say("output"), shape);
    if (output.channels() > 1) {
      output.label(marks, outputChannel(now.channel()));
    }
  }

  /** What is said of the input, as much of it as there is room for beside what stands there. */
  private String inputNote(OutputCell now) {
    FilmTexts texts = settings.texts();
    Padding padding = walk.operation().padding();
    Optional<String> said =
        padding.isNone() ? Optional.empty() : Optional.of(texts.say("padding." + padding.mode()));
    String note = ShapeText.withNotes(walk.input().shape(), said, now.sample(), texts);
    double end = layout.lens() ? output.left() : layout.kernelX();
    double room = end - input.left() - 8;
    double size = 13 * layout.scale();
    String name = texts.say("input") + "  ";
    int cut = note.lastIndexOf(texts.say("and"));
    while (cut > note.indexOf(')') && TextWidth.wordsAtLeast(name + note, size) > room) {
      note = note.substring(0, cut);
      cut = note.lastIndexOf(texts.say("and"));
    }
    return note;
  }

  /** The window's upper left tap, in rows, on its way between the two cells. */
  double windowRow(SumProgress progress) {
    int from = walk.rows().position(walk.place(progress.glide().from()).row(), 0);
    int to = walk.rows().position(walk.place(progress.cell()).row(), 0);
    return Easing.mix(from, to, progress.glide().share());
  }

  /** The window's upper left tap, in columns. */
  double windowColumn(SumProgress progress) {
    int from = walk.columns().position(walk.place(progress.glide().from()).column(), 0);
    int to = walk.columns().position(walk.place(progress.cell()).column(), 0);
    return Easing.mix(from, to, progress.glide().share());
  }
}

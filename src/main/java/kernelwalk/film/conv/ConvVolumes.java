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
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark.Box;
import kernelwalk.film.picture.PaddingRing;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
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
      ConvWalk walk,
      Tensor result,
      ConvLayout layout,
      FilmSettings settings,
      ChannelNames names,
      TensorLooks looks) {
    this.walk = walk;
    this.layout = layout;
    this.settings = settings;
    this.names = names;
    this.coverage = new Coverage(walk.rows(), walk.columns());
    boolean trueColour = settings.trueColour();
    this.inputFill = looks.input().fill(ColourScale.INPUT, trueColour, walk.input().values());
    TensorView plain =
        TensorView.of(
            TensorRole.INPUT,
            walk.input(),
            PaddingRing.of(walk.operation().padding()),
            inputFill,
            layout.input(),
            settings);
    this.input = settings.coverage() ? coverage.covered(plain, settings) : besideLens(plain);
    this.output =
        TensorView.of(
            TensorRole.OUTPUT,
            result,
            PaddingRing.NONE,
            looks.output().fill(ColourScale.OUTPUT, trueColour, result.values()),
            layout.output(),
            settings);
  }

  /** Without numbers where the lens has them and those here would be small for such large text. */
  private TensorView besideLens(TensorView view) {
    return layout.lens() && layout.small(view.fit()) ? view.withoutNumbers() : view;
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
    return input.highlighter(
        now.sample(), front, (sample, channel) -> names.plane(TensorRole.INPUT, sample, channel));
  }

  /** The output's planes as they stand. */
  CellHighlighter outputs(SumProgress progress) {
    OutputCell now = walk.place(progress.cell());
    return output.highlighter(now.sample(), now.channel(), ConvVolumes::outputPlane);
  }

  private static String outputPlane(int sample, int channel) {
    return TensorCell.of(TensorRole.OUTPUT, sample, channel).toString();
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
    String channel =
        input.channels() > 1
            ? names.plane(TensorRole.INPUT, now.sample(), turn > 0.5 ? after : before)
            : "";
    coverage.label(marks, input, channel, settings);
  }

  /** The window with its taps, which a dilation parts. */
  private void window(MarkBuilder marks, SumProgress progress) {
    double row = windowRow(progress);
    double column = windowColumn(progress);
    double x = input.x(column);
    double y = input.y(row);
    double side = input.cell();
    Size dilation = walk.operation().dilation();
    if (coverage.dilated()) {
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
    double tint = coverage.dilated() ? 0 : 0.08;
    marks.add(new Box(x, y, width, height, ColourRole.KERNEL, 2.5, tint, 2, coverage.dilated(), 1));
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
    String shape = ShapeText.withoutBatch(axes().said(walk.outputShape()));
    output.caption(marks, settings.texts().say("output"), shape);
    if (output.channels() > 1) {
      output.label(marks, outputPlane(now.sample(), now.channel()));
    }
  }

  private AxisText axes() {
    return AxisText.of(walk.operation(), walk.input().shape());
  }

  /** What is said of the input, as much of it as there is room for beside what stands there. */
  private String inputNote(OutputCell now) {
    FilmTexts texts = settings.texts();
    Padding padding = walk.operation().padding();
    Optional<String> said =
        padding.isNone() ? Optional.empty() : Optional.of(texts.say("padding." + padding.mode()));
    String note = ShapeText.withNotes(axes().said(walk.input().shape()), said, now.sample(), texts);
    double end = layout.lens() ? output.left() : layout.kernelX();
    double room = end - input.left() - 8;
    double size = 13 * layout.words();
    return ShapeText.cut(note, "input", size, room, texts);
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

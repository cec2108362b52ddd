package kernelwalk.film.elementwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmRenderer;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.CellHighlighter;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.GridExtent;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.layout.TensorView;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.CellText;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.sum.OperandTensor;
import kernelwalk.film.timeline.Phase;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.FlattenWalk;
import kernelwalk.walk.Level;

/** The renderer of a flattening: each value on its way to its number in the row. */
final class FlattenRenderer implements FilmRenderer {
  private static final double SIDE = 44;
  private static final Phase VALUE_MOVES = new Phase(0.15, 0.75);

  private final Tensor input;
  private final FlattenWalk walk;
  private final FilmSettings settings;
  private final StageLayout stage;
  private final TensorView view;
  private final int features;
  private final int fits;
  private final double side;
  private final double rowX;
  private final double rowY;
  private final Fill fill;

  FlattenRenderer(Tensor input, FlattenWalk walk, Look look, FilmSettings settings) {
    this.input = input;
    this.walk = walk;
    this.settings = settings;
    this.stage = StageLayout.of(settings);
    this.features = input.shape().size() / input.shape().dim(0);
    OperandTensor operand = OperandTensor.of(TensorRole.INPUT, input).looking(look);
    double band = stage.stripY() * 0.62 - stage.caption() - stage.top();
    GridExtent extent = operand.extent();
    double free = stage.width() - 2 * stage.margin();
    double size =
        Math.min(46 * stage.cells(), Math.min(free / extent.wide(), band / extent.high()));
    double cell = size >= 3 ? Math.floor(size) : size;
    this.view =
        operand.view(extent.centred(cell, stage.margin(), stage.top(), free, band), settings);
    this.side = Math.floor(SIDE * stage.cells());
    this.fits = Math.min(features, (int) ((free - 60 * stage.scale()) / side));
    this.rowX = Math.floor((stage.width() - fits * side) / 2);
    double lower = stage.top() + band + stage.caption() * 1.4;
    this.rowY = Math.floor(lower + (stage.stripY() - lower - side) * 0.3);
    this.fill = Fill.over(ColourScale.OUTPUT, input.values());
  }

  /** The first number that is shown of the row, which glides so that the current one is seen. */
  private int from(int feature) {
    return Math.clamp(feature - fits / 2, 0, features - fits);
  }

  @Override
  public List<Mark> marks(TimelinePosition when) {
    MarkBuilder marks = new MarkBuilder();
    boolean layer = when.level() == Level.LAYER;
    double fly = layer ? when.landed() : when.eased(VALUE_MOVES);
    int cell = (int) when.cell();
    int[] at = view.indices(cell);
    view.put(marks, at[0], at[1]);
    view.outline(marks, at[2], at[3], ColourRole.INK);
    String shape = ShapeText.withoutBatch(input.shape());
    view.caption(marks, settings.texts().say("input"), shape);
    if (view.tensor().shape().dim(0) * view.channels() > 1) {
      view.label(marks, TensorCell.of(TensorRole.INPUT, at[0], at[1]).toString());
    }
    int feature = cell % features;
    row(marks, at[0], feature, fly >= 1);
    double x = rowX + (feature - from(feature) + 0.5) * side;
    marks.outline(x - side / 2, rowY, side, side, ColourRole.INK, 2);
    if (fly > 0 && fly < 1) {
      Run run = Run.bold(NumberText.text(input.values()[cell]), ColourRole.INPUT);
      Point start = new Point(view.middleX(at[3]), view.middleY(at[2]));
      marks.moving(start.x(), start.y(), x, rowY + side / 2, fly, 16 * stage.numbers(), run);
    }
    formula(marks, at, feature);
    return marks.marks();
  }

  private void row(MarkBuilder marks, int sample, int feature, boolean landed) {
    int from = from(feature);
    int first = sample * features + from;
    float[] values = Arrays.copyOfRange(input.values(), first, first + fits);
    NumberFit fit =
        settings.values() ? NumberFit.fit(side - 2, 15 * stage.numbers(), values) : NumberFit.NONE;
    Plane plane = Plane.of(TensorRole.PRODUCT, Tensor.wrap(Shape.of(1, fits), values));
    int shown = feature - from + (landed ? 1 : 0);
    marks.plane(plane, rowX, rowY, side, fill, fit, shown, 1);
    double small = Math.min(11 * stage.words(), side * 0.3);
    for (int i = 0; i < fits; i++) {
      double x = rowX + (i + 0.5) * side;
      ColourRole role = from + i == feature ? ColourRole.OUTPUT : ColourRole.MUTED;
      Run index = new Run(Integer.toString(from + i), role, from + i == feature);
      marks.numbers(x, rowY + side + 11 * stage.scale(), Align.CENTRE, small, 1, index);
      Text none = new Text(x, rowY + side / 2, List.of(), Align.CENTRE, Face.MONO, small, 0);
      TensorCell named = TensorCell.of(TensorRole.OUTPUT, sample, from + i);
      marks.add(new CellText(none, named, side, side));
    }
    double middle = rowY + side / 2;
    double dots = 17 * stage.scale();
    if (from > 0) {
      marks.sign(rowX - dots, middle, "…", dots, 1);
    }
    if (from + fits < features) {
      marks.sign(rowX + fits * side + dots, middle, "…", dots, 1);
    }
    Run name = Run.bold(settings.texts().say("output"), ColourRole.OUTPUT);
    Run note = Run.of("  (" + features + ")", ColourRole.MUTED);
    double y = rowY - 14 * stage.scale();
    marks.words(rowX, y, Align.START, 13 * stage.words(), name, note);
  }

  /** The number as a sum of what each index is worth: {@code (2·3 + 1)·4 + 0 = 28}. */
  private void formula(MarkBuilder marks, int[] at, int feature) {
    FormulaStrip strip = new FormulaStrip(stage);
    boolean volume = input.shape().rank() == 4;
    int height = view.rows();
    int width = view.columns();
    if (!volume) {
      TensorCell from = TensorCell.at(TensorRole.INPUT, input.shape(), at[0] * features + feature);
      strip.symbols(marks, List.of(muted(from.toString())));
      String to = TensorCell.of(TensorRole.OUTPUT, at[0], feature).toString();
      strip.numbers(marks, List.of(Run.bold(to, ColourRole.OUTPUT)));
      return;
    }
    strip.symbols(
        marks,
        List.of(
            Run.of("k", ColourRole.OUTPUT),
            muted("  =  ("),
            Run.of("c", ColourRole.INPUT),
            muted(" · H + "),
            Run.of("h", ColourRole.INPUT),
            muted(") · W + "),
            Run.of("w", ColourRole.INPUT)));
    strip.numbers(
        marks,
        new ArrayList<>(
            List.of(
                muted("("),
                Run.of(Integer.toString(at[1]), ColourRole.INPUT),
                muted("·" + height + " + "),
                Run.of(Integer.toString(at[2]), ColourRole.INPUT),
                muted(")·" + width + " + "),
                Run.of(Integer.toString(at[3]), ColourRole.INPUT),
                muted(" = "),
                Run.bold(Integer.toString(feature), ColourRole.OUTPUT))));
  }

  private static Run muted(String text) {
    return Run.of(text, ColourRole.MUTED);
  }

  @Override
  public String text(TimelinePosition when) {
    int cell = (int) when.cell();
    return settings
        .texts()
        .say(
            "flatten.move",
            TensorCell.at(TensorRole.INPUT, input.shape(), cell).toString(),
            NumberText.text(input.values()[cell]),
            TensorCell.of(TensorRole.OUTPUT, cell / features, cell % features).toString());
  }

  @Override
  public List<Mark> highlight(TimelinePosition when, TensorCell cell) {
    if (cell.tensorRole() != TensorRole.INPUT && cell.tensorRole() != TensorRole.OUTPUT) {
      return List.of();
    }
    MarkBuilder over = new MarkBuilder();
    int position = (int) cellOf(cell).orElse(0);
    int[] now = view.indices((int) when.cell());
    CellHighlighter planes =
        view.highlighter(
            now[0], now[1], (s, channel) -> TensorCell.of(TensorRole.INPUT, s, channel).toString());
    planes.light(over, walk.feeding(position, walk.left()), ColourRole.INPUT, 0.25);
    boolean shown = position / features == when.cell() / features;
    for (int to : walk.reached(walk.left(), position, position, position + 1)) {
      int place = to % features - from((int) (when.cell() % features));
      if (shown && place >= 0 && place < fits) {
        over.tinted(rowX + place * side, rowY, side, side, ColourRole.OUTPUT, 0.25);
      } else {
        elsewhere(over, to, place < 0);
      }
    }
    return new ArrayList<>(over.marks());
  }

  /** Names the place of a number that the row does not show just now, at the side where it is. */
  private void elsewhere(MarkBuilder over, int position, boolean before) {
    String name =
        TensorCell.of(TensorRole.OUTPUT, position / features, position % features).toString();
    double y = rowY + side + 28 * stage.scale();
    double x = before ? rowX : rowX + fits * side;
    Run run = Run.bold(before ? "← " + name : name + " →", ColourRole.OUTPUT);
    over.words(x, y, before ? Align.START : Align.END, 13 * stage.words(), run);
  }

  @Override
  public OptionalLong cellOf(TensorCell cell) {
    return switch (cell.tensorRole()) {
      case INPUT -> OptionalLong.of(cell.offset(input.shape()));
      case OUTPUT -> OptionalLong.of((long) cell.index().get(0) * features + cell.index().get(1));
      default -> OptionalLong.empty();
    };
  }

  @Override
  public int cellsInRow() {
    return view.columns();
  }
}

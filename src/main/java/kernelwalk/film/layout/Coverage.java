package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.CellRegion;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The coverage of an input by a sliding window: how often each cell is used, which are left over,
 * and where the window stands on padding.
 */
public record Coverage(Axis rows, Axis columns) {
  /** Opacity of the paper laid over what is left out. */
  private static final double LEFT_OUT = 0.72;

  /** How often each input cell is used by one kernel, for all planes of an input of this shape. */
  Tensor counts(Shape input) {
    Tensor once = counts();
    Tensor counts = Tensor.zeros(input);
    for (int i = 0; i < input.size(); i++) {
      counts.values()[i] = once.values()[i % once.values().length];
    }
    return counts;
  }

  /** How often each cell of an input is used, in place of its values. */
  public TensorView covered(TensorView input, FilmSettings settings) {
    return TensorView.of(
        input.tensorRole(),
        counts(input.tensor().shape()),
        input.paddingRing(),
        new Fill(ColourScale.SEQUENTIAL, 0, rows.kernel() * columns.kernel()),
        input.placement(),
        settings);
  }

  /** Rows and columns that the stride leaves over at the end, shown as left out. */
  public void dropped(MarkBuilder marks, TensorView input) {
    double right = input.cell() * columns.dropped();
    double bottom = input.cell() * rows.dropped();
    if (right > 0) {
      double height = input.bottom() - input.top() - bottom;
      leftOut(marks, input.right() - right, input.top(), right, height);
    }
    if (bottom > 0) {
      double width = input.right() - input.left();
      leftOut(marks, input.left(), input.bottom() - bottom, width, bottom);
    }
  }

  private static void leftOut(MarkBuilder marks, double x, double y, double width, double height) {
    marks.add(Mark.Box.filled(x, y, width, height, ColourRole.PAPER, LEFT_OUT));
  }

  /** Adds those cells of the padding that the window of this output cell stands on. */
  public void addPadding(CellRegion region, int outputRow, int outputColumn) {
    for (int tap = 0; tap < rows.kernel() * columns.kernel(); tap++) {
      addPadding(region, outputRow, outputColumn, tap);
    }
  }

  /** Adds the cell that this tap of the window stands on, if it is one of the padding. */
  public void addPadding(CellRegion region, int outputRow, int outputColumn, int tap) {
    int row = rows.position(outputRow, tap / columns.kernel());
    int column = columns.position(outputColumn, tap % columns.kernel());
    if (row < 0 || column < 0 || row >= rows.extent() || column >= columns.extent()) {
      region.add(row, column);
    }
  }

  /** How often each input cell is used by one kernel: {@code [1, 1, H, W]}. */
  public Tensor counts() {
    int[] byRow = along(rows);
    int[] byColumn = along(columns);
    float[] counts = new float[byRow.length * byColumn.length];
    for (int r = 0; r < byRow.length; r++) {
      for (int c = 0; c < byColumn.length; c++) {
        counts[r * byColumn.length + c] = byRow[r] * byColumn[c];
      }
    }
    return Tensor.wrap(Shape.of(1, 1, byRow.length, byColumn.length), counts);
  }

  private static int[] along(Axis axis) {
    int[] uses = new int[axis.extent()];
    for (int place = 0; place < axis.outputs(); place++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        int source = axis.source(place, tap);
        if (source != Axis.PADDING) {
          uses[source]++;
        }
      }
    }
    return uses;
  }

  /** Whether the window's taps stand apart, in a dashed rectangle around them. */
  public boolean dilated() {
    return rows.reach() > rows.kernel() || columns.reach() > columns.kernel();
  }

  /**
   * Puts down what stands above the input, over it what the dashes of a dilated window go around.
   *
   * @param channel the name of the channel in front; empty where there is only one
   */
  public void label(MarkBuilder marks, TensorView input, String channel, FilmSettings settings) {
    String label = label(channel, settings.coverage(), settings.texts());
    input.label(marks, label);
    if (dilated()) {
      String high = Integer.toString(rows.reach());
      String wide = Integer.toString(columns.reach());
      input.label(marks, settings.texts().say("reach", high, wide), label.isEmpty() ? 0 : 1);
    }
  }

  /**
   * What stands above the input.
   *
   * @param channel the name of the channel in front; empty where there is only one
   * @param counted whether counts stand in the cells in place of values
   */
  String label(String channel, boolean counted, FilmTexts texts) {
    List<String> parts = new ArrayList<>();
    if (counted) {
      parts.add(range("uses", counts(), texts));
    } else if (!channel.isEmpty()) {
      parts.add(channel);
    }
    String axes = rows.dropped() == 0 ? "columns" : columns.dropped() == 0 ? "rows" : "both";
    if (rows.dropped() + columns.dropped() > 0) {
      parts.add(texts.say("dropped." + axes, rows.dropped(), columns.dropped()));
    }
    return String.join(" · ", parts);
  }

  /**
   * The least and the greatest of these counts in words.
   *
   * @param key of the phrase for two of them; that for equal ones has {@code .even} behind it
   */
  public static String range(String key, Tensor counts, FilmTexts texts) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (float count : counts.values()) {
      least = Math.min(least, (int) count);
      most = Math.max(most, (int) count);
    }
    return least == most ? texts.say(key + ".even", most) : texts.say(key, least, most);
  }
}

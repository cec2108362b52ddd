package kernelwalk.film.sum;

import java.util.List;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TextWidth;

/** The column of partial sums, with the bias, a line, the result. */
public final class SumColumn {
  /** Room at the right of the products, at text scale 1. */
  static final double WIDTH = 116;

  /** With more channels, only the one in front and the sum of those before it. */
  private static final int MOST = 6;

  private static final double SMALLEST = 11;
  private static final double LARGEST = 18;
  private static final double PITCH = 1.25;

  /** How much more than words numbers may grow. */
  private static final double MOST_GROWN = 1.5;

  private final int channels;
  private final boolean bias;
  private final ColourRole role;
  private final double scale;
  private final double middle;
  private final double size;
  private final int lines;
  private final boolean brief;

  /**
   * @param role of the result
   * @param middle of the room that it has, from above
   */
  public SumColumn(
      int channels,
      boolean bias,
      ColourRole role,
      StageLayout stageLayout,
      double middle,
      double height) {
    this.channels = channels;
    this.bias = bias;
    this.role = role;
    this.scale = stageLayout.scale();
    this.middle = middle;
    double largest = Math.max(scale, Math.min(stageLayout.numbers(), MOST_GROWN * scale));
    int ending = (bias ? 1 : 0) + (adds() ? 1 : 0);
    double each = height / ((channels + ending) * PITCH);
    this.brief = channels > MOST || (channels > 2 && each < SMALLEST * scale);
    this.lines = (brief ? 2 : channels) + ending;
    this.size = Math.min(LARGEST * largest, height / (lines * PITCH));
  }

  private boolean adds() {
    return bias || channels > 1;
  }

  public double size() {
    return size;
  }

  /**
   * Puts it down; answers where the result stands.
   *
   * @param sums of the channels
   * @param offset the bias, if there is one
   * @param end right edge of the products
   */
  public Point put(
      MarkBuilder marks,
      SumProgress progress,
      List<Double> sums,
      double offset,
      double value,
      double end) {
    double right = end + WIDTH * scale;
    double pitch = size * PITCH;
    double y = middle - (lines - 1) * pitch / 2;
    if (brief) {
      int front = progress.together() ? sums.size() - 1 : progress.channel();
      double before = sums.subList(0, front).stream().mapToDouble(Double::doubleValue).sum();
      double seen = front > 0 ? Easing.out(progress.totals().sums() - (front - 1)) : 0;
      number(marks, right, y, "…", Run.of(NumberText.text(before), ColourRole.MUTED), seen);
      y += pitch;
      Run now = Run.bold(NumberText.text(sums.get(front)), ColourRole.INK);
      number(marks, right, y, "+", now, Easing.out(progress.totals().sums() - front));
    } else {
      for (int channel = 0; channel < sums.size(); channel++) {
        y += channel > 0 ? pitch : 0;
        String sign = sums.size() == 1 ? "=" : channel == 0 ? "" : "+";
        boolean last = !adds() && progress.totals().result() > 0;
        String text = NumberText.text(sums.get(channel));
        Run run = Run.bold(text, last ? role : ColourRole.INK);
        number(marks, right, y, sign, run, Easing.out(progress.totals().sums() - channel));
      }
    }
    if (bias) {
      y += pitch;
      Run run = Run.bold(NumberText.text(offset), ColourRole.KERNEL);
      number(marks, right, y, "+", run, progress.totals().bias());
    }
    if (adds()) {
      y += pitch * 1.1;
      double line = y - pitch * 0.55;
      marks.line(
          right - 92 * scale, line, right, line, ColourRole.INK, 1.2, progress.totals().result());
      number(
          marks, right, y, "", Run.bold(NumberText.text(value), role), progress.totals().result());
    }
    return new Point(right + 6, y);
  }

  private void number(
      MarkBuilder marks, double right, double y, String sign, Run run, double opacity) {
    if (opacity <= 0) {
      return;
    }
    double fits = Math.min(size, TextWidth.monospacedSize(run.text().length(), 74 * scale));
    marks.numbers(right, y, Align.END, fits, opacity, run);
    if (!sign.isEmpty()) {
      marks.sign(right - 86 * scale, y, sign, size * 0.9, opacity);
    }
  }
}

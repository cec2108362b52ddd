package kernelwalk.film;

import java.util.List;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.walk.SumStep;

/** The partial sums in a column, the bias, a line, the result. */
final class SumColumn {
  /** Room at the right of the products, at text scale 1. */
  static final double WIDTH = 116;

  /** With more channels than this, only the one in front and the sum of those before it. */
  private static final int MOST = 6;

  private final SumScript script;
  private final double scale;
  private final double top;
  private final double height;
  private final double size;
  private final int lines;

  SumColumn(SumScript script, double scale, double top, double height) {
    this.script = script;
    this.scale = scale;
    this.top = top;
    this.height = height;
    int channels = script.walk().channels();
    int sums = channels > MOST ? 2 : channels;
    this.lines = sums + (script.walk().bias() ? 1 : 0) + (adds() ? 1 : 0);
    this.size = Math.min(18 * scale, height / (lines * 1.25));
  }

  private boolean adds() {
    return script.walk().bias() || script.walk().channels() > 1;
  }

  /**
   * Puts it down; answers where the result stands.
   *
   * @param end right edge of the products
   */
  Point put(Sketch sketch, Moment moment, int cell, double end) {
    SumStep.Result result = script.walk().result(cell);
    double right = end + WIDTH * scale;
    double pitch = size * 1.25;
    double y = top + height / 2 - (lines - 1) * pitch / 2;
    List<Double> sums = result.channelSums();
    if (sums.size() > MOST) {
      int front = moment.together() ? sums.size() - 1 : moment.channel();
      double before = sums.subList(0, front).stream().mapToDouble(Double::doubleValue).sum();
      double seen = front > 0 ? Easing.out(moment.sums() - (front - 1)) : 0;
      number(sketch, right, y, "…", Run.of(Numbers.text(before), ColourRole.MUTED), seen);
      y += pitch;
      Run now = Run.bold(Numbers.text(sums.get(front)), ColourRole.INK);
      number(sketch, right, y, "+", now, Easing.out(moment.sums() - front));
    } else {
      for (int channel = 0; channel < sums.size(); channel++) {
        y += channel > 0 ? pitch : 0;
        String sign = sums.size() == 1 ? "=" : channel == 0 ? "" : "+";
        Run sum = Run.bold(Numbers.text(sums.get(channel)), ColourRole.INK);
        boolean isResult = !adds();
        ColourRole role = script.result().part().role();
        Run run = isResult && moment.result() > 0 ? Run.bold(sum.text(), role) : sum;
        number(sketch, right, y, sign, run, Easing.out(moment.sums() - channel));
      }
    }
    if (script.walk().bias()) {
      y += pitch;
      Run bias = Run.bold(Numbers.text(result.bias()), ColourRole.KERNEL);
      number(sketch, right, y, "+", bias, moment.bias());
    }
    if (adds()) {
      y += pitch * 1.1;
      double line = y - pitch * 0.55;
      double left = right - 92 * scale;
      sketch.line(left, line, right, line, ColourRole.INK, 1.2, moment.result());
      Run run = Run.bold(Numbers.text(result.value()), script.result().part().role());
      number(sketch, right, y, "", run, moment.result());
    }
    return new Point(right + 6, y);
  }

  private void number(Sketch sketch, double right, double y, String sign, Run run, double opacity) {
    if (opacity <= 0) {
      return;
    }
    double fits = Math.min(size, 74 * scale / (run.text().length() * Digits.ADVANCE));
    sketch.numbers(right, y, Align.END, fits, opacity, run);
    if (!sign.isEmpty()) {
      sketch.sign(right - 86 * scale, y, sign, size * 0.9, opacity);
    }
  }
}

package kernelwalk.film;

import java.util.List;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.Place;

/** Kernel, products, the addition in a column, and the result on its way to its cell. */
final class ConvArithmetic {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final Staging staging;
  private final ConvVolumes volumes;
  private final ConvRow row;
  private final SumColumn column;
  private final int channels;

  ConvArithmetic(
      ConvWalk walk, ConvLayout layout, Staging staging, ConvVolumes volumes, ConvNames names) {
    this.walk = walk;
    this.layout = layout;
    this.staging = staging;
    this.volumes = volumes;
    this.row = new ConvRow(walk, layout, volumes, names);
    this.channels = walk.operation().groupInputs();
    double height = layout.kernelRows * layout.part;
    this.column =
        new SumColumn(
            channels,
            walk.operation().bias(),
            ColourRole.OUTPUT,
            layout.scale,
            layout.rowsY + height / 2,
            Math.max(height, 96 * layout.scale));
  }

  List<Mark> marks(Moment moment, ConvWindow window) {
    Sketch sketch = new Sketch();
    Place place = walk.place(moment.cell());
    ConvStep.Result result = walk.result(place);
    for (int channel = 0; channel < channels; channel++) {
      if (!layout.focus || channel == moment.channel()) {
        row.put(sketch, moment, place, channel, window);
      }
      if (!inColumn()) {
        sum(sketch, moment, channel, result.channelSums().get(channel));
      }
    }
    captions(sketch, place);
    if (inColumn()) {
      double end = layout.productX + layout.kernelColumns * layout.part;
      Point from =
          column.put(sketch, moment, result.channelSums(), result.bias(), result.value(), end);
      fly(sketch, moment, place, result, from, column.size());
    } else {
      ending(sketch, moment, place, result);
    }
    return sketch.marks();
  }

  /** Whether the sums stand below one another, away from the rows that they belong to. */
  private boolean inColumn() {
    return layout.lens || layout.focus;
  }

  private void sum(Sketch sketch, Moment moment, int channel, double sum) {
    double opacity = Easing.out(moment.sums() - channel);
    if (opacity <= 0) {
      return;
    }
    double y = layout.sumY(channel);
    String sign = channels == 1 ? "=" : channel == 0 ? "" : "+";
    number(sketch, y, sign, Run.bold(Numbers.text(sum), ColourRole.INK), opacity);
  }

  private void number(Sketch sketch, double y, String sign, Run run, double opacity) {
    sketch.numbers(layout.sumRight, y, Align.END, sumSize(run.text()), opacity, run);
    if (!sign.isEmpty()) {
      double x = layout.sumRight - 84 * layout.scale;
      sketch.sign(x, y, sign, 17 * layout.scale, opacity);
    }
  }

  private double sumSize(String text) {
    return Math.min(layout.sumSize, 70 * layout.scale / (text.length() * Digits.ADVANCE));
  }

  private void ending(Sketch sketch, Moment moment, Place place, ConvStep.Result result) {
    boolean bias = walk.operation().bias();
    if (bias && moment.bias() > 0) {
      Run run = Run.bold(Numbers.text(result.bias()), ColourRole.KERNEL);
      number(sketch, layout.biasY, "+", run, moment.bias());
    }
    if (moment.result() <= 0) {
      return;
    }
    if (bias || channels > 1) {
      double y = layout.resultY - layout.sumSize * 0.9;
      double left = layout.sumRight - 92 * layout.scale;
      sketch.line(left, y, layout.sumRight, y, ColourRole.INK, 1.2, moment.result());
    }
    Run run = Run.bold(Numbers.text(result.value()), ColourRole.OUTPUT);
    number(sketch, layout.resultY, "", run, moment.result());
    Point from = new Point(layout.sumRight + 8, layout.resultY);
    fly(sketch, moment, place, result, from, sumSize(run.text()));
  }

  /** The result on its way to its cell. */
  private void fly(
      Sketch sketch, Moment moment, Place place, ConvStep.Result result, Point from, double size) {
    if (staging.level() != Level.LAYER) {
      double half = layout.cell / 2;
      double x = volumes.outputX(place.column()) + half;
      double y = volumes.outputY(place.row()) + half;
      double small = Math.clamp(layout.cell * 0.36, 9, 17);
      Run run = Run.bold(Numbers.text(result.value()), ColourRole.OUTPUT);
      sketch.flight(from, new Point(x, y), moment.fly(), size, small, run);
    }
  }

  private void captions(Sketch sketch, Place place) {
    double y = layout.rowsEnd + 15 * layout.scale;
    double half = layout.kernelColumns * layout.part / 2;
    int kernels = walk.operation().outChannels();
    Phrases phrases = staging.phrases();
    String number = Integer.toString(place.channel() + 1);
    String kernel =
        kernels > 1
            ? phrases.say("kernel.of", number, Integer.toString(kernels))
            : phrases.say("kernel");
    if (layout.lens) {
      caption(sketch, layout.lensX + half, y, Run.bold(phrases.say("window"), ColourRole.INPUT));
    }
    double kernelY =
        layout.piled ? layout.kernelY(0) + layout.kernelRows * layout.part + 16 * layout.scale : y;
    caption(sketch, layout.kernelX + half, kernelY, Run.bold(kernel, ColourRole.KERNEL));
    Run products = Run.of(phrases.say("products"), ColourRole.MUTED);
    caption(sketch, layout.productX + half, y, products);
  }

  private void caption(Sketch sketch, double x, double y, Run run) {
    sketch.words(x, y, Align.CENTRE, 13 * layout.scale, run);
  }
}

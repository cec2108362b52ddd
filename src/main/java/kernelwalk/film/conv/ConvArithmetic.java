package kernelwalk.film.conv;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.film.sum.SumColumn;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.OutputCell;

/**
 * The arithmetic of a convolution: kernel, products, the addition in a column, and the result on
 * its way to its cell.
 */
final class ConvArithmetic {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final FilmSettings settings;
  private final ConvVolumes volumes;
  private final ChannelArithmetic row;
  private final SumColumn column;
  private final int channels;

  ConvArithmetic(
      ConvWalk walk,
      ConvLayout layout,
      FilmSettings settings,
      ConvVolumes volumes,
      ChannelNames names) {
    this.walk = walk;
    this.layout = layout;
    this.settings = settings;
    this.volumes = volumes;
    this.row = new ChannelArithmetic(walk, layout, volumes, names);
    this.channels = walk.operation().groupInputs();
    double height = layout.kernelRows() * layout.part();
    this.column =
        new SumColumn(
            channels,
            walk.operation().bias(),
            ColourRole.OUTPUT,
            StageLayout.of(settings),
            layout.rowsY() + height / 2,
            Math.max(height, 96 * layout.scale()));
  }

  void put(MarkBuilder marks, SumProgress progress, ConvWindow window) {
    OutputCell outputCell = walk.place(progress.cell());
    ConvStep.Result result = walk.result(outputCell);
    for (int channel = 0; channel < channels; channel++) {
      if (!layout.focus() || channel == progress.channel()) {
        row.put(marks, progress, outputCell, channel, window);
      }
      if (!inColumn()) {
        sum(marks, progress, channel, result.channelSums().get(channel));
      }
    }
    captions(marks, outputCell);
    if (inColumn()) {
      double end = layout.productX() + layout.kernelColumns() * layout.part();
      Point from =
          column.put(marks, progress, result.channelSums(), result.bias(), result.value(), end);
      fly(marks, progress, outputCell, result, from, column.size());
    } else {
      ending(marks, progress, outputCell, result);
    }
  }

  /** Whether the sums stand below one another, away from the rows that they belong to. */
  private boolean inColumn() {
    return layout.lens() || layout.focus();
  }

  private void sum(MarkBuilder marks, SumProgress progress, int channel, double sum) {
    double opacity = Easing.out(progress.totals().sums() - channel);
    if (opacity <= 0) {
      return;
    }
    double y = layout.sumY(channel);
    String sign = channels == 1 ? "=" : channel == 0 ? "" : "+";
    number(marks, y, sign, Run.bold(NumberText.text(sum), ColourRole.INK), opacity);
  }

  private void number(MarkBuilder marks, double y, String sign, Run run, double opacity) {
    marks.numbers(layout.sumRight(), y, Align.END, sumSize(run.text()), opacity, run);
    if (!sign.isEmpty()) {
      double x = layout.sumRight() - 84 * layout.scale();
      marks.sign(x, y, sign, 17 * layout.scale(), opacity);
    }
  }

  private double sumSize(String text) {
    return Math.min(layout.sumSize(), TextWidth.monospacedSize(text.length(), 70 * layout.scale()));
  }

  private void ending(
      MarkBuilder marks, SumProgress progress, OutputCell outputCell, ConvStep.Result result) {
    boolean bias = walk.operation().bias();
    if (bias && progress.totals().bias() > 0) {
      Run run = Run.bold(NumberText.text(result.bias()), ColourRole.KERNEL);
      number(marks, layout.biasY(), "+", run, progress.totals().bias());
    }
    if (progress.totals().result() <= 0) {
      return;
    }
    if (bias || channels > 1) {
      double y = layout.resultY() - layout.sumSize() * 0.9;
      double left = layout.sumRight() - 92 * layout.scale();
      marks.line(left, y, layout.sumRight(), y, ColourRole.INK, 1.2, progress.totals().result());
    }
    Run run = Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT);
    number(marks, layout.resultY(), "", run, progress.totals().result());
    Point from = new Point(layout.sumRight() + 8, layout.resultY());
    fly(marks, progress, outputCell, result, from, sumSize(run.text()));
  }

  /** The result on its way to its cell. */
  private void fly(
      MarkBuilder marks,
      SumProgress progress,
      OutputCell outputCell,
      ConvStep.Result result,
      Point from,
      double size) {
    if (settings.level() != Level.LAYER) {
      Run run = Run.bold(NumberText.text(result.value()), ColourRole.OUTPUT);
      volumes
          .output()
          .receive(
              marks,
              from,
              outputCell.row(),
              outputCell.column(),
              progress.totals().flight(),
              size,
              run);
    }
  }

  private void captions(MarkBuilder marks, OutputCell outputCell) {
    double y = layout.rowsEnd() + 15 * layout.scale();
    double half = layout.kernelColumns() * layout.part() / 2;
    FilmTexts texts = settings.texts();
    String kernel = texts.say("kernel");
    if (walk.operation().outChannels() > 1) {
      String which = TensorCell.of(TensorRole.WEIGHT, outputCell.channel()).toString();
      double room = layout.kernelColumns() * layout.part() + 26 * layout.scale();
      String both = kernel + " " + which;
      kernel = TextWidth.wordsAtMost(both, 13 * layout.words()) > room ? which : both;
    }
    if (layout.lens()) {
      caption(marks, layout.lensX() + half, y, Run.bold(texts.say("window"), ColourRole.INPUT));
    }
    double kernelY =
        layout.stacked()
            ? layout.kernelY(0) + layout.kernelRows() * layout.part() + 16 * layout.scale()
            : y;
    caption(marks, layout.kernelX() + half, kernelY, Run.bold(kernel, ColourRole.KERNEL));
    Run products = Run.of(texts.say("products"), ColourRole.MUTED);
    caption(marks, layout.productX() + half, y, products);
  }

  private void caption(MarkBuilder marks, double x, double y, Run run) {
    marks.words(x, y, Align.CENTRE, 13 * layout.words(), run);
  }
}

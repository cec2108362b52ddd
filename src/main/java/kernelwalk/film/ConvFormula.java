package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Mark.Run;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.Place;

/** The line below the stage: the cell's formula in symbols, and with the numbers put in. */
final class ConvFormula {
  private final ConvWalk walk;
  private final Footer footer;
  private final Level level;
  private final int area;
  private final int channels;

  ConvFormula(ConvWalk walk, Staging staging) {
    this.walk = walk;
    this.footer = new Footer(Frame.of(staging));
    this.level = staging.level();
    this.area = (int) walk.operation().kernel().area();
    this.channels = walk.operation().groupInputs();
  }

  List<Mark> marks(Moment moment, ConvWindow window) {
    Sketch sketch = new Sketch();
    Place place = walk.place(moment.cell());
    footer.symbols(sketch, symbols(place));
    if (!moment.together() || channels == 1) {
      products(sketch, moment, place, window);
    } else {
      sums(sketch, moment, place);
    }
    return sketch.marks();
  }

  private List<Run> symbols(Place place) {
    List<Run> runs = new ArrayList<>();
    String index =
        "[%d, %d, %d, %d]".formatted(place.sample(), place.channel(), place.row(), place.column());
    runs.add(Run.of("y", ColourRole.OUTPUT));
    runs.add(Run.of(index, ColourRole.MUTED));
    runs.add(Run.of("  =  ", ColourRole.MUTED));
    runs.add(Run.of("Σ ", ColourRole.INK));
    runs.add(Run.of("x", ColourRole.INPUT));
    runs.add(Run.of(" · ", ColourRole.MUTED));
    runs.add(Run.of("w", ColourRole.KERNEL));
    if (walk.operation().bias()) {
      runs.add(Run.of("  +  ", ColourRole.MUTED));
      runs.add(Run.of("b", ColourRole.KERNEL));
    }
    return runs;
  }

  /** The products of one channel; with a single channel also the bias and the result. */
  private void products(Sketch sketch, Moment moment, Place place, ConvWindow window) {
    int channel = moment.channel();
    double shown = moment.tapsOf(channel, area);
    List<List<Run>> terms = new ArrayList<>();
    for (int tap = 0; tap < area; tap++) {
      int index = channel * area + tap;
      boolean now = tap == moment.tap();
      boolean seen = now || tap < shown;
      String input = Numbers.text(window.inputs().values()[index]);
      String weight = Numbers.text(window.weights().values()[index]);
      terms.add(
          List.of(
              new Run(input, seen ? ColourRole.INPUT : ColourRole.PADDING, now),
              Run.of("×", seen ? ColourRole.MUTED : ColourRole.PADDING),
              new Run(weight, seen ? ColourRole.KERNEL : ColourRole.PADDING, now)));
    }
    int focus = Math.max(0, moment.tap());
    if (moment.together()) {
      bias(terms, moment, place);
      footer.sum(sketch, terms, focus, result(moment, place));
    } else {
      double sum = walk.channelSum(place, channel).sum();
      boolean seen = moment.sums() > channel;
      footer.sum(sketch, terms, focus, end(sum, ColourRole.INK, seen));
    }
  }

  private void sums(Sketch sketch, Moment moment, Place place) {
    List<Double> sums = walk.result(place).channelSums();
    List<List<Run>> terms = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      ColourRole role = moment.sums() > channel ? ColourRole.INK : ColourRole.PADDING;
      terms.add(List.of(Run.of(Numbers.text(sums.get(channel)), role)));
    }
    bias(terms, moment, place);
    footer.sum(sketch, terms, 0, result(moment, place));
  }

  private void bias(List<List<Run>> terms, Moment moment, Place place) {
    if (walk.operation().bias()) {
      ColourRole role = moment.bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING;
      terms.add(List.of(Run.of(Numbers.text(walk.bias(place.channel())), role)));
    }
  }

  private Run result(Moment moment, Place place) {
    boolean seen = moment.result() > 0.3 || level == Level.LAYER;
    return end(walk.result(place).value(), ColourRole.OUTPUT, seen);
  }

  private static Run end(double value, ColourRole role, boolean seen) {
    return seen ? Run.bold(Numbers.text(value), role) : Run.bold("?", ColourRole.PADDING);
  }
}

package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Face;
import kernelwalk.film.Mark.Line;
import kernelwalk.film.Mark.Run;
import kernelwalk.film.Mark.Text;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.Place;

/** The line below the stage: the cell's formula in symbols, and with the numbers put in. */
final class ConvFormula {
  private static final double LARGEST = 19;
  private static final double SMALLEST = 12;

  private final ConvWalk walk;
  private final ConvLayout layout;
  private final Staging staging;
  private final int area;
  private final int channels;

  ConvFormula(ConvWalk walk, ConvLayout layout, Staging staging) {
    this.walk = walk;
    this.layout = layout;
    this.staging = staging;
    this.area = (int) walk.operation().kernel().area();
    this.channels = walk.operation().groupInputs();
  }

  List<Mark> marks(ConvMoment moment, ConvWindow window) {
    List<Mark> marks = new ArrayList<>();
    double top = layout.formulaY - 14 * layout.scale;
    marks.add(
        Line.straight(
            layout.margin, top, staging.width() - layout.margin, top, ColourRole.HAIRLINE, 1));
    Place place = walk.place(moment.cell());
    marks.add(
        new Text(
            staging.width() / 2,
            layout.formulaY + 8 * layout.scale,
            symbols(place),
            Align.CENTRE,
            Face.SERIF,
            16 * layout.scale,
            1));
    marks.add(numbers(moment, place, window));
    return marks;
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

  private Text numbers(ConvMoment moment, Place place, ConvWindow window) {
    boolean oneChannel = !moment.together();
    List<List<Run>> terms = new ArrayList<>();
    String total;
    ColourRole totalRole;
    double totalOpacity;
    int focus = 0;
    if (oneChannel || channels == 1) {
      int channel = oneChannel ? moment.channel() : 0;
      double shown = moment.tapsOf(channel, area);
      for (int tap = 0; tap < area; tap++) {
        int index = channel * area + tap;
        boolean seen = tap < shown || tap == moment.tap();
        terms.add(
            List.of(
                new Run(
                    Numbers.text(window.inputs().values()[index]),
                    seen ? ColourRole.INPUT : ColourRole.PADDING,
                    tap == moment.tap()),
                Run.of("×", seen ? ColourRole.MUTED : ColourRole.PADDING),
                new Run(
                    Numbers.text(window.weights().values()[index]),
                    seen ? ColourRole.KERNEL : ColourRole.PADDING,
                    tap == moment.tap())));
      }
      focus = Math.max(0, moment.tap());
      ConvStep.ChannelSum sum = walk.channelSum(place, channel);
      boolean whole = !oneChannel;
      if (whole && walk.operation().bias()) {
        double bias = walk.bias(place.channel());
        terms.add(
            List.of(
                Run.of(
                    Numbers.text(bias),
                    moment.bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING)));
      }
      total = Numbers.text(whole ? walk.result(place).value() : sum.sum());
      totalRole = whole ? ColourRole.OUTPUT : ColourRole.INK;
      totalOpacity = whole ? moment.result() : moment.sums() > channel ? 1 : 0;
    } else {
      ConvStep.Result result = walk.result(place);
      for (int channel = 0; channel < channels; channel++) {
        boolean seen = moment.sums() > channel;
        terms.add(
            List.of(
                Run.of(
                    Numbers.text(result.channelSums().get(channel)),
                    seen ? ColourRole.INK : ColourRole.PADDING)));
      }
      if (walk.operation().bias()) {
        terms.add(
            List.of(
                Run.of(
                    Numbers.text(result.bias()),
                    moment.bias() > 0 ? ColourRole.KERNEL : ColourRole.PADDING)));
      }
      total = Numbers.text(result.value());
      totalRole = ColourRole.OUTPUT;
      totalOpacity = moment.result();
    }
    boolean reached = totalOpacity > 0.3 || staging.level() == Level.LAYER;
    Run end = Run.bold(reached ? total : "?", reached ? totalRole : ColourRole.PADDING);
    return line(terms, focus, end);
  }

  /**
   * The terms with plus signs, as large as fits; where even the smallest does not, some are left
   * out.
   */
  private Text line(List<List<Run>> terms, int focus, Run end) {
    double room = staging.width() - 2 * layout.margin;
    double size = LARGEST * layout.scale;
    double smallest = SMALLEST * layout.scale;
    while (size > smallest && width(joined(terms, end), size) > room) {
      size -= 0.5;
    }
    List<List<Run>> kept = new ArrayList<>(terms);
    int fits = terms.size();
    while (fits > 3 && width(joined(kept, end), size) > room) {
      fits--;
      int from = Math.clamp(focus - (fits - 2) / 2, 0, terms.size() - fits);
      kept = new ArrayList<>();
      if (from > 0) {
        kept.add(List.of(Run.of("…", ColourRole.MUTED)));
      }
      kept.addAll(terms.subList(from, Math.min(terms.size() - 1, from + fits - 1)));
      if (from + fits - 1 < terms.size() - 1) {
        kept.add(List.of(Run.of("…", ColourRole.MUTED)));
      }
      kept.add(terms.getLast());
    }
    return new Text(
        staging.width() / 2,
        layout.formulaY + 40 * layout.scale,
        joined(kept, end),
        Align.CENTRE,
        Face.MONO,
        size,
        1);
  }

  private static List<Run> joined(List<List<Run>> terms, Run end) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (i > 0) {
        boolean minus = terms.get(i).size() == 1 && negative(terms.get(i).getFirst());
        runs.add(Run.of(minus ? " − " : " + ", ColourRole.MUTED));
        if (minus) {
          Run run = terms.get(i).getFirst();
          runs.add(new Run(run.text().substring(1), run.role(), run.bold()));
          continue;
        }
      }
      runs.addAll(terms.get(i));
    }
    runs.add(Run.of(" = ", ColourRole.MUTED));
    runs.add(end);
    return runs;
  }

  /** Whether this is a number below zero, which is subtracted rather than added. */
  private static boolean negative(Run run) {
    return run.text().startsWith("−");
  }

  private static double width(List<Run> runs, double size) {
    return runs.stream().mapToInt(run -> run.text().length()).sum() * size * Digits.ADVANCE;
  }
}

package kernelwalk.app.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import kernelwalk.data.DigitSource;
import kernelwalk.data.Ink;
import kernelwalk.data.InkMlReader;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.InkSettings;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.LabelledInk;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Weights;

/**
 * For developers: how often each doubt speaks, of digits read rightly and wrongly and of drawings
 * that are none. Arguments: a network, an InkML file of labelled digits, a folder of MNIST.
 */
public final class DoubtStudy {
  private static final int EACH = 30;

  private final Reads reads = new Reads();
  private final Weights weights;

  private DoubtStudy(Weights weights) {
    this.weights = weights;
  }

  public static void main(String[] arguments) throws IOException {
    DoubtStudy study = new DoubtStudy(Checkpoint.read(Path.of(arguments[0])).weights());
    List<LabelledInk> drawings = InkMlReader.read(Path.of(arguments[1]));
    courses(drawings);
    study.drawn(drawings);
    study.mnist(DigitSource.openTest(arguments[2]));
    RandomGenerator random = new SplittableRandom(1);
    study.shapes("strange", Shapes.strange(), random);
    study.shapes("alike", Shapes.alike(), random);
    List<Reading> scribbles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      scribbles.add(study.read(Shapes.scribble(random)));
    }
    tell("scribbles", scribbles);
  }

  /** The figures of {@link Courses}. */
  private static void courses(List<LabelledInk> drawings) {
    for (int digit = 0; digit < 10; digit++) {
      int wanted = digit;
      List<Course> ways =
          drawings.stream()
              .filter(drawing -> drawing.label().orElseThrow() == wanted)
              .map(drawing -> Course.of(drawing.ink()))
              .toList();
      System.out.printf(
          Locale.ROOT,
          "%d: %d, longest %.2f, turned %.0f to %.0f degrees%n",
          digit,
          ways.size(),
          ways.stream().mapToDouble(Course::length).max().orElseThrow(),
          ways.stream().mapToDouble(Course::turning).min().orElseThrow(),
          ways.stream().mapToDouble(Course::turning).max().orElseThrow());
    }
  }

  private Reading read(Ink ink) {
    return reads.read(Seen.of(InkPipeline.standard().steps(ink).orElseThrow()), weights);
  }

  private void drawn(List<LabelledInk> drawings) {
    List<Reading> right = new ArrayList<>();
    List<Reading> wrong = new ArrayList<>();
    for (LabelledInk drawing : drawings) {
      Reading reading = read(drawing.ink());
      (reading.first() == drawing.label().orElseThrow() ? right : wrong).add(reading);
    }
    tell("drawn, read rightly", right);
    tell("drawn, read wrongly", wrong);
  }

  private void mnist(LabelledImages images) {
    List<Reading> right = new ArrayList<>();
    List<Reading> wrong = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      Seen seen = new Seen(images.grey(i), InkSettings.STANDARD, Optional.empty());
      Reading reading = reads.read(seen, weights);
      (reading.first() == images.label(i) ? right : wrong).add(reading);
    }
    tell("MNIST, read rightly", right);
    tell("MNIST, read wrongly", wrong);
  }

  private void shapes(String name, Map<String, Ink> shapes, RandomGenerator random) {
    List<Reading> all = new ArrayList<>();
    shapes.forEach(
        (shape, ink) -> {
          List<Reading> here = new ArrayList<>();
          for (int i = 0; i < EACH; i++) {
            here.add(read(Shapes.varied(ink, random)));
          }
          tell("  " + shape, here);
          all.addAll(here);
        });
    tell(name, all);
  }

  private static void tell(String name, List<Reading> readings) {
    Map<String, Integer> counts = new TreeMap<>();
    readings.forEach(r -> counts.merge(r.doubt().getClass().getSimpleName(), 1, Integer::sum));
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            text.append(
                String.format(Locale.ROOT, "  %s %.1f %%", kind, 100.0 * count / readings.size())));
    System.out.printf(Locale.ROOT, "%-20s %5d %s%n", name, readings.size(), text);
  }
}

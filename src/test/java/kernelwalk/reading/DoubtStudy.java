package kernelwalk.reading;

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
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.DigitSource;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Weights;

/**
 * For developers: how often each doubt speaks, of digits read rightly and wrongly and of drawings
 * that are none. Arguments: a network, an InkML file of labelled digits, a folder of MNIST.
 */
public final class DoubtStudy {
  private static final int EACH = 30;

  private final DrawingReader drawingReader = new DrawingReader();
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
    study.shapes("strange", DrawnShapes.strange(), random);
    study.shapes("alike", DrawnShapes.alike(), random);
    List<Reading> scribbles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      scribbles.add(study.read(DrawnShapes.scribble(random)));
    }
    tell("scribbles", scribbles);
  }

  /** The figures of {@link PenPathRanges}. */
  private static void courses(List<LabelledInk> drawings) {
    for (int digit = 0; digit < 10; digit++) {
      int wanted = digit;
      List<PenPath> ways =
          drawings.stream()
              .filter(drawing -> drawing.label().orElseThrow() == wanted)
              .map(drawing -> PenPath.of(drawing.ink()))
              .toList();
      System.out.printf(
          Locale.ROOT,
          "%d: %d, longest %.2f, turned %.0f to %.0f degrees%n",
          digit,
          ways.size(),
          ways.stream().mapToDouble(PenPath::length).max().orElseThrow(),
          ways.stream().mapToDouble(PenPath::turning).min().orElseThrow(),
          ways.stream().mapToDouble(PenPath::turning).max().orElseThrow());
    }
  }

  private Reading read(Ink ink) {
    return drawingReader.read(
        NetworkInput.of(InkPipeline.standard().steps(ink).orElseThrow()), weights);
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
      NetworkInput networkInput =
          new NetworkInput(images.grey(i), InkSettings.STANDARD, Optional.empty());
      Reading reading = drawingReader.read(networkInput, weights);
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
            here.add(read(DrawnShapes.varied(ink, random)));
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

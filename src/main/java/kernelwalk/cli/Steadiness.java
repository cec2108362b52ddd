package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kernelwalk.data.Box;
import kernelwalk.data.InkImages;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.LabelledInk;
import kernelwalk.data.Point;
import kernelwalk.net.Weights;
import kernelwalk.train.Engine;
import kernelwalk.train.ImageSamples;

/**
 * How many drawings keep their answer when they are drawn in another place, size or slant.
 *
 * @param change in words
 * @param kept how many
 * @param of how many there are
 */
record Steadiness(String change, int kept, int of) {
  /** A drawing's change. */
  private record Change(String name, double scale, double slant, double shift) {
    /** About the middle of the drawing; the shift in heights of it. */
    LabelledInk of(LabelledInk drawing) {
      Box box = drawing.ink().box();
      double shear = Math.tan(Math.toRadians(slant));
      UnaryOperator<Point> move =
          p -> {
            double x = scale * (p.x() - box.centreX());
            double y = scale * (p.y() - box.centreY());
            return new Point(
                box.centreX() + x - shear * y + shift * box.side(),
                box.centreY() + y - shift * box.side());
          };
      return new LabelledInk(drawing.ink().map(move), drawing.label(), drawing.writer());
    }
  }

  private static final List<Change> CHANGES =
      List.of(
          new Change("shifted", 1, 0, 0.4),
          new Change("half size", 0.5, 0, 0),
          new Change("double size", 2, 0, 0),
          new Change("slanted by 15° to the right", 1, 15, 0),
          new Change("slanted by 15° to the left", 1, -15, 0));

  /** For each change; drawings without label or ink are left out. */
  static List<Steadiness> of(Engine engine, Weights weights, List<LabelledInk> drawings) {
    List<LabelledInk> whole =
        drawings.stream().filter(d -> d.label().isPresent() && !d.ink().isEmpty()).toList();
    int[] answers = answers(engine, weights, whole);
    List<Steadiness> all = new ArrayList<>();
    for (Change change : CHANGES) {
      int[] changed = answers(engine, weights, whole.stream().map(change::of).toList());
      int kept = 0;
      for (int i = 0; i < answers.length; i++) {
        kept += changed[i] == answers[i] ? 1 : 0;
      }
      all.add(new Steadiness(change.name(), kept, answers.length));
    }
    return all;
  }

  private static int[] answers(Engine engine, Weights weights, List<LabelledInk> drawings) {
    LabelledImages images = InkImages.of("drawings", drawings, InkPipeline.standard());
    int classes = weights.network().classes();
    float[] logits = new float[images.count() * classes];
    engine.logits(weights.values(), new ImageSamples(weights.network(), images), logits);
    int[] answers = new int[images.count()];
    for (int i = 0; i < answers.length; i++) {
      for (int k = 1; k < classes; k++) {
        int from = i * classes;
        answers[i] = logits[from + k] > logits[from + answers[i]] ? k : answers[i];
      }
    }
    return answers;
  }

  /** The share of those that keep their answer. */
  double share() {
    return (double) kept / of;
  }
}

package kernelwalk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.InkImages;
import kernelwalk.engine.Engine;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Argmax;
import kernelwalk.train.batch.ImageBatches;

/**
 * The steadiness of readings: how many drawings keep their answer when they are drawn in another
 * place, size or slant.
 *
 * @param change in words
 * @param kept how many
 * @param of how many there are
 */
public record ReadingSteadiness(String change, int kept, int of) {
  /** A drawing's change. */
  private record Change(String name, double scale, double slant, double shift) {
    /** About the middle of the drawing; the shift in heights of it. */
    LabelledInk of(LabelledInk drawing) {
      Bounds bounds = drawing.ink().bounds();
      double shear = Math.tan(Math.toRadians(slant));
      UnaryOperator<PenPoint> move =
          p -> {
            double x = scale * (p.x() - bounds.centreX());
            double y = scale * (p.y() - bounds.centreY());
            return new PenPoint(
                bounds.centreX() + x - shear * y + shift * bounds.side(),
                bounds.centreY() + y - shift * bounds.side());
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
  public static List<ReadingSteadiness> of(
      Engine engine, Weights weights, List<LabelledInk> drawings) {
    List<LabelledInk> whole =
        drawings.stream().filter(d -> d.label().isPresent() && !d.ink().isEmpty()).toList();
    int[] answers = answers(engine, weights, whole);
    List<ReadingSteadiness> all = new ArrayList<>();
    for (Change change : CHANGES) {
      int[] changed = answers(engine, weights, whole.stream().map(change::of).toList());
      int kept = 0;
      for (int i = 0; i < answers.length; i++) {
        kept += changed[i] == answers[i] ? 1 : 0;
      }
      all.add(new ReadingSteadiness(change.name(), kept, answers.length));
    }
    return all;
  }

  private static int[] answers(Engine engine, Weights weights, List<LabelledInk> drawings) {
    LabelledImages images = InkImages.of("drawings", drawings, InkPipeline.standard());
    int classes = weights.network().classes();
    float[] logits = new float[images.count() * classes];
    engine.logits(weights.values(), new ImageBatches(weights.network(), images), logits);
    int[] answers = new int[images.count()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = Argmax.of(logits, i * classes, classes);
    }
    return answers;
  }

  /** The share of those that keep their answer. */
  public double share() {
    return (double) kept / of;
  }
}

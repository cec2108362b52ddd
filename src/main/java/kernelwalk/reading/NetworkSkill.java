package kernelwalk.reading;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Skeletons;
import kernelwalk.net.Weights;
import kernelwalk.train.batch.ImageBatches;

/**
 * The skill of a network: how well it reads plain digits, each way to write one that {@link
 * Skeletons} has, upright, turned and slanted. A network that has hardly learnt doubts everything;
 * that says nothing of the drawing.
 *
 * @param right how many it reads rightly
 * @param of how many there are
 * @param mean the mean probability that it gives to what they are
 */
record NetworkSkill(int right, int of, double mean) {
  /** With less than this it is weak: after 300 steps lenet has 0.954, after 600 steps 0.973. */
  private static final double LEAST = 0.965;

  /** Degrees, slant and the pen's width: hands that lean and turn, thin and thick pens. */
  private static final double[][] CHANGES = {
    {0, 0, 2.6}, {15, 0, 2.2}, {-15, 0, 3.2}, {0, 0.4, 3.2}, {0, -0.4, 2.2}
  };

  private static final InkSettings AS_DRAWN = InkSettings.STANDARD.withUpright(false);
  private static final LabelledImages PLAIN = plain();

  /** Of these weights, in some milliseconds: it reads them all. */
  static NetworkSkill of(SimdEngine engine, Weights weights) {
    int classes = weights.network().classes();
    float[] logits = new float[PLAIN.count() * classes];
    engine.logits(weights.values(), new ImageBatches(weights.network(), PLAIN), logits);
    int right = 0;
    double mean = 0;
    for (int i = 0; i < PLAIN.count(); i++) {
      int from = i * classes;
      int label = PLAIN.label(i);
      double sum = 0;
      boolean most = true;
      for (int c = 0; c < classes; c++) {
        sum += Math.exp(logits[from + c] - logits[from + label]);
        most &= logits[from + c] <= logits[from + label];
      }
      right += most ? 1 : 0;
      mean += 1 / sum;
    }
    return new NetworkSkill(right, PLAIN.count(), mean / PLAIN.count());
  }

  /** Whether what it is unsure of tells more about the network than about the drawing. */
  boolean weak() {
    return !(mean >= LEAST);
  }

  private static LabelledImages plain() {
    List<byte[]> pictures = new ArrayList<>();
    List<Integer> digits = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      for (Skeletons.Way way : Skeletons.of(digit)) {
        for (double[] change : CHANGES) {
          Ink ink = Ink.of(way.drawn(knot -> changed(knot, change[0], change[1])));
          InkPipeline pipeline = new InkPipeline(AS_DRAWN.withPenWidth(change[2]));
          pictures.add(pipeline.image(ink).orElseThrow().bytes());
          digits.add(digit);
        }
      }
    }
    int size = InkPipeline.SIDE * InkPipeline.SIDE;
    byte[] pixels = new byte[pictures.size() * size];
    byte[] labels = new byte[pictures.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(pictures.get(i), 0, pixels, i * size, size);
      labels[i] = digits.get(i).byteValue();
    }
    return new LabelledImages("plain digits", InkPipeline.SIDE, InkPipeline.SIDE, pixels, labels);
  }

  /** Turned about the middle of its box, and slanted to the right. */
  private static PenPoint changed(PenPoint knot, double degrees, double slant) {
    double turn = Math.toRadians(degrees);
    double x = knot.x() - 0.5;
    double y = knot.y() - 0.5;
    return new PenPoint(
        Math.cos(turn) * x - Math.sin(turn) * y - slant * y,
        Math.sin(turn) * x + Math.cos(turn) * y);
  }
}

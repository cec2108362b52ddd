package kernelwalk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.Skeletons;
import kernelwalk.net.Weights;
import kernelwalk.train.batch.ImageBatches;

/**
 * The skill of a network: how well it reads plain digits, each way to write one that {@link
 * Skeletons} has. A network that has hardly learnt doubts everything; that says nothing of the
 * drawing.
 *
 * @param right how many it reads rightly
 * @param of how many there are
 * @param mean the mean probability that it gives to what they are
 */
record NetworkSkill(int right, int of, double mean) {
  /** With less than this a network is weak. */
  private static final double LEAST = 0.85;

  private static final LabelledImages PLAIN = plain();

  /** Of these weights, in about a millisecond. */
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
        Ink ink = Ink.of(way.drawn(UnaryOperator.identity()));
        pictures.add(InkPipeline.standard().image(ink).orElseThrow().bytes());
        digits.add(digit);
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
}

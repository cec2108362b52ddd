package kernelwalk.train;

import kernelwalk.data.LabelledImages;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/** Reads pictures with an engine and counts what came out. */
public final class Evaluator {
  private final Engine engine;
  private final Samples samples;
  private final int classes;
  private final float[] logits;

  /**
   * @throws IllegalArgumentException if the pictures do not fit the network
   */
  public Evaluator(Engine engine, LabelledImages images) {
    Network network = engine.network();
    this.engine = engine;
    this.samples = new ImageSamples(network, images);
    this.classes = network.classes();
    this.logits = new float[samples.count() * classes];
  }

  /** The pictures read with these weights. */
  public Evaluation evaluate(Weights weights) {
    return evaluate(weights.values());
  }

  Evaluation evaluate(float[] weights) {
    engine.logits(weights, samples, logits);
    long[][] confusion = new long[classes][classes];
    double loss = 0;
    for (int i = 0; i < samples.count(); i++) {
      int label = samples.label(i);
      loss += CrossEntropy.loss(logits, i * classes, classes, label);
      confusion[label][CrossEntropy.predicted(logits, i * classes, classes)]++;
    }
    return new Evaluation(samples.count() == 0 ? 0 : loss / samples.count(), confusion);
  }
}

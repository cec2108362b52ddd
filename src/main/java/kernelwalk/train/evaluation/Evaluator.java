package kernelwalk.train.evaluation;

import kernelwalk.data.LabelledImages;
import kernelwalk.engine.Batch;
import kernelwalk.engine.CrossEntropy;
import kernelwalk.engine.Engine;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Argmax;
import kernelwalk.train.batch.ImageBatches;

/** An evaluator: reads pictures with an engine and counts what came out. */
public final class Evaluator {
  private final Engine engine;
  private final Batch batch;
  private final int classes;
  private final float[] logits;

  /**
   * @throws IllegalArgumentException if the pictures do not fit the network
   */
  public Evaluator(Engine engine, LabelledImages images) {
    Network network = engine.network();
    this.engine = engine;
    this.batch = new ImageBatches(network, images);
    this.classes = network.classes();
    this.logits = new float[batch.count() * classes];
  }

  /** The pictures read with these weights. */
  public Evaluation evaluate(Weights weights) {
    return evaluate(weights.values());
  }

  public Evaluation evaluate(float[] weights) {
    engine.logits(weights, batch, logits);
    long[][] confusion = new long[classes][classes];
    double loss = 0;
    for (int i = 0; i < batch.count(); i++) {
      int label = batch.label(i);
      loss += CrossEntropy.loss(logits, i * classes, classes, label);
      confusion[label][Argmax.of(logits, i * classes, classes)]++;
    }
    return new Evaluation(batch.count() == 0 ? 0 : loss / batch.count(), confusion);
  }
}

package kernelwalk.train.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.Engine;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Argmax;
import kernelwalk.tensor.Softmax;
import kernelwalk.train.batch.ImageBatches;

/**
 * An unlikely label: a picture whose label a network thought unlikely.
 *
 * @param index its position in the data, from 0
 * @param readAs the class that it thought most likely
 * @param probability of the label, 0 to 1
 */
public record UnlikelyLabel(int index, int label, int readAs, double probability) {

  /** So many pictures, the one whose label is least likely first. */
  public static List<UnlikelyLabel> of(
      Engine engine, Weights weights, LabelledImages images, int count) {
    if (count <= 0) {
      return List.of();
    }
    int classes = weights.network().classes();
    float[] logits = new float[images.count() * classes];
    engine.logits(weights.values(), new ImageBatches(weights.network(), images), logits);
    List<UnlikelyLabel> all = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      int readAs = Argmax.of(logits, i * classes, classes);
      double[] probabilities = Softmax.probabilities(logits, i * classes, classes);
      all.add(new UnlikelyLabel(i, images.label(i), readAs, probabilities[images.label(i)]));
    }
    all.sort(Comparator.comparingDouble(UnlikelyLabel::probability));
    return all.subList(0, Math.min(count, all.size()));
  }
}

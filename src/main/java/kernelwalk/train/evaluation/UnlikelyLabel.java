package kernelwalk.train.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.Engine;
import kernelwalk.net.Weights;
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
      int best = 0;
      double sum = 0;
      for (int k = 0; k < classes; k++) {
        best = logits[i * classes + k] > logits[i * classes + best] ? k : best;
      }
      for (int k = 0; k < classes; k++) {
        sum += Math.exp((double) logits[i * classes + k] - logits[i * classes + best]);
      }
      int label = images.label(i);
      double share =
          Math.exp((double) logits[i * classes + label] - logits[i * classes + best]) / sum;
      all.add(new UnlikelyLabel(i, label, best, share));
    }
    all.sort(Comparator.comparingDouble(UnlikelyLabel::probability));
    return all.subList(0, Math.min(count, all.size()));
  }
}

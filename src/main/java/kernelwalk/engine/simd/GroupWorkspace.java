package kernelwalk.engine.simd;

import java.util.List;
import kernelwalk.engine.Batch;
import kernelwalk.engine.CrossEntropy;

/** A worker's place to take a group of samples forward and back. */
final class GroupWorkspace {
  /** A batch of nothing. */
  static final Batch NO_SAMPLES =
      new Batch() {
        @Override
        public int count() {
          return 0;
        }

        @Override
        public int label(int i) {
          throw new IndexOutOfBoundsException(i);
        }

        @Override
        public void load(int i, float[] input) {
          throw new IndexOutOfBoundsException(i);
        }
      };

  private static final int G = Lanes.GROUP;

  private final ExecutionPlan executionPlan;
  private final int classes;
  private final GroupBuffers groupBuffers;
  private final float[] sample;
  private final int[] labels = new int[G];
  private int count;

  GroupWorkspace(ExecutionPlan executionPlan, int classes) {
    this.executionPlan = executionPlan;
    this.classes = classes;
    this.groupBuffers = new GroupBuffers(executionPlan.layerValueses());
    this.sample = new float[executionPlan.layerValueses().getFirst().planeLayout().count()];
  }

  /** Takes 16 samples from {@code first} on, or as many as there are, to their logits. */
  void forward(float[] weights, Batch batch, int first, float[] logits) {
    load(batch, first);
    List<SimdLayer> simdLayers = executionPlan.simdLayers();
    for (int i = 0; i < simdLayers.size(); i++) {
      simdLayers.get(i).forward(weights, groupBuffers);
    }
    float[] last = groupBuffers.values(simdLayers.size());
    for (int n = 0; n < count; n++) {
      for (int c = 0; c < classes; c++) {
        logits[(first + n) * classes + c] = last[c * G + n];
      }
    }
  }

  /** Takes the group just taken forward back, and overwrites its gradient. */
  void backward(float[] weights, float scale, float[] gradient) {
    int end = executionPlan.simdLayers().size();
    float[] last = groupBuffers.values(end);
    float[] d = groupBuffers.gradient(end);
    for (int n = 0; n < G; n++) {
      if (n < count) {
        CrossEntropy.gradient(last, n, G, classes, labels[n], scale, d);
      } else {
        for (int c = 0; c < classes; c++) {
          d[c * G + n] = 0;
        }
      }
    }
    executionPlan.layerValueses().get(end).deactivate(last, d);
    for (int i = end - 1; i >= 0; i--) {
      executionPlan.simdLayers().get(i).backward(weights, groupBuffers, gradient, i > 0);
    }
  }

  private void load(Batch batch, int first) {
    count = Math.min(G, batch.count() - first);
    float[] bySample = groupBuffers.samples();
    for (int n = 0; n < count; n++) {
      labels[n] = batch.label(first + n);
      batch.load(first + n, sample);
      System.arraycopy(sample, 0, bySample, n * sample.length, sample.length);
    }
    PlaneLayout planeLayout = executionPlan.layerValueses().getFirst().planeLayout();
    float[] to = groupBuffers.values(0);
    int i = 0;
    for (int c = 0; c < planeLayout.channels(); c++) {
      for (int y = 0; y < planeLayout.height(); y++) {
        sideBySide(bySample, i, to, planeLayout.at(c, y, 0), planeLayout.width());
        i += planeLayout.width();
      }
    }
  }

  /** Places one row of every sample side by side; samples that are missing are 0. */
  private void sideBySide(float[] bySample, int from, float[] to, int at, int width) {
    int size = sample.length;
    for (int x = 0; x < width; x++) {
      int p = at + x * G;
      for (int n = 0; n < G; n++) {
        to[p + n] = n < count ? bySample[n * size + from + x] : 0;
      }
    }
  }
}

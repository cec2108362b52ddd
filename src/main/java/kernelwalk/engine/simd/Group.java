package kernelwalk.engine.simd;

import java.util.List;
import kernelwalk.train.CrossEntropy;
import kernelwalk.train.Samples;

/** One worker's place to take a group of samples forward and back. */
final class Group {
  /** A batch of nothing. */
  static final Samples NO_SAMPLES =
      new Samples() {
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

  private final Plan plan;
  private final int classes;
  private final Buffers buffers;
  private final float[] sample;
  private final int[] labels = new int[G];
  private int count;

  Group(Plan plan, int classes) {
    this.plan = plan;
    this.classes = classes;
    this.buffers = new Buffers(plan.nodes());
    this.sample = new float[plan.nodes().getFirst().planes().count()];
  }

  /** Takes 16 samples from {@code first} on, or as many as there are, to their logits. */
  void forward(float[] weights, Samples samples, int first, float[] logits) {
    load(samples, first);
    List<Stage> stages = plan.stages();
    for (int i = 0; i < stages.size(); i++) {
      stages.get(i).forward(weights, buffers);
    }
    float[] last = buffers.values(stages.size());
    for (int n = 0; n < count; n++) {
      for (int c = 0; c < classes; c++) {
        logits[(first + n) * classes + c] = last[c * G + n];
      }
    }
  }

  /** Takes the group just taken forward back, and overwrites its gradient. */
  void backward(float[] weights, float scale, float[] gradient) {
    int end = plan.stages().size();
    float[] last = buffers.values(end);
    float[] d = buffers.gradient(end);
    for (int n = 0; n < G; n++) {
      if (n < count) {
        CrossEntropy.gradient(last, n, G, classes, labels[n], scale, d);
      } else {
        for (int c = 0; c < classes; c++) {
          d[c * G + n] = 0;
        }
      }
    }
    plan.nodes().get(end).deactivate(last, d);
    for (int i = end - 1; i >= 0; i--) {
      plan.stages().get(i).backward(weights, buffers, gradient, i > 0);
    }
  }

  private void load(Samples samples, int first) {
    count = Math.min(G, samples.count() - first);
    float[] bySample = buffers.samples();
    for (int n = 0; n < count; n++) {
      labels[n] = samples.label(first + n);
      samples.load(first + n, sample);
      System.arraycopy(sample, 0, bySample, n * sample.length, sample.length);
    }
    Planes planes = plan.nodes().getFirst().planes();
    float[] to = buffers.values(0);
    int i = 0;
    for (int c = 0; c < planes.channels(); c++) {
      for (int y = 0; y < planes.height(); y++) {
        sideBySide(bySample, i, to, planes.at(c, y, 0), planes.width());
        i += planes.width();
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

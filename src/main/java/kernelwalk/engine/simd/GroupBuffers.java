package kernelwalk.engine.simd;

import java.util.List;

/** The buffers of one worker, allocated once: values and gradients of every node for one group. */
final class GroupBuffers {
  /** Room for the running sums of the kernel gradients. */
  static final int SCRATCH = 10 * Lanes.GROUP;

  private final float[][] values;
  private final float[][] gradients;
  private final float[] transposed;
  private final float[] scratch = new float[SCRATCH];
  private final float[] samples;

  GroupBuffers(List<LayerValues> layerValueses) {
    values = new float[layerValueses.size()][];
    gradients = new float[layerValueses.size()][];
    int largest = 0;
    for (int i = 0; i < layerValueses.size(); i++) {
      LayerValues layerValues = layerValueses.get(i);
      values[i] = new float[layerValues.planeLayout().size()];
      gradients[i] =
          layerValues.overwritten() ? values[i] : new float[i == 0 ? 0 : values[i].length];
      largest = Math.max(largest, layerValues.planeLayout().count() * Lanes.GROUP);
    }
    transposed = new float[largest];
    samples = new float[layerValueses.getFirst().planeLayout().count() * Lanes.GROUP];
  }

  float[] values(int node) {
    return values[node];
  }

  float[] gradient(int node) {
    return gradients[node];
  }

  /** For a node's values by sample, as large as the largest node. */
  float[] transposed() {
    return transposed;
  }

  /** {@link #SCRATCH} floats. */
  float[] scratch() {
    return scratch;
  }

  /** The inputs of a group by sample. */
  float[] samples() {
    return samples;
  }
}

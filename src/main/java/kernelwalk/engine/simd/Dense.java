package kernelwalk.engine.simd;

/** A linear layer; also a convolution whose kernel is as large as its input. */
final class Dense implements SimdLayer {
  private static final int G = Lanes.GROUP;

  private final int input;
  private final LayerValues in;
  private final LayerValues out;
  private final int ins;
  private final int outs;
  private final int weight;
  private final int bias;
  private final int[] offsets;
  private final int[] sampleOffsets;
  private final float[] zeros;

  /**
   * @param input position of the input among the nodes; has no margin
   * @param weight where the weights begin among all
   * @param bias where the biases begin, or −1 for none
   */
  Dense(int input, LayerValues in, LayerValues out, int weight, int bias) {
    this.input = input;
    this.in = in;
    this.out = out;
    this.ins = in.planeLayout().count();
    this.outs = out.planeLayout().count();
    this.weight = weight;
    this.bias = bias;
    this.offsets = new int[ins];
    for (int i = 0; i < ins; i++) {
      offsets[i] = i * G;
    }
    this.sampleOffsets = new int[G];
    for (int n = 0; n < G; n++) {
      sampleOffsets[n] = n * ins;
    }
    this.zeros = new float[outs];
  }

  @Override
  public void forward(float[] weights, GroupBuffers groupBuffers) {
    float[] to = groupBuffers.values(input + 1);
    RegisterBlocks.rows(
        weights,
        weight,
        ins,
        groupBuffers.values(input),
        0,
        offsets,
        0,
        ins,
        0,
        1,
        bias < 0 ? zeros : weights,
        Math.max(0, bias),
        out.floor(),
        to,
        out.planeLayout().at(0, 0, 0),
        out.planeLayout().corner(1, 0, 0),
        outs,
        G);
    out.activate(to);
  }

  @Override
  public void backward(
      float[] weights, GroupBuffers groupBuffers, float[] gradient, boolean onward) {
    float[] d = groupBuffers.gradient(input + 1);
    float[] values = groupBuffers.values(input);
    float[] bySample = groupBuffers.transposed();
    transpose(values, bySample, ins);
    RegisterBlocks.rows(
        d,
        0,
        G,
        bySample,
        0,
        sampleOffsets,
        0,
        G,
        0,
        1,
        zeros,
        0,
        Float.NEGATIVE_INFINITY,
        gradient,
        weight,
        ins,
        outs,
        ins);
    if (bias >= 0) {
      for (int o = 0; o < outs; o++) {
        gradient[bias + o] = Lanes.sum(d, o * G);
      }
    }
    if (onward) {
      ColumnBlocks.rows(weights, weight, ins, d, outs, groupBuffers.gradient(input), ins);
      in.deactivate(values, groupBuffers.gradient(input));
    }
  }

  /** From samples side by side at each of {@code count} positions to sample after sample. */
  private static void transpose(float[] from, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      for (int n = 0; n < G; n++) {
        to[n * count + i] = from[i * G + n];
      }
    }
  }
}

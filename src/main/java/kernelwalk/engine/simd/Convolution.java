package kernelwalk.engine.simd;

import kernelwalk.tensor.Size;

/** A convolution of stride 1 over an input with its padding in place. */
final class Convolution implements SimdLayer {
  private final int input;
  private final LayerValues in;
  private final LayerValues out;
  private final int kernelHeight;
  private final int kernelWidth;
  private final int weight;
  private final int bias;
  private final int[] offsets;
  private final int[] offsetsBack;
  private final float[] turned;
  private final float[] zeros;

  /**
   * @param input position of the input among the nodes
   * @param weight where the weights begin among all
   * @param bias where the biases begin, or −1 for none
   */
  Convolution(int input, LayerValues in, LayerValues out, Size kernel, int weight, int bias) {
    this.input = input;
    this.in = in;
    this.out = out;
    this.kernelHeight = kernel.height();
    this.kernelWidth = kernel.width();
    this.weight = weight;
    this.bias = bias;
    int channels = in.planeLayout().channels();
    int kernels = out.planeLayout().channels();
    this.offsets = new int[channels * kernelHeight * kernelWidth];
    this.offsetsBack = new int[kernels * kernelHeight * kernelWidth];
    int k = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < kernelHeight; ky++) {
        for (int kx = 0; kx < kernelWidth; kx++) {
          offsets[k++] = in.planeLayout().corner(c, ky, kx);
        }
      }
    }
    k = 0;
    for (int ky = 0; ky < kernelHeight; ky++) {
      for (int kx = 0; kx < kernelWidth; kx++) {
        for (int o = 0; o < kernels; o++) {
          offsetsBack[k++] = out.planeLayout().corner(o, -ky, -kx);
        }
      }
    }
    this.turned = new float[channels * offsetsBack.length];
    this.zeros = new float[Math.max(channels, kernels)];
  }

  @Override
  public void prepare(float[] weights) {
    int kernels = out.planeLayout().channels();
    int field = kernelHeight * kernelWidth;
    int t = 0;
    for (int c = 0; c < in.planeLayout().channels(); c++) {
      for (int k = 0; k < field; k++) {
        for (int o = 0; o < kernels; o++) {
          turned[t++] = weights[weight + o * offsets.length + c * field + k];
        }
      }
    }
  }

  @Override
  public void forward(float[] weights, GroupBuffers groupBuffers) {
    float[] from = groupBuffers.values(input);
    float[] to = groupBuffers.values(input + 1);
    PlaneLayout planeLayout = out.planeLayout();
    for (int y = 0; y < planeLayout.height(); y++) {
      RegisterBlocks.rows(
          weights,
          weight,
          offsets.length,
          from,
          in.planeLayout().corner(0, y, 0),
          offsets,
          0,
          offsets.length,
          0,
          1,
          bias < 0 ? zeros : weights,
          Math.max(0, bias),
          out.floor(),
          to,
          planeLayout.at(0, y, 0),
          planeLayout.corner(1, 0, 0),
          planeLayout.channels(),
          planeLayout.width() * Lanes.GROUP);
    }
    out.activate(to);
  }

  @Override
  public void backward(
      float[] weights, GroupBuffers groupBuffers, float[] gradient, boolean onward) {
    float[] d = groupBuffers.gradient(input + 1);
    KernelGradient.weights(
        in.planeLayout(),
        groupBuffers.values(input),
        out.planeLayout(),
        d,
        kernelHeight,
        kernelWidth,
        groupBuffers.scratch(),
        gradient,
        weight);
    if (bias >= 0) {
      KernelGradient.biases(out.planeLayout(), d, groupBuffers.scratch(), gradient, bias);
    }
    if (onward) {
      handBack(d, groupBuffers.gradient(input));
      in.deactivate(groupBuffers.values(input), groupBuffers.gradient(input));
    }
  }

  /** Each input position gathers from the outputs that it had a part in. */
  private void handBack(float[] d, float[] to) {
    PlaneLayout from = out.planeLayout();
    PlaneLayout planeLayout = in.planeLayout();
    int perRow = kernelWidth * from.channels();
    for (int y = 0; y < planeLayout.height(); y++) {
      int row = y + planeLayout.top();
      int firstY = Math.max(0, row - from.height() + 1);
      int lastY = Math.min(kernelHeight - 1, row);
      for (int x = 0; x < planeLayout.width(); x++) {
        int column = x + planeLayout.left();
        int firstX = Math.max(0, column - from.width() + 1);
        int lastX = Math.min(kernelWidth - 1, column);
        boolean all = firstX == 0 && lastX == kernelWidth - 1;
        int first = firstY * perRow + firstX * from.channels();
        int runs = lastY - firstY + 1;
        int end = first + (lastX - firstX + 1) * from.channels();
        RegisterBlocks.rows(
            turned,
            0,
            offsetsBack.length,
            d,
            from.at(0, row, column),
            offsetsBack,
            first,
            all ? first + runs * perRow : end,
            perRow,
            all ? 1 : runs,
            zeros,
            0,
            Float.NEGATIVE_INFINITY,
            to,
            planeLayout.at(0, y, x),
            planeLayout.corner(1, 0, 0),
            planeLayout.channels(),
            Lanes.GROUP);
      }
    }
  }
}

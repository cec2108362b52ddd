package kernelwalk.engine.simd;

import kernelwalk.tensor.Size;

/** A convolution of stride 1 over an input with its padding in place. */
final class Convolution implements Stage {
  private final int input;
  private final Node in;
  private final Node out;
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
  Convolution(int input, Node in, Node out, Size kernel, int weight, int bias) {
    this.input = input;
    this.in = in;
    this.out = out;
    this.kernelHeight = kernel.height();
    this.kernelWidth = kernel.width();
    this.weight = weight;
    this.bias = bias;
    int channels = in.planes().channels();
    int kernels = out.planes().channels();
    this.offsets = new int[channels * kernelHeight * kernelWidth];
    this.offsetsBack = new int[kernels * kernelHeight * kernelWidth];
    int k = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < kernelHeight; ky++) {
        for (int kx = 0; kx < kernelWidth; kx++) {
          offsets[k++] = in.planes().corner(c, ky, kx);
        }
      }
    }
    k = 0;
    for (int ky = 0; ky < kernelHeight; ky++) {
      for (int kx = 0; kx < kernelWidth; kx++) {
        for (int o = 0; o < kernels; o++) {
          offsetsBack[k++] = out.planes().corner(o, -ky, -kx);
        }
      }
    }
    this.turned = new float[channels * offsetsBack.length];
    this.zeros = new float[Math.max(channels, kernels)];
  }

  @Override
  public void prepare(float[] weights) {
    int kernels = out.planes().channels();
    int field = kernelHeight * kernelWidth;
    int t = 0;
    for (int c = 0; c < in.planes().channels(); c++) {
      for (int k = 0; k < field; k++) {
        for (int o = 0; o < kernels; o++) {
          turned[t++] = weights[weight + o * offsets.length + c * field + k];
        }
      }
    }
  }

  @Override
  public void forward(float[] weights, Buffers buffers) {
    float[] from = buffers.values(input);
    float[] to = buffers.values(input + 1);
    Planes planes = out.planes();
    for (int y = 0; y < planes.height(); y++) {
      Tiles.rows(
          weights,
          weight,
          offsets.length,
          from,
          in.planes().corner(0, y, 0),
          offsets,
          0,
          offsets.length,
          0,
          1,
          bias < 0 ? zeros : weights,
          Math.max(0, bias),
          out.floor(),
          to,
          planes.at(0, y, 0),
          planes.corner(1, 0, 0),
          planes.channels(),
          planes.width() * Lanes.GROUP);
    }
    out.activate(to);
  }

  @Override
  public void backward(float[] weights, Buffers buffers, float[] gradient, boolean onward) {
    float[] d = buffers.gradient(input + 1);
    KernelGradient.weights(
        in.planes(),
        buffers.values(input),
        out.planes(),
        d,
        kernelHeight,
        kernelWidth,
        buffers.scratch(),
        gradient,
        weight);
    if (bias >= 0) {
      KernelGradient.biases(out.planes(), d, buffers.scratch(), gradient, bias);
    }
    if (onward) {
      handBack(d, buffers.gradient(input));
      in.deactivate(buffers.values(input), buffers.gradient(input));
    }
  }

  /** Each input position gathers from the outputs that it had a part in. */
  private void handBack(float[] d, float[] to) {
    Planes from = out.planes();
    Planes planes = in.planes();
    int perRow = kernelWidth * from.channels();
    for (int y = 0; y < planes.height(); y++) {
      int row = y + planes.top();
      int firstY = Math.max(0, row - from.height() + 1);
      int lastY = Math.min(kernelHeight - 1, row);
      for (int x = 0; x < planes.width(); x++) {
        int column = x + planes.left();
        int firstX = Math.max(0, column - from.width() + 1);
        int lastX = Math.min(kernelWidth - 1, column);
        boolean all = firstX == 0 && lastX == kernelWidth - 1;
        int first = firstY * perRow + firstX * from.channels();
        int runs = lastY - firstY + 1;
        int end = first + (lastX - firstX + 1) * from.channels();
        Tiles.rows(
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
            planes.at(0, y, x),
            planes.corner(1, 0, 0),
            planes.channels(),
            Lanes.GROUP);
      }
    }
  }
}

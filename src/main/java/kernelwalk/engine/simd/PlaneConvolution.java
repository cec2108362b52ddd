package kernelwalk.engine.simd;

import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A convolution of stride 1 of one picture: a whole plane of the result is computed as one long
 * row, as wide as the padded input's rows; what falls between two rows is computed too, and left
 * out.
 */
final class PlaneConvolution {
  private PlaneConvolution() {}

  /**
   * The convolution's result, {@code [1, out, H', W']}.
   *
   * @param conv of stride 1, dilation 1, one group, padded by zeros
   * @param weight where its weights begin in {@code values}
   * @param bias where its biases begin, or −1 for none
   * @param input {@code [1, in, H, W]}
   */
  static Tensor forward(Conv2d conv, float[] values, int weight, int bias, Tensor input) {
    Shape shape = conv.outputShape(input.shape());
    int pitch = input.shape().dim(3) + conv.padding().left() + conv.padding().right();
    int height = input.shape().dim(2) + conv.padding().top() + conv.padding().bottom();
    int rows = shape.dim(2);
    int run = Math.ceilDiv(rows * pitch, Lanes.GROUP) * Lanes.GROUP;
    float[] padded = padded(conv, input, height, pitch, run - rows * pitch);
    int[] offsets = offsets(conv, height * pitch, pitch);
    float[] planes = new float[shape.dim(1) * run];
    RegisterBlocks.rows(
        values,
        weight,
        offsets.length,
        padded,
        0,
        offsets,
        0,
        offsets.length,
        0,
        1,
        bias < 0 ? new float[shape.dim(1)] : values,
        Math.max(0, bias),
        Float.NEGATIVE_INFINITY,
        planes,
        0,
        run,
        shape.dim(1),
        run);
    return withoutGaps(planes, shape, run, pitch);
  }

  private static float[] padded(Conv2d conv, Tensor input, int height, int pitch, int slack) {
    int channels = input.shape().dim(1);
    int width = input.shape().dim(3);
    // Beyond the last plane the long row reads what it does not need.
    float[] padded = new float[channels * height * pitch + slack + conv.kernel().width()];
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < input.shape().dim(2); y++) {
        System.arraycopy(
            input.values(),
            (c * input.shape().dim(2) + y) * width,
            padded,
            (c * height + y + conv.padding().top()) * pitch + conv.padding().left(),
            width);
      }
    }
    return padded;
  }

  private static int[] offsets(Conv2d conv, int plane, int pitch) {
    int[] offsets = new int[conv.inChannels() * (int) conv.kernel().area()];
    int k = 0;
    for (int c = 0; c < conv.inChannels(); c++) {
      for (int y = 0; y < conv.kernel().height(); y++) {
        for (int x = 0; x < conv.kernel().width(); x++) {
          offsets[k++] = c * plane + y * pitch + x;
        }
      }
    }
    return offsets;
  }

  private static Tensor withoutGaps(float[] planes, Shape shape, int run, int pitch) {
    float[] result = new float[shape.size()];
    int width = shape.dim(3);
    for (int o = 0; o < shape.dim(1); o++) {
      for (int y = 0; y < shape.dim(2); y++) {
        System.arraycopy(
            planes, o * run + y * pitch, result, (o * shape.dim(2) + y) * width, width);
      }
    }
    return Tensor.wrap(shape, result);
  }
}

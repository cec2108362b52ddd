package kernelwalk.app.playground;

import java.util.List;
import kernelwalk.film.ConvScript;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;

/**
 * Everything that is set in the playground, always legal: the kernel fits the padded input.
 *
 * @param input {@code [1, in, H, W]}
 * @param names of the input's channels, empty to count them
 * @param weight {@code [out, in, k, k]}
 * @param bias {@code [out]}
 */
record Setup(
    Source source,
    Tensor input,
    List<String> names,
    Tensor weight,
    Tensor bias,
    int stride,
    int padding,
    int dilation) {

  static final int LARGEST_KERNEL = 7;
  static final int LARGEST_STRIDE = 4;
  static final int LARGEST_DILATION = 3;
  static final int MOST_KERNELS = 8;

  private static final List<Preset> FURTHER =
      List.of(
          Preset.SOBEL_X,
          Preset.SOBEL_Y,
          Preset.LAPLACE,
          Preset.EMBOSS,
          Preset.BLUR,
          Preset.EDGES,
          Preset.IDENTITY);

  int kernel() {
    return weight.shape().dim(2);
  }

  int kernels() {
    return weight.shape().dim(0);
  }

  int channels() {
    return input.shape().dim(1);
  }

  int height() {
    return input.shape().dim(2);
  }

  int width() {
    return input.shape().dim(3);
  }

  private int shorter() {
    return Math.min(height(), width());
  }

  private static int reach(int kernel, int dilation) {
    return dilation * (kernel - 1) + 1;
  }

  int mostKernel() {
    int most = 1;
    while (most < LARGEST_KERNEL && reach(most + 1, dilation) <= shorter() + 2 * padding) {
      most++;
    }
    return most;
  }

  int mostDilation() {
    int most = 1;
    while (most < LARGEST_DILATION && reach(kernel(), most + 1) <= shorter() + 2 * padding) {
      most++;
    }
    return kernel() == 1 ? 1 : most;
  }

  /** Below this the kernel would not fit. */
  int leastPadding() {
    return Math.max(0, (reach(kernel(), dilation) - shorter() + 1) / 2);
  }

  /** Full padding: beyond it a window would meet nothing but zeros. */
  int mostPadding() {
    return reach(kernel(), dilation) - 1;
  }

  Conv2d operation() {
    return Conv2d.of(channels(), kernels(), Size.of(kernel()))
        .withStride(stride)
        .withPadding(Padding.of(padding))
        .withDilation(dilation);
  }

  ConvScript script() {
    return new ConvScript(new ConvWalk(operation(), input, List.of(weight, bias)), names);
  }

  Setup withInput(Source from, Tensor next, List<String> called) {
    Tensor fitted = weights(kernels(), next.shape().dim(1), kernel());
    return new Setup(from, next, called, fitted, bias, stride, padding, dilation).legal();
  }

  Setup withStride(int next) {
    return new Setup(source, input, names, weight, bias, next, padding, dilation);
  }

  Setup withPadding(int next) {
    return new Setup(source, input, names, weight, bias, stride, next, dilation).legal();
  }

  Setup withDilation(int next) {
    return new Setup(source, input, names, weight, bias, stride, padding, next).legal();
  }

  Setup withKernel(int side) {
    Tensor next = weights(kernels(), channels(), side);
    return new Setup(source, input, names, next, bias, stride, padding, dilation).legal();
  }

  Setup withWeights(Tensor next, Tensor nextBias) {
    return new Setup(source, input, names, next, nextBias, stride, padding, dilation).legal();
  }

  Setup withWeight(float value, int... index) {
    Tensor next = weight.copy();
    next.set(value, index);
    return withWeights(next, bias);
  }

  /** More kernels take the presets that follow; fewer leave out the last ones. */
  Setup withKernels(int count) {
    Tensor next = weights(count, channels(), kernel());
    for (int out = kernels(); out < count; out++) {
      Preset preset = FURTHER.get((out - 1) % FURTHER.size());
      fill(next, out, preset);
    }
    float[] biases = java.util.Arrays.copyOf(bias.values(), count);
    return withWeights(next, Tensor.wrap(Shape.of(count), biases));
  }

  /** One kernel takes these weights in every channel. */
  Setup withPreset(int out, Preset preset) {
    Setup three = kernel() == Preset.SIZE ? this : withKernel(Preset.SIZE);
    Tensor next = three.weight.copy();
    fill(next, out, preset);
    return three.withWeights(next, bias);
  }

  private static void fill(Tensor weight, int out, Preset preset) {
    int side = weight.shape().dim(2);
    int shift = (side - Preset.SIZE) / 2;
    for (int in = 0; in < weight.shape().dim(1); in++) {
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          int r = row - shift;
          int c = column - shift;
          boolean inside = r >= 0 && c >= 0 && r < Preset.SIZE && c < Preset.SIZE;
          weight.set(inside ? preset.weight(r, c) : 0, out, in, row, column);
        }
      }
    }
  }

  /** The weights in another shape: centred, new places zero, new channels as the first one. */
  private Tensor weights(int out, int in, int side) {
    Tensor next = Tensor.zeros(Shape.of(out, in, side, side));
    int shift = Math.floorDiv(side - kernel(), 2);
    for (int o = 0; o < Math.min(out, kernels()); o++) {
      for (int i = 0; i < in; i++) {
        int from = Math.min(i, weight.shape().dim(1) - 1);
        for (int r = 0; r < side; r++) {
          for (int c = 0; c < side; c++) {
            int row = r - shift;
            int column = c - shift;
            if (row >= 0 && column >= 0 && row < kernel() && column < kernel()) {
              next.set(weight.get(o, from, row, column), o, i, r, c);
            }
          }
        }
      }
    }
    return next;
  }

  /** With the nearest settings under which the kernel fits. */
  private Setup legal() {
    int p = Math.clamp(padding, leastPadding(), Math.max(leastPadding(), mostPadding()));
    return p == padding ? this : new Setup(source, input, names, weight, bias, stride, p, dilation);
  }
}

package kernelwalk.tensor;

import java.util.List;

/**
 * Transposed convolution: every input cell lays a copy of the kernel, times its value, onto the
 * output, and copies that overlap are added. It is what {@link Conv2d} does backward to its input.
 *
 * <p>Input {@code [N, in, H, W]}, weight {@code [in, out / groups, kh, kw]}, bias {@code [out]},
 * output {@code [N, out, H', W']} with {@code H' = (H − 1) × stride − top − bottom + dilation × (kh
 * − 1) + 1 + extra}, likewise {@code W'}. Padding takes rows and columns away from the output;
 * {@code extraHeight} and {@code extraWidth} add some at the bottom and the right (PyTorch's {@code
 * output_padding}).
 *
 * <p>Order of the sums: forward, over the input cells in row-major order, then the bias; backward,
 * likewise over the input cells.
 */
public record ConvTranspose2d(
    int inChannels,
    int outChannels,
    Size kernel,
    Size stride,
    Padding padding,
    int extraHeight,
    int extraWidth,
    Size dilation,
    int groups,
    boolean bias)
    implements Operation {

  public ConvTranspose2d {
    ShapeChecks.groups(inChannels, outChannels, groups);
    if (padding.mode() != Padding.Mode.ZERO) {
      throw new IllegalArgumentException(
          "ConvTranspose2d only has zero padding, found " + padding.mode());
    }
    extra("height", extraHeight, stride.height(), dilation.height());
    extra("width", extraWidth, stride.width(), dilation.width());
  }

  private static void extra(String side, int extra, int stride, int dilation) {
    int limit = Math.max(stride, dilation) - 1;
    if (extra < 0 || extra > limit) {
      throw new IllegalArgumentException(
          "extra %s must be from 0 to %d, less than the stride or the dilation, found %d"
              .formatted(side, limit, extra));
    }
  }

  /** A square kernel, stride 1, no padding, no dilation, one group, with bias. */
  public static ConvTranspose2d of(int inChannels, int outChannels, int kernel) {
    return new ConvTranspose2d(
        inChannels, outChannels, Size.of(kernel), Size.ONE, Padding.NONE, 0, 0, Size.ONE, 1, true);
  }

  public ConvTranspose2d withStride(Size other) {
    return new ConvTranspose2d(
        inChannels,
        outChannels,
        kernel,
        other,
        padding,
        extraHeight,
        extraWidth,
        dilation,
        groups,
        bias);
  }

  public ConvTranspose2d withPadding(Padding other) {
    return new ConvTranspose2d(
        inChannels,
        outChannels,
        kernel,
        stride,
        other,
        extraHeight,
        extraWidth,
        dilation,
        groups,
        bias);
  }

  public ConvTranspose2d withDilation(Size other) {
    return new ConvTranspose2d(
        inChannels,
        outChannels,
        kernel,
        stride,
        padding,
        extraHeight,
        extraWidth,
        other,
        groups,
        bias);
  }

  /** More rows at the bottom and columns at the right of the output. */
  public ConvTranspose2d withExtra(int height, int width) {
    return new ConvTranspose2d(
        inChannels, outChannels, kernel, stride, padding, height, width, dilation, groups, bias);
  }

  /** How copies of the kernel lie on the output. */
  public Window window() {
    return new Window(kernel, stride, padding, dilation);
  }

  /** Output channels that one input channel reaches: {@code out / groups}. */
  public int groupOutputs() {
    return outChannels / groups;
  }

  /** The first of the output channels that an input channel reaches. */
  public int firstOutput(int inChannel) {
    return inChannel / (inChannels / groups) * groupOutputs();
  }

  /** {@code [in, out / groups, kh, kw]}. */
  public Shape weightShape() {
    return Shape.of(inChannels, groupOutputs(), kernel.height(), kernel.width());
  }

  @Override
  public List<Parameter> parameters() {
    Parameter weight = new Parameter("weight", weightShape());
    return bias ? List.of(weight, new Parameter("bias", Shape.of(outChannels))) : List.of(weight);
  }

  @Override
  public Shape outputShape(Shape input) {
    ShapeChecks.channels("ConvTranspose2d", input, inChannels);
    long height =
        unpadded(input.dim(2), kernel.height(), stride.height(), dilation.height()) + extraHeight;
    long width =
        unpadded(input.dim(3), kernel.width(), stride.width(), dilation.width()) + extraWidth;
    return Shape.of(
        input.dim(0),
        outChannels,
        cut("height", height, padding.top(), padding.bottom()),
        cut("width", width, padding.left(), padding.right()));
  }

  private static long unpadded(int inputs, int kernel, int stride, int dilation) {
    return (inputs - 1L) * stride + (kernel - 1L) * dilation + 1;
  }

  private static int cut(String side, long extent, int before, int after) {
    long rest = extent - before - after;
    if (rest < 1) {
      throw new IllegalArgumentException(
          "padding %d + %d leaves nothing of the output %s, which is %d without padding"
              .formatted(before, after, side, extent));
    }
    if (rest > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "output %s: at most %d cells, found %d".formatted(side, Integer.MAX_VALUE, rest));
    }
    return (int) rest;
  }

  /**
   * The convolution that goes the other way: from this operation's output to its input, with the
   * very same weight and no bias.
   */
  public Conv2d transposed() {
    return new Conv2d(outChannels, inChannels, kernel, stride, padding, dilation, groups, false);
  }

  @Override
  public long multiplyAdds(Shape input) {
    outputShape(input);
    return input.size() * (groupOutputs() * kernel.area());
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    Shape shape = outputShape(input.shape());
    float[] x = input.values();
    float[] w = parameters.getFirst().values();
    double[] sums = new double[shape.size()];
    Products.each(
        transposed(), shape, input.shape(), (to, by, from) -> sums[to] += (double) x[from] * w[by]);
    if (bias) {
      Products.addBias(sums, shape, parameters.get(1));
    }
    return ShapeChecks.rounded(shape, sums);
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    ShapeChecks.backward(this, input, parameters, outputGradient);
    float[] x = input.values();
    float[] w = parameters.getFirst().values();
    float[] gradient = outputGradient.values();
    double[] toInput = new double[x.length];
    double[] toWeight = new double[w.length];
    Products.each(
        transposed(),
        outputGradient.shape(),
        input.shape(),
        (to, by, from) -> {
          toInput[from] += (double) gradient[to] * w[by];
          toWeight[by] += (double) gradient[to] * x[from];
        });
    Tensor weightGradient = ShapeChecks.rounded(weightShape(), toWeight);
    return new Gradients(
        ShapeChecks.rounded(input.shape(), toInput),
        bias
            ? List.of(weightGradient, Products.channelSums(outputGradient))
            : List.of(weightGradient));
  }
}

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
    Checks.groups(inChannels, outChannels, groups);
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
    Checks.channels("ConvTranspose2d", input, inChannels);
    return Shape.of(
        input.dim(0), outChannels, extent("height", rows(input)), extent("width", columns(input)));
  }

  /**
   * The rows as the convolution sees them that this operation is the transpose of: its {@code
   * extent} is the output's, its {@code outputs} the input's.
   */
  public Axis rows(Shape input) {
    return axis(
        input.dim(2),
        extraHeight,
        kernel.height(),
        stride.height(),
        padding.top(),
        padding.bottom(),
        dilation.height());
  }

  /** The columns, as {@link #rows} has the rows. */
  public Axis columns(Shape input) {
    return axis(
        input.dim(3),
        extraWidth,
        kernel.width(),
        stride.width(),
        padding.left(),
        padding.right(),
        dilation.width());
  }

  private static Axis axis(
      int inputs, int extra, int kernel, int stride, int before, int after, int dilation) {
    int extent = (inputs - 1) * stride - before - after + dilation * (kernel - 1) + 1 + extra;
    return new Axis(extent, kernel, stride, before, after, dilation, Padding.Mode.ZERO);
  }

  private static int extent(String side, Axis axis) {
    if (axis.extent() < 1) {
      throw new IllegalArgumentException(
          "padding %d + %d leaves no output %s: without it that is %d"
              .formatted(axis.before(), axis.after(), side, axis.padded()));
    }
    return axis.extent();
  }

  @Override
  public long multiplyAdds(Shape input) {
    outputShape(input);
    return input.size() * (groupOutputs() * kernel.area());
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    Checks.parameters(this, parameters);
    Shape shape = outputShape(input.shape());
    float[] weight = parameters.getFirst().values();
    double[] sums = new double[shape.size()];
    eachProduct(
        input.shape(),
        shape,
        (from, by, to) -> sums[to] += (double) input.values()[from] * weight[by]);
    if (bias) {
      int plane = shape.dim(2) * shape.dim(3);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += parameters.get(1).values()[i / plane % outChannels];
      }
    }
    return Checks.rounded(shape, sums);
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    Checks.backward(this, input, parameters, outputGradient);
    Tensor weight = parameters.getFirst();
    float[] gradient = outputGradient.values();
    double[] toInput = new double[input.shape().size()];
    double[] toWeight = new double[weight.shape().size()];
    eachProduct(
        input.shape(),
        outputGradient.shape(),
        (from, by, to) -> {
          toInput[from] += (double) gradient[to] * weight.values()[by];
          toWeight[by] += (double) gradient[to] * input.values()[from];
        });
    Tensor toInputs = Checks.rounded(input.shape(), toInput);
    Tensor toWeights = Checks.rounded(weight.shape(), toWeight);
    return new Gradients(
        toInputs, bias ? List.of(toWeights, biasGradient(outputGradient)) : List.of(toWeights));
  }

  private Tensor biasGradient(Tensor outputGradient) {
    double[] sums = new double[outChannels];
    int plane = outputGradient.shape().dim(2) * outputGradient.shape().dim(3);
    for (int i = 0; i < outputGradient.shape().size(); i++) {
      sums[i / plane % outChannels] += outputGradient.values()[i];
    }
    return Checks.rounded(Shape.of(outChannels), sums);
  }

  /** Row-major positions in input, weight and output that meet in one product. */
  private interface Product {
    void meet(int from, int by, int to);
  }

  private void eachProduct(Shape input, Shape output, Product product) {
    Axis rows = rows(input);
    Axis columns = columns(input);
    int from = 0;
    for (int n = 0; n < input.dim(0); n++) {
      for (int in = 0; in < inChannels; in++) {
        for (int row = 0; row < input.dim(2); row++) {
          for (int column = 0; column < input.dim(3); column++) {
            for (int out = 0; out < groupOutputs(); out++) {
              int plane = (n * outChannels + firstOutput(in) + out) * output.dim(2);
              int slice = (in * groupOutputs() + out) * kernel.height();
              for (int i = 0; i < kernel.height(); i++) {
                int y = rows.source(row, i);
                for (int j = 0; j < kernel.width(); j++) {
                  int x = columns.source(column, j);
                  if (y != Axis.PADDING && x != Axis.PADDING) {
                    int by = (slice + i) * kernel.width() + j;
                    product.meet(from, by, (plane + y) * output.dim(3) + x);
                  }
                }
              }
            }
            from++;
          }
        }
      }
    }
  }
}

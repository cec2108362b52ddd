package kernelwalk.tensor;

import java.util.List;

/**
 * Convolution as networks have it, that is cross-correlation: the kernel is not turned over.
 *
 * <p>Input {@code [N, in, H, W]}, weight {@code [out, in / groups, kh, kw]}, bias {@code [out]},
 * output {@code [N, out, H', W']} with {@code H' = ⌊(H + top + bottom − dilation × (kh − 1) − 1) /
 * stride⌋ + 1}, likewise {@code W'}. With groups, output channels {@code g × out / groups …} see
 * only input channels {@code g × in / groups …}.
 *
 * <p>Order of the sums: forward, the products of one input channel row by row, then the channels,
 * then the bias; backward, over the output cells in row-major order.
 */
public record Conv2d(
    int inChannels,
    int outChannels,
    Size kernel,
    Size stride,
    Padding padding,
    Size dilation,
    int groups,
    boolean bias)
    implements Operation {

  public Conv2d {
    ShapeChecks.groups(inChannels, outChannels, groups);
  }

  /** A square kernel, stride 1, no padding, no dilation, one group, with bias. */
  public static Conv2d of(int inChannels, int outChannels, int kernel) {
    return of(inChannels, outChannels, Size.of(kernel));
  }

  /** Stride 1, no padding, no dilation, one group, with bias. */
  public static Conv2d of(int inChannels, int outChannels, Size kernel) {
    return new Conv2d(inChannels, outChannels, kernel, Size.ONE, Padding.NONE, Size.ONE, 1, true);
  }

  public Conv2d withStride(Size other) {
    return new Conv2d(inChannels, outChannels, kernel, other, padding, dilation, groups, bias);
  }

  public Conv2d withStride(int other) {
    return withStride(Size.of(other));
  }

  public Conv2d withPadding(Padding other) {
    return new Conv2d(inChannels, outChannels, kernel, stride, other, dilation, groups, bias);
  }

  public Conv2d withPadding(int other) {
    return withPadding(Padding.of(other));
  }

  public Conv2d withDilation(Size other) {
    return new Conv2d(inChannels, outChannels, kernel, stride, padding, other, groups, bias);
  }

  public Conv2d withDilation(int other) {
    return withDilation(Size.of(other));
  }

  public Conv2d withGroups(int other) {
    return new Conv2d(inChannels, outChannels, kernel, stride, padding, dilation, other, bias);
  }

  public Conv2d withoutBias() {
    return new Conv2d(inChannels, outChannels, kernel, stride, padding, dilation, groups, false);
  }

  public Window window() {
    return new Window(kernel, stride, padding, dilation);
  }

  /** Input channels that one output channel sees: {@code in / groups}. */
  public int groupInputs() {
    return inChannels / groups;
  }

  /**
   * The weight with every slice turned by half a turn. This operation is what deep learning calls
   * convolution, a cross-correlation; with the flipped weight it is what mathematics calls one.
   *
   * @param weight {@code [out, in / groups, kh, kw]}
   */
  public static Tensor flipped(Tensor weight) {
    int area = weight.shape().dim(2) * weight.shape().dim(3);
    Tensor turned = Tensor.zeros(weight.shape());
    for (int i = 0; i < turned.values().length; i++) {
      int slice = i / area * area;
      turned.values()[i] = weight.values()[slice + area - 1 - (i - slice)];
    }
    return turned;
  }

  /** The first of the input channels that an output channel sees. */
  public int firstInput(int outChannel) {
    return outChannel / (outChannels / groups) * groupInputs();
  }

  /**
   * A weight of this operation with every kernel turned by half a circle: convolving with it is the
   * "true" convolution of mathematics and signal processing with the weight itself.
   */
  public Tensor turned(Tensor weight) {
    ShapeChecks.shape("weight", weightShape(), weight);
    Tensor turned = Tensor.zeros(weight.shape());
    int area = (int) kernel.area();
    for (int i = 0; i < weight.shape().size(); i++) {
      turned.values()[i] = weight.values()[i / area * area + area - 1 - i % area];
    }
    return turned;
  }

  /** {@code [out, in / groups, kh, kw]}. */
  public Shape weightShape() {
    return Shape.of(outChannels, groupInputs(), kernel.height(), kernel.width());
  }

  @Override
  public List<Parameter> parameters() {
    Parameter weight = new Parameter("weight", weightShape());
    return bias ? List.of(weight, new Parameter("bias", Shape.of(outChannels))) : List.of(weight);
  }

  @Override
  public Shape outputShape(Shape input) {
    ShapeChecks.channels("Conv2d", input, inChannels);
    return Shape.of(
        input.dim(0),
        outChannels,
        window().rows(input.dim(2)).outputs(),
        window().columns(input.dim(3)).outputs());
  }

  @Override
  public long multiplyAdds(Shape input) {
    return outputShape(input).size() * (groupInputs() * kernel.area());
  }

  @Override
  public Tensor forward(Tensor input, List<Tensor> parameters) {
    ShapeChecks.parameters(this, parameters);
    Shape shape = outputShape(input.shape());
    double[] sums = PlaneSums.of(this, input, parameters.getFirst(), shape);
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
        this,
        input.shape(),
        outputGradient.shape(),
        (from, by, to) -> {
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

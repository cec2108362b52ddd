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
    Checks.groups(inChannels, outChannels, groups);
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

  /** The first of the input channels that an output channel sees. */
  public int firstInput(int outChannel) {
    return outChannel / (outChannels / groups) * groupInputs();
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
    Checks.channels("Conv2d", input, inChannels);
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
    Checks.parameters(this, parameters);
    Tensor output = Tensor.zeros(outputShape(input.shape()));
    int cell = 0;
    for (int n = 0; n < output.shape().dim(0); n++) {
      for (int out = 0; out < outChannels; out++) {
        for (int row = 0; row < output.shape().dim(2); row++) {
          for (int column = 0; column < output.shape().dim(3); column++) {
            output.values()[cell++] = cell(input, parameters, n, out, row, column);
          }
        }
      }
    }
    return output;
  }

  private float cell(Tensor input, List<Tensor> parameters, int n, int out, int row, int column) {
    double sum = 0;
    for (int channel = 0; channel < groupInputs(); channel++) {
      sum += channelSum(input, parameters.getFirst(), n, out, channel, row, column);
    }
    return (float) (bias ? sum + parameters.get(1).values()[out] : sum);
  }

  /** Sum of the products of one input channel, counted within its group, at one output cell. */
  private double channelSum(
      Tensor input, Tensor weight, int n, int out, int channel, int row, int column) {
    int height = input.shape().dim(2);
    int width = input.shape().dim(3);
    Axis rows = window().rows(height);
    Axis columns = window().columns(width);
    int plane = (n * inChannels + firstInput(out) + channel) * height;
    int slice = (out * groupInputs() + channel) * kernel.height();
    double sum = 0;
    for (int i = 0; i < kernel.height(); i++) {
      int y = rows.source(row, i);
      for (int j = 0; j < kernel.width(); j++) {
        int x = columns.source(column, j);
        if (y != Axis.PADDING && x != Axis.PADDING) {
          double value = input.values()[(plane + y) * width + x];
          sum += value * weight.values()[(slice + i) * kernel.width() + j];
        }
      }
    }
    return sum;
  }

  @Override
  public Gradients backward(Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    Checks.backward(this, input, parameters, outputGradient);
    Tensor weight = parameters.getFirst();
    int height = input.shape().dim(2);
    int width = input.shape().dim(3);
    Axis rows = window().rows(height);
    Axis columns = window().columns(width);
    double[] toInput = new double[input.shape().size()];
    double[] toWeight = new double[weight.shape().size()];
    double[] toBias = new double[outChannels];
    int cell = 0;
    for (int n = 0; n < input.shape().dim(0); n++) {
      for (int out = 0; out < outChannels; out++) {
        for (int row = 0; row < rows.outputs(); row++) {
          for (int column = 0; column < columns.outputs(); column++) {
            double gradient = outputGradient.values()[cell++];
            toBias[out] += gradient;
            for (int channel = 0; channel < groupInputs(); channel++) {
              int plane = (n * inChannels + firstInput(out) + channel) * height;
              int slice = (out * groupInputs() + channel) * kernel.height();
              for (int i = 0; i < kernel.height(); i++) {
                int y = rows.source(row, i);
                for (int j = 0; j < kernel.width(); j++) {
                  int x = columns.source(column, j);
                  if (y != Axis.PADDING && x != Axis.PADDING) {
                    int from = (plane + y) * width + x;
                    int by = (slice + i) * kernel.width() + j;
                    toInput[from] += gradient * weight.values()[by];
                    toWeight[by] += gradient * input.values()[from];
                  }
                }
              }
            }
          }
        }
      }
    }
    Tensor weightGradient = Checks.rounded(weight.shape(), toWeight);
    return new Gradients(
        Checks.rounded(input.shape(), toInput),
        bias
            ? List.of(weightGradient, Checks.rounded(Shape.of(outChannels), toBias))
            : List.of(weightGradient));
  }
}

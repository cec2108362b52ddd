package kernelwalk.walk.gradient;

import java.util.function.Supplier;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumsOfProducts;

/**
 * The sums of the gradient to a kernel, {@code [out, in / groups, kh, kw]}: a channel is a sample
 * of the batch; its products are of all cells of the weight's output channel and what the weight
 * met there.
 *
 * @param conv the convolution that has this kernel
 * @param placed {@code [N, out, H', W']}: the gradient at its output, or what a transposed
 *     convolution is given
 * @param seen {@code [N, in, H, W]}: its input, or the gradient at a transposed convolution's
 *     output
 */
record ConvWeightGradientSums(
    Conv2d conv, Factor placed, Factor seen, Axis rows, Axis columns, Supplier<Tensor> all)
    implements SumsOfProducts {
  /** A tensor and what it is. */
  record Factor(Operand.Role role, Tensor tensor) {
    Operand at(int position) {
      return Operand.of(role, tensor, position);
    }

    int dim(int axis) {
      return tensor.shape().dim(axis);
    }
  }

  static ConvWeightGradientSums of(Conv2d conv, Factor placed, Factor seen, Supplier<Tensor> all) {
    return new ConvWeightGradientSums(
        conv,
        placed,
        seen,
        conv.window().rows(seen.dim(2)),
        conv.window().columns(seen.dim(3)),
        all);
  }

  @Override
  public Shape shape() {
    return conv.weightShape();
  }

  @Override
  public Tensor whole() {
    return all.get();
  }

  @Override
  public int channels() {
    return seen.dim(0);
  }

  @Override
  public int terms(int cell) {
    return placed.dim(2) * placed.dim(3);
  }

  @Override
  public int width(int cell) {
    return placed.dim(3);
  }

  @Override
  public int period() {
    return 1;
  }

  @Override
  public Operand.Role leftRole() {
    return placed.role();
  }

  @Override
  public Operand.Role rightRole() {
    return seen.role();
  }

  @Override
  public Operand left(int cell, int channel, int term) {
    int plane = channel * conv.outChannels() + outChannel(cell);
    return placed.at(plane * terms(cell) + term);
  }

  @Override
  public Operand right(int cell, int channel, int term) {
    return seen.at(source(cell, channel, term));
  }

  @Override
  public double sum(int cell, int channel, int terms) {
    int places = terms(cell);
    int plane = channel * conv.outChannels() + outChannel(cell);
    double sum = 0;
    for (int term = 0; term < terms; term++) {
      int source = source(cell, channel, term);
      if (source != Axis.PADDING) {
        double factor = placed.tensor().values()[plane * places + term];
        sum += factor * seen.tensor().values()[source];
      }
    }
    return sum;
  }

  /** Where in what was seen a cell of what was placed met this weight, or {@link Axis#PADDING}. */
  private int source(int cell, int channel, int term) {
    int area = (int) conv.kernel().area();
    int width = placed.dim(3);
    int y = rows.source(term / width, cell % area / conv.kernel().width());
    int x = columns.source(term % width, cell % conv.kernel().width());
    if (y == Axis.PADDING || x == Axis.PADDING) {
      return Axis.PADDING;
    }
    int inChannel = conv.firstInput(outChannel(cell)) + cell / area % conv.groupInputs();
    int plane = channel * conv.inChannels() + inChannel;
    return (plane * rows.extent() + y) * columns.extent() + x;
  }

  private int outChannel(int cell) {
    return cell / (int) conv.kernel().area() / conv.groupInputs();
  }
}

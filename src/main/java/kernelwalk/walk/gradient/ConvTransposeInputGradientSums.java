package kernelwalk.walk.gradient;

import java.util.function.Supplier;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumsOfProducts;

/**
 * The sums of the gradient to a transposed convolution's input, {@code [N, in, H, W]}: a channel is
 * an output channel of the group; its products, output gradient × weight, are of the output cells
 * that the input cell's copy of the kernel covered.
 */
record ConvTransposeInputGradientSums(
    ConvTranspose2d operation,
    Tensor outputGradient,
    Tensor weight,
    Shape shape,
    Taps rows,
    Taps columns,
    Supplier<Tensor> all)
    implements SumsOfProducts {

  static ConvTransposeInputGradientSums of(
      ConvTranspose2d operation,
      Shape input,
      Tensor outputGradient,
      Tensor weight,
      Supplier<Tensor> all) {
    Shape output = outputGradient.shape();
    return new ConvTransposeInputGradientSums(
        operation,
        outputGradient,
        weight,
        input,
        Taps.of(operation.transposed().window().rows(output.dim(2)), input.dim(2)),
        Taps.of(operation.transposed().window().columns(output.dim(3)), input.dim(3)),
        all);
  }

  /**
   * The taps that fall on the output at each place along an axis: they follow on each other.
   *
   * @param first of each place
   * @param counts how many
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Taps(Axis axis, int[] first, int[] counts) {
    static Taps of(Axis axis, int places) {
      int[] first = new int[places];
      int[] counts = new int[places];
      for (int place = 0; place < places; place++) {
        for (int tap = axis.kernel() - 1; tap >= 0; tap--) {
          int position = axis.position(place, tap);
          if (position >= 0 && position < axis.extent()) {
            first[place] = tap;
            counts[place]++;
          }
        }
      }
      return new Taps(axis, first, counts);
    }

    int tap(int place, int number) {
      return first[place] + number;
    }

    int position(int place, int number) {
      return axis.position(place, tap(place, number));
    }
  }

  @Override
  public Tensor whole() {
    return all.get();
  }

  @Override
  public int channels() {
    return operation.outChannels() / operation.groups();
  }

  @Override
  public int terms(int cell) {
    return rows.counts()[row(cell)] * columns.counts()[column(cell)];
  }

  @Override
  public int width(int cell) {
    return columns.counts()[column(cell)];
  }

  @Override
  public int period() {
    return shape.dim(2) * shape.dim(3);
  }

  @Override
  public Operand.Role leftRole() {
    return Operand.Role.OUTPUT_GRADIENT;
  }

  @Override
  public Operand.Role rightRole() {
    return Operand.Role.WEIGHT;
  }

  @Override
  public Operand left(int cell, int channel, int term) {
    Shape output = outputGradient.shape();
    int width = width(cell);
    int y = rows.position(row(cell), term / width);
    int x = columns.position(column(cell), term % width);
    int group = inChannel(cell) / (operation.inChannels() / operation.groups());
    int plane = sample(cell) * operation.outChannels() + group * channels() + channel;
    return Operand.of(
        Operand.Role.OUTPUT_GRADIENT,
        outputGradient,
        (plane * output.dim(2) + y) * output.dim(3) + x);
  }

  @Override
  public Operand right(int cell, int channel, int term) {
    int width = width(cell);
    int tap =
        rows.tap(row(cell), term / width) * operation.kernel().width()
            + columns.tap(column(cell), term % width);
    int slice = inChannel(cell) * channels() + channel;
    return Operand.of(Operand.Role.WEIGHT, weight, slice * (int) operation.kernel().area() + tap);
  }

  private int sample(int cell) {
    return cell / (operation.inChannels() * period());
  }

  private int inChannel(int cell) {
    return cell / period() % operation.inChannels();
  }

  private int row(int cell) {
    return cell % period() / shape.dim(3);
  }

  private int column(int cell) {
    return cell % shape.dim(3);
  }
}

package kernelwalk.walk.gradient;

import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumsOfProducts;

/**
 * The sums of the gradient to a convolution's input, and of a transposed convolution's output:
 * every cell sums the places whose window covers it, each times the weight that meets it there.
 *
 * @param conv the convolution whose input has {@code shape} and whose output is {@code placed}
 * @param role of {@code placed}
 */
record ConvInputGradientSums(
    Conv2d conv,
    Shape shape,
    CoveringWindows windows,
    Operand.Role role,
    Tensor placed,
    Tensor weight,
    Optional<Tensor> biases,
    Supplier<Tensor> all)
    implements SumsOfProducts {

  static ConvInputGradientSums of(
      Conv2d conv,
      Shape shape,
      Operand.Role role,
      Tensor placed,
      Tensor weight,
      Optional<Tensor> biases,
      Supplier<Tensor> all) {
    CoveringWindows windows =
        CoveringWindows.of(
            conv.window().rows(shape.dim(2)),
            conv.window().columns(shape.dim(3)),
            shape,
            placed.shape());
    return new ConvInputGradientSums(conv, shape, windows, role, placed, weight, biases, all);
  }

  @Override
  public Tensor whole() {
    return all.get();
  }

  @Override
  public int channels() {
    return conv.outChannels() / conv.groups();
  }

  @Override
  public int terms(int cell) {
    return windows.count(cell);
  }

  @Override
  public int width(int cell) {
    return windows.across(cell);
  }

  @Override
  public int period() {
    return windows.plane();
  }

  @Override
  public Operand.Role leftRole() {
    return role;
  }

  @Override
  public Operand.Role rightRole() {
    return Operand.Role.WEIGHT;
  }

  @Override
  public Operand left(int cell, int channel, int term) {
    int plane = windows.sample(cell) * conv.outChannels() + outChannel(cell, channel);
    return Operand.of(role, placed, plane * placePlane() + windows.place(cell, term));
  }

  @Override
  public Operand right(int cell, int channel, int term) {
    int area = (int) conv.kernel().area();
    int tap = windows.tap(cell, term, conv.kernel().width());
    return Operand.of(Operand.Role.WEIGHT, weight, slice(cell, channel) * area + tap);
  }

  @Override
  public double sum(int cell, int channel, int terms) {
    int row = windows.row(cell);
    int column = windows.column(cell);
    AxisUses rows = windows.rows();
    AxisUses columns = windows.columns();
    int plane = windows.sample(cell) * conv.outChannels() + outChannel(cell, channel);
    int slice = slice(cell, channel);
    double sum = 0;
    for (int term = 0, down = 0, over = 0; term < terms; term++) {
      int place = rows.output(row, down) * placed.shape().dim(3) + columns.output(column, over);
      int tap = rows.tap(row, down) * conv.kernel().width() + columns.tap(column, over);
      double value = placed.values()[plane * placePlane() + place];
      sum += value * weight.values()[slice * (int) conv.kernel().area() + tap];
      over++;
      if (over == columns.count(column)) {
        over = 0;
        down++;
      }
    }
    return sum;
  }

  private int outChannel(int cell, int channel) {
    return windows.channel(cell) / conv.groupInputs() * channels() + channel;
  }

  /** Which slice of the weight it is that leads from this output channel to the cell. */
  private int slice(int cell, int channel) {
    return outChannel(cell, channel) * conv.groupInputs()
        + windows.channel(cell) % conv.groupInputs();
  }

  private int placePlane() {
    return placed.shape().dim(2) * placed.shape().dim(3);
  }

  @Override
  public Optional<Operand> bias(int cell) {
    return biases.map(tensor -> Operand.of(Operand.Role.BIAS, tensor, windows.channel(cell)));
  }
}

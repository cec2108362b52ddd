package kernelwalk.walk;

import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * What a convolution does backward to its input, and a transposed convolution forward: every cell
 * sums the places whose window covers it, each times the weight that meets it there.
 *
 * @param conv the convolution whose input has {@code shape} and whose output is {@code placed}
 * @param role of {@code placed}
 */
record ConvScatter(
    Conv2d conv,
    Shape shape,
    Scattered scattered,
    Operand.Role role,
    Tensor placed,
    Tensor weight,
    Optional<Tensor> biases,
    Supplier<Tensor> all)
    implements Sums {

  static ConvScatter of(
      Conv2d conv,
      Shape shape,
      Operand.Role role,
      Tensor placed,
      Tensor weight,
      Optional<Tensor> biases,
      Supplier<Tensor> all) {
    Scattered scattered =
        new Scattered(
            conv.window().rows(shape.dim(2)),
            conv.window().columns(shape.dim(3)),
            shape,
            placed.shape());
    return new ConvScatter(conv, shape, scattered, role, placed, weight, biases, all);
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
    return scattered.count(cell);
  }

  @Override
  public int period() {
    return scattered.plane();
  }

  @Override
  public Operand left(int cell, int channel, int term) {
    Scattered.Meeting meeting = scattered.get(cell, term);
    return Operand.of(role, placed, scattered.place(meeting, outChannel(meeting, channel)));
  }

  @Override
  public Operand right(int cell, int channel, int term) {
    Scattered.Meeting meeting = scattered.get(cell, term);
    int slice =
        outChannel(meeting, channel) * conv.groupInputs() + meeting.channel() % conv.groupInputs();
    int row = slice * conv.kernel().height() + meeting.kernelRow();
    return Operand.of(
        Operand.Role.WEIGHT, weight, row * conv.kernel().width() + meeting.kernelColumn());
  }

  private int outChannel(Scattered.Meeting meeting, int channel) {
    return meeting.channel() / conv.groupInputs() * channels() + channel;
  }

  @Override
  public Optional<Operand> bias(int cell) {
    int channel = cell / scattered.plane() % shape.dim(1);
    return biases.map(tensor -> Operand.of(Operand.Role.BIAS, tensor, channel));
  }
}

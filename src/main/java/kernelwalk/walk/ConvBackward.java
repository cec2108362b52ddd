package kernelwalk.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The backward pass of a convolution taken apart: where the loss's gradient to the output, {@code
 * [N, out, H', W']}, goes. Each throws an {@link IllegalArgumentException} of one sentence if a
 * shape does not fit.
 */
public final class ConvBackward {
  private ConvBackward() {}

  /**
   * The gradient to the input, {@code [N, in, H, W]}. A channel is an output channel of the group;
   * its products, output gradient × weight, are of the output cells whose window covers the cell.
   */
  public static SumWalk toInput(
      Conv2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    Arguments.of(operation, input, parameters).with(outputGradient);
    return new SumWalk(
        ConvScatter.of(
            operation,
            input.shape(),
            Operand.Role.OUTPUT_GRADIENT,
            outputGradient,
            parameters.getFirst(),
            Optional.empty(),
            () -> operation.backward(input, parameters, outputGradient).input()));
  }

  /**
   * The gradient to the weight, {@code [out, in / groups, kh, kw]}. A channel is a sample of the
   * batch; its products, output gradient × input, are of all cells of the weight's output channel.
   */
  public static SumWalk toWeight(
      Conv2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    Arguments.of(operation, input, parameters).with(outputGradient);
    return new SumWalk(
        new ToWeight(
            operation,
            input,
            outputGradient,
            operation.window().rows(input.shape().dim(2)),
            operation.window().columns(input.shape().dim(3)),
            () -> operation.backward(input, parameters, outputGradient).parameters().getFirst()));
  }

  /**
   * The gradient to the bias, {@code [out]}. A channel is a sample of the batch; its products are
   * the gradients of all cells of the output channel, each × 1.
   */
  public static SumWalk toBias(
      Conv2d operation, Tensor input, List<Tensor> parameters, Tensor outputGradient) {
    Arguments.of(operation, input, parameters).with(outputGradient);
    if (!operation.bias()) {
      throw new IllegalArgumentException("this Conv2d has no bias, so its gradient has no walk");
    }
    return new SumWalk(
        new ToBias(
            outputGradient,
            () -> operation.backward(input, parameters, outputGradient).parameters().get(1)));
  }

  private record ToWeight(
      Conv2d conv,
      Tensor input,
      Tensor outputGradient,
      Axis rows,
      Axis columns,
      Supplier<Tensor> all)
      implements Sums {
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
      return input.shape().dim(0);
    }

    @Override
    public int terms(int cell) {
      return rows.outputs() * columns.outputs();
    }

    @Override
    public int width(int cell) {
      return columns.outputs();
    }

    @Override
    public int period() {
      return 1;
    }

    @Override
    public Operand.Role leftRole() {
      return Operand.Role.OUTPUT_GRADIENT;
    }

    @Override
    public Operand.Role rightRole() {
      return Operand.Role.INPUT;
    }

    @Override
    public Operand left(int cell, int channel, int term) {
      int plane = channel * conv.outChannels() + outChannel(cell);
      return Operand.of(Operand.Role.OUTPUT_GRADIENT, outputGradient, plane * terms(cell) + term);
    }

    @Override
    public Operand right(int cell, int channel, int term) {
      return Operand.of(Operand.Role.INPUT, input, source(cell, channel, term));
    }

    @Override
    public double sum(int cell, int channel, int terms) {
      int places = terms(cell);
      int plane = channel * conv.outChannels() + outChannel(cell);
      double sum = 0;
      for (int term = 0; term < terms; term++) {
        int source = source(cell, channel, term);
        if (source != Axis.PADDING) {
          double gradient = outputGradient.values()[plane * places + term];
          sum += gradient * input.values()[source];
        }
      }
      return sum;
    }

    /** Where in the input a cell of the output met this weight, or {@link Axis#PADDING}. */
    private int source(int cell, int channel, int term) {
      int area = (int) conv.kernel().area();
      int width = columns.outputs();
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

  private record ToBias(Tensor outputGradient, Supplier<Tensor> all) implements Sums {
    @Override
    public Shape shape() {
      return Shape.of(outputGradient.shape().dim(1));
    }

    @Override
    public Tensor whole() {
      return all.get();
    }

    @Override
    public int channels() {
      return outputGradient.shape().dim(0);
    }

    @Override
    public int terms(int cell) {
      return outputGradient.shape().dim(2) * outputGradient.shape().dim(3);
    }

    @Override
    public int width(int cell) {
      return outputGradient.shape().dim(3);
    }

    @Override
    public int period() {
      return 1;
    }

    @Override
    public Operand.Role leftRole() {
      return Operand.Role.OUTPUT_GRADIENT;
    }

    @Override
    public Operand.Role rightRole() {
      return Operand.Role.CONSTANT;
    }

    @Override
    public Operand left(int cell, int channel, int term) {
      int plane = channel * shape().size() + cell;
      return Operand.of(Operand.Role.OUTPUT_GRADIENT, outputGradient, plane * terms(cell) + term);
    }

    @Override
    public Operand right(int cell, int channel, int term) {
      return Operand.constant(1);
    }
  }
}

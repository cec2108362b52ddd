package kernelwalk.walk;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The walk of a convolution. Cells follow the output {@code [N, out, H', W']} in row-major order.
 * Within a cell, at {@link Level#PRODUCT}: for each input channel its products row by row, then
 * their sum; then the bias, where there is one; then the result. At {@link Level#CHANNEL} the
 * products are left out.
 */
public final class ConvWalk extends UniformWalk<ConvStep> implements CellDependencies {
  private final Conv2d operation;
  private final Tensor input;
  private final List<Tensor> parameters;
  private final WindowPlaces places;

  /**
   * @param input {@code [N, in, H, W]}
   * @param parameters as {@link Conv2d#parameters()} lists them
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public ConvWalk(Conv2d operation, Tensor input, List<Tensor> parameters) {
    WalkArguments it = WalkArguments.of(operation, input, parameters);
    int channels = operation.groupInputs();
    int ending = operation.bias() ? 2 : 1;
    int products = (int) operation.kernel().area();
    super(it.outputShape().size(), channels + ending, channels * (products + 1) + ending);
    this.operation = operation;
    this.input = input;
    this.parameters = it.parameters();
    this.places = WindowPlaces.of(operation.window(), input.shape(), it.outputShape());
  }

  public Conv2d operation() {
    return operation;
  }

  public Tensor input() {
    return input;
  }

  public Tensor weight() {
    return parameters.getFirst();
  }

  public List<Tensor> parameters() {
    return parameters;
  }

  public Shape outputShape() {
    return places.output();
  }

  /** How the window moves over the input's rows. */
  public Axis rows() {
    return places.rows();
  }

  /** How the window moves over the input's columns. */
  public Axis columns() {
    return places.columns();
  }

  @Override
  public Operand.Role left() {
    return Operand.Role.INPUT;
  }

  @Override
  public Operand.Role right() {
    return Operand.Role.WEIGHT;
  }

  @Override
  public void each(int cell, Pair pair) {
    OutputCell outputCell = place(cell);
    int inputs = operation.groupInputs();
    int first =
        outputCell.sample() * operation.inChannels() + operation.firstInput(outputCell.channel());
    for (int tap = 0; tap < places.taps(); tap++) {
      int at = places.source(outputCell, tap);
      if (at == Axis.PADDING) {
        continue;
      }
      for (int channel = 0; channel < inputs; channel++) {
        int slice = outputCell.channel() * inputs + channel;
        pair.meet((first + channel) * places.plane() + at, slice * places.taps() + tap);
      }
    }
  }

  /** Where this cell stands in the output. */
  public OutputCell place(long cell) {
    return places.place(cell);
  }

  @Override
  public ConvStep at(Level level, long index) {
    OutputCell outputCell = place(cellOf(level, index));
    int step = stepOf(level, index);
    int channels = operation.groupInputs();
    int area = places.taps();
    return switch (level) {
      case LAYER -> new ConvStep.Layer(operation.forward(input, parameters));
      case CELL -> result(outputCell);
      case CHANNEL ->
          step < channels ? channelSum(outputCell, step) : ending(outputCell, step - channels);
      case PRODUCT -> {
        int channel = step / (area + 1);
        int tap = step % (area + 1);
        if (channel >= channels) {
          yield ending(outputCell, step - channels * (area + 1));
        }
        yield tap < area ? product(outputCell, channel, tap) : channelSum(outputCell, channel);
      }
    };
  }

  private ConvStep ending(OutputCell outputCell, int step) {
    if (operation.bias() && step == 0) {
      double sum = 0;
      for (int channel = 0; channel < operation.groupInputs(); channel++) {
        sum += sum(outputCell, channel, places.taps());
      }
      return new ConvStep.Bias(
          outputCell, sum, bias(outputCell.channel()), sum + bias(outputCell.channel()));
    }
    return result(outputCell);
  }

  /** The bias of this output channel, 0 if the operation has none. */
  public double bias(int outChannel) {
    return operation.bias() ? parameters.get(1).values()[outChannel] : 0;
  }

  /** A cell's result with what it is the sum of. */
  public ConvStep.Result result(OutputCell outputCell) {
    List<Double> sums = new ArrayList<>();
    double value = 0;
    for (int channel = 0; channel < operation.groupInputs(); channel++) {
      double sum = sum(outputCell, channel, places.taps());
      sums.add(sum);
      value += sum;
    }
    double bias = bias(outputCell.channel());
    return new ConvStep.Result(outputCell, sums, bias, (float) (value + bias));
  }

  /** The products of one input channel, counted within its group, and their sum. */
  public ConvStep.ChannelSum channelSum(OutputCell outputCell, int channel) {
    int area = places.taps();
    float[] products = new float[area];
    for (int tap = 0; tap < area; tap++) {
      products[tap] = (float) (input(outputCell, channel, tap) * weight(outputCell, channel, tap));
    }
    double before = 0;
    for (int earlier = 0; earlier < channel; earlier++) {
      before += sum(outputCell, earlier, area);
    }
    double sum = sum(outputCell, channel, area);
    return new ConvStep.ChannelSum(
        outputCell,
        channel,
        operation.firstInput(outputCell.channel()) + channel,
        Tensor.wrap(Shape.of(operation.kernel().height(), operation.kernel().width()), products),
        sum,
        before + sum);
  }

  /**
   * One multiplication.
   *
   * @param channel counted within the kernel's group
   * @param tap the weight, row-major in its slice
   */
  public ConvStep.Product product(OutputCell outputCell, int channel, int tap) {
    int kernelRow = tap / operation.kernel().width();
    int kernelColumn = tap % operation.kernel().width();
    double value = input(outputCell, channel, tap);
    double weight = weight(outputCell, channel, tap);
    return new ConvStep.Product(
        outputCell,
        channel,
        operation.firstInput(outputCell.channel()) + channel,
        kernelRow,
        kernelColumn,
        places.row(outputCell, tap),
        places.column(outputCell, tap),
        places.padded(outputCell, tap),
        value,
        weight,
        value * weight,
        sum(outputCell, channel, tap + 1));
  }

  private double sum(OutputCell outputCell, int channel, int taps) {
    double sum = 0;
    for (int tap = 0; tap < taps; tap++) {
      sum += input(outputCell, channel, tap) * weight(outputCell, channel, tap);
    }
    return sum;
  }

  private double input(OutputCell outputCell, int channel, int tap) {
    int at = places.source(outputCell, tap);
    if (at == Axis.PADDING) {
      return 0;
    }
    int plane =
        outputCell.sample() * operation.inChannels()
            + operation.firstInput(outputCell.channel())
            + channel;
    return input.values()[plane * places.plane() + at];
  }

  private double weight(OutputCell outputCell, int channel, int tap) {
    int slice = outputCell.channel() * operation.groupInputs() + channel;
    return weight().values()[slice * places.taps() + tap];
  }
}

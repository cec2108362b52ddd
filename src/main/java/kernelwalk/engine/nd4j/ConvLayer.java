package kernelwalk.engine.nd4j;

import java.util.Arrays;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;

/**
 * Convolution as matrix products: every tap's view of the input is a column ("im2col", Chellapilla,
 * Puri and Simard 2006, section 3.1), so that all output cells of all samples are one product.
 */
final class ConvLayer implements Nd4jLayer {
  private final Group[] groups;

  /** A convolution of pictures {@code [1, C, H, W]}, {@code samples} at a time. */
  ConvLayer(Conv2d conv, Shape input, int samples, int weightAt, int biasAt) {
    this.groups = new Group[conv.groups()];
    for (int g = 0; g < groups.length; g++) {
      groups[g] = new Group(conv, input, samples, g, weightAt, biasAt);
    }
  }

  @Override
  public void load(float[] weights) {
    for (Group group : groups) {
      group.layerParameters.load(weights);
    }
  }

  @Override
  public void forward(float[] input, float[] output) {
    for (Group group : groups) {
      group.forward(input, output);
    }
  }

  @Override
  public void backward(
      float[] input, float[] output, float[] outputGradient, float[] inputGradient) {
    Arrays.fill(inputGradient, 0);
    for (Group group : groups) {
      group.backward(outputGradient, inputGradient);
    }
  }

  @Override
  public void addGradient(float[] gradient) {
    for (Group group : groups) {
      group.layerParameters.addGradient(gradient);
    }
  }

  @Override
  public void close() {
    for (Group group : groups) {
      group.close();
    }
  }

  /** The output channels that see the same input channels. */
  private static final class Group implements AutoCloseable {
    private final LayerParameters layerParameters;
    private final CopyRuns copyRuns;
    private final Matrix columns;
    private final Matrix columnGradients;
    private final Matrix outputs;
    private final int outputAt;
    private final int outputCount;
    private final float[] scratch;

    Group(Conv2d conv, Shape input, int samples, int group, int weightAt, int biasAt) {
      Shape output = conv.outputShape(input);
      int cells = output.dim(2) * output.dim(3) * samples;
      int in = conv.groupInputs() * (int) conv.kernel().area();
      int out = conv.outChannels() / conv.groups();
      this.layerParameters =
          new LayerParameters(
              in, out, conv.bias(), weightAt + group * out * in, biasAt + group * out);
      this.copyRuns =
          CopyRuns.of(
              conv.window(), input, group * conv.groupInputs(), conv.groupInputs(), samples);
      this.columns = new Matrix(cells, in + 1);
      this.columnGradients = new Matrix(cells, in + 1);
      this.outputs = new Matrix(cells, out);
      this.outputCount = cells * out;
      this.outputAt = group * outputCount;
      this.scratch = new float[copyRuns.longest()];
      float[] ones = new float[cells];
      Arrays.fill(ones, 1);
      columns.put(cells * in, ones, 0, cells);
    }

    void forward(float[] input, float[] output) {
      for (int i = 0; i < copyRuns.count(); i++) {
        columns.put(copyRuns.column(i), input, copyRuns.cell(i), copyRuns.length(i));
      }
      layerParameters.forward(columns, outputs);
      outputs.get(0, output, outputAt, outputCount);
    }

    void backward(float[] outputGradient, float[] inputGradient) {
      outputs.put(0, outputGradient, outputAt, outputCount);
      layerParameters.backward(columns, outputs);
      if (inputGradient.length == 0) {
        return;
      }
      layerParameters.backwardToInputs(outputs, columnGradients);
      for (int i = 0; i < copyRuns.count(); i++) {
        int length = copyRuns.length(i);
        columnGradients.get(copyRuns.column(i), scratch, 0, length);
        add(scratch, inputGradient, copyRuns.cell(i), length);
      }
    }

    private static void add(float[] source, float[] target, int at, int count) {
      for (int i = 0; i < count; i++) {
        target[at + i] += source[i];
      }
    }

    @Override
    public void close() {
      layerParameters.close();
      columns.close();
      columnGradients.close();
      outputs.close();
    }
  }
}

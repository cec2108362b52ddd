package kernelwalk.engine.simd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.net.Activations;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.ParameterSlot;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * One picture through the network, every layer's output kept. With no other samples to fill the
 * lanes, they take neighbouring positions of a plane; what is not among the fast cases is computed
 * by the textbook operation.
 */
final class SingleForward {
  private static final Softmax SOFTMAX = new Softmax();

  private final Network network;
  private final int[] weightOffsets;
  private final int[] biasOffsets;
  private final float[] values;

  SingleForward(Network network) {
    this.network = network;
    int layers = network.layers().size();
    this.weightOffsets = new int[layers];
    this.biasOffsets = new int[layers];
    Arrays.fill(weightOffsets, -1);
    Arrays.fill(biasOffsets, -1);
    for (int i = 0; i < layers; i++) {
      String name = network.layers().get(i).name();
      for (ParameterSlot slot : network.parameters()) {
        if (slot.name().equals(name + ".weight")) {
          weightOffsets[i] = slot.offset();
        } else if (slot.name().equals(name + ".bias")) {
          biasOffsets[i] = slot.offset();
        }
      }
    }
    this.values = new float[network.parameterCount()];
  }

  Activations activations(Weights weights, Tensor input) {
    if (!weights.network().equals(network)) {
      throw new IllegalArgumentException(
          "the engine computes %s, the weights are of %s"
              .formatted(network.name(), weights.network().name()));
    }
    weights.copyTo(values);
    List<Tensor> outputs = new ArrayList<>(network.layers().size());
    Tensor last = input;
    for (int i = 0; i < network.layers().size(); i++) {
      last = output(network.layers().get(i), i, weights, last);
      outputs.add(last);
    }
    return new Activations(network, input, outputs, SOFTMAX.forward(last, List.of()));
  }

  private Tensor output(Layer layer, int i, Weights weights, Tensor input) {
    return switch (layer.operation()) {
      case Conv2d conv when isPlain(conv) ->
          isDense(conv, input.shape())
              ? dense(i, conv.outputShape(input.shape()), input)
              : PlaneConvolution.forward(conv, values, weightOffsets[i], biasOffsets[i], input);
      case Linear linear -> dense(i, linear.outputShape(input.shape()), input);
      case Pool2d pool when isQuarter(pool) -> quarter(pool, input);
      case Activation activation -> activated(activation, input);
      case Flatten flatten -> flatten.forward(input, List.of());
      default -> layer.operation().forward(input, weights.of(layer));
    };
  }

  private static boolean isPlain(Conv2d conv) {
    return conv.stride().equals(Size.ONE)
        && conv.dilation().equals(Size.ONE)
        && conv.groups() == 1
        && conv.padding().mode() == Padding.Mode.ZERO;
  }

  private static boolean isDense(Conv2d conv, Shape input) {
    return conv.padding().isNone() && conv.kernel().equals(new Size(input.dim(2), input.dim(3)));
  }

  private static boolean isQuarter(Pool2d pool) {
    Size two = Size.of(2);
    return pool.isPlain()
        && pool.padding().isNone()
        && pool.kernel().equals(two)
        && pool.stride().equals(two);
  }

  private Tensor dense(int layer, Shape shape, Tensor input) {
    float[] from = input.values();
    float[] to = new float[shape.size()];
    for (int o = 0; o < to.length; o++) {
      float start = biasOffsets[layer] < 0 ? 0 : values[biasOffsets[layer] + o];
      to[o] = start + Lanes.dot(values, weightOffsets[layer] + o * from.length, from);
    }
    return Tensor.wrap(shape, to);
  }

  private static Tensor activated(Activation activation, Tensor input) {
    int count = input.shape().size();
    float[] padded = Arrays.copyOf(input.values(), Math.ceilDiv(count, Lanes.GROUP) * Lanes.GROUP);
    if (activation.kind() == Activation.Kind.RELU) {
      for (int i = 0; i < count; i++) {
        padded[i] = Math.max(padded[i], 0);
      }
    } else {
      ActivationRows.forward(activation, padded, 0, padded.length);
    }
    return Tensor.wrap(
        input.shape(), padded.length == count ? padded : Arrays.copyOf(padded, count));
  }

  private static Tensor quarter(Pool2d pool, Tensor input) {
    Shape shape = pool.outputShape(input.shape());
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    float[] from = input.values();
    float[] to = new float[shape.size()];
    int width = input.shape().dim(3);
    int rows = shape.dim(2);
    int columns = shape.dim(3);
    int at = 0;
    for (int channel = 0; channel < shape.dim(0) * shape.dim(1); channel++) {
      for (int row = 0; row < rows; row++) {
        int corner = (channel * input.shape().dim(2) + 2 * row) * width;
        for (int column = 0; column < columns; column++, corner += 2, at++) {
          float a = from[corner];
          float b = from[corner + 1];
          float c = from[corner + width];
          float d = from[corner + width + 1];
          to[at] = max ? Math.max(Math.max(a, b), Math.max(c, d)) : 0.25f * ((a + b) + (c + d));
        }
      }
    }
    return Tensor.wrap(shape, to);
  }
}

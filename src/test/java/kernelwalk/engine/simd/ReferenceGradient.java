package kernelwalk.engine.simd;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Gradients;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/** Gradient and logits of a batch by the textbook operations. */
public final class ReferenceGradient {
  private final float[] gradient;
  private final Tensor logits;

  private ReferenceGradient(float[] gradient, Tensor logits) {
    this.gradient = gradient;
    this.logits = logits;
  }

  /** Flat, in the order of the weights. */
  public float[] gradient() {
    return gradient;
  }

  /** {@code [N, classes]}. */
  public Tensor logits() {
    return logits;
  }

  public static ReferenceGradient of(Weights weights, RandomSamples samples) {
    Network network = weights.network();
    List<Tensor> inputs = new ArrayList<>();
    Tensor values = samples.tensor(network);
    for (Layer layer : network.layers()) {
      inputs.add(values);
      values = layer.operation().forward(values, weights.of(layer));
    }
    float[] gradient = new float[network.parameterCount()];
    int end = gradient.length;
    Tensor d = Softmax.crossEntropyGradient(values, samples.labels());
    for (int i = network.layers().size() - 1; i >= 0; i--) {
      Layer layer = network.layers().get(i);
      Gradients back = layer.operation().backward(inputs.get(i), weights.of(layer), d);
      for (Tensor parameter : back.parameters().reversed()) {
        end -= parameter.values().length;
        System.arraycopy(parameter.values(), 0, gradient, end, parameter.values().length);
      }
      d = back.input();
    }
    return new ReferenceGradient(gradient, values);
  }
}

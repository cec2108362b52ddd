package kernelwalk.engine.nd4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import kernelwalk.engine.Batch;
import kernelwalk.engine.CrossEntropy;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.ParameterSlot;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;

/**
 * The workspace of one thread: all that it needs to take a group of samples through the network and
 * back.
 */
final class Nd4jWorkspace implements AutoCloseable {
  /** Samples side by side: a multiple of the lanes. */
  static final int SAMPLES = 32;

  /** As wide as this processor's vectors, up to 16 lanes. */
  static final VectorSpecies<Float> LANES =
      FloatVector.SPECIES_PREFERRED.length() > FloatVector.SPECIES_512.length()
          ? FloatVector.SPECIES_512
          : FloatVector.SPECIES_PREFERRED;

  private static final float[] NOBODY = {};

  private final List<Nd4jLayer> nd4jLayers = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<float[]> gradients = new ArrayList<>();
  private final float[] sample;
  private final int classes;

  /**
   * Room for one group.
   *
   * @throws IllegalArgumentException naming the layer that this engine cannot compute
   */
  Nd4jWorkspace(Network network) {
    Shape shape =
        Shape.of(1, network.input().dim(0), network.input().dim(1), network.input().dim(2));
    this.sample = new float[shape.size()];
    this.classes = network.classes();
    values.add(new float[shape.size() * SAMPLES]);
    gradients.add(NOBODY);
    for (Layer layer : network.layers()) {
      nd4jLayers.add(stage(network, layer, shape));
      shape = layer.operation().outputShape(shape);
      values.add(new float[shape.size() * SAMPLES]);
      gradients.add(new float[shape.size() * SAMPLES]);
    }
  }

  /** Whether this engine has a stage for every layer. */
  static void check(Network network) {
    for (Layer layer : network.layers()) {
      switch (layer.operation()) {
        case Pool2d pool when !pool.isPlain() ->
            throw new IllegalArgumentException(
                "the engine nd4j cannot compute layer %s of %s: its pooling has dilation 1, windows that fit and means that count the padding"
                    .formatted(layer.name(), network.name()));
        case Conv2d _, Pool2d _, Activation _, Flatten _, Linear _ -> {}
        case ConvTranspose2d _, Softmax _ -> throw unfit(network, layer);
      }
    }
  }

  private static Nd4jLayer stage(Network network, Layer layer, Shape input) {
    int weightAt = offset(network, layer.name() + ".weight");
    int biasAt = offset(network, layer.name() + ".bias");
    return switch (layer.operation()) {
      case Conv2d conv -> new ConvLayer(conv, input, SAMPLES, weightAt, biasAt);
      case Pool2d pool -> new PoolLayer(pool, input, SAMPLES);
      case Activation activation -> new ActivationLayer(activation, input.size(), SAMPLES);
      case Flatten _ -> new FlattenLayer();
      case Linear linear -> new LinearLayer(linear, SAMPLES, weightAt, biasAt);
      case ConvTranspose2d _, Softmax _ -> throw unfit(network, layer);
    };
  }

  private static IllegalArgumentException unfit(Network network, Layer layer) {
    Operation operation = layer.operation();
    return new IllegalArgumentException(
        "the engine nd4j cannot compute layer %s of %s: it has no %s"
            .formatted(layer.name(), network.name(), operation.getClass().getSimpleName()));
  }

  /** Where a parameter begins in the flat array; 0 if the layer has none of this name. */
  private static int offset(Network network, String parameter) {
    return network.parameters().stream()
        .filter(slot -> slot.name().equals(parameter))
        .mapToInt(ParameterSlot::offset)
        .findFirst()
        .orElse(0);
  }

  void load(float[] weights) {
    nd4jLayers.forEach(nd4jLayer -> nd4jLayer.load(weights));
  }

  /** Takes samples {@code from} on through the network, as many as there are up to a group. */
  void forward(Batch batch, int from) {
    int count = Math.min(SAMPLES, batch.count() - from);
    if (count < SAMPLES) {
      Arrays.fill(values.getFirst(), 0);
    }
    for (int n = 0; n < count; n++) {
      batch.load(from + n, sample);
      place(n);
    }
    forward();
  }

  /** Takes one input {@code [C, H, W]} through the network. */
  void forward(float[] input) {
    System.arraycopy(input, 0, sample, 0, sample.length);
    Arrays.fill(values.getFirst(), 0);
    place(0);
    forward();
  }

  private void place(int n) {
    float[] inputs = values.getFirst();
    for (int i = 0; i < sample.length; i++) {
      inputs[i * SAMPLES + n] = sample[i];
    }
  }

  private void forward() {
    for (int i = 0; i < nd4jLayers.size(); i++) {
      nd4jLayers.get(i).forward(values.get(i), values.get(i + 1));
    }
  }

  /** What stage {@code i} gave for the group's first sample. */
  float[] output(int i) {
    float[] all = values.get(i + 1);
    float[] first = new float[all.length / SAMPLES];
    for (int cell = 0; cell < first.length; cell++) {
      first[cell] = all[cell * SAMPLES];
    }
    return first;
  }

  /** Copies the group's logits to their places in {@code [count, classes]}. */
  void logits(int from, int count, float[] target) {
    float[] logits = values.getLast();
    for (int n = 0; n < Math.min(SAMPLES, count - from); n++) {
      for (int k = 0; k < classes; k++) {
        target[(from + n) * classes + k] = logits[k * SAMPLES + n];
      }
    }
  }

  /** Takes the gradient of the batch's mean cross-entropy back through the network. */
  void backward(Batch batch, int from) {
    float[] gradient = gradients.getLast();
    Arrays.fill(gradient, 0);
    float scale = 1f / batch.count();
    for (int n = 0; n < Math.min(SAMPLES, batch.count() - from); n++) {
      CrossEntropy.gradient(
          values.getLast(), n, SAMPLES, classes, batch.label(from + n), scale, gradient);
    }
    for (int i = nd4jLayers.size() - 1; i >= 0; i--) {
      nd4jLayers
          .get(i)
          .backward(values.get(i), values.get(i + 1), gradients.get(i + 1), gradients.get(i));
    }
  }

  void addGradient(float[] gradient) {
    nd4jLayers.forEach(nd4jLayer -> nd4jLayer.addGradient(gradient));
  }

  @Override
  public void close() {
    nd4jLayers.forEach(Nd4jLayer::close);
  }
}

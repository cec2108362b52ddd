package kernelwalk.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.net.Activations;
import kernelwalk.net.Forward;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.ParameterSlot;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Gradients;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.train.Engine;
import kernelwalk.train.Samples;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Nd4jEngineTest {
  /** Every layer kind and setting that the LeNets leave out. */
  private static final Network ZOO =
      new Network(
          "zoo",
          Shape.of(2, 13, 11),
          List.of(
              new Layer(
                  "conv1",
                  Conv2d.of(2, 4, new Size(3, 2))
                      .withStride(new Size(1, 2))
                      .withPadding(new Padding(1, 0, 2, 1, Padding.Mode.ZERO))
                      .withDilation(new Size(2, 1))
                      .withGroups(2)
                      .withoutBias()),
              new Layer("leaky", Activation.leakyRelu(-0.2)),
              new Layer(
                  "conv2",
                  Conv2d.of(4, 3, 3).withPadding(new Padding(1, 2, 0, 1, Padding.Mode.REFLECT))),
              new Layer("tanh", Activation.TANH),
              new Layer("pool1", Pool2d.max(3).withStride(Size.of(2)).withPadding(Padding.of(1))),
              new Layer("relu", Activation.RELU),
              new Layer(
                  "conv3",
                  Conv2d.of(3, 4, 2).withPadding(new Padding(0, 1, 1, 0, Padding.Mode.REPLICATE))),
              new Layer("sigmoid", Activation.SIGMOID),
              new Layer("pool2", Pool2d.average(2).withStride(Size.ONE).withPadding(Padding.of(1))),
              new Layer("flatten", new Flatten()),
              new Layer("fc", new Linear(4 * 7 * 4, 5))));

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5", "zoo"})
  void oneStepAgreesWithTheTextbook(String name) throws IOException {
    Network network = name.equals("zoo") ? ZOO : Network.named(name);
    Weights weights = Weights.initial(network, 1);
    Batch batch = Batch.random(network, 19);
    float[] gradient = new float[network.parameterCount()];
    float[] logits = new float[19 * network.classes()];
    float[] evaluated = new float[logits.length];
    try (Engine engine = Nd4jEngine.open(network, 2)) {
      engine.gradient(weights.values(), batch, gradient, logits);
      engine.logits(weights.values(), batch, evaluated);
    }
    double[] expected = new double[gradient.length];
    for (int n = 0; n < batch.count(); n++) {
      Activations activations = addGradient(weights, batch, n, expected);
      for (int k = 0; k < network.classes(); k++) {
        assertThat((double) logits[n * network.classes() + k])
            .isCloseTo(activations.logits().get(0, k), Offset.offset(1e-5));
      }
    }
    assertThat(evaluated).isEqualTo(logits);
    for (ParameterSlot slot : network.parameters()) {
      assertThat(error(slot, gradient, expected)).as(slot.name()).isLessThan(1e-5);
    }
  }

  /** Distance of the two, as a fraction of the largest expected value. */
  private static double error(ParameterSlot slot, float[] found, double[] expected) {
    double distance = 0;
    double largest = 0;
    for (int i = slot.offset(); i < slot.offset() + slot.shape().size(); i++) {
      distance = Math.max(distance, Math.abs(found[i] - expected[i]));
      largest = Math.max(largest, Math.abs(expected[i]));
    }
    return distance / largest;
  }

  /** Adds one sample's share of the mean loss's gradient, by the textbook operations. */
  private static Activations addGradient(Weights weights, Batch batch, int n, double[] sum) {
    Network network = weights.network();
    Activations activations = Forward.of(weights, batch.input(n));
    Tensor gradient = activations.probabilities().copy();
    gradient.values()[batch.label(n)] -= 1;
    for (int i = 0; i < gradient.shape().size(); i++) {
      gradient.values()[i] /= batch.count();
    }
    for (int i = network.layers().size() - 1; i >= 0; i--) {
      Layer layer = network.layers().get(i);
      Gradients back =
          layer.operation().backward(activations.inputOf(i), weights.of(layer), gradient);
      for (ParameterSlot slot : network.parameters()) {
        for (int p = 0; p < back.parameters().size(); p++) {
          String parameter = layer.operation().parameters().get(p).name();
          if (slot.name().equals(layer.name() + "." + parameter)) {
            float[] values = back.parameters().get(p).values();
            for (int k = 0; k < values.length; k++) {
              sum[slot.offset() + k] += values[k];
            }
          }
        }
      }
      gradient = back.input();
    }
    return activations;
  }

  @Test
  void theNumberOfThreadsNeverChangesABit() throws IOException {
    Network network = Network.lenet();
    Weights weights = Weights.initial(network, 2);
    Batch batch = Batch.random(network, 64);
    List<float[]> gradients = new ArrayList<>();
    for (int threads = 1; threads <= 3; threads++) {
      float[] gradient = new float[network.parameterCount()];
      try (Engine engine = Nd4jEngine.open(network, threads)) {
        engine.gradient(weights.values(), batch, gradient, new float[640]);
      }
      gradients.add(gradient);
    }
    assertThat(gradients.get(1)).isEqualTo(gradients.get(0));
    assertThat(gradients.get(2)).isEqualTo(gradients.get(0));
  }

  @Test
  void activationsOfOnePictureAreTheTextbooks() throws IOException {
    Weights weights = Weights.initial(Network.lenet5(), 2);
    Tensor input = Batch.random(weights.network(), 1).input(0);
    Activations expected = Forward.of(weights, input);
    try (Engine engine = Nd4jEngine.open(weights.network(), 1)) {
      Activations found = engine.activations(weights, input);
      for (int i = 0; i < expected.outputs().size(); i++) {
        assertThat(found.outputs().get(i).shape()).isEqualTo(expected.outputs().get(i).shape());
        assertThat(found.outputs().get(i).values())
            .usingComparatorWithPrecision(1e-5f)
            .containsExactly(expected.outputs().get(i).values());
      }
      assertThat(found.digit()).isEqualTo(expected.digit());
    }
  }

  @Test
  void aLayerItCannotComputeAndALibraryThatDoesNotLoadAreOneSentence() {
    Network network =
        new Network(
            "up",
            Shape.of(1, 4, 4),
            List.of(
                new Layer("up1", ConvTranspose2d.of(1, 1, 2)),
                new Layer("flatten", new Flatten()),
                new Layer("fc1", new Linear(25, 2))));
    assertThatThrownBy(() -> Nd4jEngine.open(network, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the engine nd4j cannot compute layer up1 of up: it has no ConvTranspose2d");
    assertThatThrownBy(
            () ->
                Library.load(
                    () -> {
                      throw new ExceptionInInitializerError(
                          new UnsatisfiedLinkError("no jnind4jcpu in java.library.path\nmore"));
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "ND4J cannot be used on this machine, its native library does not load"
                + " (no jnind4jcpu in java.library.path)");
  }

  /** Random inputs and labels. */
  private static final class Batch implements Samples {
    private final Network network;
    private final float[] inputs;
    private final int[] labels;

    private Batch(Network network, float[] inputs, int[] labels) {
      this.network = network;
      this.inputs = inputs;
      this.labels = labels;
    }

    static Batch random(Network network, int count) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
      float[] inputs = new float[count * network.input().size()];
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = random.nextFloat(-1, 1);
      }
      return new Batch(network, inputs, random.ints(count, 0, network.classes()).toArray());
    }

    Tensor input(int n) {
      Shape shape = network.input();
      Tensor input = Tensor.zeros(Shape.of(1, shape.dim(0), shape.dim(1), shape.dim(2)));
      load(n, input.values());
      return input;
    }

    @Override
    public int count() {
      return labels.length;
    }

    @Override
    public int label(int i) {
      return labels[i];
    }

    @Override
    public void load(int i, float[] input) {
      System.arraycopy(inputs, i * network.input().size(), input, 0, network.input().size());
    }
  }
}

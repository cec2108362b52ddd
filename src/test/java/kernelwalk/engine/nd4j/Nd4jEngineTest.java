package kernelwalk.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.engine.Engine;
import kernelwalk.engine.simd.RandomSamples;
import kernelwalk.engine.simd.ReferenceGradient;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Activations;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.ParameterSlot;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
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
    RandomSamples batch = new RandomSamples(network, 19, 7);
    float[] gradient = new float[network.parameterCount()];
    float[] logits = new float[19 * network.classes()];
    float[] evaluated = new float[logits.length];
    try (Engine engine = Nd4jEngine.open(network, 2)) {
      engine.gradient(weights.values(), batch, gradient, logits);
      engine.logits(weights.values(), batch, evaluated);
    }
    ReferenceGradient expected = ReferenceGradient.of(weights, batch);
    assertThat(logits)
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(expected.logits().values());
    assertThat(evaluated).isEqualTo(logits);
    assertAgree(network, gradient, expected.gradient());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void oneStepAgreesWithTheOtherEngine(String name) throws IOException {
    Network network = Network.named(name);
    float[] weights = Weights.initial(network, 3).values();
    RandomSamples batch = new RandomSamples(network, 64, 8);
    float[] found = new float[network.parameterCount()];
    float[] expected = new float[network.parameterCount()];
    float[] logits = new float[64 * network.classes()];
    try (Engine nd4j = Nd4jEngine.open(network, 2);
        Engine simd = new SimdEngine(network, 2)) {
      nd4j.gradient(weights, batch, found, logits);
      simd.gradient(weights, batch, expected, logits);
    }
    assertAgree(network, found, expected);
  }

  private static void assertAgree(Network network, float[] found, float[] expected) {
    for (ParameterSlot slot : network.parameters()) {
      assertThat(error(slot, found, expected)).as(slot.name()).isLessThan(1e-5);
    }
  }

  /** Distance of the two, as a fraction of the largest expected value. */
  private static double error(ParameterSlot slot, float[] found, float[] expected) {
    double distance = 0;
    double largest = 0;
    for (int i = slot.offset(); i < slot.offset() + slot.shape().size(); i++) {
      distance = Math.max(distance, Math.abs(found[i] - expected[i]));
      largest = Math.max(largest, Math.abs(expected[i]));
    }
    return distance / largest;
  }

  @Test
  void theNumberOfThreadsNeverChangesABit() throws IOException {
    Network network = Network.lenet();
    Weights weights = Weights.initial(network, 2);
    RandomSamples batch = new RandomSamples(network, 100, 9);
    List<float[]> gradients = new ArrayList<>();
    for (int threads = 1; threads <= 3; threads++) {
      float[] gradient = new float[network.parameterCount()];
      try (Engine engine = Nd4jEngine.open(network, threads)) {
        engine.gradient(weights.values(), batch, gradient, new float[1000]);
      }
      gradients.add(gradient);
    }
    assertThat(gradients.get(1)).isEqualTo(gradients.get(0));
    assertThat(gradients.get(2)).isEqualTo(gradients.get(0));
  }

  @Test
  void activationsOfOnePictureAreTheTextbooks() throws IOException {
    Weights weights = Weights.initial(Network.lenet5(), 2);
    Tensor input = new RandomSamples(weights.network(), 1, 9).tensor(weights.network());
    Activations expected = ForwardPass.of(weights, input);
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
                Nd4jLibrary.load(
                    () -> {
                      throw new ExceptionInInitializerError(
                          new UnsatisfiedLinkError("no jnind4jcpu in java.library.path\nmore"));
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "ND4J cannot be used on this machine, its native library does not load"
                + " (no jnind4jcpu in java.library.path)");
  }
}

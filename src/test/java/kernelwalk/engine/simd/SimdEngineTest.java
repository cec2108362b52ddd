package kernelwalk.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.net.Activations;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.Initialization;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimdEngineTest {

  static Stream<Network> networks() {
    return Stream.of(
        Network.lenet(),
        Network.lenet5(),
        network("wide kernel", 2, 9, 8, Conv2d.of(2, 7, Size.of(4, 7)), Activation.TANH),
        network("one kernel", 1, 5, 6, Conv2d.of(1, 1, 1), Activation.SIGMOID),
        network(
            "padded twice",
            3,
            6,
            7,
            Conv2d.of(3, 8, 3).withPadding(Padding.of(1, 2)),
            Activation.LEAKY_RELU,
            Conv2d.of(8, 7, Size.of(5, 3)).withPadding(Padding.of(2)),
            Activation.RELU,
            Pool2d.max(2)),
        network(
            "overlapping maxima",
            2,
            9,
            9,
            Conv2d.of(2, 6, 2),
            Activation.SIGMOID,
            new Pool2d(Pool2d.Mode.MAX, Size.of(3), Size.of(2), Padding.of(1)),
            Activation.TANH),
        network(
            "overlapping means",
            2,
            8,
            9,
            Conv2d.of(2, 6, 3).withoutBias(),
            new Pool2d(Pool2d.Mode.AVERAGE, Size.of(3, 2), Size.of(2), Padding.of(1)),
            Activation.LEAKY_RELU,
            Conv2d.of(6, 13, 2)),
        network("pool first", 3, 8, 8, Pool2d.average(2), Activation.TANH, Conv2d.of(3, 6, 3)),
        network("quarter of tanh", 1, 8, 8, Conv2d.of(1, 6, 3), Activation.TANH, Pool2d.max(2)),
        network("nothing but linear", 2, 3, 4));
  }

  /** These layers, then flatten, a linear layer, tanh, and a linear one to 5 classes. */
  private static Network network(
      String name, int channels, int height, int width, Operation... operations) {
    List<Layer> layers = new ArrayList<>();
    Shape shape = Shape.of(1, channels, height, width);
    for (Operation operation : operations) {
      layers.add(new Layer("layer" + layers.size(), operation));
      shape = operation.outputShape(shape);
    }
    layers.add(new Layer("flatten", new Flatten()));
    layers.add(new Layer("fc1", new Linear(shape.size(), 9)));
    layers.add(new Layer("tanh", Activation.TANH));
    layers.add(new Layer("fc2", new Linear(9, 5)));
    return new Network(name, Shape.of(channels, height, width), layers);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void computesLogitsAndEveryGradientAsTheTextbookOperationsDo(Network network) {
    Weights weights = Initialization.KAIMING_UNIFORM.weights(network, 3);
    RandomSamples samples = new RandomSamples(network, 21, 5);
    ReferenceGradient expected = ReferenceGradient.of(weights, samples);
    float[] gradient = new float[network.parameterCount()];
    float[] logits = new float[21 * network.classes()];
    try (SimdEngine engine = new SimdEngine(network, 2)) {
      engine.gradient(weights.values(), samples, gradient, logits);
      assertClose(logits, expected.logits().values());
      network
          .parameters()
          .forEach(
              slot ->
                  assertClose(
                      range(gradient, slot.offset(), slot.shape().size()),
                      range(expected.gradient(), slot.offset(), slot.shape().size())));
      float[] again = new float[logits.length];
      engine.logits(weights.values(), samples, again);
      assertThat(again).isEqualTo(logits);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void keepsEveryLayersOutputOfOnePictureAsTheTextbookOperationsGiveIt(Network network) {
    Weights weights = Initialization.KAIMING_UNIFORM.weights(network, 4);
    Shape shape = network.input();
    Tensor input = Tensor.zeros(Shape.of(1, shape.dim(0), shape.dim(1), shape.dim(2)));
    new RandomSamples(network, 1, 6).load(0, input.values());
    Activations expected = ForwardPass.of(weights, input);
    try (SimdEngine engine = new SimdEngine(network, 1)) {
      Activations found = engine.activations(weights, input);
      assertThat(found.outputs()).hasSameSizeAs(expected.outputs());
      for (int i = 0; i < expected.outputs().size(); i++) {
        assertThat(found.outputs().get(i).shape()).isEqualTo(expected.outputs().get(i).shape());
        assertClose(found.outputs().get(i).values(), expected.outputs().get(i).values());
      }
      assertClose(found.probabilities().values(), expected.probabilities().values());
    }
  }

  /** Within 1e-5 of the largest value. */
  private static void assertClose(float[] found, float[] expected) {
    double largest = 1e-12;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      worst = Math.max(worst, Math.abs(found[i] - (double) expected[i]));
    }
    assertThat(worst / largest).isLessThan(1e-5);
  }

  private static float[] range(float[] values, int from, int count) {
    return Arrays.copyOfRange(values, from, from + count);
  }

  @Test
  void addsUpBatchesOfManyRoundsAsOfOne() {
    Network network = network("rounds", 1, 3, 3);
    Weights weights = Weights.initial(network, 1);
    RandomSamples samples = new RandomSamples(network, 16 * 35 + 3, 2);
    ReferenceGradient expected = ReferenceGradient.of(weights, samples);
    float[] gradient = new float[network.parameterCount()];
    try (SimdEngine engine = new SimdEngine(network, 3)) {
      engine.gradient(weights.values(), samples, gradient, new float[samples.count() * 5]);
    }
    assertClose(gradient, expected.gradient());
  }

  @Test
  void givesTheSameBitsForAnyNumberOfThreads() {
    Network network = Network.lenet();
    Weights weights = Weights.initial(network, 1);
    RandomSamples samples = new RandomSamples(network, 75, 2);
    float[] one = new float[network.parameterCount()];
    float[] many = new float[network.parameterCount()];
    try (SimdEngine engine = new SimdEngine(network, 1)) {
      engine.gradient(weights.values(), samples, one, new float[750]);
    }
    for (int threads = 2; threads <= 4; threads++) {
      try (SimdEngine engine = new SimdEngine(network, threads)) {
        engine.gradient(weights.values(), samples, many, new float[750]);
        assertThat(many).isEqualTo(one);
      }
    }
  }

  @Test
  void namesTheLayerThatItCannotCompute() {
    Network network =
        network("strided", 1, 9, 9, Conv2d.of(1, 6, 3).withStride(2), Activation.RELU);
    assertThatThrownBy(() -> new SimdEngine(network, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layer0")
        .hasMessageContaining("stride 1");
  }
}

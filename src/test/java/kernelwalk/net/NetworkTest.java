package kernelwalk.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void parameterTablesAreAsDesigned() {
    assertThat(Network.lenet().parameterCount()).isEqualTo(61_610);
    assertThat(Network.lenet5().parameterCount()).isEqualTo(61_706);
    assertThat(learning(Network.lenet())).containsExactly(60, 2416, 48120, 10164, 850);
    assertThat(learning(Network.lenet5())).containsExactly(156, 2416, 48120, 10164, 850);
    assertThat(Network.lenet().classes()).isEqualTo(10);
  }

  private static Integer[] learning(Network network) {
    return network.summary().stream()
        .map(LayerRow::parameters)
        .filter(count -> count > 0)
        .toArray(Integer[]::new);
  }

  @Test
  void weightsAreFoundByName() {
    Weights weights = Weights.initial(Network.lenet(), 1);
    assertThat(weights.get("conv2.weight").shape()).isEqualTo(Shape.of(16, 6, 5, 5));
    assertThat(weights.get("fc3.bias").shape()).isEqualTo(Shape.of(10));
    assertThatThrownBy(() -> weights.get("conv9.weight")).hasMessageContaining("conv9.weight");
  }

  @Test
  void initialWeightsDependOnTheSeedAlone() {
    Network network = Network.lenet5();
    assertThat(Weights.initial(network, 1)).isEqualTo(Weights.initial(network, 1));
    assertThat(Weights.initial(network, 1)).isNotEqualTo(Weights.initial(network, 2));
    float limit = (float) Math.sqrt(6.0 / (25 + 150));
    for (float weight : Weights.initial(network, 1).get("conv1.weight").values()) {
      assertThat(weight).isBetween(-limit, limit);
    }
    assertThat(Weights.initial(network, 1).get("conv1.bias").values()).containsOnly(0f);
  }

  @Test
  void picturesOf28StandInTheMiddleOf32WithBackgroundRound() {
    byte[] pixels = new byte[784];
    pixels[0] = (byte) 255;
    Tensor input = new InputNormalization(Network.lenet5(), 28, 28).tensor(pixels);
    assertThat(input.shape()).isEqualTo(Shape.of(1, 1, 32, 32));
    assertThat(input.get(0, 0, 0, 0)).isEqualTo(-1);
    assertThat(input.get(0, 0, 2, 2)).isEqualTo(1);
    assertThat(input.get(0, 0, 2, 3)).isEqualTo(-1);
    assertThatThrownBy(() -> new InputNormalization(Network.lenet(), 29, 28))
        .hasMessageContaining("28×28");
  }

  @Test
  void probabilitiesOfAPictureAddUpToOne() {
    Weights weights = Weights.initial(Network.lenet(), 1);
    Activations activations =
        ForwardPass.of(
            weights, new InputNormalization(Network.lenet(), 28, 28).tensor(new byte[784]));
    float sum = 0;
    for (float p : activations.probabilities().values()) {
      sum += p;
    }
    assertThat(sum).isBetween(0.99999f, 1.00001f);
    assertThat(activations.output("conv1").shape()).isEqualTo(Shape.of(1, 6, 28, 28));
    assertThat(activations.digit()).isBetween(0, 9);
  }
}

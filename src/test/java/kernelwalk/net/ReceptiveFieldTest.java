package kernelwalk.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * By hand, layer by layer: a field grows by (kernel − 1) × jump, where the jump is the product of
 * the strides before (Araujo, Norris, Sim: Computing receptive fields of convolutional neural
 * networks, eq. 2).
 */
final class ReceptiveFieldTest {
  private static final int BATCH = 1;

  private static ReceptiveField field(Network network, String layer, int... cell) {
    List<String> names = network.layers().stream().map(Layer::name).toList();
    List<Operation> chain =
        network.layers().subList(0, names.indexOf(layer) + 1).stream()
            .map(Layer::operation)
            .toList();
    Shape one = network.input();
    return ReceptiveField.of(chain, Shape.of(BATCH, one.dim(0), one.dim(1), one.dim(2)), cell);
  }

  /** lenet's first layer is padded by 1: its cell 0 begins at row −1, which is none. */
  @ParameterizedTest
  @CsvSource({
    "lenet, conv1, 5, 4, 6",
    "lenet, conv1, 0, 0, 1",
    "lenet, relu1, 5, 4, 6",
    "lenet, pool1, 5, 9, 12",
    "lenet, pool1, 13, 25, 27",
    "lenet, conv2, 5, 9, 20",
    "lenet, pool2, 2, 7, 20",
    "lenet, pool2, 0, 0, 12",
    "lenet, pool2, 4, 15, 27",
    "lenet5, conv1, 5, 5, 9",
    "lenet5, pool1, 5, 10, 15",
    "lenet5, sigmoid1, 5, 10, 15",
    "lenet5, conv2, 3, 6, 19",
    "lenet5, pool2, 2, 8, 23",
    "lenet5, conv3, 0, 0, 31"
  })
  void growsFromLayerToLayer(String network, String layer, int at, int first, int last) {
    ReceptiveField field = field(Network.named(network), layer, 0, 0, at, at);
    assertThat(field).isEqualTo(new ReceptiveField(first, last, first, last));
  }

  @Test
  void rowsAndColumnsAreTheirOwn() {
    assertThat(field(Network.lenet(), "pool2", 0, 3, 1, 2))
        .isEqualTo(new ReceptiveField(3, 16, 7, 20));
  }

  /** Feature 218 of 400 is map 8 (200 … 224), row 3, column 3 of 5×5. */
  @Test
  void aFlattenedCellSeesWhatItSawAsACell() {
    assertThat(field(Network.lenet(), "flatten", 0, 218))
        .isEqualTo(field(Network.lenet(), "pool2", 0, 8, 3, 3));
  }

  @Test
  void aFullyConnectedCellSeesEverything() {
    assertThat(field(Network.lenet(), "fc1", 0, 7)).isEqualTo(new ReceptiveField(0, 27, 0, 27));
    assertThat(field(Network.lenet5(), "fc2", 0, 7)).isEqualTo(new ReceptiveField(0, 31, 0, 31));
  }

  @Test
  void ofNoLayerACellSeesItself() {
    assertThat(ReceptiveField.of(List.of(), Shape.of(1, 1, 28, 28), 0, 0, 3, 4))
        .isEqualTo(new ReceptiveField(3, 3, 4, 4));
  }

  /** LeNet-5 takes 32×32: the picture with two rows of background on each side. */
  @Test
  void thePatchLeavesTheBorderOut() {
    Shape bordered = Shape.of(1, 1, 32, 32);
    assertThat(PixelRegion.of(new ReceptiveField(8, 23, 0, 15), bordered))
        .isEqualTo(new PixelRegion(0, 6, 14, 22));
    assertThat(PixelRegion.of(new ReceptiveField(0, 31, 0, 31), bordered).whole()).isTrue();
  }
}

package kernelwalk.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelwalk.app.network.NetworkRows;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.Network;
import kernelwalk.net.ReceptiveField;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XRayTest {
  /** What the textbook operation gave is what the feeds add up to, for units all over the net. */
  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void feedsAndBiasAddUpToTheUnit(String name) {
    XRay xray = xray(Network.named(name));
    RandomGenerator random = new SplittableRandom(1);
    for (int stage = 1; stage < xray.stages() - 1; stage++) {
      for (int i = 0; i < 20; i++) {
        Unit unit = new Unit(stage, random.nextInt(xray.values(stage).values().length));
        double sum = xray.bias(unit);
        for (UnitInput unitInput : xray.feeds(unit)) {
          sum += unitInput.product();
        }
        Operation operation = xray.operation(stage);
        double computed = operation instanceof Activation a ? a.value(sum) : sum;
        assertThat(computed).as(xray.spelt(unit)).isCloseTo(xray.value(unit), within(1e-4));
      }
    }
  }

  /** Changing a pixel outside the receptive field changes nothing; one inside can. */
  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void pixelsOutsideTheReceptiveFieldHaveNoInfluence(String name) {
    Network network = Network.named(name);
    Weights weights = Weights.initial(network, 3);
    Tensor input = noise(network);
    XRay before = XRay.of(weights, ForwardPass.of(weights, input));
    for (int stage = 1; stage < before.stages(); stage++) {
      Shape shape = before.values(stage).shape();
      Unit unit = new Unit(stage, shape.size() / 2);
      ReceptiveField field = before.field(unit, 0);
      Tensor changed = input.copy();
      int inside = 0;
      for (int y = 0; y < network.input().dim(1); y++) {
        for (int x = 0; x < network.input().dim(2); x++) {
          boolean in =
              y >= field.top() && y <= field.bottom() && x >= field.left() && x <= field.right();
          inside += in ? 1 : 0;
          if (!in) {
            changed.set(-input.get(0, 0, y, x), 0, 0, y, x);
          }
        }
      }
      XRay after = XRay.of(weights, ForwardPass.of(weights, changed));
      assertThat(after.value(unit)).as(before.spelt(unit)).isEqualTo(before.value(unit));
      assertThat(inside).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void pathsLeadFromTheUnitToThePictureWithoutAGap(String name) {
    XRay xray = xray(Network.named(name));
    Unit unit = new Unit(xray.stages() - 1, xray.activations().digit());
    StrongestPaths strongestPaths = StrongestPaths.of(xray, unit, 12);
    for (int stage = xray.stages() - 1; stage > 0; stage--) {
      int at = stage;
      List<StrongestPaths.Edge> here =
          strongestPaths.edges().stream().filter(e -> e.to().stage() == at).toList();
      assertThat(here).as(xray.name(stage)).isNotEmpty().hasSizeLessThanOrEqualTo(12);
      if (stage < unit.stage()) {
        assertThat(here)
            .allMatch(e -> strongestPaths.edges().stream().anyMatch(f -> f.from().equals(e.to())));
      }
    }
  }

  @Test
  void theStrongestFeedOfALogitIsItsLargestProduct() {
    XRay xray = xray(Network.lenet());
    Unit logit = new Unit(xray.logits(), 3);
    StrongestPaths.Edge first = StrongestPaths.of(xray, logit, 1).edges().getFirst();
    Tensor input = xray.values(xray.logits() - 1);
    Tensor weight = xray.parameters(xray.logits()).getFirst();
    int best = 0;
    for (int i = 0; i < 84; i++) {
      if (Math.abs(input.values()[i] * weight.get(3, i))
          > Math.abs(input.values()[best] * weight.get(3, best))) {
        best = i;
      }
    }
    assertThat(first.from().cell()).isEqualTo(best);
    assertThat(first.positive()).isEqualTo(input.values()[best] * weight.get(3, best) >= 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void everyUnitIsFoundAgainWhereItIsPainted(String name) {
    XRay xray = xray(Network.named(name));
    for (double[] size : new double[][] {{570, 520}, {1000, 700}}) {
      NetworkRows networkRows = new NetworkRows(xray, 80, 2, size[0] - 80, size[1], 14);
      double bottom = 0;
      for (NetworkRows.Row row : networkRows.all()) {
        assertThat(row.top()).as(xray.name(row.stage())).isGreaterThanOrEqualTo(bottom);
        assertThat(row.left()).isGreaterThanOrEqualTo(79.9);
        assertThat(row.right()).isLessThanOrEqualTo(size[0] + 0.1);
        bottom = row.top() + row.height();
        for (int cell = 0; cell < row.shape().size(); cell++) {
          Unit unit = new Unit(row.stage(), cell);
          double[] middle = networkRows.middle(unit);
          assertThat(networkRows.at(middle[0], middle[1])).contains(unit);
        }
      }
      assertThat(bottom).isLessThanOrEqualTo(2 + size[1] + 0.1);
    }
  }

  private static XRay xray(Network network) {
    Weights weights = Weights.initial(network, 3);
    return XRay.of(weights, ForwardPass.of(weights, noise(network)));
  }

  private static Tensor noise(Network network) {
    RandomGenerator random = new SplittableRandom(1);
    Tensor input = Tensor.zeros(Shape.of(1, 1, network.input().dim(1), network.input().dim(2)));
    for (int i = 0; i < input.values().length; i++) {
      input.values()[i] = 2 * random.nextFloat() - 1;
    }
    return input;
  }
}

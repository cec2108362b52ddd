package kernelwalk.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.net.Activations;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;
import kernelwalk.xray.Influence.Change;
import kernelwalk.xray.InfluenceAnalysis.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InfluenceAnalysisTest {
  /** Against the difference of the logit when one pixel is moved a little each way. */
  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void theGradientIsTheSlopeOfTheLogit(String name) {
    Network network = Network.named(name);
    Weights weights = Weights.initial(network, 5);
    Tensor input = seven(network);
    Influence influence = new InfluenceAnalysis().of(new Question(weights, input, -1, 1, 9));
    int border = (network.input().dim(2) - 28) / 2;
    for (int pixel : new int[] {10 * 28 + 12, 14 * 28 + 14, 20 * 28 + 13}) {
      int row = pixel / 28 + border;
      int column = pixel % 28 + border;
      double step = 1e-2;
      double slope =
          (logit(weights, input, row, column, step, influence.digit())
                  - logit(weights, input, row, column, -step, influence.digit()))
              / (2 * step);
      assertThat((double) influence.gradient().values()[pixel]).isCloseTo(slope, within(2e-3));
    }
  }

  /** Against the plain forward pass of the picture with that patch really covered. */
  @Test
  void coveringIsWhatTheNetworkSaysOfTheCoveredPicture() throws Exception {
    Weights weights = pretrained();
    Tensor input = seven(weights.network());
    Influence influence = new InfluenceAnalysis().of(new Question(weights, input, -1, 1, 9));
    assertThat(influence.digit()).isEqualTo(7);
    for (int pixel : new int[] {0, 9 * 28 + 18, 16 * 28 + 14}) {
      Tensor covered = input.copy();
      int row = pixel / 28;
      int column = pixel % 28;
      for (int y = Math.max(0, row - 2); y <= Math.min(27, row + 2); y++) {
        for (int x = Math.max(0, column - 2); x <= Math.min(27, column + 2); x++) {
          covered.set(-1, 0, 0, y, x);
        }
      }
      Activations plain = ForwardPass.of(weights, covered);
      assertThat(influence.covered().get(pixel).probability())
          .isCloseTo(plain.probabilities().values()[7], within(1e-4));
      assertThat(influence.covered().get(pixel).digit()).isEqualTo(plain.digit());
    }
  }

  /** What it claims of each digit is what the plain forward pass says of the changed picture. */
  @Test
  void theWishedChangesDoWhatIsSaidOfThem() throws Exception {
    Weights weights = pretrained();
    Tensor input = seven(weights.network());
    InfluenceAnalysis influenceAnalysis = new InfluenceAnalysis();
    int reached = 0;
    for (int target : new int[] {0, 1, 2, 3, 4, 5, 6, 8, 9}) {
      Influence influence = influenceAnalysis.of(new Question(weights, input, -1, 1, target));
      List<Change> changes = influence.wish().changes();
      assertThat(changes).isNotEmpty();
      Tensor changed = input.copy();
      changes.forEach(c -> changed.values()[c.pixel()] = c.ink() ? 1 : -1);
      Activations after = ForwardPass.of(weights, changed);
      assertThat(after.digit()).isEqualTo(influence.wish().read());
      assertThat(influence.wish().after())
          .isCloseTo(after.probabilities().values()[target], within(1e-4));
      assertThat(influence.wish().after()).isGreaterThan(influence.wish().before());
      reached += influence.wish().read() == target ? 1 : 0;
    }
    assertThat(reached).isGreaterThanOrEqualTo(3);
  }

  private static double logit(
      Weights weights, Tensor input, int row, int column, double step, int digit) {
    Tensor moved = input.copy();
    moved.set((float) (input.get(0, 0, row, column) + step), 0, 0, row, column);
    return ForwardPass.of(weights, moved).logits().values()[digit];
  }

  private static Weights pretrained() throws Exception {
    return Checkpoint.read(Path.of("assets", "pretrained.npz")).weights();
  }

  private static Tensor seven(Network network) {
    Ink ink =
        Ink.of(
            List.of(
                new Stroke(
                    List.of(
                        new PenPoint(60, 50),
                        new PenPoint(130, 48),
                        new PenPoint(200, 50),
                        new PenPoint(160, 130),
                        new PenPoint(130, 230)))));
    byte[] pixels = InkPipeline.standard().image(ink).orElseThrow().bytes();
    return new InputNormalization(network, 28, 28).tensor(pixels);
  }
}

package kernelwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import kernelwalk.Property;
import kernelwalk.tensor.Cases;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Softmax with cross-entropy, number by number. */
class SoftmaxWalkTest {

  @Test
  void oddsOfThreeToOneReadAsOnPaper() {
    Tensor logits = Tensor.of(Shape.of(1, 2), 0, (float) Math.log(3));
    SoftmaxWalk walk = new SoftmaxWalk(logits, 0);
    List<String> read =
        LongStream.range(0, walk.size(Level.PRODUCT))
            .mapToObj(i -> onPaper(walk.at(Level.PRODUCT, i)))
            .toList();
    assertThat(read)
        .containsExactly(
            "exp -1.099 = 0.333",
            "exp 0.000 = 1.000",
            "total 1.333",
            "0.333 / 1.333 = 0.250",
            "1.000 / 1.333 = 0.750",
            "probabilities of 2",
            "loss 1.386",
            "0.250 - 1 = -0.750",
            "0.750 - 0 = 0.750",
            "result");
  }

  private static String onPaper(SoftmaxStep step) {
    return switch (step) {
      case SoftmaxStep.Exponential it ->
          "exp %.3f = %.3f".formatted(it.shifted(), it.exponential());
      case SoftmaxStep.Total it -> "total %.3f".formatted(it.total());
      case SoftmaxStep.Share it ->
          "%.3f / %.3f = %.3f".formatted(it.exponential(), it.total(), it.probability());
      case SoftmaxStep.Probabilities it -> "probabilities of " + it.probabilities().size();
      case SoftmaxStep.Loss it -> "loss %.3f".formatted(it.loss());
      case SoftmaxStep.Gradient it ->
          "%.3f - %d = %.3f".formatted(it.probability(), it.target(), it.value());
      case SoftmaxStep.Result it -> "result";
      case SoftmaxStep.Layer it -> "layer";
    };
  }

  @Test
  void resultsAreTheOperationsAndTheLossesMean() {
    Property.forAll(
        40,
        random -> {
          Tensor logits = Cases.softmax(random).input();
          int classes = logits.shape().dim(1);
          int[] labels = random.ints(logits.shape().dim(0), 0, classes).toArray();
          SoftmaxWalk walk = new SoftmaxWalk(logits, labels);
          Tensor probabilities = new Softmax().forward(logits, List.of());
          Tensor gradient = Softmax.crossEntropyGradient(logits, labels);
          double loss = 0;
          for (int n = 0; n < labels.length; n++) {
            SoftmaxStep.Result result = (SoftmaxStep.Result) walk.at(Level.CELL, n);
            loss += result.loss() / labels.length;
            for (int i = 0; i < classes; i++) {
              assertThat(result.probabilities().get(i))
                  .isCloseTo(probabilities.get(n, i), within(1e-6));
              assertThat(result.gradient().get(i)).isCloseTo(gradient.get(n, i), within(1e-6));
            }
            long last = walk.firstOf(Level.PRODUCT, n) + 3L * classes + 3;
            assertThat(walk.at(Level.PRODUCT, last)).isEqualTo(result);
            assertThat(walk.cellOf(Level.PRODUCT, last)).isEqualTo(n);
            double running = 0;
            for (int i = 0; i < classes; i++) {
              SoftmaxStep.Exponential one =
                  (SoftmaxStep.Exponential)
                      walk.at(Level.PRODUCT, walk.firstOf(Level.PRODUCT, n) + i);
              running += one.exponential();
              assertThat(one.running()).isEqualTo(running);
            }
            assertThat(walk.at(Level.CHANNEL, walk.firstOf(Level.CHANNEL, n)))
                .isInstanceOfSatisfying(
                    SoftmaxStep.Total.class,
                    total -> assertThat(total.exponentials()).hasSize(classes));
          }
          assertThat(loss).isCloseTo(Softmax.crossEntropy(logits, labels), within(1e-9));
          assertThat(walk.at(Level.LAYER, 0))
              .isEqualTo(
                  new SoftmaxStep.Layer(
                      probabilities, Softmax.crossEntropy(logits, labels), gradient));
        });
  }

  @Test
  void labelsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SoftmaxWalk(Tensor.zeros(Shape.of(1, 3)), 3))
        .withMessage("label 3 of sample 0 is outside 0 to 2");
  }
}

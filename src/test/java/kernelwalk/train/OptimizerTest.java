package kernelwalk.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kernelwalk.train.evaluation.Evaluation;
import org.junit.jupiter.api.Test;

class OptimizerTest {

  private static Optimizer optimizer(OptimizerSettings settings, double decay) {
    return new Optimizer(settings, decay, OptimizerState.initial(settings, 2));
  }

  /** Kingma and Ba, algorithm 1, in double precision. */
  @Test
  void adamFollowsItsPaper() {
    float[] weights = {0.5f, -0.25f};
    float[][] gradients = {{0.1f, -2f}, {0.3f, 1f}, {-0.2f, 0f}};
    double[] expected = {0.5, -0.25};
    double[] m = new double[2];
    double[] v = new double[2];
    Optimizer adam = optimizer(OptimizerSettings.adam(), 0);
    for (int t = 1; t <= 3; t++) {
      adam.step(weights, gradients[t - 1], 0.01);
      for (int i = 0; i < 2; i++) {
        double g = gradients[t - 1][i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        double mean = m[i] / (1 - Math.pow(0.9, t));
        double square = v[i] / (1 - Math.pow(0.999, t));
        expected[i] -= 0.01 * mean / (Math.sqrt(square) + 1e-8);
      }
    }
    assertThat((double) weights[0]).isCloseTo(expected[0], within(1e-6));
    assertThat((double) weights[1]).isCloseTo(expected[1], within(1e-6));
    assertThat(adam.steps()).isEqualTo(3);
  }

  @Test
  void momentumGathersSpeed() {
    float[] weights = {1f, 0f};
    Optimizer momentum = optimizer(new OptimizerSettings.Momentum(0.5), 0);
    momentum.step(weights, new float[] {1f, 2f}, 0.125);
    assertThat(weights).containsExactly(0.875f, -0.25f);
    momentum.step(weights, new float[] {1f, 0f}, 0.125);
    assertThat(weights).containsExactly(0.6875f, -0.375f);
  }

  @Test
  void plainDescentTakesRateTimesGradient() {
    float[] weights = {1f, 0f};
    optimizer(OptimizerSettings.sgd(), 0).step(weights, new float[] {4f, -2f}, 0.25);
    assertThat(weights).containsExactly(0f, 0.5f);
  }

  @Test
  void decayShrinksWeightsBesideTheGradient() {
    float[] weights = {1f, -4f};
    optimizer(OptimizerSettings.sgd(), 0.5).step(weights, new float[] {0f, 0f}, 0.5);
    assertThat(weights).containsExactly(0.75f, -3f);
  }

  @Test
  void schedulesRunAsTheirFormulasSay() {
    assertThat(Schedule.constant().factor(7, 10, 5)).isEqualTo(1);
    assertThat(new Schedule.Step(2, 0.1).factor(19, 50, 5)).isCloseTo(0.1, within(1e-12));
    Schedule cosine = new Schedule.Cosine(0.2);
    assertThat(cosine.factor(0, 101, 10)).isEqualTo(1);
    assertThat(cosine.factor(50, 101, 10)).isCloseTo(0.6, within(1e-12));
    assertThat(cosine.factor(100, 101, 10)).isCloseTo(0.2, within(1e-12));
    Schedule cycle = new Schedule.OneCycle(0.3, 0.04, 0.0001);
    assertThat(cycle.factor(0, 100, 10)).isCloseTo(0.04, within(1e-12));
    assertThat(cycle.factor(29, 100, 10)).isCloseTo(1, within(1e-12));
    assertThat(cycle.factor(99, 100, 10)).isCloseTo(0.0001, within(1e-12));
  }

  @Test
  void evaluationCountsByHand() {
    Evaluation evaluation = new Evaluation(0.5, new long[][] {{3, 1}, {2, 4}});
    assertThat(evaluation.accuracy()).isEqualTo(0.7);
    assertThat(evaluation.precision(0)).isEqualTo(0.6);
    assertThat(evaluation.recall(0)).isEqualTo(0.75);
    assertThat(evaluation.f1(0)).isCloseTo(2 * 0.6 * 0.75 / 1.35, within(1e-12));
  }
}

package kernelwalk.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An optimiser: changes weights by their gradients, in place, in fused multiply-adds. */
final class Optimizer {
  private final OptimizerSettings settings;
  private final double weightDecay;
  private final Map<String, float[]> memory;
  private long steps;

  Optimizer(OptimizerSettings settings, double weightDecay, OptimizerState state) {
    this.settings = settings;
    this.weightDecay = weightDecay;
    this.memory = new LinkedHashMap<>(state.memory());
    this.steps = state.steps();
  }

  /** How many steps it has taken. */
  long steps() {
    return steps;
  }

  /** What it remembers, copied. */
  OptimizerState state() {
    return new OptimizerState(steps, memory);
  }

  /** One step at this rate. */
  void step(float[] weights, float[] gradient, double rate) {
    steps++;
    float kept = (float) (1 - rate * weightDecay);
    switch (settings) {
      case OptimizerSettings.Adam adam -> adam(adam, weights, gradient, rate, kept);
      case OptimizerSettings.Momentum momentum ->
          momentum((float) momentum.momentum(), weights, gradient, (float) -rate, kept);
      case OptimizerSettings.Sgd sgd -> descend(weights, gradient, (float) -rate, kept);
    }
  }

  private void adam(
      OptimizerSettings.Adam adam, float[] weights, float[] gradient, double rate, float kept) {
    double correction1 = 1 - StrictMath.pow(adam.beta1(), (double) steps);
    double correction2 = 1 - StrictMath.pow(adam.beta2(), (double) steps);
    float descent = (float) (-rate / correction1);
    float inverseRoot = (float) (1 / StrictMath.sqrt(correction2));
    float beta1 = (float) adam.beta1();
    float rest1 = (float) (1 - adam.beta1());
    float beta2 = (float) adam.beta2();
    float rest2 = (float) (1 - adam.beta2());
    float epsilon = (float) adam.epsilon();
    float[] mean = memory("mean");
    float[] square = memory("square");
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      float m = Math.fma(rest1, g, beta1 * mean[i]);
      float s = Math.fma(rest2 * g, g, beta2 * square[i]);
      mean[i] = m;
      square[i] = s;
      float root = Math.fma((float) Math.sqrt(s), inverseRoot, epsilon);
      weights[i] = Math.fma(descent, m / root, weights[i] * kept);
    }
  }

  private void momentum(
      float momentum, float[] weights, float[] gradient, float descent, float kept) {
    float[] velocity = memory("velocity");
    for (int i = 0; i < weights.length; i++) {
      float v = Math.fma(momentum, velocity[i], gradient[i]);
      velocity[i] = v;
      weights[i] = Math.fma(descent, v, weights[i] * kept);
    }
  }

  private static void descend(float[] weights, float[] gradient, float descent, float kept) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.fma(descent, gradient[i], weights[i] * kept);
    }
  }

  private float[] memory(String name) {
    return Objects.requireNonNull(memory.get(name), name);
  }
}

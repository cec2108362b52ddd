package kernelwalk.train;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state of an optimiser: what it remembers between steps. Never changes.
 *
 * @param steps how many it has taken
 * @param memory arrays of one value for each weight, by name: {@code mean} and {@code square} for
 *     Adam, {@code velocity} for momentum, none for plain gradient descent
 */
public record OptimizerState(long steps, Map<String, float[]> memory) {
  /** Copies the arrays. */
  public OptimizerState {
    memory = copy(memory);
  }

  /** Copied. */
  @Override
  public Map<String, float[]> memory() {
    return copy(memory);
  }

  /** No step taken: everything 0. */
  public static OptimizerState initial(OptimizerSettings settings, int weights) {
    Map<String, float[]> memory = new LinkedHashMap<>();
    switch (settings) {
      case OptimizerSettings.Adam adam -> {
        memory.put("mean", new float[weights]);
        memory.put("square", new float[weights]);
      }
      case OptimizerSettings.Momentum momentum -> memory.put("velocity", new float[weights]);
      case OptimizerSettings.Sgd sgd -> {}
    }
    return new OptimizerState(0, memory);
  }

  private static Map<String, float[]> copy(Map<String, float[]> memory) {
    Map<String, float[]> copy = new LinkedHashMap<>();
    memory.forEach((name, values) -> copy.put(name, values.clone()));
    return copy;
  }
}

package kernelwalk.xray;

/**
 * An input of a unit: one thing that it is computed from.
 *
 * @param cell in the stage before
 * @param input its value
 * @param weight what it is multiplied by; 1 where nothing is
 */
public record UnitInput(int cell, double input, double weight) {
  /** What it brings. */
  public double product() {
    return input * weight;
  }
}

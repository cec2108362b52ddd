package kernelwalk.xray;

/**
 * One thing that a unit is computed from.
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

package kernelwalk.app.draw.xray;

/**
 * One thing that a unit is computed from.
 *
 * @param cell in the stage before
 * @param input its value
 * @param weight what it is multiplied by; 1 where nothing is
 */
record Feed(int cell, double input, double weight) {
  /** What it brings. */
  double product() {
    return input * weight;
  }
}

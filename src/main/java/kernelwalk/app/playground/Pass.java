package kernelwalk.app.playground;

import java.util.Locale;

/** Forward, or backward to one of the tensors. */
enum Pass {
  FORWARD,
  INPUT,
  WEIGHT,
  BIAS;

  /** As a file names it. */
  String word() {
    return this == FORWARD ? "forward" : "backward-" + name().toLowerCase(Locale.ROOT);
  }
}

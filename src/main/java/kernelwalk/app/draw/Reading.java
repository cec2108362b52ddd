package kernelwalk.app.draw;

import kernelwalk.net.Activations;

/**
 * What a network makes of a drawing.
 *
 * @param activations of every layer
 * @param first the most probable digit
 * @param second the next one
 */
record Reading(Activations activations, int first, int second) {
  /** From here on the reading is called sure. */
  static final double SURE = 0.9;

  /** Below this no digit is named. */
  static final double UNKNOWN = 0.5;

  /** How far a reading can be believed. */
  enum Confidence {
    /** One digit has at least {@link #SURE}. */
    SURE,
    /** One digit leads, but not by much. */
    DOUBTFUL,
    /** No digit reaches {@link #UNKNOWN}: the drawing may be none. */
    UNKNOWN
  }

  /** The reading of these activations. */
  static Reading of(Activations activations) {
    float[] values = activations.probabilities().values();
    int first = 0;
    for (int i = 1; i < values.length; i++) {
      first = values[i] > values[first] ? i : first;
    }
    int second = first == 0 ? 1 : 0;
    for (int i = 0; i < values.length; i++) {
      second = i != first && values[i] > values[second] ? i : second;
    }
    return new Reading(activations, first, second);
  }

  /** How probable the network thinks this digit is, 0 to 1. */
  double probability(int digit) {
    return activations.probabilities().values()[digit];
  }

  /** How many digits there are. */
  int classes() {
    return activations.probabilities().values().length;
  }

  Confidence confidence() {
    double most = probability(first);
    if (most >= SURE) {
      return Confidence.SURE;
    }
    return most >= UNKNOWN ? Confidence.DOUBTFUL : Confidence.UNKNOWN;
  }
}

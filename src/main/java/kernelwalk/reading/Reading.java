package kernelwalk.reading;

import kernelwalk.net.Activations;

/**
 * A reading: what a network makes of a drawing.
 *
 * @param activations of every layer
 * @param first the most probable digit
 * @param second the next one
 * @param doubt what speaks against it
 */
public record Reading(Activations activations, int first, int second, Doubt doubt) {
  /** How far a reading can be believed. */
  public enum Confidence {
    SURE,
    /** One digit leads, but not by much, or not for long. */
    DOUBTFUL,
    /** The drawing may be no digit. */
    UNKNOWN
  }

  /** The reading of these activations. */
  static Reading of(
      Activations activations, Robustness robustness, NetworkSkill skill, InkFacts facts) {
    float[] values = activations.probabilities().values();
    int first = activations.digit();
    int second = first == 0 ? 1 : 0;
    for (int i = 0; i < values.length; i++) {
      second = i != first && values[i] > values[second] ? i : second;
    }
    return new Reading(
        activations, first, second, Doubt.of(first, values[first], robustness, skill, facts));
  }

  /** How probable the network thinks this digit is, 0 to 1. */
  public double probability(int digit) {
    return activations.probabilities().values()[digit];
  }

  /** How many digits there are. */
  public int classes() {
    return activations.probabilities().values().length;
  }

  public Confidence confidence() {
    return switch (doubt) {
      case Doubt.None none -> Confidence.SURE;
      case Doubt.Close close -> Confidence.DOUBTFUL;
      case Doubt.Wavering wavering -> Confidence.DOUBTFUL;
      case Doubt.Unlike unlike -> Confidence.DOUBTFUL;
      case Doubt.Strange strange -> Confidence.DOUBTFUL;
      case Doubt.Weak weak -> Confidence.DOUBTFUL;
      case Doubt.Flat flat -> Confidence.UNKNOWN;
      case Doubt.Unsteady unsteady -> Confidence.UNKNOWN;
      case Doubt.Inky inky -> Confidence.UNKNOWN;
      case Doubt.Parted parted -> Confidence.UNKNOWN;
      case Doubt.Several several -> Confidence.UNKNOWN;
    };
  }
}

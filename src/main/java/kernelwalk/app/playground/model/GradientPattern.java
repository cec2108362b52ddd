package kernelwalk.app.playground.model;

import java.util.Locale;

/** The pattern of the gradient that arrives at the output. */
public enum GradientPattern {
  /** Whole numbers −3 … 3 in turn. */
  STEPS,
  ONES,
  /** One in one cell, zero elsewhere. */
  CELL,
  /** Whole numbers −3 … 3 by chance. */
  RANDOM,
  /** Typed, pasted or painted. */
  OWN;

  /** As a file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

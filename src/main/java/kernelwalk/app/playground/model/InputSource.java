package kernelwalk.app.playground.model;

import java.util.Locale;

/** Where the playground's input comes from. */
public enum InputSource {
  MATRIX,
  DIGIT,
  DRAWING,
  SAMPLE,
  RANDOM,
  FILE,
  /** Any of the others, with cells painted over on the stage. */
  PAINTED;

  /** Whether it gives pictures, 0 … 255, and not numbers. */
  boolean picture() {
    return switch (this) {
      case DIGIT, DRAWING, SAMPLE, FILE -> true;
      case MATRIX, RANDOM, PAINTED -> false;
    };
  }

  /** As a file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

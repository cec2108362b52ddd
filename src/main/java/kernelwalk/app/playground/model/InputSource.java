package kernelwalk.app.playground.model;

import java.util.Locale;

/** The source of the playground's input. */
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

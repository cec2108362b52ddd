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

  /** As a file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kernelwalk.app.playground;

import java.util.Locale;

/** Where the playground's input comes from. */
enum Source {
  MATRIX,
  DIGIT,
  DRAWING,
  SAMPLE,
  RANDOM,
  FILE,
  /** Any of the others, with cells painted over on the stage. */
  PAINTED;

  /** As a file names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

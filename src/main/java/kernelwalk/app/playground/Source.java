package kernelwalk.app.playground;

/** Where the playground's input comes from. */
enum Source {
  MATRIX,
  DIGIT,
  SAMPLE
}

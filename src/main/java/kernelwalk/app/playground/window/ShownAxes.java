package kernelwalk.app.playground.window;

import kernelwalk.app.playground.model.WindowAxes;

/** On which sliders a window's settings are shown. */
enum ShownAxes {
  /** Height and width together. */
  ALIKE,
  /** Height and width on sliders of their own. */
  APART,
  /** There is a width alone: the input is a single row. */
  ROW;

  /** Whether there is a slider for these axes. */
  boolean has(WindowAxes axes) {
    return (this == APART) == (axes != WindowAxes.BOTH);
  }

  /** What a slider for these axes sets. */
  WindowAxes set(WindowAxes axes) {
    return this == ROW ? WindowAxes.WIDTH : axes;
  }
}

package kernelwalk.app.playground.model;

import kernelwalk.tensor.Size;

/** Along which axes of a window something is set. */
public enum WindowAxes {
  BOTH,
  HEIGHT,
  WIDTH;

  boolean hasHeight() {
    return this != WIDTH;
  }

  boolean hasWidth() {
    return this != HEIGHT;
  }

  /** This number along these axes, what there was along others. */
  Size set(Size before, int number) {
    return new Size(hasHeight() ? number : before.height(), hasWidth() ? number : before.width());
  }

  /** What is set along them; of both the height. */
  public int of(Size size) {
    return this == WIDTH ? size.width() : size.height();
  }
}

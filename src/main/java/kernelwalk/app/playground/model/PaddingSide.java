package kernelwalk.app.playground.model;

import kernelwalk.tensor.Padding;

/** One of the four sides that an input is padded on. */
public enum PaddingSide {
  TOP,
  LEFT,
  BOTTOM,
  RIGHT;

  /** The rows or columns there. */
  public int of(Padding padding) {
    return switch (this) {
      case TOP -> padding.top();
      case LEFT -> padding.left();
      case BOTTOM -> padding.bottom();
      case RIGHT -> padding.right();
    };
  }

  /** The padding with this number there. */
  public Padding set(Padding before, int number) {
    return new Padding(
        this == TOP ? number : before.top(),
        this == BOTTOM ? number : before.bottom(),
        this == LEFT ? number : before.left(),
        this == RIGHT ? number : before.right(),
        before.mode());
  }
}

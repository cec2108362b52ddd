package kernelwalk.film;

import kernelwalk.tensor.Padding;

/**
 * The padding around a plane, in cells.
 *
 * @param mode what stands in it
 */
public record Ring(int top, int bottom, int left, int right, Padding.Mode mode) {
  public static final Ring NONE = new Ring(0, 0, 0, 0, Padding.Mode.ZERO);

  public static Ring of(Padding padding) {
    return new Ring(
        padding.top(), padding.bottom(), padding.left(), padding.right(), padding.mode());
  }
}

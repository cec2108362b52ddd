package kernelwalk.film;

import kernelwalk.tensor.Padding;

/**
 * The padding around a plane, in cells.
 *
 * @param mode what stands in it
 * @param blank what stands in it where it repeats nothing: 0, or what loses every maximum
 */
public record Ring(int top, int bottom, int left, int right, Padding.Mode mode, float blank) {
  public static final Ring NONE = of(Padding.NONE);

  public static Ring of(Padding padding) {
    return of(padding, 0);
  }

  /** The ring with this in it instead of zeros. */
  public static Ring of(Padding padding, float blank) {
    return new Ring(
        padding.top(), padding.bottom(), padding.left(), padding.right(), padding.mode(), blank);
  }
}

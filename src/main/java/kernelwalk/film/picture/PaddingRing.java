package kernelwalk.film.picture;

import kernelwalk.tensor.Padding;

/**
 * The ring of padding around a plane, in cells.
 *
 * @param mode what stands in it
 * @param blank what stands in it where it repeats nothing: 0, or what loses every maximum
 */
public record PaddingRing(
    int top, int bottom, int left, int right, Padding.Mode mode, float blank) {
  public static final PaddingRing NONE = of(Padding.NONE);

  public static PaddingRing of(Padding padding) {
    return of(padding, 0);
  }

  /** The ring with this in it instead of zeros. */
  public static PaddingRing of(Padding padding, float blank) {
    return new PaddingRing(
        padding.top(), padding.bottom(), padding.left(), padding.right(), padding.mode(), blank);
  }

  /** With so many rows below and columns at the right more. */
  public PaddingRing grown(int rows, int columns) {
    return new PaddingRing(top, bottom + rows, left, right + columns, mode, blank);
  }
}

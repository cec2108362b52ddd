package kernelwalk.film.picture;

/**
 * The role of a colour: what it means; a theme says which colour that is. One meaning everywhere.
 */
public enum ColourRole {
  INPUT,
  KERNEL,
  OUTPUT,
  GRADIENT,
  /** The hatched grey of padding. */
  PADDING,
  /** Text, and the outline of the current cell: black on light, white on dark. */
  INK,
  /** Secondary text. */
  MUTED,
  /** Hairlines and empty cells' edges. */
  HAIRLINE,
  /** What cells stand on. */
  PAPER
}

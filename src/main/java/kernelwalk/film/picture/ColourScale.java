package kernelwalk.film.picture;

/** A scale of colours: how a value becomes the fill of its cell. */
public enum ColourScale {
  /** No fill but paper. */
  PLAIN,
  /** Paper to input blue, from the lowest value to the highest. */
  INPUT,
  /** Paper to output teal. */
  OUTPUT,
  /** Blue through white to orange, white at zero. */
  DIVERGING,
  /** Magenta for gradients, by magnitude. */
  GRADIENT,
  /** Dark violet to yellow, for activations and counts. */
  SEQUENTIAL,
  /** Black to white, as a photograph. */
  GREY
}

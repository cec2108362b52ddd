package kernelwalk.film.picture;

/** A scale of colours: how a value becomes the fill of its cell. */
public enum ColourScale {
  /** No fill but paper. */
  PLAIN,
  /** Paper to input blue, from 0 to the highest value. */
  INPUT,
  /** Paper to output teal, from 0 to the highest value. */
  OUTPUT,
  /** Blue through white to orange, white at zero. */
  DIVERGING,
  /** Dark violet to yellow, for activations and counts. */
  SEQUENTIAL,
  /** Black to white, as a photograph. */
  GREY,
  /** Black to red. */
  RED,
  /** Black to green. */
  GREEN,
  /** Black to blue. */
  BLUE,
  /** Black to red, green or blue, by the channel that the plane is of. */
  CHANNELS,
  /** The colour that the three channels make together, in the plane of each. */
  TRUE_COLOUR;

  /** The scale of a single channel of a picture; any other scale is that of all its planes. */
  public ColourScale of(int channel) {
    return switch (this) {
      case CHANNELS, TRUE_COLOUR ->
          switch (channel) {
            case 0 -> RED;
            case 1 -> GREEN;
            case 2 -> BLUE;
            default -> GREY;
          };
      case PLAIN, INPUT, OUTPUT, DIVERGING, SEQUENTIAL, GREY, RED, GREEN, BLUE -> this;
    };
  }
}

package kernelwalk.film.picture;

/**
 * What a tensor's values are to the eye: numbers, or the brightness of a picture.
 *
 * @param black the value that is black in a picture
 * @param white the value that is white in it, above {@code black}
 */
public record Look(Kind kind, double black, double white) {
  /** Numbers, grey levels, or red, green and blue in three channels. */
  public enum Kind {
    NUMBERS,
    GREY,
    COLOUR
  }

  /** Above this, whole grey levels are taken to go to 255. */
  private static final double DIM = 100;

  private static final double BRIGHTEST = 255;

  public static final Look NUMBERS = new Look(Kind.NUMBERS, 0, 1);

  /** A picture of one byte a value, 0 … 255; in colour where it has three channels. */
  public static Look bytes(int channels) {
    return new Look(channels == 3 ? Kind.COLOUR : Kind.GREY, 0, BRIGHTEST);
  }

  /**
   * A picture whose white is told by its values: 1 where none is greater, 255 where some come near
   * it, else the greatest. Where some are below zero, black is as far below it as white is above.
   */
  public static Look picture(Kind kind, float... values) {
    double bound = Fill.bound(values);
    boolean signed = false;
    for (float value : values) {
      signed |= value < 0;
    }
    double white = bound <= 1 ? 1 : bound > DIM && bound <= BRIGHTEST ? BRIGHTEST : bound;
    return new Look(kind, signed ? -white : 0, white);
  }

  /** Whether there is a colour that the channels make together. */
  public boolean coloured() {
    return kind == Kind.COLOUR;
  }

  /**
   * How these values fill their cells.
   *
   * @param numbers the scale where they are numbers
   * @param trueColour whether a picture's channels are shown together
   */
  public Fill fill(ColourScale numbers, boolean trueColour, float... values) {
    return switch (kind) {
      case NUMBERS -> Fill.over(numbers, values);
      case GREY -> new Fill(ColourScale.GREY, black, white);
      case COLOUR ->
          new Fill(trueColour ? ColourScale.TRUE_COLOUR : ColourScale.CHANNELS, black, white);
    };
  }
}

package kernelwalk.film;

import java.util.Objects;
import kernelwalk.walk.Level;

/**
 * The settings of a film: how it is put on the stage.
 *
 * @param level the level at which the film steps
 * @param width of the stage in pixels
 * @param height of the stage in pixels
 * @param textScale 1 for the normal size of text, 0.8 … 2
 * @param values whether numbers stand in the cells
 * @param coverage whether the input shows how often each pixel is used
 * @param trueColour whether a picture in colour shows its channels together
 * @param texts the language of labels and alternative texts
 */
public record FilmSettings(
    Level level,
    double width,
    double height,
    double textScale,
    boolean values,
    boolean coverage,
    boolean trueColour,
    FilmTexts texts) {

  public FilmSettings {
    Objects.requireNonNull(level);
    Objects.requireNonNull(texts);
    width = Math.max(width, 320);
    height = Math.max(height, 240);
  }

  /** Values shown, no coverage, text of normal size. */
  public static FilmSettings of(Level level, double width, double height, FilmTexts texts) {
    return new FilmSettings(level, width, height, 1, true, false, false, texts);
  }
}

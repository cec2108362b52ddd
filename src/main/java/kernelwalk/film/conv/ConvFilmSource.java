package kernelwalk.film.conv;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** The source of a convolution's films. */
public final class ConvFilmSource implements FilmSource {
  private final ConvWalk walk;
  private final TensorLooks looks;
  private final Tensor output;

  /**
   * @param looks what the input and the output are to the eye
   */
  public ConvFilmSource(ConvWalk walk, TensorLooks looks) {
    this.walk = walk;
    this.looks = looks;
    this.output = walk.operation().forward(walk.input(), walk.parameters());
  }

  /**
   * A convolution with its input {@code [N, in, H, W]} and parameters.
   *
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public static ConvFilmSource of(Conv2d operation, Tensor input, List<Tensor> parameters) {
    return new ConvFilmSource(new ConvWalk(operation, input, parameters), TensorLooks.NUMBERS);
  }

  public ConvWalk walk() {
    return walk;
  }

  /** The whole result, {@code [N, out, H', W']}. */
  public Tensor output() {
    return output;
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.values());
  }

  @Override
  public boolean coloured() {
    return looks.input().coloured();
  }

  @Override
  public Film film(FilmSettings settings) {
    return Film.of(walk, settings, new ConvRenderer(walk, output, looks, settings));
  }
}

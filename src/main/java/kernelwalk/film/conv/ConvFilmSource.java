package kernelwalk.film.conv;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** The source of a convolution's films. */
public final class ConvFilmSource implements FilmSource {
  private final ConvWalk walk;
  private final List<String> channelNames;
  private final Tensor output;

  /**
   * @param channelNames what the input's channels are called, such as R, G, B; empty to count them
   */
  public ConvFilmSource(ConvWalk walk, List<String> channelNames) {
    this.walk = walk;
    this.channelNames = List.copyOf(channelNames);
    this.output = walk.operation().forward(walk.input(), walk.parameters());
  }

  /**
   * A convolution with its input {@code [N, in, H, W]} and parameters.
   *
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public static ConvFilmSource of(Conv2d operation, Tensor input, List<Tensor> parameters) {
    return new ConvFilmSource(new ConvWalk(operation, input, parameters), List.of());
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
  public Film film(FilmSettings settings) {
    return Film.of(walk, settings, new ConvRenderer(walk, output, channelNames, settings));
  }
}

package kernelwalk.film;

import java.util.List;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** A convolution on real numbers, ready to be filmed. */
public final class ConvScript implements Script {
  private final ConvWalk walk;
  private final List<String> channelNames;
  private final Tensor output;

  /**
   * @param channelNames what the input's channels are called, such as R, G, B; empty to count them
   */
  public ConvScript(ConvWalk walk, List<String> channelNames) {
    this.walk = walk;
    this.channelNames = List.copyOf(channelNames);
    this.output = walk.operation().forward(walk.input(), walk.parameters());
  }

  /**
   * A convolution with its input {@code [N, in, H, W]} and parameters.
   *
   * @throws IllegalArgumentException if a shape does not fit, as one sentence
   */
  public static ConvScript of(Conv2d operation, Tensor input, List<Tensor> parameters) {
    return new ConvScript(new ConvWalk(operation, input, parameters), List.of());
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
  public Film film(Staging staging) {
    Reel reel = Reel.of(walk, staging.level());
    Scenery scenery = new ConvScenery(walk, output, channelNames, staging);
    return new ReelFilm(reel, staging.width(), staging.height(), scenery);
  }
}

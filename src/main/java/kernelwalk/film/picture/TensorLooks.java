package kernelwalk.film.picture;

import java.util.List;

/**
 * What an operation's tensors are to the eye, and what the input's channels are called.
 *
 * @param channels such as R, G, B; empty to count them
 */
public record TensorLooks(Look input, Look output, List<String> channels) {
  public static final TensorLooks NUMBERS = named(List.of());

  public TensorLooks {
    channels = List.copyOf(channels);
  }

  /** Numbers, in channels of these names. */
  public static TensorLooks named(List<String> channels) {
    return new TensorLooks(Look.NUMBERS, Look.NUMBERS, channels);
  }
}

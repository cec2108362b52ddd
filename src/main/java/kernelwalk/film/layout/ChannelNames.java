package kernelwalk.film.layout;

import java.util.List;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;

/**
 * The names of an input's channels.
 *
 * @param own such as R, G, B; channels without a name of their own are counted
 */
public record ChannelNames(List<String> own, FilmTexts texts) {
  public ChannelNames {
    own = List.copyOf(own);
  }

  /** A channel's own name, or its number. */
  public String of(int channel) {
    return channel < own.size()
        ? own.get(channel)
        : texts.say("channel", Integer.toString(channel));
  }

  /** What stands above a plane: its channel's own name, or the plane as code has it. */
  public String plane(TensorRole tensorRole, int sample, int channel) {
    return channel < own.size()
        ? own.get(channel)
        : TensorCell.of(tensorRole, sample, channel).toString();
  }
}

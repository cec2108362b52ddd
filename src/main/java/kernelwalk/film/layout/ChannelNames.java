package kernelwalk.film.layout;

import java.util.List;
import kernelwalk.film.FilmTexts;

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
    return channel < own.size() ? own.get(channel) : counted(channel, texts);
  }

  /** What a channel without a name of its own is called. */
  public static String counted(int channel, FilmTexts texts) {
    return texts.say("channel", Integer.toString(channel));
  }
}

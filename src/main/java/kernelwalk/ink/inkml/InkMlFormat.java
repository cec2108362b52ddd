package kernelwalk.ink.inkml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The channels of a trace in their order (InkML, section 3.1): those that every point has, then
 * those that it may leave out.
 *
 * @param regular how many of the channels every point has
 */
public record InkMlFormat(List<InkMlChannel> channels, int regular) {
  /** The default: X and Y. */
  public static final InkMlFormat STANDARD =
      new InkMlFormat(List.of(InkMlChannel.decimal("X"), InkMlChannel.decimal("Y")), 2);

  public InkMlFormat {
    channels = List.copyOf(channels);
  }

  /**
   * The format of a {@code <traceFormat>}.
   *
   * @param resolutions the length of a device's step in millimetres, by channel
   */
  static InkMlFormat of(InkMlElement format, Map<String, Double> resolutions) {
    List<InkMlChannel> regular = new ArrayList<>();
    List<InkMlChannel> intermittent = new ArrayList<>();
    for (InkMlElement child : format.children()) {
      switch (child.name()) {
        case "channel" -> regular.add(channel(child, resolutions));
        case "intermittentChannels" ->
            child.children().forEach(c -> intermittent.add(channel(c, resolutions)));
        // As drafts of the Recommendation had it.
        case "regularChannels" ->
            child.children().forEach(c -> regular.add(channel(c, resolutions)));
        default -> {}
      }
    }
    int count = regular.size();
    regular.addAll(intermittent);
    return new InkMlFormat(regular, count);
  }

  private static InkMlChannel channel(InkMlElement channel, Map<String, Double> resolutions) {
    Double step = resolutions.get(channel.attribute("name"));
    return InkMlChannel.of(
        channel, step == null ? OptionalDouble.empty() : OptionalDouble.of(step));
  }

  /** Where the channel stands, or −1. */
  public int index(String name) {
    for (int i = 0; i < channels.size(); i++) {
      if (channels.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return channels.stream().map(InkMlChannel::name).toList().toString();
  }
}

package kernelwalk.app.draw.model;

import java.util.List;
import java.util.Optional;
import kernelwalk.reading.NetworkInput;
import kernelwalk.reading.Reading;

/**
 * The state of the Draw page at one moment.
 *
 * @param input what the networks are given of the sheet
 * @param opinions of one network, or of two side by side
 * @param each what the first network makes of each digit that stands by itself; empty where that is
 *     not asked for
 */
public record DrawState(SheetInput input, List<Opinion> opinions, List<Reading> each) {
  static final DrawState EMPTY = new DrawState(SheetInput.NONE, List.of(Opinion.NONE), List.of());

  public DrawState {
    opinions = List.copyOf(opinions);
    each = List.copyOf(each);
  }

  /** What the networks see; empty while the sheet is. */
  public Optional<NetworkInput> networkInput() {
    return input.networkInput();
  }

  public Opinion first() {
    return opinions.getFirst();
  }
}

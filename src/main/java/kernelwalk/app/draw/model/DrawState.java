package kernelwalk.app.draw.model;

import java.util.List;
import java.util.Optional;
import kernelwalk.reading.NetworkInput;

/**
 * The state of the Draw page at one moment.
 *
 * @param networkInput what the networks see; empty while the sheet is
 * @param opinions of one network, or of two side by side
 */
public record DrawState(Optional<NetworkInput> networkInput, List<Opinion> opinions) {
  static final DrawState EMPTY = new DrawState(Optional.empty(), List.of(Opinion.NONE));

  public DrawState {
    opinions = List.copyOf(opinions);
  }

  public Opinion first() {
    return opinions.getFirst();
  }
}

package kernelwalk.app.draw;

import java.util.List;
import java.util.Optional;

/**
 * The page at one moment.
 *
 * @param seen what the networks see; empty while the sheet is
 * @param opinions of one network, or of two side by side
 */
record DrawState(Optional<Seen> seen, List<Opinion> opinions) {
  static final DrawState EMPTY = new DrawState(Optional.empty(), List.of(Opinion.NONE));

  DrawState {
    opinions = List.copyOf(opinions);
  }

  Opinion first() {
    return opinions.getFirst();
  }
}

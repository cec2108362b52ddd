package kernelwalk.app.draw.model;

import java.util.Optional;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.app.live.LiveNetwork.Source;
import kernelwalk.net.Weights;

/** A network that can be asked to read the drawing. */
public sealed interface ReaderChoice {
  /** The lab's newest, once there is one, else the first that came with the program. */
  record Newest() implements ReaderChoice {}

  /** One that came with the program. */
  record Delivered(DeliveredNetwork which) implements ReaderChoice {}

  /** The one that the lab trains now or trained last. */
  record Lab() implements ReaderChoice {}

  /**
   * One from a file.
   *
   * @param name of the file
   */
  record Saved(String name, Weights weights) implements ReaderChoice {}

  /** The network itself as it is now; empty while there is none. */
  default Optional<Current> now(LiveNetwork live) {
    return switch (this) {
      case Newest newest -> live.now();
      case Delivered delivered -> live.asDelivered(delivered.which());
      case Lab lab -> live.fromLab();
      case Saved saved -> Optional.of(new Current(saved.weights(), new Source.Saved(saved.name())));
    };
  }
}

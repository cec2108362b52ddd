package kernelwalk.app.draw;

import java.util.Optional;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.data.InkSteps;
import kernelwalk.net.Network;

/**
 * The page at one moment.
 *
 * @param steps from ink to picture; empty while the sheet is
 * @param network that reads; empty where there is none yet
 * @param source of the network
 * @param reading empty while the sheet or the network is missing
 */
record DrawState(
    Optional<InkSteps> steps,
    Optional<Network> network,
    Optional<LiveNetwork.Source> source,
    Optional<Reading> reading) {

  static final DrawState EMPTY =
      new DrawState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

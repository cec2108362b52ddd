package kernelwalk.app.draw.model;

import java.util.Optional;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.reading.Reading;

/**
 * What one network makes of the drawing.
 *
 * @param by who reads; empty while there is no such network
 * @param reading empty while the sheet or the network is missing
 */
public record Opinion(ReaderChoice choice, Optional<Current> by, Optional<Reading> reading) {
  static final Opinion NONE =
      new Opinion(new ReaderChoice.Newest(), Optional.empty(), Optional.empty());
}

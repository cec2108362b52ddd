package kernelwalk.app.playground.model;

import java.util.Optional;

/**
 * The state of the playground: everything that is set, and the moment that is shown of it.
 *
 * @param moment empty where nothing is known of it: the stage then shows a cell in the middle
 */
public record PlaygroundState(Setup setup, Optional<Moment> moment) {
  public PlaygroundState(Setup setup, Moment moment) {
    this(setup, Optional.of(moment));
  }

  /** Whether its film is another one than this one's, and not the same with something changed. */
  boolean hasFilmOf(Setup other) {
    return setup.operationKind() == other.operationKind()
        && setup.pass() == other.pass()
        && setup.comparison() == other.comparison();
  }
}

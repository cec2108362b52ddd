package kernelwalk.app;

import java.io.IOException;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import kernelwalk.app.setting.Preferences;
import kernelwalk.app.setting.Preferences.Remembered;

/**
 * Keeps the preferences a moment after each change, so that hardly anything is lost however the
 * program ends.
 */
final class PreferenceKeeper {
  private static final Duration SOON = Duration.millis(500);

  private final Preferences preferences;
  private final PauseTransition rest = new PauseTransition(SOON);

  PreferenceKeeper(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Saves what is to be remembered after any of these has changed; not for each step of many. */
  void follow(Supplier<Remembered> now, ObservableValue<?>... values) {
    rest.setOnFinished(
        done -> {
          Remembered remembered = now.get();
          Thread.ofVirtual().name("preferences").start(() -> save(remembered));
        });
    for (ObservableValue<?> each : values) {
      each.addListener((value, before, after) -> begin());
    }
  }

  /** A rest that has begun is not put off by what changes during it. */
  private void begin() {
    if (rest.getStatus() != PauseTransition.Status.RUNNING) {
      rest.playFromStart();
    }
  }

  synchronized void save(Remembered remembered) {
    try {
      preferences.save(remembered);
    } catch (IOException e) {
      System.err.println("kernelwalk: settings not remembered: " + e.getMessage());
    }
  }
}

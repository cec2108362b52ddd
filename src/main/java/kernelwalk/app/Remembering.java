package kernelwalk.app;

import java.io.IOException;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import kernelwalk.app.live.LatestOnly;
import kernelwalk.app.setting.Preferences;
import kernelwalk.app.setting.Preferences.Remembered;

/**
 * Remembers what is set in the window: looks once a second whether something changed, and writes it
 * on a thread of its own, so that a program that is killed has forgotten at most the last second.
 */
final class Remembering {
  private final Preferences preferences;
  private final Supplier<Remembered> now;
  private final LatestOnly<Remembered, Boolean> writing =
      new LatestOnly<>("preferences", this::written);
  private final Timeline looking = new Timeline(new KeyFrame(Duration.seconds(1), event -> look()));
  private Remembered last;

  /**
   * On the FX thread.
   *
   * @param now what is set now
   * @param before what was remembered last
   */
  Remembering(Preferences preferences, Supplier<Remembered> now, Remembered before) {
    this.preferences = preferences;
    this.now = now;
    last = before;
    looking.setCycleCount(Animation.INDEFINITE);
  }

  /** From now on remembers every change. */
  void begin() {
    looking.play();
  }

  /** Remembers what is set now: when this returns, it is written. */
  void end() {
    looking.stop();
    written(now.get());
  }

  private void look() {
    Remembered next = now.get();
    if (!next.equals(last)) {
      last = next;
      writing.ask(next);
    }
  }

  private synchronized boolean written(Remembered remembered) {
    try {
      preferences.save(remembered);
      return true;
    } catch (IOException e) {
      System.err.println("kernelwalk: settings not remembered: " + e.getMessage());
      return false;
    }
  }
}

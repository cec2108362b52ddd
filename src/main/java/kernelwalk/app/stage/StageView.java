package kernelwalk.app.stage;

import javafx.scene.layout.BorderPane;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.Script;

/**
 * A stage with its time line: shows a script, plays it, steps it. The page that holds it calls
 * {@link #start} when it comes to the screen and {@link #stop} when it leaves.
 */
public final class StageView extends BorderPane {
  private final Playback playback = new Playback();

  public StageView(Settings settings) {
    setId("stage");
  }

  /** Puts a script on the stage, from its beginning, stopped. */
  public void show(Script script) {}

  public Playback playback() {
    return playback;
  }

  /** Starts the pulse. */
  public void start() {}

  /** Stops the pulse and the playing. */
  public void stop() {
    playback.pause();
  }
}

package kernelwalk.app.playground.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A note in a panel: small text that wraps and is never cut. */
public final class Note extends Label {
  public Note(String id) {
    setId(id);
    getStyleClass().addAll("secondary", "small");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
  }
}

package kernelwalk.app.stage;

import java.util.List;
import javafx.scene.input.KeyCode;

/**
 * A row of the card of keys.
 *
 * @param message the key of the text that says what they do
 */
public record KeyRow(String message, List<StageKey> keys) {
  public KeyRow {
    keys = List.copyOf(keys);
  }

  KeyRow(String message, StageKey... keys) {
    this(message, List.of(keys));
  }

  /** A key of the page that the stage stands on. */
  public static KeyRow of(String message, String cap, Runnable action, KeyCode code) {
    return new KeyRow(message, StageKey.of(cap, action, code));
  }

  /** What is printed on its keys. */
  List<String> caps() {
    return keys.stream().map(StageKey::cap).filter(cap -> !cap.isEmpty()).toList();
  }
}

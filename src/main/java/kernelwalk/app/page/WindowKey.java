package kernelwalk.app.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the window, which work on every page where the page has no use for them itself. */
public enum WindowKey {
  /** Makes the window black until the next key or click, as presenters do. */
  BLANK,
  FULL_SCREEN;

  /** As they are printed on the keyboard. */
  public List<String> caps() {
    return switch (this) {
      case BLANK -> List.of("B", ".");
      case FULL_SCREEN -> List.of("F11");
    };
  }

  private List<KeyCode> codes() {
    return switch (this) {
      case BLANK -> List.of(KeyCode.B, KeyCode.PERIOD, KeyCode.DECIMAL);
      case FULL_SCREEN -> List.of(KeyCode.F11);
    };
  }

  /** The key of the message that says what it does. */
  public String message() {
    return "window.keys." + name();
  }

  /** Which of them was pressed; none where it is a character typed into a text. */
  public static Optional<WindowKey> of(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return Optional.empty();
    }
    boolean typed =
        event.getTarget() instanceof TextInputControl && !event.getCode().isFunctionKey();
    return Arrays.stream(values())
        .filter(key -> !typed && key.codes().contains(event.getCode()))
        .findFirst();
  }
}

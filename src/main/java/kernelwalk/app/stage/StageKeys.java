package kernelwalk.app.stage;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import kernelwalk.walk.Level;

/** The stage's keys. */
final class StageKeys {
  private final StageModel model;

  StageKeys(StageModel model) {
    this.model = model;
  }

  /** Does what the key stands for and consumes it; leaves keys typed into a text field alone. */
  void press(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl
        || event.isShortcutDown()
        || event.isAltDown()) {
      return;
    }
    Playback playback = model.playback();
    boolean used = true;
    switch (event.getCode()) {
      case SPACE -> playback.toggle();
      case RIGHT -> playback.stepForward();
      case LEFT -> playback.stepBack();
      case PAGE_DOWN, DOWN -> playback.skipRows(1);
      case PAGE_UP, UP -> playback.skipRows(-1);
      case HOME -> playback.home();
      case END -> playback.end();
      case DIGIT1, NUMPAD1 -> level(0);
      case DIGIT2, NUMPAD2 -> level(1);
      case DIGIT3, NUMPAD3 -> level(2);
      case DIGIT4, NUMPAD4 -> level(3);
      case PLUS, EQUALS, ADD -> playback.faster();
      case MINUS, SUBTRACT -> playback.slower();
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }

  private void level(int index) {
    List<Level> levels = model.levels();
    if (index < levels.size()) {
      model.levelProperty().set(levels.get(index));
    }
  }
}

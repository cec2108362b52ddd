package kernelwalk.app.stage;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.walk.Level;

/** The stage's keys. */
final class StageKeys {
  private final StageModel model;
  private final Playback playback;
  private final StageCanvas canvas;
  private final StageCards cards;

  StageKeys(StageModel model, StageCanvas canvas, StageCards cards) {
    this.model = model;
    this.playback = model.playback();
    this.canvas = canvas;
    this.cards = cards;
  }

  /** Does what the key stands for and consumes it; leaves keys typed into a text field alone. */
  void press(KeyEvent event) {
    if (event.isConsumed()
        || event.getTarget() instanceof TextInputControl
        || event.isShortcutDown()) {
      return;
    }
    boolean used =
        event.isAltDown()
            ? movePin(event.getCode())
            : (event.isShiftDown() && shifted(event.getCode())) || plain(event);
    if (used) {
      event.consume();
    }
  }

  private boolean movePin(KeyCode code) {
    switch (code) {
      case UP -> canvas.movePin(-1, 0);
      case DOWN -> canvas.movePin(1, 0);
      case LEFT -> canvas.movePin(0, -1);
      case RIGHT -> canvas.movePin(0, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean shifted(KeyCode code) {
    switch (code) {
      case RIGHT -> playback.skipCells(1);
      case LEFT -> playback.skipCells(-1);
      case END -> playback.endOfRow();
      case SLASH -> cards.toggleKeys();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
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
      case OPEN_BRACKET, A -> playback.loopFrom(playback.seconds());
      case CLOSE_BRACKET, B -> playback.loopTo(playback.seconds());
      case L -> playback.toggleLoop();
      case P -> canvas.pinNext();
      case D -> {
        return canvas.painting().toggle();
      }
      case ENTER -> {
        return canvas.painting().paint(canvas.pinned());
      }
      case E -> cards.toggleExport();
      case F1 -> cards.toggleKeys();
      case ESCAPE -> {
        return cards.close() || canvas.unpin();
      }
      default -> {
        if (!event.getText().equals("?")) {
          return false;
        }
        cards.toggleKeys();
      }
    }
    return true;
  }

  private void level(int index) {
    List<Level> levels = model.levels();
    if (index < levels.size()) {
      model.levelProperty().set(levels.get(index));
    }
  }
}

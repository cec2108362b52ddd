package kernelwalk.cli.bench;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Events of a mouse whose main button is held, for measurements that have no mouse. */
final class PointerEvents {
  private PointerEvents() {}

  /** At this place of the node that is to get it, and of the screen. */
  static MouseEvent of(EventType<MouseEvent> type, Point2D place, Point2D screen) {
    return new MouseEvent(
        type,
        place.getX(),
        place.getY(),
        screen.getX(),
        screen.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        null);
  }
}

package kernelwalk.app;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A hand with a mouse, where no robot is wanted. */
public final class Hand {
  private Hand() {}

  /** Has the primary button do this at a place of a node. */
  public static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
    Point2D scene = node.localToScene(x, y);
    boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            scene.getX(),
            scene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            false,
            null));
  }

  /** A stroke on the Draw page's sheet; places in shares of its side, from its middle. */
  static void stroke(Node sheet, double[][] places) {
    double width = sheet.getLayoutBounds().getWidth();
    double height = sheet.getLayoutBounds().getHeight();
    double side = Math.min(width, height);
    for (int i = 0; i < places.length; i++) {
      double x = width / 2 + places[i][0] * side;
      double y = height / 2 + places[i][1] * side;
      fire(sheet, i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, x, y);
      if (i == places.length - 1) {
        fire(sheet, MouseEvent.MOUSE_RELEASED, x, y);
      }
    }
  }
}

package kernelwalk.app.draw;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.Sheet;
import kernelwalk.app.setting.Settings;

/**
 * The sheet on the screen, a square in the middle of its place. Mouse, pen and touch draw on it
 * (JavaFX turns the latter two into mouse events, without pressure); the paper shows at each pulse
 * what was drawn.
 */
final class SheetView extends Region {
  private final DrawModel model;
  private final SheetPaper paper;
  private final Runnable changed;
  private boolean working;

  /**
   * The sheet.
   *
   * @param changed told at once when the pointer changed the drawing
   */
  SheetView(DrawModel model, Settings settings, Runnable changed) {
    this.model = model;
    this.changed = changed;
    paper = new SheetPaper(model.sheet(), settings, focusedProperty());
    getChildren().add(paper);
    setId("draw-sheet");
    setFocusTraversable(true);
    setCursor(Cursor.CROSSHAIR);
    getStyleClass().add("sheet");
    accessibleTextProperty().bind(settings.messages().text("draw.sheet"));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
  }

  SheetPaper paper() {
    return paper;
  }

  private void press(MouseEvent event) {
    requestFocus();
    event.consume();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    working = true;
    switch (model.toolProperty().get()) {
      case PEN -> model.sheet().penDown(x(event), y(event), model.penWidthProperty().get());
      case ERASER -> {
        model.sheet().eraserDown();
        erase(event);
      }
    }
  }

  private void drag(MouseEvent event) {
    if (!working) {
      return;
    }
    switch (model.toolProperty().get()) {
      case PEN -> model.sheet().penMove(x(event), y(event));
      case ERASER -> erase(event);
    }
    changed.run();
  }

  /** The pointer may have moved on since its last drag was told: the stroke ends where it is. */
  private void release(MouseEvent event) {
    if (working) {
      drag(event);
      working = false;
      model.sheet().penUp();
    }
  }

  private void erase(MouseEvent event) {
    model.sheet().erase(x(event), y(event), model.penWidthProperty().get() / 2);
  }

  /** Whole pixels, so that the paper's edges are crisp. */
  private double side() {
    return Math.floor(Math.min(getWidth(), getHeight()));
  }

  private double left() {
    return Math.floor((getWidth() - side()) / 2);
  }

  private double top() {
    return Math.floor((getHeight() - side()) / 2);
  }

  private double x(MouseEvent event) {
    return (event.getX() - left()) / side() * Sheet.SIDE;
  }

  private double y(MouseEvent event) {
    return (event.getY() - top()) / side() * Sheet.SIDE;
  }

  @Override
  protected void layoutChildren() {
    paper.resizeRelocate(left(), top(), side(), side());
  }
}

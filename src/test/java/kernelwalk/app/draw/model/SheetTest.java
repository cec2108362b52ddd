package kernelwalk.app.draw.model;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.ink.PenPoint;
import org.junit.jupiter.api.Test;

final class SheetTest {
  private final Sheet sheet = new Sheet();

  @Test
  void strokesComeBackAtRedoInTheOrderInWhichTheyLeft() {
    line(10, 10, 60, 60);
    line(100, 100, 150, 100);
    sheet.undo();
    sheet.undo();
    assertThat(sheet.isEmpty()).isTrue();
    sheet.redo();
    assertThat(sheet.ink().strokes()).hasSize(1);
    assertThat(sheet.ink().strokes().getFirst().penPoints().getFirst())
        .isEqualTo(new PenPoint(10, 10));
    sheet.redo();
    assertThat(sheet.ink().strokes()).hasSize(2);
    assertThat(sheet.canRedo()).isFalse();
  }

  @Test
  void clearCanBeUndone() {
    line(10, 10, 60, 60);
    sheet.clear();
    assertThat(sheet.isEmpty()).isTrue();
    sheet.undo();
    assertThat(sheet.ink().strokes()).hasSize(1);
  }

  @Test
  void theEraserTakesWholeStrokesAndOneUndoBringsThemAllBack() {
    line(10, 10, 60, 10);
    line(10, 100, 60, 100);
    line(200, 200, 250, 250);
    sheet.eraserDown();
    sheet.erase(30, 10, 2);
    sheet.erase(30, 100, 2);
    assertThat(sheet.ink().strokes()).hasSize(1);
    sheet.undo();
    assertThat(sheet.ink().strokes()).hasSize(3);
  }

  @Test
  void theStrokeBeingDrawnIsPartOfTheInkAlready() {
    long before = sheet.version();
    sheet.penDown(5, 5, 20);
    sheet.penMove(50, 50);
    assertThat(sheet.ink().strokes().getFirst().penPoints()).hasSize(2);
    assertThat(sheet.version()).isGreaterThan(before);
  }

  @Test
  void placesBeyondTheEdgeCountAsTheEdge() {
    sheet.penDown(-40, 900, 20);
    assertThat(sheet.ink().strokes().getFirst().penPoints().getFirst())
        .isEqualTo(new PenPoint(0, Sheet.SIDE));
  }

  private void line(double x1, double y1, double x2, double y2) {
    sheet.penDown(x1, y1, 20);
    sheet.penMove(x2, y2);
    sheet.penUp();
  }
}

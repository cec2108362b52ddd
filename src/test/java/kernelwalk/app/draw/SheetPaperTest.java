package kernelwalk.app.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.draw.model.Sheet;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SheetPaperTest {
  private static final int SIDE = 280;

  private final Sheet sheet = new Sheet();
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @SuppressWarnings("NullAway.Init") // made on the FX thread
  private SheetPaper paper;

  @Start
  void start(Stage stage) {
    paper = new SheetPaper(sheet, settings, new SimpleBooleanProperty());
    paper.setPrefSize(SIDE, SIDE);
    stage.setScene(Dressed.scene(new Pane(paper), settings, 300, 300));
    stage.show();
  }

  /** The stroke as it is painted bit by bit, beside the same stroke painted at once. */
  @Test
  void aStrokeThatGrowsLooksLikeTheStrokeThatIsDone(FxRobot robot) {
    robot.interact(
        () -> {
          paper.layout();
          sheet.penDown(60, 60, 20);
          paper.refresh();
          for (int i = 1; i <= 60; i++) {
            sheet.penMove(
                140 + 80 * Math.cos(Math.PI + i * 0.1), 120 + 80 * Math.sin(Math.PI + i * 0.1));
            if (i % 3 != 1) {
              paper.refresh();
            }
          }
          paper.refresh();
          WritableImage grown = paper.snapshot(null, null);
          paper.repaint();
          WritableImage whole = paper.snapshot(null, null);
          int ink = 0;
          int missing = 0;
          int strayed = 0;
          for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
              boolean inked = dark(whole, x, y);
              ink += inked ? 1 : 0;
              missing += inked && !dark(grown, x, y) ? 1 : 0;
              strayed += !inked && dark(grown, x, y) ? 1 : 0;
            }
          }
          assertThat(ink).isGreaterThan(8_000);
          assertThat(missing).as("half of the last move is yet to come").isLessThan(200);
          assertThat(strayed).as("edges painted twice").isLessThan(ink / 20);
        });
  }

  @Test
  void whatElseChangesIsPaintedWhole(FxRobot robot) {
    robot.interact(
        () -> {
          paper.layout();
          sheet.penDown(60, 60, 20);
          sheet.penMove(200, 60);
          sheet.penUp();
          paper.refresh();
          assertThat(dark(paper.snapshot(null, null), 130, 60)).isTrue();
          sheet.undo();
          paper.refresh();
          assertThat(dark(paper.snapshot(null, null), 130, 60)).isFalse();
          sheet.redo();
          sheet.penDown(60, 200, 20);
          paper.refresh();
          assertThat(dark(paper.snapshot(null, null), 130, 60)).isTrue();
          assertThat(dark(paper.snapshot(null, null), 60, 200)).isTrue();
        });
  }

  private static boolean dark(WritableImage image, int x, int y) {
    Color colour = image.getPixelReader().getColor(x, y);
    return colour.getBrightness() < 0.5;
  }
}

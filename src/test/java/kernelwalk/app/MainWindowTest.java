package kernelwalk.app;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class MainWindowTest {
  @TempDir private static Path folder = Path.of("");

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private List<Page> pages = List.of();

  @SuppressWarnings("NullAway.Init") // a window is made on the FX thread
  private MainWindow window;

  @Start
  void start(Stage stage) {
    pages =
        KernelwalkApp.pages(
            settings, new LiveNetwork(), new MnistStore(Map.of(), folder, List.of()));
    window = new MainWindow(pages, settings, 1024, 700);
    stage.setScene(window.scene());
    stage.show();
  }

  @AfterEach
  void hidePages(FxRobot robot) {
    robot.interact(() -> pages.forEach(Page::hide));
  }

  @Test
  void everyPageOpensFromTheRailAndByItsShortcut(FxRobot robot) {
    for (Page page : pages) {
      robot.clickOn("#rail-" + page.id());
      assertThat(window.pageProperty().get()).isSameAs(page);
      assertThat(page.view().isVisible()).isTrue();
      assertThat(pages.stream().filter(each -> each.view().isVisible())).hasSize(1);
    }
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(window.pageProperty().get()).isSameAs(pages.getFirst());
  }

  @Test
  void everyColourThatStylesNameIsFound(FxRobot robot) {
    for (Page page : pages) {
      robot.clickOn("#rail-" + page.id());
    }
    robot.interact(() -> settings.themeProperty().set(Theme.DARK));
    for (Page page : pages) {
      robot.clickOn("#rail-" + page.id());
    }
    assertThat(JavaFxLog.warnings()).isEmpty();
  }

  @Test
  void theLanguageIsSwitchedLive(FxRobot robot) {
    assertThat(text(robot, "#rail-draw")).isEqualTo("Draw");
    robot.clickOn("#language-zh");
    assertThat(text(robot, "#rail-draw")).isEqualTo("手写");
    robot.clickOn("#rail-lab");
    assertThat(text(robot, "#lab-go")).isEqualTo("开始");
    robot.clickOn("#language-en");
    assertThat(text(robot, "#lab-go")).isEqualTo("Start");
  }

  @Test
  void theThemeIsSwitchedLive(FxRobot robot) {
    robot.clickOn("#theme");
    waitForFxEvents();
    assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
    assertThat(window.scene().getStylesheets().getFirst()).endsWith("dark.css");
    robot.clickOn("#theme");
    assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
  }

  @Test
  void keysArriveAtThePageWhereverItWasClicked(FxRobot robot) throws Exception {
    robot.clickOn("#rail-playground");
    robot.clickOn("#playground-stage #stage-canvas");
    robot.push(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
    Node card = robot.lookup("#stage-export-card").query();
    Bounds place = card.localToScreen(card.getLayoutBounds());
    robot.clickOn(place.getMinX() + 5, place.getMinY() + 5);
    robot.push(KeyCode.ESCAPE);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isEmpty());
  }

  @Test
  void helpSaysWhatThePageIsFor(FxRobot robot) {
    robot.clickOn("#rail-draw");
    robot.clickOn("#help");
    assertThat(robot.lookup(".help-text").queryAs(Labeled.class).getText())
        .contains("mouse, a pen or a finger");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup(".help-text").tryQuery()).isEmpty();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** After a click beside it the page has the keys, as before: E is the stage's. */
  @ParameterizedTest
  @ValueSource(
      strings = {"#language-zh", "#language-en", "#theme", "#rail-playground", "#text-size"})
  void aClickBesideThePageLeavesItTheKeys(String id, FxRobot robot) throws Exception {
    robot.clickOn("#rail-playground");
    robot.clickOn(id);
    if (id.equals("#text-size")) {
      robot.clickOn("#text-size-100");
    }
    waitForFxEvents();
    robot.push(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
  }

  @Test
  void eachPageTakesTheKeysWhenItIsChosen(FxRobot robot) {
    for (Page page : pages) {
      robot.clickOn("#rail-" + page.id());
      waitForFxEvents();
      Node owner = window.scene().getFocusOwner();
      Node at = owner;
      while (at != null && !at.equals(page.view())) {
        at = at.getParent();
      }
      assertThat(at).as(page.id() + ": " + owner).isSameAs(page.view());
    }
  }

  @Test
  void theWindowIsBlankUntilTheNextKeyOrClick(FxRobot robot) throws Exception {
    Node blank = robot.lookup("#blank").query();
    robot.clickOn("#rail-lessons");
    for (KeyCode key : List.of(KeyCode.B, KeyCode.PERIOD)) {
      robot.push(key);
      soon(blank::isVisible);
      robot.push(KeyCode.F1);
      soon(() -> !blank.isVisible());
      assertThat(robot.lookup("#stage-keys-card").tryQuery()).as("only that").isEmpty();
    }
    robot.push(KeyCode.B);
    soon(blank::isVisible);
    robot.clickOn(blank);
    soon(() -> !blank.isVisible());
  }

  @Test
  void theWindowFillsTheScreenAndEscComesBackAfterWhatIsOpen(FxRobot robot) throws Exception {
    Stage stage = (Stage) window.scene().getWindow();
    robot.clickOn("#rail-playground");
    robot.push(KeyCode.F11);
    soon(stage::isFullScreen);
    robot.push(KeyCode.F1);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isEmpty());
    assertThat(stage.isFullScreen()).isTrue();
    robot.push(KeyCode.ESCAPE);
    soon(() -> !stage.isFullScreen());
  }

  @Test
  void whatIsTypedIntoATextIsTextButAFunctionKeyIsNot(FxRobot robot) throws Exception {
    Stage stage = (Stage) window.scene().getWindow();
    robot.clickOn("#rail-playground");
    robot.clickOn("#playground-matrix");
    robot.push(KeyCode.B).push(KeyCode.PERIOD);
    waitForFxEvents();
    assertThat(robot.lookup("#blank").query().isVisible()).isFalse();
    robot.push(KeyCode.F11);
    soon(stage::isFullScreen);
    robot.push(KeyCode.F11);
    soon(() -> !stage.isFullScreen());
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

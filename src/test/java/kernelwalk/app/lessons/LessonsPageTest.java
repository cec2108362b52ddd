package kernelwalk.app.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.Film;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a reader does on the page of lessons. */
@ExtendWith(ApplicationExtension.class)
final class LessonsPageTest {
  @TempDir static Path folder;

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final List<LessonsPage> pages = new ArrayList<>();
  private final StackPane root = new StackPane();

  @Start
  void start(Stage stage) {
    stage.setScene(Dressed.scene(root, settings, 1000, 700));
    stage.show();
    put(Path.of("lessons"));
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(() -> page().hide());
  }

  @Test
  void aSceneIsChosenFromTheContents(FxRobot robot) {
    robot.interact(() -> page().open("convolution", "rule"));
    robot.clickOn("#contents");
    robot.clickOn("#scene-convolution-slide");

    assertThat(title(robot)).isEqualTo("Slide, multiply, add");
    assertThat(page().subtitle().getValue()).isEqualTo("Scene 2 of 9");
    assertThat(spoken(robot)).contains("1·0 + 2·1 + 4·2 + 5·3 = 25");
    assertThat(film(robot).timeline().steps()).isEqualTo(24);
  }

  @Test
  void nextAndPreviousTurnScenesAndGoOnToTheNextLesson(FxRobot robot) {
    assertThat(robot.lookup("#previous-scene").query().isDisabled()).isTrue();
    robot.interact(() -> page().open("convolution", "rule"));
    robot.clickOn("#next-scene");
    assertThat(title(robot)).isEqualTo("Slide, multiply, add");
    robot.clickOn("#previous-scene");
    assertThat(title(robot)).isEqualTo("Find the rule");

    robot.interact(() -> page().open("convolution", "turned"));
    robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    assertThat(page().title().getValue()).isEqualTo("Stride and the size of the result");
  }

  @Test
  void theLanguageChangesLiveAndTheSceneStays(FxRobot robot) {
    robot.interact(() -> page().open("convolution", "edge"));
    assertThat(title(robot)).isEqualTo("What a kernel looks for");
    robot.interact(() -> settings.languageProperty().set(Language.ZH));

    assertThat(title(robot)).isEqualTo("卷积核在找什么");
    assertThat(spoken(robot)).contains("特征图");
    assertThat(page().title().getValue()).isEqualTo("卷积");
    assertThat(robot.lookup("#next-scene").queryAs(Labeled.class).getText()).isEqualTo("下一幕");
  }

  @Test
  void keysStepTheFilmAndStepItBack(FxRobot robot) {
    robot.interact(() -> page().open("convolution", "slide"));
    Film film = film(robot);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    settle(robot);
    assertThat(stage(robot).playback().seconds()).isEqualTo(film.timeline().restOf(1));
    robot.push(KeyCode.LEFT);
    settle(robot);
    assertThat(stage(robot).playback().seconds()).isEqualTo(film.timeline().restOf(0));
  }

  /** Three levels of a scene of four cells; at the end on, at the beginning back. */
  @Test
  void aClickerGoesThroughStepsAndScenes(FxRobot robot) {
    robot.interact(() -> page().open("convolution", "edge"));
    Film film = film(robot);
    for (long step = 0; step < film.timeline().steps(); step++) {
      robot.push(KeyCode.PAGE_DOWN);
      settle(robot);
      assertThat(stage(robot).playback().seconds()).isEqualTo(film.timeline().restOf(step));
    }
    assertThat(title(robot)).isEqualTo("What a kernel looks for");
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(title(robot)).isEqualTo("Edges of a digit");
    film(robot);
    robot.push(KeyCode.PAGE_UP);
    assertThat(title(robot)).isEqualTo("What a kernel looks for");
    film(robot);
    settle(robot);
    assertThat(stage(robot).playback().seconds())
        .as("back where it was left")
        .isEqualTo(film.timeline().restOf(film.timeline().steps() - 1));
    robot.push(KeyCode.PAGE_UP);
    settle(robot);
    assertThat(stage(robot).playback().seconds())
        .isEqualTo(film.timeline().restOf(film.timeline().steps() - 2));

    robot.interact(() -> page().open("convolution", "rule"));
    film(robot);
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(title(robot)).as("nothing to step").isEqualTo("Slide, multiply, add");
  }

  /** The keys of a clicker are the film's also while the text has the focus. */
  @Test
  void aClickerWorksAfterAClickIntoTheText(FxRobot robot) {
    robot.interact(() -> page().open("convolution", "slide"));
    Film film = film(robot);
    robot.clickOn("#scene-title");
    robot.push(KeyCode.PAGE_DOWN);
    settle(robot);
    assertThat(stage(robot).playback().seconds()).isEqualTo(film.timeline().restOf(0));
  }

  /** What was pinned in one scene is not told in the next: its value was another. */
  @Test
  void aPinEndsWithItsScene(FxRobot robot) {
    robot.interact(() -> page().open("convolution", "slide"));
    film(robot);
    robot.interact(() -> stage(robot).playback().end());
    robot.push(KeyCode.P);
    Label readout = robot.lookup(".stage-readout").queryAs(Label.class);
    assertThat(readout.isVisible()).isTrue();
    assertThat(readout.getText()).isEqualTo("output[0, 0, 1, 1] = 43");
    robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    film(robot);
    assertThat(title(robot)).isEqualTo("Add the bias");
    assertThat(readout.isVisible()).isFalse();
  }

  @Test
  void aSceneOpensOnTheStepThatItsAuthorChose(FxRobot robot) {
    robot.interact(() -> page().open("many-channels", "colour"));
    Film film = film(robot);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(film.timeline().stepAt(stage(robot).playback().seconds())).isEqualTo(64);
    assertThat(film.at(stage(robot).playback().seconds()).text()).contains("1101");
  }

  @Test
  void aBrokenLessonSaysItsSentenceInTheContentsAndTheOthersGoOn(FxRobot robot) throws Exception {
    copy(Path.of("lessons/07-many-kernels"), folder.resolve("good"));
    Files.createDirectories(folder.resolve("bad"));
    Files.writeString(
        folder.resolve("bad/lesson.yaml"), "id: bad\norder: 1\ntitel: x\n", StandardCharsets.UTF_8);
    robot.interact(() -> put(folder));
    robot.clickOn("#contents");

    assertThat(robot.lookup(".contents-problem").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.startsWith("lesson.yaml:3:") && text.contains("'title'?"));
    assertThat(page().title().getValue()).isEqualTo("Many kernels");
  }

  @Test
  void withoutLessonsThePageSaysWhy(FxRobot robot) {
    robot.interact(() -> put(folder.resolve("nowhere")));

    assertThat(robot.lookup(".contents-problem").queryAs(Label.class).getText())
        .endsWith("nowhere: a folder with lessons expected, none found");
  }

  private LessonsPage page() {
    return pages.getLast();
  }

  /** Shows the page of this folder's lessons instead of the one before. */
  private void put(Path lessons) {
    pages.forEach(LessonsPage::hide);
    pages.add(new LessonsPage(settings, lessons));
    root.getChildren().setAll(page().view());
    page().show();
  }

  private static StageView stage(FxRobot robot) {
    return robot.lookup("#stage").queryAs(StageView.class);
  }

  /** The film on the stage; it is made at the first pulse after its scene was opened. */
  private static Film film(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return stage(robot).playback().filmProperty().get().orElseThrow();
  }

  /** Lets the time pass that a step's glide takes. */
  private static void settle(FxRobot robot) {
    robot.interact(() -> stage(robot).playback().advance(60));
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#scene-title").queryAs(Label.class).getText();
  }

  /** What a screen reader hears of the text. */
  private static String spoken(FxRobot robot) {
    StringBuilder all = new StringBuilder();
    for (Node node : robot.lookup("#scene-prose").query().lookupAll("TextFlow")) {
      all.append(((TextFlow) node).getAccessibleText()).append('\n');
    }
    return all.toString();
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}

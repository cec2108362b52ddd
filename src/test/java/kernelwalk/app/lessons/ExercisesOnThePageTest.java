package kernelwalk.app.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.progress.ProgressStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a reader does on the page of lessons with fresh numbers, and that it is kept. */
@ExtendWith(ApplicationExtension.class)
final class ExercisesOnThePageTest {
  private static final String LESSON =
      """
      format: 2
      id: tiny
      order: 1
      title: {en: Tiny, zh: 小}
      minutes: 7
      scenes:
        - id: one
          title: {en: One, zh: 一}
          operation: pool2d
          settings: {mode: average, kernel: 2}
          input: [[1, 2], [3, 4]]
          exercise: {kind: training-step}
        - id: planes
          title: {en: Planes, zh: 平面}
          show: planes
          picture: [[1, 2], [3, 4]]
          exercise: {kind: pixel}
        - id: code
          title: {en: Code, zh: 代码}
          show: code
          network: lenet
          exercise: {kind: normalise}
        - id: two
          title: {en: Two, zh: 二}
          operation: activation
          settings: {function: relu}
          input: [1, 2]
      """;
  private static final String TEXT =
      """
      # goals

      - Pool.

      # one

      Words.

      # planes

      Words.

      # code

      Words.

      # two

      More.

      # learnt

      Means.
      """;

  @TempDir Path folder;

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final StackPane root = new StackPane();
  private Optional<LessonsPage> page = Optional.empty();

  @Start
  void start(Stage stage) {
    stage.setScene(Dressed.scene(root, settings, 1200, 800));
    stage.show();
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(() -> page.ifPresent(LessonsPage::hide));
  }

  @Test
  void aLessonSaysAtItsHeadAndItsEndWhatItIsFor(FxRobot robot) throws Exception {
    open(robot);
    assertThat(robot.lookup("#lesson-goals").query().isVisible()).isTrue();
    assertThat(text("#lesson-minutes", robot)).isEqualTo("About 7 minutes");
    robot.interact(() -> page.orElseThrow().open("tiny", "two"));
    assertThat(robot.lookup("#lesson-goals").query().isVisible()).isFalse();
    assertThat(robot.lookup("#lesson-learnt").query().isVisible()).isTrue();
  }

  @Test
  void anExerciseTakesTheStageAndGivesItBack(FxRobot robot) throws Exception {
    open(robot);
    String scene = told(robot);
    robot.clickOn("#exercise-begin-training-step");
    assertThat(told(robot)).contains("y = w·x + b").isNotEqualTo(scene);
    assertThat(text(".exercise-state", robot)).isEqualTo("Step 1 of 6");

    robot.clickOn("#exercise-answer-training-step").write("999").push(KeyCode.ENTER);
    assertThat(text("#exercises .question-reply", robot)).startsWith("Not yet.");
    robot.clickOn("#exercise-show-step-training-step");
    assertThat(text("#exercises .question-reply", robot)).startsWith("It was ");
    assertThat(text(".exercise-state", robot)).isEqualTo("Step 2 of 6");
    robot.clickOn("#exercise-show-all-training-step");
    assertThat(text("#exercises .question-ask", robot)).contains("does not count");

    robot.clickOn("#exercise-end-training-step");
    assertThat(told(robot)).isEqualTo(scene);
    assertThat(text(".exercise-state", robot)).startsWith("0 of 3 in a row");
  }

  /** Also where the scene is no walk, and where something else stands in the stage's place. */
  @Test
  void anExerciseTakesTheStageFromWhateverIsThere(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> page.orElseThrow().open("tiny", "planes"));
    String planes = told(robot);
    press("#exercise-begin-pixel", robot);
    assertThat(told(robot)).isNotEqualTo(planes);
    press("#exercise-end-pixel", robot);
    assertThat(told(robot)).isEqualTo(planes);

    robot.interact(() -> page.orElseThrow().open("tiny", "code"));
    assertThat(robot.lookup("#stage").tryQuery()).isEmpty();
    press("#exercise-begin-normalise", robot);
    assertThat(told(robot)).contains("(x − 127.5) / 127.5");
    press("#exercise-end-normalise", robot);
    assertThat(robot.lookup("#code-text").tryQuery()).isPresent();
  }

  private static void press(String query, FxRobot robot) {
    robot.interact(() -> robot.lookup(query).queryAs(Button.class).fire());
  }

  @Test
  void anExerciseEndsWithItsScene(FxRobot robot) throws Exception {
    open(robot);
    robot.clickOn("#exercise-begin-training-step");
    robot.interact(() -> page.orElseThrow().open("tiny", "two"));
    assertThat(told(robot)).doesNotContain("w·x");
    robot.interact(() -> page.orElseThrow().open("tiny", "one"));
    assertThat(robot.lookup("#exercise-begin-training-step").tryQuery()).isPresent();
  }

  @Test
  void whatWasSeenIsKeptAndMarkedInTheContents(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> page.orElseThrow().hide());
    robot.interact(() -> page = Optional.empty());
    open(robot);
    robot.clickOn("#contents");
    assertThat(states("#scene-tiny-one", robot)).contains("seen");
    assertThat(states("#scene-tiny-two", robot)).doesNotContain("seen");
  }

  @Test
  void anotherPersonBeginsWithNothingSeen(FxRobot robot) throws Exception {
    open(robot);
    robot.clickOn("#contents").clickOn("#people").clickOn("#person-new");
    robot.write("a/b").push(KeyCode.ENTER);
    assertThat(text("#progress-problem", robot)).startsWith("A name of letters");
    robot.eraseText(3).write("Ada").push(KeyCode.ENTER);
    assertThat(robot.lookup("#people").queryAs(MenuButton.class).getText())
        .isEqualTo("Learning: Ada");
    assertThat(states("#scene-tiny-one", robot)).doesNotContain("seen");
    assertThat(new ProgressStore(folder.resolve("progress")).current()).contains("Ada");
  }

  private static String states(String query, FxRobot robot) {
    Node node = robot.lookup(query).query();
    return node.getPseudoClassStates().toString();
  }

  private void open(FxRobot robot) throws Exception {
    Path lessons = Files.createDirectories(folder.resolve("lessons/tiny"));
    Files.writeString(lessons.resolve("lesson.yaml"), LESSON);
    Files.writeString(lessons.resolve("text.en.md"), TEXT);
    Files.writeString(lessons.resolve("text.zh.md"), TEXT);
    robot.interact(
        () -> {
          ProgressStore store = new ProgressStore(folder.resolve("progress"));
          LessonsPage next = LessonsPages.of(settings, folder.resolve("lessons"), store);
          page = Optional.of(next);
          root.getChildren().setAll(next.view());
          next.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#lesson-text").queryAs(ScrollPane.class).setVvalue(1));
  }

  private static String text(String query, FxRobot robot) {
    Label label = robot.lookup(query).queryAs(Label.class);
    assertThat(label.isVisible()).as(query).isTrue();
    return label.getText();
  }

  /** What the stage shows, in words. */
  private static String told(FxRobot robot) {
    StageView stage = robot.lookup("#stage").queryAs(StageView.class);
    WaitForAsyncUtils.waitForFxEvents();
    return stage
        .playback()
        .filmProperty()
        .get()
        .orElseThrow()
        .at(stage.playback().seconds())
        .text();
  }
}

package kernelwalk.app.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a reader is asked on the page of lessons, and what is said to the answers. */
@ExtendWith(ApplicationExtension.class)
final class QuestionsOnThePageTest {
  private static final String HEAD =
      """
      format: 2
      id: tiny
      order: 1
      title: {en: Tiny, zh: 小}
      scenes:
        - id: zero
          title: {en: Zero, zh: 零}
          operation: activation
          settings: {function: relu}
          input: [1, 2]
        - id: one
          title: {en: One, zh: 一}
          operation: conv2d
          input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
          weight: [[0, 1], [2, 3]]
          level: cell
          questions:
      """;
  private static final String NUMBER =
      """
            - id: first
              kind: number
              ask: {en: First?, zh: 第一个？}
              answer: 19
              of: output[0, 0, 0, 0]
              wrong:
                - {answer: 5, en: Turned., zh: 翻转了。}
              hint: {en: Multiply., zh: 相乘。}
              right: {en: Four products., zh: 四个乘积。}
      """;
  private static final String CHOICE =
      """
            - id: which
              kind: choice
              ask: {en: Which?, zh: 哪个？}
              options:
                - {en: A, zh: 甲, reply: {en: Not A., zh: 不是甲。}}
                - {en: B, zh: 乙, right: true}
              right: {en: B it is., zh: 就是乙。}
      """;
  private static final String CELLS =
      """
            - id: reads
              kind: cells
              ask: {en: Click., zh: 点一点。}
              tensor: input
              answer: [[0, 0, 0, 1], [0, 0, 0, 2], [0, 0, 1, 1], [0, 0, 1, 2]]
              of: reads output[0, 0, 0, 1]
              right: {en: Four cells., zh: 四个格子。}
      """;
  private static final String SETTING =
      """
            - id: stride
              kind: setting
              ask: {en: One row., zh: 只剩一行。}
              setting: stride
              from: 1
              to: 3
              until: output.height == 1
              right: {en: One window fits., zh: 只放得下一个窗口。}
      """;
  private static final String ORDER =
      """
            - id: order
              kind: order
              ask: {en: Order., zh: 排一排。}
              items: [{en: a, zh: 甲}, {en: b, zh: 乙}, {en: c, zh: 丙}]
              right: {en: In order., zh: 次序对了。}
      """;

  @TempDir static Path folder;

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
  void aNumberIsMarkedWithItsOwnReplyAndThenTheWhy(FxRobot robot) throws Exception {
    open(NUMBER, robot);
    robot.clickOn("#check-first");
    assertThat(text(".question-reply", robot)).isEqualTo("Give an answer first.");
    assertThat(robot.lookup("#reveal-first").query().isVisible()).isFalse();
    robot.clickOn("#hint-first");
    assertThat(text(".question-hint", robot)).isEqualTo("Multiply.");

    robot.clickOn("#answer-first").write("5").push(KeyCode.ENTER);
    assertThat(text(".question-reply", robot)).isEqualTo("Turned.");
    assertThat(robot.lookup(".question-why").query().isVisible()).isFalse();
    robot.eraseText(1).write("18").push(KeyCode.ENTER);
    assertThat(text(".question-reply", robot)).startsWith("Not yet.");
    robot.eraseText(2).write("19").push(KeyCode.ENTER);
    assertThat(text(".question-reply", robot)).isEqualTo("Right.");
    assertThat(text(".question-why", robot)).isEqualTo("Four products.");

    robot.interact(() -> settings.languageProperty().set(Language.ZH));
    assertThat(text(".question-why", robot)).isEqualTo("四个乘积。");
    assertThat(text(".question-reply", robot)).isEqualTo("答对了。");
    robot.clickOn("#again-first");
    assertThat(robot.lookup(".question-why").query().isVisible()).isFalse();
  }

  @Test
  void aChoiceIsMarkedAtOnceAndTheAnswerCanBeShown(FxRobot robot) throws Exception {
    open(CHOICE, robot);
    robot.clickOn("#answer-which-0");
    assertThat(text(".question-reply", robot)).isEqualTo("Not A.");
    robot.clickOn("#reveal-which");
    assertThat(text(".question-reply", robot)).isEqualTo("This is the answer.");
    assertThat(text(".question-why", robot)).isEqualTo("B it is.");
    assertThat(robot.lookup("#answer-which-1").query().getPseudoClassStates())
        .anyMatch(state -> state.getPseudoClassName().equals("right"));
  }

  @Test
  void cellsAreChosenOnTheStageAndAClickTakesThemBack(FxRobot robot) throws Exception {
    open(CELLS, robot);
    for (int[] cell : new int[][] {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}}) {
      click(cell[0], cell[1], robot);
    }
    assertThat(text("#answer-reads-chosen", robot)).startsWith("5 chosen");
    robot.clickOn("#check-reads");
    assertThat(text(".question-reply", robot)).startsWith("Not yet.");
    click(0, 0, robot);
    robot.clickOn("#check-reads");
    assertThat(text(".question-reply", robot)).isEqualTo("Right.");
  }

  @Test
  void aSettingIsSeenAtWorkAndTheNextVisitBeginsAsWritten(FxRobot robot) throws Exception {
    open(SETTING, robot);
    assertThat(rows(robot)).isEqualTo(2);
    robot.clickOn("#answer-stride-2").clickOn("#check-stride");
    assertThat(text(".question-reply", robot)).isEqualTo("Right.");
    assertThat(rows(robot)).isEqualTo(1);

    robot.interact(() -> page.orElseThrow().open("tiny", "zero"));
    robot.interact(() -> page.orElseThrow().open("tiny", "one"));
    assertThat(rows(robot)).as("the scene as it is written").isEqualTo(2);
    assertThat(text(".question-reply", robot)).as("what was answered").isEqualTo("Right.");
  }

  @Test
  void itemsAreMovedIntoTheirOrder(FxRobot robot) throws Exception {
    open(ORDER, robot);
    robot.clickOn("#check-order");
    assertThat(text(".question-reply", robot)).as("never shown in order").startsWith("Not yet.");
    for (int place = 0; place < 2; place++) {
      String wanted = List.of("a", "b").get(place);
      for (int at = items(robot).indexOf(wanted); at > place; at--) {
        robot.clickOn("#answer-order-up-" + at);
      }
    }
    assertThat(items(robot)).containsExactly("a", "b", "c");
    robot.clickOn("#check-order");
    assertThat(text(".question-reply", robot)).isEqualTo("Right.");
  }

  private void open(String question, FxRobot robot) throws Exception {
    Files.writeString(folder.resolve("lesson.yaml"), HEAD + question);
    Files.writeString(folder.resolve("text.en.md"), "# zero\n\nWords.\n\n# one\n\nWords.\n");
    Files.writeString(folder.resolve("text.zh.md"), "# zero\n\n字。\n\n# one\n\n字。\n");
    robot.interact(
        () -> {
          LessonsPage next = new LessonsPage(settings, folder);
          page = Optional.of(next);
          root.getChildren().setAll(next.view());
          next.show();
          next.open("tiny", "one");
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#lesson-text").queryAs(ScrollPane.class).setVvalue(1));
  }

  private static String text(String query, FxRobot robot) {
    Label label = robot.lookup(query).queryAs(Label.class);
    assertThat(label.isVisible()).as(query).isTrue();
    return label.getText();
  }

  private static List<String> items(FxRobot robot) {
    return robot.lookup(".question-item-text").queryAllAs(Label.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private static Picture picture(FxRobot robot) {
    StageView stage = robot.lookup("#stage").queryAs(StageView.class);
    WaitForAsyncUtils.waitForFxEvents();
    return stage.playback().filmProperty().get().orElseThrow().at(stage.playback().seconds());
  }

  private static Grid grid(TensorRole role, FxRobot robot) {
    return picture(robot).marks().stream()
        .filter(Grid.class::isInstance)
        .map(Grid.class::cast)
        .filter(grid -> grid.plane().tensorRole() == role)
        .findFirst()
        .orElseThrow();
  }

  private static int rows(FxRobot robot) {
    return grid(TensorRole.OUTPUT, robot).plane().rows();
  }

  private static void click(int row, int column, FxRobot robot) {
    Grid grid = grid(TensorRole.INPUT, robot);
    Node canvas = robot.lookup("#stage-canvas").query();
    Point2D at =
        canvas.localToScreen(
            grid.x() + (column + 0.5) * grid.cell(), grid.y() + (row + 0.5) * grid.cell());
    robot.clickOn(at);
  }
}

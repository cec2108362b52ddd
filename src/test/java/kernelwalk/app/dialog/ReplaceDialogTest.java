package kernelwalk.app.dialog;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.dialog.SystemDialogs.Choice;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReplaceDialogTest {
  private static final Choice CHOICE = new Choice("保存", "要替换它吗？", "替换", "取消");
  private final Settings settings = new Settings(Language.ZH, Theme.DARK);
  private final StackPane owner = new StackPane();

  @Start
  void start(Stage stage) {
    stage.setScene(Dressed.scene(owner, settings, 500, 300));
    stage.setTitle("卷积漫步");
    stage.show();
  }

  @Test
  void theQuestionHasATitleTwoButtonsInItsLanguageAndTheEscapeKeySaysNo(FxRobot robot)
      throws Exception {
    assertThat(answered(robot, () -> robot.clickOn("替换"))).isTrue();
    assertThat(answered(robot, () -> robot.clickOn("取消"))).isFalse();
    assertThat(answered(robot, () -> robot.type(KeyCode.ESCAPE))).isFalse();
  }

  private boolean answered(FxRobot robot, Runnable answer) throws Exception {
    CompletableFuture<Boolean> said = new CompletableFuture<>();
    Platform.runLater(
        () -> said.complete(SystemDialogs.over(owner, settings.messages()).confirms(CHOICE)));
    soon(() -> robot.lookup("#dialog-confirm").tryQuery().isPresent());
    Node dialog = robot.lookup("#dialog-confirm").query();
    assertThat(((Stage) dialog.getScene().getWindow()).getTitle()).isEqualTo("保存");
    assertThat(robot.from(dialog).lookup(".button").queryAllAs(Button.class))
        .extracting(Button::getText)
        .containsExactlyInAnyOrder("替换", "取消");
    assertThat(robot.from(dialog).lookup(".content").queryAs(Label.class).getText())
        .isEqualTo("要替换它吗？");
    assertThat(dialog.getStyle()).isEqualTo(owner.getStyle());
    answer.run();
    soon(said::isDone);
    return said.join();
  }
}

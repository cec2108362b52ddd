package kernelwalk.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.MnistStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlaygroundPageTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @Start
  void start(Stage stage) {
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    PlaygroundPage page = new PlaygroundPage(settings, store);
    stage.setScene(new Scene(new StackPane(page.view()), 990, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    page.show();
  }

  @Test
  void aMatrixAndAKernelAreTypedAndSteppedThrough(FxRobot robot) throws Exception {
    type(robot, "0 1 2\n3 4 5\n6 7 8");
    eventually(() -> size(robot).endsWith("= 3"));
    slide(robot, "#playground-padding", 0);
    slide(robot, "#playground-kernel", 2);
    slide(robot, "#playground-padding", 0);
    eventually(() -> size(robot).equals("⌊(3 + 2·0 − 2) / 1⌋ + 1 = 2"));
    weight(robot, "#kernel-0-0", "0");
    weight(robot, "#kernel-0-1", "1");
    weight(robot, "#kernel-1-0", "2");
    weight(robot, "#kernel-1-1", "3");
    robot.interact(() -> robot.lookup("#stage-canvas").query().requestFocus());
    robot.type(KeyCode.HOME);
    for (String result : List.of("19", "25", "37", "43")) {
      robot.type(KeyCode.RIGHT);
      eventually(() -> words(robot).contains("= " + result + ", the sum"));
    }
    robot.type(KeyCode.LEFT);
    eventually(() -> words(robot).contains("= 37, the sum"));
    Label position = robot.lookup("#stage-position").queryAs(Label.class);
    eventually(() -> position.getText().equals("cell 3 of 4"));
    robot.interact(() -> settings.languageProperty().set(Language.ZH));
    eventually(() -> position.getText().equals("第 3 个单元，共 4 个"));
    eventually(() -> words(robot).contains("即 37 之和"));
  }

  @Test
  void aMatrixWithAHoleIsToldInPlaceAndChangesNothingElse(FxRobot robot) throws Exception {
    String before = size(robot);
    type(robot, "1 2 3\n4 5");
    Label mistake = robot.lookup("#playground-mistake").queryAs(Label.class);
    eventually(() -> mistake.getText().equals("Row 2 has 2 numbers, the first row has 3."));
    assertThat(size(robot)).isEqualTo(before);
  }

  private static void type(FxRobot robot, String text) {
    robot.interact(
        () -> {
          TextArea matrix = robot.lookup("#playground-matrix").queryAs(TextArea.class);
          matrix.requestFocus();
          matrix.setText(text);
        });
  }

  private static void slide(FxRobot robot, String id, double value) {
    robot.interact(() -> robot.lookup(id).queryAs(Slider.class).setValue(value));
  }

  private static void weight(FxRobot robot, String id, String value) {
    robot.interact(
        () -> {
          TextField field = robot.lookup(id).queryAs(TextField.class);
          field.requestFocus();
          field.setText(value);
        });
    robot.type(KeyCode.ENTER);
  }

  private static String words(FxRobot robot) {
    return String.valueOf(robot.lookup("#stage-canvas").query().getAccessibleText());
  }

  private static String size(FxRobot robot) {
    return robot.lookup("#playground-size .formula").queryAllAs(Text.class).stream()
        .map(Text::getText)
        .collect(Collectors.joining());
  }

  private static void eventually(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
  }
}

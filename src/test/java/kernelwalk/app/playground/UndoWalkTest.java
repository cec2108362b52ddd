package kernelwalk.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A walk by chance over every control of the page, taken back step by step, and done again. */
@ExtendWith(ApplicationExtension.class)
class UndoWalkTest {
  private static final int ACTIONS = 240;

  /** What does not change the state, asks for a file, or is the way back itself. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "playground-undo",
          "playground-redo",
          "playground-picture.open",
          "playground-code",
          "playground-panel",
          "playground-copy",
          "playground-paste",
          "playground-guest-leave",
          "playground-paint-value");

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final Random random = new Random(8);

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private PlaygroundPage page;

  @Start
  void start(Stage stage) {
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    page = new PlaygroundPage(settings, store);
    stage.setScene(Dressed.scene(new StackPane(page.view()), settings, 990, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    page.show();
  }

  @Test
  void whateverWasDoneIsTakenBackExactlyAndDoneAgain(FxRobot robot) {
    List<Setup> states = new ArrayList<>();
    List<String> done = new ArrayList<>();
    Set<OperationKind> operationKinds = EnumSet.noneOf(OperationKind.class);
    Set<InputSource> inputSources = EnumSet.noneOf(InputSource.class);
    PlaygroundModel model = page.model();
    states.add(model.setup());
    for (int i = 0; i < ACTIONS; i++) {
      robot.interact(
          () -> {
            String what = act();
            model.settle();
            if (!model.setup().equals(states.getLast())) {
              states.add(model.setup());
              done.add(what);
            }
          });
      operationKinds.add(model.setup().operationKind());
      inputSources.add(model.setup().playgroundInput().inputSource());
    }
    assertThat(states).as("what changed the state: %s", done).hasSizeGreaterThan(ACTIONS / 3);
    assertThat(operationKinds).hasSizeGreaterThan(5);
    assertThat(inputSources).hasSizeGreaterThan(3);
    for (int i = states.size() - 2; i >= 0; i--) {
      inWindow(model::undo);
      assertThat(model.setup()).as("taken back: %s", done.get(i)).isEqualTo(states.get(i));
    }
    inWindow(model::undo);
    assertThat(model.setup()).isEqualTo(states.getFirst());
    for (int i = 1; i < states.size(); i++) {
      inWindow(model::redo);
      assertThat(model.setup()).as("done again: %s", done.get(i - 1)).isEqualTo(states.get(i));
    }
  }

  /** Without the rest that a robot takes after each: of a state alone something is asked. */
  private static void inWindow(Runnable command) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, command);
  }

  /** Something by chance, and what it was. */
  private String act() {
    if (random.nextInt(8) == 0) {
      TensorRole tensorRole =
          List.of(TensorRole.INPUT, TensorRole.OUTPUT_GRADIENT).get(random.nextInt(2));
      int row = random.nextInt(3);
      page.model().paint(TensorCell.of(tensorRole, 0, 0, row, 0), random.nextInt(10));
      page.model().paint(TensorCell.of(tensorRole, 0, 0, row, 1), random.nextInt(10));
      return "paint " + tensorRole;
    }
    List<Node> controls = new ArrayList<>();
    collect(page.view(), controls);
    if (random.nextInt(10) == 0) {
      controls.removeIf(each -> !"playground-operation".equals(each.getId()));
    }
    Node control = controls.get(random.nextInt(controls.size()));
    control.requestFocus();
    use(control);
    page.view().requestFocus();
    return control.getClass().getSimpleName() + " " + control.getId();
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled() || "stage".equals(node.getId())) {
      return;
    }
    boolean control =
        node instanceof ComboBox
            || node instanceof Slider
            || node instanceof Spinner
            || node instanceof TextField
            || node instanceof TextArea
            || node instanceof Button
            || node instanceof ToggleButton;
    if (control) {
      if (!LEFT_OUT.contains(String.valueOf(node.getId()))) {
        found.add(node);
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private void use(Node control) {
    switch (control) {
      case ComboBox<?> box -> box.getSelectionModel().select(random.nextInt(box.getItems().size()));
      case Slider slider ->
          slider.setValue(
              slider.getMin() + random.nextInt((int) (slider.getMax() - slider.getMin()) + 1));
      case Spinner<?> spinner -> spinner.increment(1 + random.nextInt(5));
      case TextField field -> {
        field.setText(Integer.toString(random.nextInt(10)));
        Optional.ofNullable(field.getOnAction())
            .ifPresent(action -> action.handle(new javafx.event.ActionEvent()));
      }
      case TextArea area -> area.setText(matrix());
      case Button button -> button.fire();
      case ToggleButton button -> button.fire();
      default -> throw new IllegalStateException("not used: " + control);
    }
  }

  private String matrix() {
    int rows = 1 + random.nextInt(6);
    int columns = 1 + random.nextInt(6);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows * columns; i++) {
      text.append(random.nextInt(10)).append((i + 1) % columns == 0 ? '\n' : ' ');
    }
    return text.toString();
  }
}

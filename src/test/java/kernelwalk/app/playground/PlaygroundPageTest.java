package kernelwalk.app.playground;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.KernelPreset;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.app.playground.panel.AvailableOperations;
import kernelwalk.app.playground.panel.NamedChoiceBox;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlaygroundPageTest {
  private static final Path TARGET = Path.of("target");

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private PlaygroundPage page;

  /** One a test: a page writes it a moment after a change, when its test may be over. */
  private Path memory = TARGET;

  @Start
  void start(Stage stage) throws IOException {
    memory = Files.createTempDirectory(TARGET, "playground").resolve("playground.kw");
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    page = new PlaygroundPage(settings, store, memory);
    stage.setScene(Dressed.scene(new StackPane(page.view()), settings, 990, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    page.show();
  }

  @Test
  void aMatrixAndAKernelAreTypedAndSteppedThrough(FxRobot robot) throws Exception {
    type(robot, "0 1 2\n3 4 5\n6 7 8");
    soon(() -> size(robot).endsWith("= 3"));
    slide(robot, "#playground-padding", 0);
    slide(robot, "#playground-kernel", 2);
    slide(robot, "#playground-padding", 0);
    soon(() -> size(robot).equals("⌊(3 + 2·0 − 2) / 1⌋ + 1 = 2"));
    weight(robot, "#kernel-0-0", "0");
    weight(robot, "#kernel-0-1", "1");
    weight(robot, "#kernel-1-0", "2");
    weight(robot, "#kernel-1-1", "3");
    robot.interact(() -> robot.lookup("#stage-canvas").query().requestFocus());
    robot.type(KeyCode.HOME);
    for (String result : List.of("19", "25", "37", "43")) {
      robot.type(KeyCode.RIGHT);
      soon(() -> words(robot).contains("= " + result + ", the sum"));
    }
    robot.type(KeyCode.LEFT);
    soon(() -> words(robot).contains("= 37, the sum"));
    Label position = robot.lookup("#stage-position").queryAs(Label.class);
    soon(() -> position.getText().equals("cell 3 of 4"));
    robot.interact(() -> settings.languageProperty().set(Language.ZH));
    soon(() -> position.getText().equals("第 3 个单元，共 4 个"));
    soon(() -> words(robot).contains("即 37 之和"));
  }

  @Test
  void aMatrixWithAHoleIsToldInPlaceAndChangesNothingElse(FxRobot robot) throws Exception {
    String before = size(robot);
    type(robot, "1 2 3\n4 5");
    Label mistake = robot.lookup("#playground-mistake").queryAs(Label.class);
    soon(() -> mistake.getText().equals("Row 2 has 2 numbers, the first row has 3."));
    assertThat(size(robot)).isEqualTo(before);
  }

  @Test
  void everyOperationAndPassOfTheListsComesToTheStage(FxRobot robot) throws Exception {
    type(robot, "1 -2 0 3\n0 4 -5 1\n2 6 9 5\n1 3 6 2");
    for (OperationKind operationKind : AvailableOperations.operationKinds()) {
      choose(robot, "#playground-operation", operationKind);
      for (Pass pass : AvailableOperations.passes(operationKind)) {
        if (AvailableOperations.passes(operationKind).size() > 1) {
          choose(robot, "#playground-pass", pass);
        }
        assertThat(page.model().setup().operationKind()).isEqualTo(operationKind);
        assertThat(page.model().setup().pass()).isEqualTo(pass);
        soon(() -> !words(robot).isBlank() && !words(robot).equals("null"));
        robot.interact(() -> robot.lookup("#stage-canvas").query().requestFocus());
        robot.type(KeyCode.END);
        Label position = robot.lookup("#stage-position").queryAs(Label.class);
        soon(() -> position.getText().matches("cell (\\d+) of \\1"));
      }
    }
    choose(robot, "#playground-operation", OperationKind.MAX);
    choose(robot, "#playground-pass", Pass.FORWARD);
    soon(() -> size(robot).equals("⌊(4 + 2·0 − 2) / 2⌋ + 1 = 2"));
    slide(robot, "#playground-kernel", 3);
    soon(() -> size(robot).equals("⌊(4 + 2·0 − 3) / 3⌋ + 1 = 1"));
    choose(robot, "#playground-operation", OperationKind.TRANSPOSED);
    slide(robot, "#playground-stride", 2);
    soon(() -> size(robot).equals("(4 − 1)·2 − 2·1 + 3 = 7"));
  }

  /** Height and width come apart, four sides too, and are linked again at the height's numbers. */
  @Test
  void heightAndWidthAreSetApartAndLinkedAgain(FxRobot robot) throws Exception {
    type(robot, "1 2 3 4\n5 6 7 8\n9 1 2 3\n4 5 6 7");
    robot.interact(() -> toggle(robot, "#playground-linked").setSelected(false));
    slide(robot, "#playground-kernel.height", 2);
    slide(robot, "#playground-stride.width", 2);
    slide(robot, "#playground-padding.top", 0);
    slide(robot, "#playground-padding.right", 2);
    WindowSettings it = page.model().setup().windowSettings();
    assertThat(it.kernel()).isEqualTo(Size.of(2, 3));
    assertThat(it.stride()).isEqualTo(Size.of(1, 2));
    assertThat(it.sides()).isEqualTo(new Padding(0, 1, 1, 2, Padding.Mode.ZERO));
    soon(() -> size(robot).equals("⌊(4 + 0 + 1 − 2) / 1⌋ + 1 = 4⌊(4 + 1 + 2 − 3) / 2⌋ + 1 = 3"));
    robot.interact(() -> toggle(robot, "#playground-linked").setSelected(true));
    WindowSettings linked = page.model().setup().windowSettings();
    assertThat(linked.kernel()).isEqualTo(Size.of(2));
    assertThat(linked.sides()).isEqualTo(Padding.NONE);
    robot.interact(() -> page.model().undo());
    assertThat(page.model().setup().windowSettings()).isEqualTo(it);
    assertThat(toggle(robot, "#playground-linked").isSelected()).isFalse();
  }

  @Test
  void aRuleHoldsWhileTheKernelChangesAndSaysWhoseItIs(FxRobot robot) throws Exception {
    type(robot, "1 2 3 4\n5 6 7 8\n9 1 2 3\n4 5 6 7");
    rule(robot, "Same");
    slide(robot, "#playground-kernel", 2);
    soon(() -> size(robot).equals("⌊(4 + 0 + 1 − 2) / 1⌋ + 1 = 4"));
    Label sides = robot.lookup("#playground-padding-sides").queryAs(Label.class);
    assertThat(sides.getText()).isEqualTo("top 0, left 0, bottom 1, right 1");
    slide(robot, "#playground-kernel", 3);
    slide(robot, "#playground-stride", 2);
    Label note = robot.lookup("#playground-padding-note").queryAs(Label.class);
    assertThat(note.getText())
        .contains("Keras, TensorFlow “same”")
        .endsWith("PyTorch’s custom (half) is 1 here, another result.");
    slide(robot, "#playground-padding", 2);
    assertThat(page.model().setup().windowSettings().rule()).isEmpty();
  }

  @Test
  void poolingsLastWindowHangsOverAndItsMeanLeavesPaddingOut(FxRobot robot) throws Exception {
    type(robot, "1 2 3\n5 6 7\n9 1 2");
    choose(robot, "#playground-operation", OperationKind.AVERAGE);
    robot.interact(() -> toggle(robot, "#playground-ceil").setSelected(true));
    soon(() -> size(robot).equals("⌈(3 + 2·0 − 2) / 2⌉ + 1 = 2"));
    robot.interact(() -> robot.lookup("#stage-canvas").query().requestFocus());
    robot.type(KeyCode.END);
    soon(() -> words(robot).contains("the sum 2 divided by 1"));
    slide(robot, "#playground-padding", 1);
    robot.interact(() -> toggle(robot, "#playground-counting").setSelected(false));
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.RIGHT);
    soon(() -> words(robot).contains("the sum 1 divided by 1"));
    Label note = robot.lookup("#playground-counting-note").queryAs(Label.class);
    assertThat(note.getText()).contains("count_include_pad=True");
  }

  @Test
  void aRowHasOneSliderAndOneDimension(FxRobot robot) throws Exception {
    type(robot, "1 2 3 4 5");
    soon(() -> size(robot).equals("⌊(5 + 2·1 − 3) / 1⌋ + 1 = 5"));
    assertThat(robot.lookup("#playground-linked").query().isVisible()).isFalse();
    slide(robot, "#playground-kernel", 2);
    assertThat(page.model().setup().windowSettings().kernel()).isEqualTo(Size.of(1, 2));
    robot.interact(() -> robot.lookup("#playground-code").queryAs(ToggleButton.class).fire());
    TextArea text = robot.lookup("#playground-code-text").queryAs(TextArea.class);
    soon(() -> text.getText().contains("F.conv1d(x, weight, bias, padding=1)"));
  }

  private static ToggleSwitch toggle(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(ToggleSwitch.class);
  }

  private static void rule(FxRobot robot, String name) {
    robot.interact(
        () ->
            robot.lookup("#playground-rule .pick").queryAllAs(ToggleButton.class).stream()
                .filter(each -> each.getText().equals(name))
                .forEach(ToggleButton::fire));
  }

  @Test
  void twoSettingsStepTogether(FxRobot robot) throws Exception {
    choose(robot, "#playground-compare", Comparison.PADDING);
    robot.interact(() -> robot.lookup("#stage-canvas").query().requestFocus());
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.RIGHT);
    soon(() -> both(robot, "output[0, 0, 0, 1]"));
    soon(
        () ->
            robot.lookup("#stage-position").queryAs(Label.class).getText().equals("cell 2 of 25"));
    choose(robot, "#playground-compare", Comparison.NONE);
    choose(robot, "#playground-operation", OperationKind.MAX);
    choose(robot, "#playground-compare", Comparison.POOLING);
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.RIGHT);
    soon(() -> both(robot, "output[0, 0, 0, 0]"));
  }

  @Test
  void aSettingIsKeptAtTheLeftWhileAnythingIsChangedAtTheRight(FxRobot robot) throws Exception {
    Setup kept = page.model().setup();
    soon(() -> !words(robot).isEmpty());
    robot.interact(() -> page.stage().playback().seekCell(6));
    choose(robot, "#playground-compare", Comparison.KEPT);
    choose(robot, "#playground-operation", OperationKind.AVERAGE);
    ComboBox<?> compare = robot.lookup("#playground-compare").queryAs(ComboBox.class);
    soon(() -> compare.getButtonCell().getText().equals("This, kept, and another"));
    StageView right = robot.lookup("#stage-compared").queryAs(StageView.class);
    soon(() -> right.playback().filmProperty().get().isPresent());
    assertThat(page.model().setup().kept()).contains(kept);
    List<String> names =
        robot.lookup(".side-name").queryAllAs(Label.class).stream().map(Label::getText).toList();
    assertThat(names)
        .containsExactly(
            "Kept: Convolution · kernel 3×3, stride 1×1, padding 1",
            "Now: Average pooling · kernel 2×2, stride 2×2, padding 0");
    soon(() -> cell(page.stage()) == 6 && cell(right) == 3);
    robot.interact(() -> right.playback().seekCell(2));
    assertThat(cell(page.stage())).isEqualTo(2);
    assertThat(page.stage().playback().seconds()).isEqualTo(right.playback().seconds());
    choose(robot, "#playground-pass", Pass.INPUT);
    assertThat(page.model().setup().kept()).contains(kept);
    robot.interact(page.model()::undo);
    robot.interact(page.model()::undo);
    robot.interact(page.model()::undo);
    assertThat(page.model().setup()).isEqualTo(kept);
  }

  /** Each operation has comparisons of its own; what is compared may stand at another's place. */
  @Test
  void theBoxNamesWhatIsComparedWhateverOperationComesNext(FxRobot robot) throws Exception {
    choose(robot, "#playground-compare", Comparison.KEPT);
    ComboBox<?> compare = robot.lookup("#playground-compare").queryAs(ComboBox.class);
    for (OperationKind kind :
        List.of(
            OperationKind.TRANSPOSED,
            OperationKind.MAX,
            OperationKind.SOFTMAX,
            OperationKind.AVERAGE,
            OperationKind.CONV)) {
      choose(robot, "#playground-operation", kind);
      soon(() -> compare.getButtonCell().getText().equals("This, kept, and another"));
    }
  }

  @Test
  void twoStagesTakeTheSidesRoomWhereItIsNarrowAndStartAtTheSameCell(FxRobot robot)
      throws Exception {
    Node side = robot.lookup(".side-scroll").query();
    assertThat(side.isVisible()).isTrue();
    choose(robot, "#playground-compare", Comparison.PADDING);
    assertThat(side.isVisible()).isFalse();
    soon(() -> words(robot).contains("output[0, 0, 1, 1]"));
    soon(
        () ->
            robot.lookup("#stage-position").queryAs(Label.class).getText().equals("cell 5 of 25"));
    robot.interact(() -> robot.lookup("#playground-panel").queryAs(ToggleButton.class).fire());
    assertThat(side.isVisible()).isTrue();
    robot.interact(() -> robot.lookup("#playground-panel").queryAs(ToggleButton.class).fire());
    choose(robot, "#playground-compare", Comparison.NONE);
    assertThat(side.isVisible()).isTrue();
  }

  private static boolean both(FxRobot robot, String cell) {
    List<String> texts =
        robot.lookup("#stage-canvas").queryAll().stream()
            .map(node -> String.valueOf(node.getAccessibleText()))
            .toList();
    return texts.size() == 2 && texts.stream().allMatch(text -> text.contains(cell));
  }

  @Test
  void eachRowOfSoftmaxHasItsOwnRightClassOnTheStageAndInTheCode(FxRobot robot) throws Exception {
    type(robot, "1 2 3\n1 2 3");
    choose(robot, "#playground-operation", OperationKind.SOFTMAX);
    choose(robot, "#playground-pass", Pass.LOSS);
    slide(robot, "#playground-label.0", 2);
    slide(robot, "#playground-label.1", 0);
    assertThat(page.model().setup().filledOperation().labels()).containsExactly(2, 0);
    robot.interact(() -> page.stage().playback().seekCell(0));
    soon(() -> words(robot).contains("0.408"));
    robot.interact(() -> page.stage().playback().seekCell(1));
    soon(() -> words(robot).contains("2.408"));
    robot.interact(() -> robot.lookup("#playground-code").queryAs(ToggleButton.class).fire());
    TextArea code = robot.lookup("#playground-code-text").queryAs(TextArea.class);
    for (String target : List.of("paddle", "pytorch", "keras")) {
      robot.interact(
          () -> robot.lookup("#playground-target-" + target).queryAs(ToggleButton.class).fire());
      soon(() -> code.getText().contains("[2, 0]"));
    }
    for (String target : List.of("numpy", "nd4j")) {
      robot.interact(
          () -> robot.lookup("#playground-target-" + target).queryAs(ToggleButton.class).fire());
      soon(() -> code.getText().replaceAll("[.]0|\\s", "").matches(".*0,0,1\\W+1,0,0.*"));
    }
  }

  @Test
  void theCodeHasTheNumbersOfNowAndIsCopiedWithOneClick(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#playground-code").queryAs(ToggleButton.class).fire());
    TextArea text = robot.lookup("#playground-code-text").queryAs(TextArea.class);
    soon(() -> text.getText().contains("F.conv2d") && text.getText().contains("[-1, 5, -1]"));
    for (String target : List.of("paddle", "keras", "numpy", "nd4j", "pytorch")) {
      String before = text.getText();
      robot.interact(
          () -> robot.lookup("#playground-target-" + target).queryAs(ToggleButton.class).fire());
      soon(() -> !text.getText().equals(before));
    }
    robot.interact(() -> robot.lookup("#playground-copy").queryAs(Button.class).fire());
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(text.getText()));
  }

  @Test
  void theCodeOfABackwardPassFollowsItBackward(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#playground-code").queryAs(ToggleButton.class).fire());
    TextArea text = robot.lookup("#playground-code-text").queryAs(TextArea.class);
    choose(robot, "#playground-pass", Pass.WEIGHT);
    soon(() -> text.getText().contains("print(weight.grad)"));
    choose(robot, "#playground-operation", OperationKind.SOFTMAX);
    choose(robot, "#playground-pass", Pass.INPUT);
    soon(() -> text.getText().contains("y.backward(gradient)"));
    choose(robot, "#playground-pass", Pass.LOSS);
    soon(() -> text.getText().contains("F.cross_entropy(x, label"));
  }

  @Test
  void aWeightIsDraggedUpAndTheWholeDragIsTakenBackAtOnce(FxRobot robot) throws Exception {
    Setup before = page.model().setup();
    robot.drag("#kernel-1-1").dropBy(0, -24);
    soon(() -> page.model().setup().kernels().weight().get(0, 0, 1, 1) == 8);
    robot.interact(() -> robot.lookup("#playground-undo").queryAs(Button.class).fire());
    assertThat(page.model().setup()).isEqualTo(before);
    robot.interact(() -> robot.lookup("#playground-redo").queryAs(Button.class).fire());
    assertThat(page.model().setup().kernels().weight().get(0, 0, 1, 1)).isEqualTo(8);
  }

  @Test
  void aKernelIsPastedFromTheClipboardAndAWrongOneIsToldBesideIt(FxRobot robot) {
    copied(robot, "[[1, 2], [3, 4]]");
    robot.interact(() -> robot.lookup("#playground-paste").queryButton().fire());
    assertThat(page.model().setup().kernels().weight().values()).containsExactly(1, 2, 3, 4);
    copied(robot, "0 1\n2 3");
    robot.interact(() -> robot.lookup("#kernel-0-0").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(page.model().setup().kernels().weight().values()).containsExactly(0, 1, 2, 3);
    copied(robot, "[[[1]], [[2]]]");
    robot.interact(() -> robot.lookup("#playground-paste").queryButton().fire());
    Label mistake = robot.lookup("#playground-kernel-mistake").queryAs(Label.class);
    assertThat(mistake.getText()).isEqualTo("Channels of a kernel: 1 expected here, found 2.");
    robot.interact(() -> page.model().undo());
    assertThat(mistake.isVisible()).isFalse();
    assertThat(page.model().setup().kernels().weight().values()).containsExactly(1, 2, 3, 4);
  }

  private static void copied(FxRobot robot, String text) {
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  @Test
  void kernelsAreChosenNormalisedAndCounted(FxRobot robot) throws Exception {
    choose(robot, "#playground-preset", KernelPreset.EDGES_RIGHT);
    assertThat(page.model().setup().kernels()).isEqualTo(Kernels.of(KernelPreset.EDGES_RIGHT));
    robot.interact(() -> robot.lookup("#playground-normalise").queryAs(Button.class).fire());
    assertThat(page.model().setup().kernels().weight().get(0, 0, 0, 2)).isEqualTo(1 / 6f);
    slide(robot, "#playground-kernels", 8);
    assertThat(page.model().setup().kernels().count()).isEqualTo(8);
    choose(robot, "#playground-source", InputSource.RANDOM);
    slide(robot, "#playground-channels", 4);
    slide(robot, "#playground-batch", 3);
    robot.interact(() -> robot.lookup("#playground-groups-2").queryAs(ToggleButton.class).fire());
    assertThat(page.model().setup().kernels().weight().shape()).isEqualTo(Shape.of(8, 1, 3, 3));
    Label counts = robot.lookup("#playground-counts").queryAs(Label.class);
    soon(() -> counts.getText().startsWith("(3, 4, 6, 6) → (3, 8, 6, 6)\n80 parameters"));
  }

  @Test
  void aPinnedCellThatTheNextFilmDoesNotHaveIsLetGo(FxRobot robot) throws Exception {
    robot.clickOn("#stage-canvas");
    robot.interact(() -> page.stage().playback().seekCell(24));
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.P);
    Node canvas = robot.lookup("#stage-canvas").query();
    soon(() -> String.valueOf(canvas.getAccessibleText()).contains("output[0, 0, 4, 4] ="));
    slide(robot, "#playground-stride", 2);
    soon(() -> page.model().setup().windowSettings().stride().equals(Size.of(2)));
    soon(() -> !String.valueOf(canvas.getAccessibleText()).contains("4, 4"));
    choose(robot, "#playground-operation", OperationKind.SOFTMAX);
    soon(() -> String.valueOf(canvas.getAccessibleText()).contains("The probabilities"));
  }

  @Test
  void thePadStaysWhileSomethingElseIsChanged(FxRobot robot) throws Exception {
    choose(robot, "#playground-source", InputSource.DRAWING);
    slide(robot, "#playground-stride", 2);
    assertThat(robot.lookup("#playground-ink").query().isVisible()).isTrue();
    choose(robot, "#playground-source", InputSource.RANDOM);
    soon(() -> page.model().setup().playgroundInput().inputSource() == InputSource.RANDOM);
    robot.interact(() -> page.model().undo());
    assertThat(robot.lookup("#playground-matrix").query().isVisible()).isTrue();
  }

  @Test
  void presetsThatAreTriedOneAfterAnotherAreTakenBackAsOne(FxRobot robot) throws Exception {
    Setup before = page.model().setup();
    NamedChoiceBox<?> presets = robot.lookup("#playground-preset").query();
    robot.interact(() -> presets.requestFocus());
    robot.interact(() -> presets.show());
    for (int i = 0; i < 2; i++) {
      robot.interact(() -> presets.getSelectionModel().selectNext());
    }
    robot.interact(() -> presets.hide());
    soon(() -> !page.model().setup().equals(before));
    robot.interact(() -> page.model().undo());
    assertThat(page.model().setup()).isEqualTo(before);
  }

  @Test
  void whatIsTakenBackTakesItsMistakeAlong(FxRobot robot) {
    robot.interact(() -> page.model().typeMatrix("1 2\n3 4"));
    robot.interact(() -> page.model().typeMatrix("1 2\n3"));
    Node mistake = robot.lookup("#playground-mistake").query();
    assertThat(mistake.isVisible()).isTrue();
    robot.interact(() -> page.model().undo());
    assertThat(mistake.isVisible()).isFalse();
  }

  @Test
  void aWeightThatIsPaintedWhileItsFieldHasTheFocusStays(FxRobot robot) throws Exception {
    robot.clickOn("#kernel-1-1");
    robot.interact(() -> page.model().paint(TensorCell.of(TensorRole.WEIGHT, 0, 0, 1, 1), 9));
    TextField field = robot.lookup("#kernel-1-1").queryAs(TextField.class);
    soon(() -> field.getText().equals("9"));
    robot.clickOn("#kernel-0-0");
    assertThat(page.model().setup().kernels().weight().get(0, 0, 1, 1)).isEqualTo(9);
  }

  @Test
  void aDrawingBecomesADigitAsMnistHasThem(FxRobot robot) throws Exception {
    choose(robot, "#playground-source", InputSource.DRAWING);
    robot.drag("#playground-ink").dropBy(0, 60);
    soon(() -> page.model().setup().playgroundInput().inputSource() == InputSource.DRAWING);
    Tensor drawn = page.model().setup().playgroundInput().tensor();
    assertThat(drawn.shape()).isEqualTo(Shape.of(1, 1, 28, 28));
    assertThat(drawn.get(0, 0, 14, 14)).isGreaterThan(100);
    assertThat(drawn.get(0, 0, 14, 2)).isZero();
  }

  @Test
  void aFileThatIsNoPictureAndAStateWithATypoAreToldInPlace(FxRobot robot) throws Exception {
    Setup before = page.model().setup();
    robot.interact(() -> page.model().showPicture(Path.of("pom.xml")));
    soon(() -> page.model().readingProperty().get().isEmpty());
    Label mistake = robot.lookup("#playground-mistake").queryAs(Label.class);
    assertThat(mistake.getText()).startsWith("pom.xml is not a picture");
    robot.interact(() -> KwReader.open("kernelwalk: 1\noperatoin: conv\n", page.model()));
    Label file = robot.lookup("#playground-file-mistake").queryAs(Label.class);
    assertThat(file.getText()).startsWith("Line 2, column 1: the key “operatoin” is unknown");
    robot.interact(() -> settings.languageProperty().set(Language.ZH));
    assertThat(file.getText()).startsWith("第 2 行第 1 列");
    assertThat(page.model().setup()).isEqualTo(before);
  }

  @Test
  void theStateIsCopiedPastedAndRememberedAcrossStarts(FxRobot robot) throws Exception {
    choose(robot, "#playground-source", InputSource.SAMPLE);
    slide(robot, "#playground-kernels", 3);
    slide(robot, "#playground-stride", 2);
    Setup state = page.model().setup();
    robot.interact(() -> page.playgroundFiles().copy());
    robot.interact(() -> page.model().undo());
    assertThat(page.model().setup()).isNotEqualTo(state);
    robot.interact(() -> page.playgroundFiles().paste());
    assertThat(page.model().setup()).isEqualTo(state);
    soon(() -> Files.exists(memory) && KwReader.read(Files.readString(memory)).equals(state));
    robot.interact(() -> page.hide());
    robot.interact(
        () -> {
          MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
          assertThat(new PlaygroundPage(settings, store, memory).model().setup()).isEqualTo(state);
        });
  }

  @Test
  void anotherPagesOperationComesToTheStageAndLeavesAgain(FxRobot robot) throws Exception {
    Setup before = page.model().setup();
    Tensor input = PlaygroundInput.sample(SamplePicture.SHAPES).tensor();
    robot.interact(
        () ->
            page.open(
                new TheatreScene(
                    "lenet, pool1", Pool2d.max(2), input, List.of(), List.of(0, 0, 3, 4))));
    Label position = robot.lookup("#stage-position").queryAs(Label.class);
    soon(() -> position.getText().equals("cell 41 of 144"));
    assertThat(page.subtitle().getValue()).isEqualTo("lenet, pool1");
    robot.interact(() -> robot.lookup("#playground-guest-leave").queryAs(Button.class).fire());
    soon(() -> position.getText().endsWith("of 25"));
    assertThat(page.model().setup()).isEqualTo(before);
  }

  private static long cell(StageView stage) {
    return stage
        .playback()
        .filmProperty()
        .get()
        .orElseThrow()
        .timeline()
        .cellAt(stage.playback().seconds());
  }

  private static <T> void choose(FxRobot robot, String id, T thing) {
    robot.interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<T> box = robot.lookup(id).queryAs(ComboBox.class);
          assertThat(box.getItems()).contains(thing);
          box.setValue(thing);
        });
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
    robot.interact(
        () ->
            robot
                .lookup(node -> id.equals("#" + node.getId()))
                .queryAs(Slider.class)
                .setValue(value));
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
}

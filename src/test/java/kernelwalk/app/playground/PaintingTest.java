package kernelwalk.app.playground;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.file.KwWriter;
import kernelwalk.app.playground.model.GradientPattern;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The stage's numbers changed by hand: input, weights, and the gradient that arrives. */
@ExtendWith(ApplicationExtension.class)
class PaintingTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

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
  void aStrokeThatBeginsWhereNothingChangesIsTakenBackToo(FxRobot robot) {
    Setup before = page.model().setup();
    robot.interact(
        () -> {
          page.model().paint(input(0, 0), before.playgroundInput().tensor().values()[0]);
          page.model().paint(input(0, 1), 8);
          page.model().settle();
        });
    assertThat(page.model().setup()).isNotEqualTo(before);
    robot.interact(() -> page.model().undo());
    assertThat(page.model().setup()).isEqualTo(before);
  }

  @Test
  void aStrokeOverTheInputSetsItsCellsAndIsTakenBackAsOne(FxRobot robot) throws Exception {
    Setup before = page.model().setup();
    focusStage(robot);
    robot.type(KeyCode.D);
    assertThat(page.model().paintingProperty().get()).isTrue();
    robot.drag(cell(robot, input(1, 0))).dropTo(cell(robot, input(1, 4)));
    soon(() -> row(1).equals(List.of(9f, 9f, 9f, 9f, 9f)));
    assertThat(row(0)).containsExactly(1f, 2f, 0f, 3f, 1f);
    robot.interact(() -> page.model().undo());
    assertThat(page.model().setup()).isEqualTo(before);
    robot.interact(() -> page.model().redo());
    robot.clickOn(cell(robot, input(1, 2)), MouseButton.SECONDARY);
    soon(() -> row(1).equals(List.of(9f, 9f, 0f, 9f, 9f)));
    TextArea matrix = robot.lookup("#playground-matrix").queryAs(TextArea.class);
    assertThat(matrix.getText()).contains("9 9 0 9 9");
  }

  @Test
  void withoutTheBrushAPressPinsAndChangesNothing(FxRobot robot) throws Exception {
    Setup before = page.model().setup();
    robot.clickOn(cell(robot, input(2, 2)));
    soon(() -> words(robot).contains("input[0, 0, 2, 2]"));
    assertThat(page.model().setup()).isEqualTo(before);
    focusStage(robot);
    robot.type(KeyCode.D, KeyCode.ENTER);
    soon(() -> page.model().setup().playgroundInput().tensor().get(0, 0, 2, 2) == 9);
  }

  @Test
  void aPaintedSampleIsKeptInItsFile(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            page.model()
                .change(
                    page.model().setup().withInput(PlaygroundInput.sample(SamplePicture.TINY))));
    assertThat(page.model().paintProperty().get()).isEqualTo(255);
    focusStage(robot);
    robot.type(KeyCode.D);
    robot.clickOn(cell(robot, TensorCell.of(TensorRole.INPUT, 0, 0, 1, 1)));
    soon(() -> page.model().setup().playgroundInput().inputSource() == InputSource.PAINTED);
    assertThat(page.model().setup().playgroundInput().tensor().get(0, 0, 1, 1)).isEqualTo(255);
    assertThat(KwReader.read(KwWriter.text(page.model().setup()))).isEqualTo(page.model().setup());
  }

  @Test
  void weightsOfALinearLayerAreTypedAndPaintedInPlace(FxRobot robot) throws Exception {
    robot.interact(() -> page.model().typeMatrix("1 2\n3 4"));
    choose(robot, "#playground-operation", OperationKind.LINEAR);
    robot.interact(
        () -> {
          TextField field = robot.lookup("#dense-1-0").queryAs(TextField.class);
          field.requestFocus();
          field.setText("2.5");
        });
    robot.type(KeyCode.ENTER);
    assertThat(parameters().getFirst().get(0, 2)).isEqualTo(2.5f);
    robot.interact(
        () -> {
          TextField field = robot.lookup("#playground-dense-bias").queryAs(TextField.class);
          field.requestFocus();
          field.setText("-7");
        });
    robot.type(KeyCode.ENTER);
    assertThat(parameters().getLast().get(0)).isEqualTo(-7);
    focusStage(robot);
    robot.type(KeyCode.D);
    robot.clickOn(cell(robot, TensorCell.of(TensorRole.WEIGHT, 1, 3)));
    soon(() -> parameters().getFirst().get(1, 3) == 9);
    slide(robot, "#playground-outputs", 4);
    assertThat(parameters().getFirst().get(0, 2)).isEqualTo(2.5f);
    assertThat(parameters().getFirst().shape()).isEqualTo(Shape.of(4, 4));
    assertThat(KwReader.read(KwWriter.text(page.model().setup()))).isEqualTo(page.model().setup());
  }

  @Test
  void theGradientAtTheOutputIsChosenTypedAndPainted(FxRobot robot) throws Exception {
    robot.interact(() -> page.model().typeMatrix("0 1 2\n3 4 5\n6 7 8"));
    choose(robot, "#playground-pass", Pass.BIAS);
    choose(robot, "#playground-gradient", GradientPattern.ONES);
    assertThat(arriving().values()).containsOnly(1).hasSize(9);
    choose(robot, "#playground-gradient", GradientPattern.CELL);
    slide(robot, "#playground-gradient.row", 2);
    slide(robot, "#playground-gradient.column", 1);
    assertThat(arriving().values()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0);
    choose(robot, "#playground-gradient", GradientPattern.RANDOM);
    Tensor chance = arriving();
    robot.interact(
        () ->
            robot
                .lookup(node -> "playground-gradient.others".equals(node.getId()))
                .queryButton()
                .fire());
    assertThat(arriving()).isNotEqualTo(chance);
    choose(robot, "#playground-gradient", GradientPattern.OWN);
    Setup before = page.model().setup();
    type(robot, "1 2\n3 4");
    Label mistake = robot.lookup("#playground-gradient-mistake").queryAs(Label.class);
    assertThat(mistake.getText())
        .isEqualTo("The output is (1, 1, 3, 3), these numbers are (1, 1, 2, 2).");
    assertThat(page.model().setup()).isEqualTo(before);
    type(robot, "1 2 3\n4 5 6\n7 8 9.5");
    assertThat(mistake.isVisible()).isFalse();
    assertThat(arriving().values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9.5f);
    focusStage(robot);
    robot.type(KeyCode.D);
    robot.clickOn(cell(robot, TensorCell.of(TensorRole.OUTPUT_GRADIENT, 0, 0, 0, 1)));
    soon(() -> arriving().get(0, 0, 0, 1) == 9);
    assertThat(KwReader.read(KwWriter.text(page.model().setup()))).isEqualTo(page.model().setup());
  }

  private Tensor arriving() {
    return page.model().setup().filledOperation().outputGradient();
  }

  private List<Tensor> parameters() {
    return page.model().setup().filledOperation().parameters();
  }

  private List<Float> row(int row) {
    Tensor tensor = page.model().setup().playgroundInput().tensor();
    return java.util.stream.IntStream.range(0, tensor.shape().dim(3))
        .mapToObj(column -> tensor.get(0, 0, row, column))
        .toList();
  }

  private static TensorCell input(int row, int column) {
    return TensorCell.of(TensorRole.INPUT, 0, 0, row, column);
  }

  /** The middle, on the screen, of where the stage shows this cell now. */
  private Point2D cell(FxRobot robot, TensorCell wanted) throws Exception {
    Node canvas = robot.lookup("#stage-canvas").query();
    soon(() -> !points(wanted).isEmpty());
    List<Point2D> points = points(wanted);
    return canvas.localToScreen(points.get(points.size() / 2));
  }

  private List<Point2D> points(TensorCell wanted) {
    var playback = page.stage().playback();
    if (playback.filmProperty().get().isEmpty()) {
      return List.of();
    }
    Picture picture = playback.filmProperty().get().get().at(playback.seconds());
    List<Point2D> points = new java.util.ArrayList<>();
    for (double y = 2; y < picture.height(); y += 5) {
      for (double x = 2; x < picture.width(); x += 5) {
        if (picture.cellAt(x, y).filter(wanted::equals).isPresent()) {
          points.add(new Point2D(x, y));
        }
      }
    }
    return points;
  }

  private static void focusStage(FxRobot robot) {
    robot.interact(() -> robot.lookup("#stage-canvas").query().requestFocus());
  }

  private static <T> void choose(FxRobot robot, String id, T thing) {
    robot.interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<T> box = robot.lookup(id).queryAs(ComboBox.class);
          box.setValue(thing);
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

  private static void type(FxRobot robot, String text) {
    robot.interact(
        () -> {
          TextArea matrix = robot.lookup("#playground-gradient-matrix").queryAs(TextArea.class);
          matrix.requestFocus();
          matrix.setText(text);
        });
  }

  private static String words(FxRobot robot) {
    return String.valueOf(robot.lookup("#stage-canvas").query().getAccessibleText());
  }
}

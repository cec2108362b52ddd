package kernelwalk.app.stage;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.film.Film;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every key on the card of keys does what it says there. */
@ExtendWith(ApplicationExtension.class)
final class StageKeysTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  /** What is printed on the card; each is pressed in one of the tests. */
  private static final Set<String> TRIED =
      Set.of(
          "Space",
          "←",
          "→",
          "Shift ←",
          "Shift →",
          "↑",
          "↓",
          "Shift End",
          "Home",
          "End",
          "1",
          "2",
          "3",
          "4",
          "−",
          "+",
          "L",
          "[",
          "]",
          "C",
          "P",
          "Alt ← ↑ ↓ →",
          "Esc",
          "E",
          "?",
          "F1",
          "Page Up",
          "Page Down");

  /** Keys of the window, which are tried with it. */
  private static final Set<String> OF_THE_WINDOW = Set.of("B", ".", "F11");

  private static final int COLUMNS = 3;

  private Optional<StageView> made = Optional.empty();

  /** Two channels of 4×4, a kernel of 2×2 and a bias: 3×3 cells of 8 products. */
  @Start
  void start(Stage stage) {
    StageView view = new StageView(settings);
    made = Optional.of(view);
    Tensor input = Tensor.zeros(Shape.of(1, 2, 4, 4));
    Tensor weight = Tensor.zeros(Shape.of(1, 2, 2, 2));
    for (int i = 0; i < 32; i++) {
      input.values()[i] = i;
      weight.values()[i % 8] = i % 3;
    }
    view.show(
        ConvFilmSource.of(Conv2d.of(2, 1, 2), input, List.of(weight, Tensor.of(Shape.of(1), 1))));
    stage.setScene(Dressed.scene(view, settings, 900, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.start();
    view.lookup("#stage-canvas").requestFocus();
  }

  @AfterEach
  void stop(FxRobot robot) {
    robot.interact(() -> view().stop());
  }

  @Test
  void everyKeyOfTheCardIsTriedHere(FxRobot robot) throws Exception {
    robot.type(KeyCode.F1);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isPresent());
    Set<String> printed = new TreeSet<>();
    robot.lookup(".key-cap").queryAllAs(Label.class).forEach(cap -> printed.add(cap.getText()));
    assertThat(printed).containsAll(OF_THE_WINDOW);
    printed.removeAll(OF_THE_WINDOW);
    assertThat(printed).isEqualTo(new TreeSet<>(TRIED));
    robot.type(KeyCode.ESCAPE);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isEmpty());
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isPresent());
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isEmpty());
    robot.type(KeyCode.E);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    soon(() -> robot.lookup("#stage-export-card").tryQuery().isEmpty());
  }

  @Test
  void spacePlaysAndPauses(FxRobot robot) throws Exception {
    robot.type(KeyCode.SPACE);
    soon(() -> playback().playingProperty().get() && playback().seconds() > 0);
    robot.type(KeyCode.SPACE);
    soon(() -> !playback().playingProperty().get());
  }

  @Test
  void digitsChooseTheLevelAndArrowsItsSteps(FxRobot robot) throws Exception {
    Map<KeyCode, Level> levels = new LinkedHashMap<>();
    levels.put(KeyCode.DIGIT1, Level.LAYER);
    levels.put(KeyCode.DIGIT2, Level.CELL);
    levels.put(KeyCode.DIGIT3, Level.CHANNEL);
    levels.put(KeyCode.DIGIT4, Level.PRODUCT);
    robot.interact(() -> playback().setSpeed(16));
    for (Map.Entry<KeyCode, Level> entry : levels.entrySet()) {
      Level level = entry.getValue();
      robot.type(entry.getKey());
      soon(() -> film().timeline().level() == level);
      robot.type(KeyCode.HOME);
      soon(() -> playback().seconds() == 0);
      long steps = Math.min(3, film().timeline().steps());
      for (long step = 0; step < steps; step++) {
        robot.type(KeyCode.RIGHT);
        restsAt(film().timeline().restOf(step));
      }
      for (long step = steps - 2; step >= 0; step--) {
        robot.type(KeyCode.LEFT);
        restsAt(film().timeline().restOf(step));
      }
    }
  }

  @Test
  void stepsBackByProductChannelCellAndRow(FxRobot robot) throws Exception {
    robot.type(KeyCode.DIGIT4);
    robot.interact(() -> playback().seekCell(7));
    robot.type(KeyCode.LEFT);
    soon(
        () ->
            film().timeline().stepAt(playback().seconds())
                == film().timeline().stepAt(film().timeline().restOfCell(7)) - 1);
    robot.push(KeyCode.SHIFT, KeyCode.LEFT);
    restsAt(film().timeline().restOfCell(6));
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    restsAt(film().timeline().restOfCell(7));
    robot.type(KeyCode.UP);
    restsAt(film().timeline().restOfCell(7 - COLUMNS));
    robot.type(KeyCode.DOWN);
    restsAt(film().timeline().restOfCell(7));
    robot.push(KeyCode.SHIFT, KeyCode.END);
    restsAt(film().timeline().restOfCell(8));
    robot.type(KeyCode.DIGIT3);
    soon(
        () ->
            film().timeline().level() == Level.CHANNEL
                && film().timeline().cellAt(playback().seconds()) == 8);
    long step = film().timeline().stepAt(playback().seconds());
    robot.type(KeyCode.LEFT);
    restsAt(film().timeline().restOf(step - 1));
  }

  @Test
  void pageKeysStepAsAClickerWantsIt(FxRobot robot) throws Exception {
    robot.type(KeyCode.DIGIT2).type(KeyCode.HOME);
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
    restsAt(film().timeline().restOf(1));
    robot.type(KeyCode.PAGE_UP);
    restsAt(film().timeline().restOf(0));
  }

  /** After a click the keys are the stage's: → steps, Space plays, whichever was clicked. */
  @Test
  void thePlayersButtonsDoNotSwallowTheKeys(FxRobot robot) throws Exception {
    robot.interact(() -> playback().setSpeed(16));
    robot.type(KeyCode.DIGIT2);
    for (String id :
        List.of("play", "forward", "back", "home", "level-CELL", "loop", "row-end", "scrubber")) {
      robot.clickOn("#stage-" + id);
      robot.interact(
          () -> {
            playback().pause();
            playback().seekCell(3);
          });
      robot.type(KeyCode.RIGHT);
      restsAt(film().timeline().restOfCell(4));
      robot.type(KeyCode.SPACE);
      soon(() -> playback().playingProperty().get());
      robot.type(KeyCode.SPACE);
      soon(() -> !playback().playingProperty().get());
    }
  }

  @Test
  void aButtonReachedByKeysIsPressedByThemAndLetsTheArrowsStep(FxRobot robot) throws Exception {
    robot.interact(() -> playback().seekCell(3));
    robot.interact(() -> view().lookup("#stage-end").requestFocus());
    robot.type(KeyCode.LEFT);
    restsAt(film().timeline().restOfCell(2));
    robot.type(KeyCode.SPACE);
    restsAt(film().timeline().duration());
  }

  @Test
  void aPinDoesNotOutliveItsScene(FxRobot robot) throws Exception {
    robot.interact(() -> playback().seekCell(4));
    robot.type(KeyCode.P);
    soon(() -> spoken().contains("output[0, 0, 1, 1]"));
    Tensor other = Tensor.zeros(Shape.of(1, 2, 4, 4));
    robot.interact(
        () ->
            view()
                .show(
                    ConvFilmSource.of(
                        Conv2d.of(2, 1, 2).withoutBias(),
                        other,
                        List.of(Tensor.zeros(Shape.of(1, 2, 2, 2))))));
    soon(() -> spoken().equals("output[0, 0, 0, 0] = 0, the sum 0 + 0."));
    assertThat(view().lookup(".stage-readout").isVisible()).isFalse();
  }

  @Test
  void aColourPicturesChannelsAreShownTogetherAndApart(FxRobot robot) throws Exception {
    assertThat(view().lookup("#stage-true-colour").isVisible()).isFalse();
    Tensor picture = Tensor.of(Shape.of(1, 3, 1, 1), 200, 100, 50);
    robot.interact(
        () ->
            view()
                .show(
                    OperationFilms.forward(
                        Pool2d.max(1),
                        picture,
                        List.of(),
                        new TensorLooks(Look.bytes(3), Look.NUMBERS, List.of("R", "G", "B")))));
    soon(() -> view().lookup("#stage-true-colour").isVisible());
    assertThat(scale()).isEqualTo(ColourScale.CHANNELS);
    robot.type(KeyCode.C);
    soon(() -> scale() == ColourScale.TRUE_COLOUR);
    robot.clickOn("#stage-true-colour");
    soon(() -> scale() == ColourScale.CHANNELS);
  }

  private ColourScale scale() {
    return film().at(0).marks().stream()
        .filter(mark -> mark instanceof Grid grid && grid.plane().tensorRole() == TensorRole.INPUT)
        .map(mark -> ((Grid) mark).fill().colourScale())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void homeAndEndGoToTheEnds(FxRobot robot) throws Exception {
    robot.type(KeyCode.END);
    soon(() -> playback().seconds() == film().timeline().duration());
    robot.type(KeyCode.HOME);
    soon(() -> playback().seconds() == 0);
  }

  @Test
  void plusAndMinusGoFromAQuarterToSixteen(FxRobot robot) throws Exception {
    for (double speed : new double[] {0.5, 0.25, 0.25}) {
      robot.type(KeyCode.MINUS);
      soon(() -> playback().speedProperty().get() == speed);
    }
    for (double speed : new double[] {0.5, 1, 2, 4, 8, 16, 16}) {
      robot.push(KeyCode.SHIFT, KeyCode.EQUALS);
      soon(() -> playback().speedProperty().get() == speed);
    }
  }

  @Test
  void playsFromAToBAgainAndAgain(FxRobot robot) throws Exception {
    robot.interact(() -> playback().seekCell(3));
    robot.type(KeyCode.OPEN_BRACKET);
    robot.interact(() -> playback().seekCell(5));
    robot.type(KeyCode.CLOSE_BRACKET);
    soon(() -> playback().loop().isPresent());
    Loop loop = playback().loop().orElseThrow();
    assertThat(loop)
        .isEqualTo(new Loop(film().timeline().restOfCell(3), film().timeline().restOfCell(5)));
    List<Double> seen = new ArrayList<>();
    robot.interact(
        () -> {
          playback().seekCell(4);
          playback().setSpeed(16);
          playback().secondsProperty().subscribe(now -> seen.add(now.doubleValue()));
        });
    robot.type(KeyCode.SPACE);
    soon(() -> backwards(seen) >= 3);
    robot.type(KeyCode.SPACE);
    soon(() -> !playback().playingProperty().get());
    assertThat(seen).allMatch(now -> now >= loop.from() - 1e-9 && now <= loop.to() + 1e-9);
    robot.type(KeyCode.L);
    soon(() -> playback().loop().isEmpty());
    robot.type(KeyCode.L);
    soon(() -> playback().loop().equals(Optional.of(new Loop(0, film().timeline().duration()))));
  }

  private static long backwards(List<Double> seen) {
    long count = 0;
    for (int i = 1; i < seen.size(); i++) {
      count += seen.get(i) < seen.get(i - 1) ? 1 : 0;
    }
    return count;
  }

  @Test
  void pinsByKeyMovesAndLetsGo(FxRobot robot) throws Exception {
    robot.interact(() -> playback().seekCell(4));
    robot.type(KeyCode.P);
    soon(() -> spoken().contains("output[0, 0, 1, 1]"));
    robot.push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.RIGHT);
    soon(() -> spoken().contains("output[0, 0, 2, 2]"));
    robot.push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.LEFT);
    soon(() -> spoken().contains("output[0, 0, 1, 1]"));
    robot.type(KeyCode.P);
    soon(() -> spoken().contains("input[0, "));
    robot.type(KeyCode.P);
    soon(() -> spoken().contains("weight[0, "));
    robot.type(KeyCode.P);
    soon(() -> !spoken().contains("weight[0, "));
  }

  @Test
  void aClickOnAnOutputCellJumpsThere(FxRobot robot) throws Exception {
    robot.interact(() -> playback().end());
    for (int cell : new int[] {5, 0, 7}) {
      robot.clickOn(place(TensorCell.of(TensorRole.OUTPUT, 0, 0, cell / COLUMNS, cell % COLUMNS)));
      restsAt(film().timeline().restOfCell(cell));
    }
  }

  /** Where on the screen the picture of now has this cell. */
  private Point2D place(TensorCell cell) {
    Picture now = film().at(playback().seconds());
    Node canvas = view().lookup("#stage-canvas");
    for (double y = 4; y < now.height(); y += 8) {
      for (double x = 4; x < now.width(); x += 8) {
        if (now.cellAt(x, y).equals(Optional.of(cell))) {
          return canvas.localToScreen(x, y);
        }
      }
    }
    throw new AssertionError(cell + " is not in the picture");
  }

  private StageView view() {
    return made.orElseThrow();
  }

  private Playback playback() {
    return view().playback();
  }

  private Film film() {
    return playback().filmProperty().get().orElseThrow();
  }

  private String spoken() {
    return String.valueOf(view().lookup("#stage-canvas").getAccessibleText());
  }

  private void restsAt(double second) throws Exception {
    soon(() -> Math.abs(playback().seconds() - second) < 1e-6);
  }
}

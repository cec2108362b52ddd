package kernelwalk.app.playground;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.Moment.Overlay;
import kernelwalk.app.playground.model.Moment.Span;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundState;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.Playback;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The moment on the stage outlives other pages, guests, starts, crashes and what is taken back. */
@ExtendWith(ApplicationExtension.class)
class PlaygroundMomentTest {
  private static final Moment MOMENT =
      new Moment(
          Level.PRODUCT,
          37.9,
          2,
          Optional.of(new Span(9, 45)),
          Set.of(Overlay.COVERAGE),
          Optional.of(TensorCell.of(TensorRole.INPUT, 0, 0, 1, 2)),
          Optional.empty());
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final StackPane place = new StackPane();
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private PlaygroundPage page;

  @Start
  void start(Stage stage) {
    stage.setScene(Dressed.scene(place, settings, 990, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    open();
  }

  private Path memory() {
    return folder.resolve("playground.kw");
  }

  private void open() {
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "no-mnist"), List.of());
    page = new PlaygroundPage(settings, store, memory());
    place.getChildren().setAll(page.view());
    page.show();
  }

  /** Sets all of it as a reader does, and waits until it is on the stage. */
  private void goToTheMoment(FxRobot robot) throws Exception {
    soon(() -> page.stage().playback().filmProperty().get().isPresent());
    robot.interact(
        () -> {
          page.stage().levelProperty().set(Level.PRODUCT);
          page.stage().valuesProperty().set(false);
          page.stage().coverageProperty().set(true);
        });
    soon(() -> !page.stage().waiting());
    robot.interact(
        () -> {
          Playback playback = page.stage().playback();
          playback.setSpeed(2);
          playback.loopFrom(9 * 1.2);
          playback.loopTo(45 * 1.2);
          playback.seek(37.9 * 1.2);
          page.stage().pin(MOMENT.pin());
        });
    soon(() -> near(page.model().state()));
  }

  private static boolean near(PlaygroundState state) {
    Moment now = state.moment().orElseThrow();
    boolean step = Math.abs(now.step() - MOMENT.step()) < 1e-6;
    boolean loop =
        now.loop()
            .filter(span -> Math.abs(span.from() - 9) < 1e-6 && Math.abs(span.to() - 45) < 1e-6)
            .isPresent();
    return step
        && loop
        && now.level() == MOMENT.level()
        && now.speed() == MOMENT.speed()
        && now.overlays().equals(MOMENT.overlays())
        && now.pin().equals(MOMENT.pin());
  }

  @Test
  void itIsKeptWhileTheWindowIsOnOtherPages(FxRobot robot) throws Exception {
    goToTheMoment(robot);
    robot.interact(() -> page.hide());
    robot.interact(() -> page.show());
    assertThat(page.model().state()).matches(PlaygroundMomentTest::near);
  }

  @Test
  void itComesBackWhenOtherPagesOperationsLeave(FxRobot robot) throws Exception {
    goToTheMoment(robot);
    Tensor input = Tensor.zeros(Shape.of(1, 1, 8, 8));
    for (int cell = 0; cell < 2; cell++) {
      List<Integer> at = List.of(0, 0, cell, 1);
      robot.interact(() -> page.open(new TheatreScene("", Pool2d.max(2), input, List.of(), at)));
      soon(
          () ->
              page.stage().playback().filmProperty().get().orElseThrow().timeline().cells() == 16);
      robot.interact(() -> page.stage().levelProperty().set(Level.CELL));
      assertThat(page.model().state()).as("kept meanwhile").matches(PlaygroundMomentTest::near);
    }
    robot.interact(() -> page.model().guestProperty().set(Optional.empty()));
    soon(() -> near(page.model().state()) && !page.stage().waiting());
    assertThat(page.stage().playback().seconds()).isCloseTo(37.9 * 1.2, offset(1e-6));
  }

  /** As after kill −9: no page is hidden, nothing is asked for. */
  @Test
  void itIsInTheFileTwoSecondsLaterAndOnTheStageAfterTheNextStart(FxRobot robot) throws Exception {
    goToTheMoment(robot);
    long changed = System.nanoTime();
    soon(() -> Files.exists(memory()) && near(KwReader.state(Files.readString(memory()))));
    assertThat(System.nanoTime() - changed).isLessThan(20_000_000_000L);
    byte[] crashed = Files.readAllBytes(memory());
    robot.interact(() -> page.hide());
    Files.write(memory(), crashed);
    robot.interact(this::open);
    soon(() -> !page.stage().waiting() && page.stage().playback().seconds() > 0);
    assertThat(page.model().state()).matches(PlaygroundMomentTest::near);
    assertThat(page.stage().playback().seconds()).isCloseTo(37.9 * 1.2, offset(1e-6));
    assertThat(page.stage().pinned()).isEqualTo(MOMENT.pin());
  }

  @Test
  void whatIsTakenBackBringsTheMomentOfItsFilm(FxRobot robot) throws Exception {
    goToTheMoment(robot);
    robot.interact(() -> page.model().change(page.model().setup().withKind(OperationKind.MAX)));
    soon(() -> !page.stage().waiting());
    robot.interact(() -> page.stage().playback().home());
    robot.interact(() -> page.model().undo());
    soon(() -> !page.stage().waiting() && near(page.model().state()));
    robot.interact(
        () -> page.model().typeMatrix("1 2 3 4 5\n1 2 3 4 5\n1 2 3 4 5\n1 2 3 4 5\n1 2 3 4 6"));
    robot.interact(() -> page.stage().playback().seek(12 * 1.2));
    robot.interact(() -> page.model().undo());
    soon(() -> !page.stage().waiting());
    assertThat(page.stage().playback().seconds())
        .as("the same film with other numbers stays where it is")
        .isCloseTo(12 * 1.2, offset(1e-6));
  }

  @Test
  void bothPinsOfAComparisonAreKept(FxRobot robot) throws Exception {
    soon(() -> page.stage().playback().filmProperty().get().isPresent());
    robot.interact(
        () -> page.model().change(page.model().setup().withComparison(Comparison.STRIDE)));
    TensorCell cell = TensorCell.of(TensorRole.INPUT, 0, 0, 3, 3);
    soon(() -> page.compared().playback().filmProperty().get().isPresent());
    robot.interact(() -> page.compared().pin(Optional.of(cell)));
    robot.interact(() -> page.hide());
    robot.interact(this::open);
    soon(() -> page.compared().pinned().isPresent() && !page.compared().waiting());
    assertThat(page.compared().pinned()).contains(cell);
    assertThat(page.stage().pinned()).isEmpty();
  }
}

package kernelwalk.app.stage;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSource;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The mouse on cells of films of several kinds: hovered, pinned by a click, and let go. */
@ExtendWith(ApplicationExtension.class)
class PointingViewTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private Optional<StageView> made = Optional.empty();

  @Start
  void start(Stage stage) {
    StageView view = new StageView(settings);
    made = Optional.of(view);
    stage.setScene(Dressed.scene(view, settings, 900, 720));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.start();
  }

  @Test
  void poolingIsHoveredAndPinned(FxRobot robot) throws Exception {
    FilmSource filmSource = OperationFilms.forward(Pool2d.max(2), counted(1, 1, 4, 4), List.of());
    hoverAndPin(
        robot,
        filmSource,
        TensorCell.of(TensorRole.INPUT, 0, 0, 3, 2),
        TensorCell.of(TensorRole.OUTPUT, 0, 0, 1, 0));
  }

  @Test
  void transposedConvolutionIsHoveredAndPinned(FxRobot robot) throws Exception {
    FilmSource filmSource =
        OperationFilms.forward(
            ConvTranspose2d.of(1, 1, 2).withStride(Size.of(2)),
            counted(1, 1, 2, 2),
            List.of(counted(1, 1, 2, 2), counted(1)));
    hoverAndPin(
        robot,
        filmSource,
        TensorCell.of(TensorRole.WEIGHT, 0, 0, 1, 0),
        TensorCell.of(TensorRole.OUTPUT, 0, 0, 3, 1));
  }

  @Test
  void aLinearLayerIsHoveredAndPinned(FxRobot robot) throws Exception {
    FilmSource filmSource =
        OperationFilms.forward(new Linear(4, 3), counted(1, 4), List.of(counted(3, 4), counted(3)));
    hoverAndPin(
        robot,
        filmSource,
        TensorCell.of(TensorRole.WEIGHT, 1, 2),
        TensorCell.of(TensorRole.OUTPUT, 0, 2));
  }

  @Test
  void aGradientIsHoveredAndPinned(FxRobot robot) throws Exception {
    FilmSource filmSource =
        OperationFilms.backward(
            Conv2d.of(1, 1, 2).withoutBias(),
            counted(1, 1, 3, 3),
            List.of(counted(1, 1, 2, 2)),
            counted(1, 1, 2, 2),
            GradientTarget.INPUT);
    hoverAndPin(
        robot,
        filmSource,
        TensorCell.of(TensorRole.OUTPUT_GRADIENT, 0, 0, 1, 1),
        TensorCell.of(TensorRole.INPUT_GRADIENT, 0, 0, 2, 1));
  }

  /** Hovers the one cell, then clicks the other, leaves it, and clicks it again. */
  private void hoverAndPin(
      FxRobot robot, FilmSource filmSource, TensorCell hovered, TensorCell clicked)
      throws Exception {
    robot.interact(() -> made.orElseThrow().show(filmSource));
    robot.interact(() -> canvas().requestFocus());
    robot.type(KeyCode.DIGIT2);
    robot.moveTo(place(hovered));
    soon(() -> canvas().pointedMarks().equals(film().highlight(now(), hovered)));
    assertThat(canvas().pointedMarks()).hasSizeGreaterThan(1);
    assertThat(canvas().pinned()).isEmpty();

    robot.clickOn(place(clicked));
    soon(() -> canvas().pinned().equals(Optional.of(clicked)));
    assertThat(now()).isEqualTo(film().secondsOf(clicked).orElseThrow());
    robot.moveTo(corner());
    soon(() -> canvas().pointedMarks().equals(film().highlight(now(), clicked)));
    assertThat(canvas().pointedMarks()).hasSizeGreaterThan(1);

    robot.clickOn(place(clicked)).moveTo(corner());
    soon(() -> canvas().pinned().isEmpty() && canvas().pointedMarks().isEmpty());
  }

  private Point2D place(TensorCell cell) {
    for (Mark mark : film().at(now()).marks().reversed()) {
      if (mark instanceof Grid grid && grid.plane().tensorRole() == cell.tensorRole()) {
        for (int row = 0; row < grid.plane().rows(); row++) {
          for (int column = 0; column < grid.plane().columns(); column++) {
            if (grid.plane().cell(row, column).equals(cell)) {
              double x =
                  grid.x() + (column + grid.plane().paddingRing().left() + 0.5) * grid.cell();
              double y = grid.y() + (row + grid.plane().paddingRing().top() + 0.5) * grid.cell();
              return canvas().localToScreen(x, y);
            }
          }
        }
      }
    }
    throw new AssertionError(cell + " is not on the stage");
  }

  private Point2D corner() {
    return canvas().localToScreen(2, 2);
  }

  private StageCanvas canvas() {
    return (StageCanvas) made.orElseThrow().lookup("#stage-canvas");
  }

  private double now() {
    return made.orElseThrow().playback().seconds();
  }

  private Film film() {
    return made.orElseThrow().playback().filmProperty().get().orElseThrow();
  }

  /** 1, 2, 3 and so on. */
  private static Tensor counted(int... dims) {
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = i + 1;
    }
    return tensor;
  }
}

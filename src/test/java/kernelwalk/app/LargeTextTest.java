package kernelwalk.app;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Grid;
import kernelwalk.film.picture.Mark.Text;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.file.LessonCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** With text of 150 and 200 % the numbers on the stage are larger, in the window that there is. */
@ExtendWith(ApplicationExtension.class)
final class LargeTextTest {
  @TempDir private static Path folder = Path.of("");

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private List<Page> pages = List.of();

  @SuppressWarnings("NullAway.Init") // a window is made on the FX thread
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    pages =
        KernelwalkApp.pages(
            settings, new LiveNetwork(), new MnistStore(Map.of(), folder, List.of()));
    MainWindow window = new MainWindow(pages, settings, 1024, 700);
    stage.setScene(window.scene());
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1024);
    stage.setHeight(700);
    stage.show();
  }

  @AfterEach
  void hidePages(FxRobot robot) {
    robot.interact(() -> pages.forEach(Page::hide));
  }

  /**
   * What is worked with is larger. Where a lens opens, the numbers of the whole input are left to
   * it; those that it does not show, outputs and counts, stay and are not much smaller.
   */
  @ParameterizedTest
  @CsvSource({"1024, 700", "1600, 900"})
  void theNumbersOfALessonAreLarger(int width, int height, FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    List<SteppedOperation> scenes = new ArrayList<>();
    for (Lesson lesson : LessonCatalog.open(Path.of("lessons")).lessons()) {
      lesson.scenes().forEach(scene -> scene.stepped().ifPresent(scenes::add));
    }
    List<Sizes> normal = sizes(scenes, 1, robot);
    for (double scale : new double[] {1.5, 2}) {
      List<Sizes> large = sizes(scenes, scale, robot);
      double growth = 0;
      for (int i = 0; i < scenes.size(); i++) {
        Sizes before = normal.get(i);
        Sizes now = large.get(i);
        String where =
            "%s at %.0f %% in %d×%d: %s, %s"
                .formatted(scenes.get(i).operation(), 100 * scale, width, height, before, now);
        assertThat(now.formula()).as(where).isGreaterThanOrEqualTo(before.formula());
        // A kernel of 5×5 in a lens shares its room with 25 products.
        double least = before.worked() - (before.worked() > 15.5 ? 1.2 : 0.5);
        assertThat(now.worked()).as(where).isGreaterThanOrEqualTo(least);
        boolean lens = now.of(TensorRole.PRODUCT) > 0;
        for (TensorRole role : List.of(TensorRole.INPUT, TensorRole.OUTPUT)) {
          double size = now.of(role);
          double smallest = lens ? 0.8 * before.of(role) : before.of(role) - 0.5;
          boolean inLens = lens && role == TensorRole.INPUT && !scenes.get(i).coverage();
          assertThat(size >= smallest || (inLens && size == 0)).as(where + ", " + role).isTrue();
        }
        growth += now.worked() / Math.max(1, before.worked());
      }
      assertThat(growth / scenes.size()).as("on the average").isGreaterThan(1.2);
    }
  }

  @Test
  void theRailBecomesIconsTheBarFoldsAndTheTextCanBeHidden(FxRobot robot) throws Exception {
    Region rail = robot.lookup(".rail").queryAs(Region.class);
    Region bar = robot.lookup("#stage .time-bar").queryAs(Region.class);
    double share = rail.getWidth() / size();
    double rows = bar.getHeight() / size();
    robot.interact(() -> settings.textScaleProperty().set(2));
    soon(() -> rail.getWidth() / size() < 0.6 * share);
    soon(() -> bar.getHeight() / size() < 0.6 * rows);
    assertThat(seen(robot, "#stage-speed")).isFalse();
    Node unfold = robot.lookup("#stage #stage-unfold").query();
    soon(() -> unfold.isVisible() && unfold.getLayoutX() > 0);
    Node canvas = robot.lookup("#stage-canvas").query();
    double high = canvas.getLayoutBounds().getHeight();
    robot.clickOn(unfold);
    soon(() -> seen(robot, "#stage-speed"));
    assertThat(canvas.getLayoutBounds().getHeight()).as("the stage below").isEqualTo(high);
    assertThat(bar.localToScene(0, 0).getY())
        .as("the rest of the bar stands above its first row")
        .isGreaterThan(robot.lookup("#stage-speed").query().localToScene(0, 0).getY());
    robot.clickOn("#stage-keys");
    soon(() -> robot.lookup("#stage-keys-card").tryQuery().isPresent());
    soon(() -> !seen(robot, "#stage-speed"));
    robot.push(KeyCode.ESCAPE);

    double narrow = canvas.getLayoutBounds().getWidth();
    robot.clickOn("#hide-text");
    soon(() -> canvas.getLayoutBounds().getWidth() > narrow + 200);
    assertThat(robot.lookup("#scene-title").query().localToScreen(0, 0)).isNotNull();
    robot.clickOn("#next-scene-folded");
    robot.push(KeyCode.T);
    soon(() -> canvas.getLayoutBounds().getWidth() < narrow + 5);
  }

  /** The size is remembered from one start to the next. */
  @Test
  void aWindowThatOpensWithLargeTextHasARailOfIcons(FxRobot robot) {
    Settings large = new Settings(Language.EN, Theme.LIGHT);
    large.textScaleProperty().set(2);
    robot.interact(
        () -> {
          MainWindow window =
              new MainWindow(
                  KernelwalkApp.pages(
                      large, new LiveNetwork(), new MnistStore(Map.of(), folder, List.of())),
                  large,
                  1024,
                  700);
          assertThat(window.scene().getRoot().lookup(".window").getPseudoClassStates())
              .contains(PseudoClass.getPseudoClass("compact"));
        });
  }

  /** Whether it is somewhere in the window. */
  private static boolean seen(FxRobot robot, String id) {
    Node node = robot.lookup("#stage " + id).query();
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return bounds.getWidth() > 20 && bounds.getMaxX() <= 1024 && bounds.getMaxY() <= 700;
  }

  /** The size of the window's text in pixels. */
  private double size() {
    return stage.getScene().lookup("#next-scene") instanceof Button button
        ? button.getFont().getSize()
        : 0;
  }

  /**
   * Sizes of numbers in pixels.
   *
   * @param worked of the kernel, or where there is none of the window or the input
   */
  private record Sizes(Map<TensorRole, Double> grids, double worked, double formula) {
    double of(TensorRole role) {
      return grids.getOrDefault(role, 0.0);
    }
  }

  private List<Sizes> sizes(List<SteppedOperation> scenes, double scale, FxRobot robot)
      throws Exception {
    robot.interact(() -> settings.textScaleProperty().set(scale));
    soon(() -> Math.abs(size() - scale * 14) < 0.5);
    Region canvas = robot.lookup("#stage #stage-canvas").queryAs(Region.class);
    List<Sizes> sizes = new ArrayList<>();
    for (SteppedOperation scene : scenes) {
      sizes.add(sizes(scene, scale, canvas.getWidth(), canvas.getHeight()));
    }
    return sizes;
  }

  private static Sizes sizes(SteppedOperation scene, double scale, double width, double height)
      throws IOException {
    FilmSettings settings =
        new FilmSettings(
            scene.level(),
            width,
            height,
            scale,
            true,
            scene.coverage(),
            false,
            FilmTexts.english());
    Film film = scene.filmSource().film(settings);
    Picture picture = film.at(film.timeline().restOf(film.timeline().steps() / 2));
    Map<TensorRole, Double> grids = new EnumMap<>(TensorRole.class);
    double formula = 0;
    for (var mark : picture.marks()) {
      if (mark instanceof Grid grid) {
        grids.merge(grid.plane().tensorRole(), grid.digits(), Math::max);
      } else if (mark instanceof Text text && text.face() == Face.MONO && text.runs().size() > 2) {
        formula = Math.max(formula, text.size());
      }
    }
    double worked =
        grids.getOrDefault(
            TensorRole.WEIGHT,
            grids.getOrDefault(TensorRole.PRODUCT, grids.getOrDefault(TensorRole.INPUT, 0.0)));
    return new Sizes(grids, worked, formula);
  }
}

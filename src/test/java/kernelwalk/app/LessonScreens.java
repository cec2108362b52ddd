package kernelwalk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import kernelwalk.app.lessons.LessonsPage;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.Film;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.file.LessonCatalog;

/** Writes the scenes of one lesson to {@code target/screens}: main LESSON WIDTH HEIGHT. */
final class LessonScreens {
  private LessonScreens() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            take(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static void take(String id, int width, int height) throws IOException {
    Path folder = Path.of("lessons");
    for (Lesson lesson : LessonCatalog.open(folder).lessons()) {
      if (!lesson.id().equals(id)) {
        continue;
      }
      for (kernelwalk.lesson.Scene scene : lesson.scenes()) {
        boolean light = lesson.scenes().indexOf(scene) % 2 == 0;
        Settings settings =
            light ? new Settings(Language.EN, Theme.LIGHT) : new Settings(Language.ZH, Theme.DARK);
        LessonsPage page = new LessonsPage(settings, folder);
        StackPane root = new StackPane(page.view());
        Scene shown = Dressed.scene(root, settings, width, height);
        page.open(id, scene.id());
        root.applyCss();
        root.layout();
        StageView stage = (StageView) root.lookup("#stage");
        if (stage != null) {
          stage
              .playback()
              .filmProperty()
              .get()
              .map(Film::timeline)
              .ifPresent(time -> stage.playback().seek(time.restOfCell(time.cells() / 2)));
        }
        StageScreens.write(
            shown, ("lesson-" + id + "-" + scene.id() + "-" + width).toLowerCase(Locale.ROOT));
      }
    }
  }
}

package kernelwalk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Home;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;

/**
 * For developers: photographs every page in both languages, both themes and two sizes into {@code
 * target/screens}; {@code --scale=2} with text of twice the size. Run it under Xvfb with a screen
 * of 1700×1000.
 */
public final class Screens extends Application {
  private static final int SETTLE = 12;

  private record Task(String name, BooleanSupplier ready, Runnable action) {}

  private final Deque<Task> tasks = new ArrayDeque<>();
  private final Path folder = Path.of("target", "screens");
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Files.createDirectories(folder);
    LiveNetwork network = new LiveNetwork();
    Pretrained.deliver(Home.folder(), network);
    List<Page> pages = KernelwalkApp.pages(settings, network, MnistStore.standard());
    MainWindow window = new MainWindow(pages, settings, 1024, 700);
    stage.setScene(window.scene());
    stage.show();
    List<String> wanted = getParameters().getUnnamed();
    String scale = getParameters().getNamed().getOrDefault("scale", "1");
    settings.textScaleProperty().set(Double.parseDouble(scale));
    plan(stage, window, pages, wanted, "empty");
    plan(() -> window.open("lab"));
    plan(() -> press(window, "#lab-go"));
    plan(
        "trained",
        () ->
            getParameters().getNamed().containsKey("untrained")
                || (network.now().isPresent() && done(window)),
        () -> {});
    plan(() -> window.open("draw"));
    plan(() -> drawSeven(window));
    plan(stage, window, pages, wanted, "used");
    plan(Platform::exit);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        Task next = tasks.peek();
        if (next != null && ++pulses >= SETTLE && next.ready().getAsBoolean()) {
          pulses = 0;
          tasks.pop();
          next.action().run();
        }
      }
    }.start();
  }

  private static boolean done(MainWindow window) {
    return window.scene().lookup("#lab-stop").isDisabled();
  }

  private void plan(
      Stage stage, MainWindow window, List<Page> pages, List<String> wanted, String state) {
    for (int[] size : new int[][] {{1024, 700}, {1600, 900}}) {
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          for (Page page : pages) {
            String name =
                "%s-%s-%s-%s-%d"
                    .formatted(page.id(), state, language, theme, size[0])
                    .toLowerCase(Locale.ROOT);
            if (!wanted.isEmpty() && wanted.stream().noneMatch(name::matches)) {
              continue;
            }
            plan(
                () -> {
                  stage.setWidth(size[0]);
                  stage.setHeight(size[1]);
                  settings.languageProperty().set(language);
                  settings.themeProperty().set(theme);
                  window.open(page.id());
                });
            plan(() -> save(window, name));
          }
        }
      }
    }
  }

  private void plan(Runnable action) {
    plan("", () -> true, action);
  }

  private void plan(String name, BooleanSupplier ready, Runnable action) {
    tasks.add(new Task(name, ready, action));
  }

  private static void press(MainWindow window, String id) {
    if (window.scene().lookup(id) instanceof ButtonBase button) {
      button.fire();
    }
  }

  private static void drawSeven(MainWindow window) {
    double[][] places = {{-0.2, -0.25}, {0, -0.26}, {0.2, -0.25}, {0.08, 0}, {-0.03, 0.3}};
    Hand.stroke(window.scene().lookup("#draw-sheet"), places);
  }

  private void save(MainWindow window, String name) {
    WritableImage image = window.scene().snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader reader = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

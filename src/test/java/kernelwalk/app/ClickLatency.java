package kernelwalk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Spinner;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;

/**
 * For developers: how long it takes from a click on the rail until the other page is drawn, idle
 * and while the lab trains. A page counts as drawn when the second pulse after its {@code show}
 * begins, because a pulse waits until the frame before it has been rendered.
 */
public final class ClickLatency extends Application {
  private static final int CLICKS = 60;

  /** Pulses after which every page has been laid out. */
  private static final int PREPARED = 120;

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    MnistStore store =
        getParameters().getUnnamed().isEmpty()
            ? MnistStore.standard()
            : new MnistStore(
                Map.of(MnistStore.VARIABLE, getParameters().getUnnamed().getFirst()),
                Path.of("none"),
                List.of());
    List<Page> pages = KernelwalkApp.pages(settings, new LiveNetwork(), store);
    MainWindow window = new MainWindow(pages, settings, 1280, 800);
    stage.setScene(window.scene());
    stage.show();
    window.prepare();
    Thread thread = new Thread(() -> measure(window, pages), "clicks");
    thread.setDaemon(true);
    thread.start();
  }

  private static void measure(MainWindow window, List<Page> pages) {
    try {
      pulses(PREPARED);
      print("first visits", clicks(window, pages, pages.size()));
      print("idle", clicks(window, pages, CLICKS));
      until(() -> train(window));
      until(() -> training(window));
      print("training", clicks(window, pages, CLICKS));
      until(
          () -> {
            System.out.println("still training: " + training(window));
            return true;
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.runLater(Platform::exit);
  }

  /** Starts a training that outlasts the measurement. */
  private static boolean train(MainWindow window) {
    window.open("lab");
    if (window.scene().lookup("#lab-epochs-count") instanceof Spinner<?> epochs) {
      epochs.getEditor().setText("100");
      epochs.commitValue();
    }
    if (window.scene().lookup("#lab-go") instanceof ButtonBase go && !go.isDisabled()) {
      go.fire();
      return true;
    }
    return false;
  }

  private static boolean training(MainWindow window) {
    Node stop = window.scene().lookup("#lab-stop");
    return stop != null && !stop.isDisabled();
  }

  /** Waits for so many pulses of the window. */
  private static void pulses(int count) throws InterruptedException {
    int[] left = {count};
    until(() -> left[0]-- <= 0);
  }

  /** Waits until this, asked once a pulse on JavaFX's thread, is so. */
  private static void until(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch so = new CountDownLatch(1);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                if (condition.getAsBoolean()) {
                  stop();
                  so.countDown();
                }
              }
            }.start());
    if (!so.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("waited a minute for nothing");
    }
  }

  private static List<Double> clicks(MainWindow window, List<Page> pages, int count)
      throws InterruptedException {
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Page target = pages.get((i + 1) % pages.size());
      CountDownLatch drawn = new CountDownLatch(1);
      long start = System.nanoTime();
      Platform.runLater(() -> click(window, target, drawn));
      if (!drawn.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not drawn within 10 s");
      }
      milliseconds.add((System.nanoTime() - start) / 1e6);
      pulses(12 + i % 7);
    }
    return milliseconds;
  }

  private static void click(MainWindow window, Page target, CountDownLatch drawn) {
    new AnimationTimer() {
      private int shown;

      @Override
      public void handle(long now) {
        if (window.pageProperty().get().equals(target) && ++shown >= 2) {
          stop();
          drawn.countDown();
        }
      }
    }.start();
    Node button = window.scene().lookup("#rail-" + target.id());
    Bounds bounds = button.localToScreen(button.getLayoutBounds());
    Robot robot = new Robot();
    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
    robot.mouseClick(MouseButton.PRIMARY);
  }

  private static void print(String name, List<Double> milliseconds) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: median %.0f ms, 95%% %.0f ms, worst %.0f ms of %d",
            name,
            sorted.get(sorted.size() / 2),
            sorted.get((int) (0.95 * (sorted.size() - 1))),
            sorted.getLast(),
            sorted.size()));
  }
}

package kernelwalk.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import kernelwalk.app.MainWindow;
import kernelwalk.app.playground.PlaygroundPage;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.Toolkit;
import kernelwalk.data.mnist.MnistStore;

/**
 * The latency of a weight: what a drag on a kernel's weight costs in the playground's own page, in
 * a window of 1280×800 over a colour photo of 128×128: the time in the event's handler and that
 * from the beginning of the next pulse until the window's pixels are painted. What the event waits
 * for that pulse does not count.
 */
public final class WeightLatency {
  private static final int WARM_UP = 200;
  private static final int EVENTS = 400;
  private static final double STEP = 8;
  private static final String PHOTO =
      """
      kernelwalk: 1
      operation: conv
      pass: forward
      compare: none
      input: {source: sample, sample: hills}
      convolution: {kernel: 3, stride: 1, padding: 1, mode: zero, dilation: 1, groups: 1, turned: false}
      kernels:
        weight: [[[[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
                  [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
                  [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]]]
        bias: [0]
      pooling: {kernel: 2, stride: 2, padding: 0, mode: zero, dilation: 1, groups: 1, turned: false}
      dense: {outputs: 3, seed: 1, label: 0}
      """;

  /**
   * Milliseconds that an event cost.
   *
   * @param handled in its handler
   * @param painted from the beginning of the next pulse until the pixels are there
   */
  public record Cost(double handled, double painted) {
    /** Both together. */
    public double whole() {
      return handled + painted;
    }
  }

  private final ArrayBlockingQueue<Cost> painted = new ArrayBlockingQueue<>(1);
  private final Rectangle probe = new Rectangle(1, 1);
  private final WritableImage pixel = new WritableImage(1, 1);
  private long pulse;

  private WeightLatency() {}

  /** For developers: prints the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Cost> costs = measure();
    List<Double> times = costs.stream().map(Cost::whole).toList();
    System.out.printf(
        Locale.ROOT,
        "a weight dragged: handled in %.2f ms, painted in %.2f ms (medians); both: median %.2f ms,"
            + " 99 %% %.2f ms, most %.2f ms%n",
        DrawLatency.quantile(costs.stream().map(Cost::handled).toList(), 0.5),
        DrawLatency.quantile(costs.stream().map(Cost::painted).toList(), 0.5),
        DrawLatency.quantile(times, 0.5),
        DrawLatency.quantile(times, 0.99),
        DrawLatency.quantile(times, 1));
    System.exit(0);
  }

  /**
   * Opens a window in memory, drags in it and closes it.
   *
   * @throws IOException with one sentence where JavaFX cannot paint
   */
  public static List<Cost> measure() throws IOException, InterruptedException {
    Toolkit.start();
    Path state = Files.createTempFile("photo", ".kw");
    try {
      Files.writeString(state, PHOTO);
      return new WeightLatency().measured(state);
    } finally {
      Files.deleteIfExists(state);
    }
  }

  private record Place(Stage stage, PlaygroundPage page, MainWindow window) {}

  private Place open(Path state) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulse = System.nanoTime();
      }
    }.start();
    Settings settings = new Settings(Language.EN, Theme.LIGHT);
    MnistStore store = new MnistStore(Map.of(), state.resolveSibling("no-mnist"), List.of());
    PlaygroundPage page = new PlaygroundPage(settings, store, state);
    MainWindow window = new MainWindow(List.of(page), settings, 1280, 800);
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.show();
    return new Place(stage, page, window);
  }

  private List<Cost> measured(Path state) throws InterruptedException {
    FutureTask<Place> opening = new FutureTask<>(() -> open(state));
    Platform.runLater(opening);
    Place place;
    try {
      place = opening.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window did not open", e.getCause());
    }
    try {
      drag(place.window(), WARM_UP);
      return drag(place.window(), EVENTS);
    } finally {
      Platform.runLater(
          () -> {
            place.page().hide();
            place.stage().close();
          });
    }
  }

  private List<Cost> drag(MainWindow window, int events) throws InterruptedException {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<Cost> times = new ArrayList<>();
    int missed = 0;
    for (int i = 0; times.size() < events && missed < events; i++) {
      LockSupport.parkNanos(8_000_000L + random.nextLong(16_000_000L));
      int step = i;
      Platform.runLater(() -> move(window, step));
      Cost time = painted.poll(1, TimeUnit.SECONDS);
      if (time == null) {
        missed++;
      } else if (step > 0) {
        times.add(time);
      }
    }
    return times;
  }

  private void move(MainWindow window, int step) {
    Node field = window.scene().lookup("#kernel-1-1");
    long begun = System.nanoTime();
    if (step == 0) {
      fire(field, MouseEvent.MOUSE_PRESSED, 0);
    }
    fire(field, MouseEvent.MOUSE_DRAGGED, -STEP * (1 + step % 2));
    double handled = (System.nanoTime() - begun) / 1e6;
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          window.scene().removePostLayoutPulseListener(once[0]);
          long start = pulse;
          Platform.runLater(() -> rendered(handled, start));
        };
    window.scene().addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }

  /** A picture of a single pixel is made by the thread that paints, after it painted the window. */
  private void rendered(double handled, long start) {
    probe.snapshot(new SnapshotParameters(), pixel);
    painted.offer(new Cost(handled, (System.nanoTime() - start) / 1e6));
  }

  private static void fire(Node field, EventType<MouseEvent> type, double rise) {
    Point2D at = field.localToScreen(5, 5);
    field.fireEvent(PointerEvents.of(type, new Point2D(5, 5), at.add(0, rise)));
  }
}

package kernelwalk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import kernelwalk.app.draw.DrawPage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Home;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.Digits;
import kernelwalk.data.SyntheticDigits;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Network;
import kernelwalk.train.LiveRun;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;

/**
 * Measures how long it takes from a pointer event on the sheet until the bars, or the X-ray, are
 * painted with what is read then, while a training takes all processors. An event's clock starts
 * before it is queued for the FX thread, so what it waits for there counts. What is not counted is
 * the way of a painted canvas to the screen, a frame or two of the display.
 */
public final class DrawLatency extends Application {
  private static final int WARM_UP = 300;
  private static final int EVENTS = 1000;
  private static final int STROKE = 40;

  private static volatile boolean training;
  private static volatile Optional<Result> result = Optional.empty();

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final ArrayBlockingQueue<Long> painted = new ArrayBlockingQueue<>(1);
  private volatile boolean waiting;

  /**
   * Milliseconds from each pointer event to what it moved.
   *
   * @param bars to the painted bars
   * @param xray to the painted X-ray
   */
  public record Result(List<Double> bars, List<Double> xray) {
    public Result {
      bars = List.copyOf(bars);
      xray = List.copyOf(xray);
    }
  }

  /** For the toolkit; call {@link #measure}. */
  public DrawLatency() {}

  /** For developers: prints the figures; {@code idle} for without a training. */
  public static void main(String[] arguments) {
    boolean busy = !List.of(arguments).contains("idle");
    Result r = measure(busy);
    System.out.printf(
        Locale.ROOT,
        "%s: bars median %.2f ms, 99 %% %.2f ms, most %.2f ms; X-ray median %.2f, 99 %% %.2f, most"
            + " %.2f%n",
        busy ? "training" : "idle",
        quantile(r.bars(), 0.5),
        quantile(r.bars(), 0.99),
        quantile(r.bars(), 1),
        quantile(r.xray(), 0.5),
        quantile(r.xray(), 0.99),
        quantile(r.xray(), 1));
    System.exit(0);
  }

  /**
   * Opens a window, draws in it and closes it. Once a process, from the main thread.
   *
   * @param busy whether a training runs meanwhile, on all processors
   */
  public static Result measure(boolean busy) {
    training = busy;
    launch(DrawLatency.class);
    return result.orElseThrow(() -> new IllegalStateException("the window closed too early"));
  }

  /** The value that this share of the figures does not exceed. */
  public static double quantile(List<Double> figures, double share) {
    List<Double> sorted = figures.stream().sorted().toList();
    long place = (long) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(place, 0, sorted.size() - 1));
  }

  @Override
  public void start(Stage stage) {
    LiveNetwork network = new LiveNetwork();
    Pretrained.deliver(Home.folder(), network);
    DrawPage page =
        new DrawPage(settings, network, () -> {}, (xray, unit) -> {}, Path.of("no-own-digits"));
    page.afterReading(this::told);
    MainWindow window = new MainWindow(List.of(page), settings, 1280, 800);
    stage.setScene(window.scene());
    stage.show();
    if (training) {
      train(network);
    }
    Thread.ofPlatform().daemon().name("pointer").start(() -> run(page, window, network));
  }

  private static void train(LiveNetwork network) {
    LiveRun run = new LiveRun();
    Digits digits = SyntheticDigits.digits();
    TrainingSettings reference =
        TrainingSettings.reference("lenet")
            .withEpochs(100_000)
            .withThreads(Runtime.getRuntime().availableProcessors());
    Thread.ofPlatform()
        .daemon()
        .name("training")
        .start(
            () -> {
              SimdEngine engine = new SimdEngine(Network.lenet(), reference.threads());
              new Trainer(TrainingState.initial(reference), digits, engine, run, StateSaver.NONE)
                  .run();
            });
    network.follow(run);
  }

  private void run(DrawPage page, MainWindow window, LiveNetwork network) {
    try {
      while (network.now().isEmpty()) {
        LockSupport.parkNanos(10_000_000L);
      }
      draw(window, WARM_UP);
      List<Double> bars = draw(window, EVENTS);
      Platform.runLater(() -> page.showXRay(true));
      draw(window, WARM_UP);
      List<Double> xray = draw(window, EVENTS / 2);
      result = Optional.of(new Result(bars, xray));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private void told() {
    if (waiting) {
      waiting = false;
      painted.offer(System.nanoTime());
    }
  }

  /** Draws strokes round a circle; after every event it waits until what it moved is painted. */
  private List<Double> draw(MainWindow window, int events) throws InterruptedException {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<Double> times = new ArrayList<>();
    for (int i = 0; times.size() < events; i++) {
      LockSupport.parkNanos(8_000_000L + random.nextLong(16_000_000L));
      int number = i;
      int step = i % STROKE;
      double angle = 0.15 * step + Math.floorDiv(i, STROKE);
      double x = 0.5 + 0.3 * Math.cos(angle);
      double y = 0.5 + 0.3 * Math.sin(angle);
      EventType<MouseEvent> type = step == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED;
      long begun = System.nanoTime();
      Platform.runLater(
          () -> {
            if (number % (4 * STROKE) == 0) {
              clear(window);
            }
            waiting = step > 0;
            fire(window.scene().lookup("#draw-sheet"), type, x, y);
            if (step == STROKE - 1) {
              fire(window.scene().lookup("#draw-sheet"), MouseEvent.MOUSE_RELEASED, x, y);
            }
          });
      if (step > 0) {
        Long ended = painted.poll(1, TimeUnit.SECONDS);
        if (ended != null) {
          times.add((ended - begun) / 1e6);
        }
      }
    }
    return times;
  }

  private static void clear(MainWindow window) {
    if (window.scene().lookup("#draw-clear") instanceof Button button) {
      button.fire();
    }
  }

  private static void fire(Node sheet, EventType<MouseEvent> type, double x, double y) {
    double side = Math.min(sheet.getLayoutBounds().getWidth(), sheet.getLayoutBounds().getHeight());
    Point2D at =
        sheet.localToScene(
            sheet.getLayoutBounds().getWidth() / 2 + (x - 0.5) * side,
            sheet.getLayoutBounds().getHeight() / 2 + (y - 0.5) * side);
    sheet.fireEvent(
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            false,
            null));
  }
}

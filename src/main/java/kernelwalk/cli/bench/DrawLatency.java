package kernelwalk.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import kernelwalk.app.MainWindow;
import kernelwalk.app.Pretrained;
import kernelwalk.app.draw.DrawPage;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Home;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.Toolkit;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.engine.Engine;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Network;
import kernelwalk.train.LiveRun;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;

/**
 * The latency of drawing: how long it takes from a pointer event on the sheet until the bars, or
 * the X-ray, are painted with what is read then, while a training has all processors, as the lab's
 * has. An event's clock starts before it is queued for the FX thread, so what it waits for there
 * counts. What is not counted is the way of a painted canvas to the screen, a frame or two of the
 * display.
 */
public final class DrawLatency {
  private static final int WARM_UP = 300;
  private static final int EVENTS = 1000;
  private static final int STROKE = 40;

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

  private DrawLatency() {}

  /** For developers: prints the figures; {@code idle} for without a training. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
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
   * Opens a window in memory, draws in it and closes it.
   *
   * @param busy whether a training runs meanwhile, on all processors
   * @throws IOException with one sentence where JavaFX cannot paint
   */
  public static Result measure(boolean busy) throws IOException, InterruptedException {
    Toolkit.start();
    return new DrawLatency().measured(busy);
  }

  /** The value that this share of the figures does not exceed. */
  public static double quantile(List<Double> figures, double share) {
    List<Double> sorted = figures.stream().sorted().toList();
    long place = (long) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(place, 0, sorted.size() - 1));
  }

  /** What is measured in, on the FX thread. */
  private record Place(Stage stage, DrawPage page, MainWindow window) {}

  private Place open(LiveNetwork network) {
    DrawPage page =
        new DrawPage(
            settings,
            network,
            () -> {},
            (xray, unit) -> {},
            Path.of("no-own-digits"),
            Optional.empty());
    page.afterReading(this::told);
    MainWindow window = new MainWindow(List.of(page), settings, 1280, 800);
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.show();
    return new Place(stage, page, window);
  }

  private Result measured(boolean busy) throws InterruptedException {
    LiveNetwork network = new LiveNetwork();
    Pretrained.deliver(Home.folder(), network);
    FutureTask<Place> opening = new FutureTask<>(() -> open(network));
    Platform.runLater(opening);
    Place place;
    try {
      place = opening.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window did not open", e.getCause());
    }
    TrainingSettings reference =
        TrainingSettings.reference("lenet")
            .withEpochs(100_000)
            .withThreads(Runtime.getRuntime().availableProcessors());
    LiveRun run = new LiveRun();
    try (Engine engine =
        network.pauseWhileDrawing().around(new SimdEngine(Network.lenet(), reference.threads()))) {
      Trainer trainer =
          new Trainer(
              TrainingState.initial(reference),
              SyntheticDigits.digitDataset(),
              engine,
              run,
              StateSaver.NONE);
      Thread training = Thread.ofPlatform().daemon().name("training").unstarted(trainer::run);
      if (busy) {
        training.start();
        network.follow(run);
      }
      try {
        return drawn(place, network);
      } finally {
        trainer.stop();
        training.join();
        Platform.runLater(
            () -> {
              place.page().hide();
              place.stage().close();
            });
      }
    }
  }

  private Result drawn(Place place, LiveNetwork network) throws InterruptedException {
    while (network.now().isEmpty()) {
      LockSupport.parkNanos(10_000_000L);
    }
    draw(place.window(), WARM_UP);
    List<Double> bars = draw(place.window(), EVENTS);
    Platform.runLater(() -> place.page().showXRay(true));
    draw(place.window(), WARM_UP);
    return new Result(bars, draw(place.window(), EVENTS / 2));
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
    sheet.fireEvent(PointerEvents.of(type, at, at));
  }
}

package kernelwalk.app.lessons.subject;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.chart.ChartCard;
import kernelwalk.app.chart.ChartMetric;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.DigitDataset;
import kernelwalk.engine.Engine;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.Network;
import kernelwalk.train.LiveRun;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;

/** A real training inside a lesson: loss and accuracy while it runs. */
final class TrainingView implements SubjectView {
  private final SceneSubject.Training subject;
  private final LessonSources sources;
  private final SubjectControls controls;
  private final ChartCard loss;
  private final ChartCard accuracy;
  private final VBox root;
  private final Button start;
  private final Button stop;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          look();
        }
      };
  private final Object lock = new Object();
  private Optional<Trainer> trainer = Optional.empty();
  private LiveRun live = new LiveRun();
  private volatile Optional<String> problem = Optional.empty();
  private volatile String data = "";
  private long shown = -1;
  private boolean running;

  TrainingView(SceneSubject.Training subject, Settings settings, LessonSources sources) {
    this.subject = subject;
    this.sources = sources;
    loss = new ChartCard(ChartMetric.LOSS, settings);
    accuracy = new ChartCard(ChartMetric.ACCURACY, settings);
    loss.show(Optional.empty(), subject.epochs());
    accuracy.show(Optional.empty(), subject.epochs());
    VBox.setVgrow(loss, Priority.ALWAYS);
    VBox.setVgrow(accuracy, Priority.ALWAYS);
    root = new VBox(12, loss, accuracy);
    root.getStyleClass().addAll("subject-page", "lab");
    root.setMinSize(0, 0);
    controls = new SubjectControls(settings.messages());
    start = controls.button("train", "lessons.training.start", this::start);
    start.getStyleClass().add("accent");
    stop = controls.button("stop", "lessons.training.stop", this::stop);
    stop.setDisable(true);
    controls.row(start, stop);
    controls.row(controls.button("lab", "lessons.training.lab", sources.openLab()));
    controls.tell("lessons.training.ready");
  }

  private void start() {
    running = true;
    start.setDisable(true);
    stop.setDisable(false);
    problem = Optional.empty();
    LiveRun next = new LiveRun();
    live = next;
    shown = -1;
    Thread thread = new Thread(() -> train(next), "lesson-training");
    thread.setDaemon(true);
    thread.start();
    pulse.start();
  }

  private void train(LiveRun into) {
    TrainingSettings settings =
        TrainingSettings.reference(subject.network()).withEpochs(subject.epochs());
    try {
      DigitDataset digits = sources.digits().read(sources.data());
      data = digits.name();
      try (Engine plain = new SimdEngine(Network.named(subject.network()), settings.threads());
          Engine engine = sources.network().pauseWhileDrawing().around(plain)) {
        Trainer next =
            new Trainer(TrainingState.initial(settings), digits, engine, into, StateSaver.NONE);
        synchronized (lock) {
          trainer = Optional.of(next);
        }
        next.run();
      }
    } catch (IOException | IllegalArgumentException e) {
      problem = Optional.ofNullable(e.getMessage());
    } finally {
      synchronized (lock) {
        trainer = Optional.empty();
      }
    }
  }

  private void stop() {
    synchronized (lock) {
      trainer.ifPresent(Trainer::stop);
    }
  }

  private void look() {
    LiveRun.Snapshot now = live.snapshot();
    if (now.version() != shown) {
      shown = now.version();
      loss.show(Optional.of(now), subject.epochs());
      accuracy.show(Optional.of(now), subject.epochs());
    }
    boolean ended =
        switch (now.state()) {
          case WAITING -> problem.isPresent();
          case RUNNING, PAUSED -> false;
          case COMPLETE, STOPPED, FAILED -> true;
        };
    Optional<String> wrong = problem.or(now::sentence);
    wrong.ifPresentOrElse(controls::say, () -> controls.tell("lessons.training.running", data));
    if (ended && running) {
      end(now);
    }
  }

  private void end(LiveRun.Snapshot now) {
    running = false;
    pulse.stop();
    start.setDisable(false);
    stop.setDisable(true);
    if (problem.isEmpty() && now.sentence().isEmpty()) {
      if (now.epochs().isEmpty()) {
        controls.tell("lessons.training.stopped", data);
      } else {
        double accuracy = now.epochs().getLast().testAccuracy();
        controls.tell("lessons.training.done", data, String.format(Locale.ROOT, "%.4f", accuracy));
      }
    }
  }

  @Override
  public Optional<Node> instead() {
    return Optional.of(root);
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }

  @Override
  public void close() {
    stop();
    pulse.stop();
  }
}

package kernelwalk.app.lab;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.chart.ChartNumbers;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.train.LiveRun.Snapshot;
import kernelwalk.train.TrainingEvent.BatchDone;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The controls of a run: start, pause, resume and stop, and how far the training is, at the bottom
 * of the page.
 */
final class RunControls extends HBox {
  private final LabModel model;
  private final Messages messages;
  private final FontIcon icon = new FontIcon(Feather.PLAY);
  private final Button go = new Button("", icon);
  private final Button goOn = new Button("", new FontIcon(Feather.SKIP_FORWARD));
  private final Button stop = new Button("", new FontIcon(Feather.SQUARE));
  private final ProgressBar bar = new ProgressBar(0);
  private final Label progress = new Label();
  private final Label speed = new Label();

  RunControls(LabModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("transport");
    go.setId("lab-go");
    go.getStyleClass().add(Styles.ACCENT);
    go.setDefaultButton(false);
    go.setMinWidth(Region.USE_PREF_SIZE);
    go.setOnAction(event -> press());
    goOn.setId("lab-go-on");
    goOn.textProperty().bind(messages.text("lab.go-on"));
    goOn.setMinWidth(Region.USE_PREF_SIZE);
    goOn.setOnAction(event -> model.goOn());
    Tooltip about = new Tooltip();
    about.textProperty().bind(messages.text("lab.go-on.about"));
    goOn.setTooltip(about);
    stop.setId("lab-stop");
    stop.textProperty().bind(messages.text("lab.stop"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(progress.textProperty());
    progress.setId("lab-progress");
    progress.getStyleClass().add("figure");
    progress.setMinWidth(0);
    speed.getStyleClass().addAll("figure", "secondary");
    speed.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(progress, space, speed);
    VBox middle = new VBox(line, bar);
    middle.getStyleClass().add("transport-progress");
    HBox.setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(go, goOn, stop, middle);
  }

  private void press() {
    switch (model.state().labPhase()) {
      case RUNNING, PREPARING -> model.pause();
      case PAUSED -> model.resume();
      case IDLE, COMPLETE, STOPPED, FAILED -> model.start();
    }
  }

  /** Shows this from now on. */
  void show(LabState state) {
    LabPhase labPhase = state.labPhase();
    go.setText(
        messages.get(
            switch (labPhase) {
              case RUNNING, PREPARING -> "lab.pause";
              case PAUSED -> "lab.resume";
              case IDLE -> "lab.start";
              case COMPLETE, STOPPED, FAILED -> "lab.again";
            }));
    Feather shape =
        switch (labPhase) {
          case RUNNING, PREPARING -> Feather.PAUSE;
          case PAUSED, IDLE, COMPLETE, STOPPED, FAILED -> Feather.PLAY;
        };
    if (icon.getIconCode() != shape) {
      icon.setIconCode(shape);
    }
    stop.setDisable(!labPhase.busy());
    boolean offered = !labPhase.busy() && model.hasUnfinished();
    Visibility.show(goOn, offered);
    bar.setProgress(
        labPhase == LabPhase.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : share(state));
    progress.setText(sentence(state));
    speed.setText(
        state.picturesPerSecond() > 0
            ? messages.get("lab.speed", ChartNumbers.whole(Math.round(state.picturesPerSecond())))
            : "");
  }

  private static double share(LabState state) {
    Optional<Snapshot> snapshot = state.snapshot();
    long step = snapshot.flatMap(Snapshot::last).map(BatchDone::step).orElse(0L);
    int each = snapshot.flatMap(Snapshot::started).map(s -> s.stepsPerEpoch()).orElse(1);
    int epochs = state.settings().map(s -> s.epochs()).orElse(1);
    return (double) step / Math.max(1, (long) epochs * each);
  }

  private String sentence(LabState state) {
    String where = where(state);
    return switch (state.labPhase()) {
      case IDLE -> messages.get("lab.phase.idle");
      case PREPARING -> messages.get("lab.phase.preparing");
      case RUNNING -> where;
      case PAUSED -> messages.get("lab.phase.paused", where);
      case COMPLETE -> messages.get("lab.phase.complete", where);
      case STOPPED -> messages.get("lab.phase.stopped", where);
      case FAILED -> messages.get("lab.phase.failed");
    };
  }

  private String where(LabState state) {
    Optional<BatchDone> last = state.snapshot().flatMap(Snapshot::last);
    int each = state.snapshot().flatMap(Snapshot::started).map(s -> s.stepsPerEpoch()).orElse(1);
    int epochs = state.settings().map(s -> s.epochs()).orElse(1);
    int epoch = last.map(BatchDone::epoch).orElse(1);
    long step = last.map(BatchDone::step).orElse(0L) - (long) (epoch - 1) * each;
    return messages.get(
        "lab.progress",
        Integer.toString(epoch),
        Integer.toString(epochs),
        ChartNumbers.whole(step),
        ChartNumbers.whole(each));
  }
}

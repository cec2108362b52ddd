package kernelwalk.app.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.Film;
import kernelwalk.film.Mark;
import kernelwalk.film.Numbers;
import kernelwalk.film.Picture;
import kernelwalk.film.TensorCell;

/** The canvas that shows the playback's picture, follows the pulse and the pointer. */
final class StageCanvas extends Pane {
  private final StageModel model;
  private final Settings settings;
  private final Canvas canvas = new Canvas();
  private final Label readout = new Label();
  private final AnimationTimer pulse = new Pulse();
  private Optional<Painter> painter = Optional.empty();
  private Optional<Picture> picture = Optional.empty();
  private Optional<TensorCell> pointed = Optional.empty();
  private Optional<TensorCell> pinned = Optional.empty();
  private boolean running;
  private boolean dirty = true;

  private final class Pulse extends AnimationTimer {
    private long before;

    @Override
    public void start() {
      before = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (before != 0) {
        model.playback().advance(Math.min(0.1, (now - before) * 1e-9));
      }
      before = now;
      if (dirty || model.stale()) {
        paint();
      }
    }
  }

  StageCanvas(StageModel model, Settings settings) {
    this.model = model;
    this.settings = settings;
    setId("stage-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    readout.getStyleClass().add("stage-readout");
    readout.setVisible(false);
    readout.setMouseTransparent(true);
    readout.setManaged(false);
    getChildren().addAll(canvas, readout);
    settings.languageProperty().subscribe(language -> model.setLocale(language.locale()));
    settings.languageProperty().subscribe(this::repaint);
    settings.paletteProperty().subscribe(this::redress);
    readout.fontProperty().subscribe(this::redress);
    model.playback().secondsProperty().subscribe(this::repaint);
    model.playback().filmProperty().subscribe(this::repaint);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> leave());
    setOnMouseClicked(this::click);
  }

  private void redress() {
    painter = Optional.empty();
    repaint();
  }

  /** Paints at the next pulse, or at once while no pulse runs. */
  void repaint() {
    dirty = true;
    if (!running) {
      paint();
    }
  }

  void start() {
    running = true;
    dirty = true;
    pulse.start();
  }

  void stop() {
    running = false;
    pulse.stop();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      model.resize(getWidth(), getHeight());
      paint();
    }
  }

  private void paint() {
    model.remake();
    Optional<Film> film = model.playback().filmProperty().get();
    if (film.isEmpty() || canvas.getWidth() <= 0) {
      return;
    }
    dirty = false;
    double seconds = model.playback().seconds();
    Picture now = film.get().at(seconds);
    picture = Optional.of(now);
    List<Mark> over =
        pointed.or(() -> pinned).map(cell -> film.get().highlight(seconds, cell)).orElse(List.of());
    Painter with =
        painter.orElseGet(() -> new Painter(settings.palette(), readout.getFont().getFamily()));
    painter = Optional.of(with);
    with.paint(canvas.getGraphicsContext2D(), now, over);
    setAccessibleText(now.text());
  }

  private void point(MouseEvent event) {
    Optional<TensorCell> cell = picture.flatMap(p -> p.cellAt(event.getX(), event.getY()));
    if (!cell.equals(pointed)) {
      pointed = cell;
      repaint();
    }
    cell.ifPresentOrElse(
        at -> {
          OptionalDouble value =
              picture
                  .map(p -> p.valueAt(event.getX(), event.getY()))
                  .orElse(OptionalDouble.empty());
          readout.setText(
              value.isPresent() ? at + " = " + Numbers.text(value.getAsDouble()) : at.toString());
          readout.autosize();
          double x = event.getX() + 14;
          double y = event.getY() - readout.getHeight() - 8;
          readout.relocate(
              Math.max(0, Math.min(x, getWidth() - readout.getWidth() - 4)), Math.max(2, y));
          readout.setVisible(true);
        },
        () -> readout.setVisible(false));
  }

  private void leave() {
    pointed = Optional.empty();
    readout.setVisible(false);
    repaint();
  }

  private void click(MouseEvent event) {
    requestFocus();
    Optional<TensorCell> cell = picture.flatMap(p -> p.cellAt(event.getX(), event.getY()));
    OptionalDouble jump =
        cell.flatMap(at -> model.playback().filmProperty().get().map(f -> f.secondsOf(at)))
            .orElse(OptionalDouble.empty());
    if (jump.isPresent()) {
      model.playback().pause();
      model.playback().seek(jump.getAsDouble());
    } else {
      pinned = cell.equals(pinned) ? Optional.empty() : cell;
      repaint();
    }
  }
}

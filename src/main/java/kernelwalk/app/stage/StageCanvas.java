package kernelwalk.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kernelwalk.app.paint.Painter;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.Film;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;

/** The canvas that shows the playback's picture, follows the pulse and the pointer. */
final class StageCanvas extends Pane {
  /** A playing film is told step by step up to this speed; a faster one when it rests. */
  private static final double TELLING_SPEED = 1;

  private final StageModel model;
  private final Settings settings;
  private final Canvas canvas = new Canvas();
  private final Region ring = new Region();
  private final Label readout = new Label();
  private final AnimationTimer pulse = new Pulse();
  private final Pointing pointing = new Pointing();
  private final Painting painting =
      new Painting((x, y) -> picture().flatMap(now -> now.cellAt(x, y)));
  private final ChosenCells chosen = new ChosenCells();
  private final ReadOnlyObjectWrapper<Optional<TensorCell>> pointed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Painter> painter = Optional.empty();
  private Optional<Picture> picture = Optional.empty();
  private Optional<Film> painted = Optional.empty();
  private Optional<Point2D> pointer = Optional.empty();
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
    accessibleRoleDescriptionProperty().bind(settings.messages().text("stage.role"));
    readout.getStyleClass().add("stage-readout");
    readout.setVisible(false);
    readout.setMouseTransparent(true);
    readout.setManaged(false);
    ring.getStyleClass().add("focus-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    getChildren().addAll(canvas, ring, readout);
    settings.languageProperty().subscribe(language -> model.setLocale(language.locale()));
    settings.languageProperty().subscribe(this::repaint);
    settings.paletteProperty().subscribe(this::redress);
    readout.fontProperty().subscribe(this::redress);
    readout.fontProperty().subscribe(this::requestLayout);
    model.playback().secondsProperty().subscribe(this::repaint);
    model.playback().filmProperty().subscribe(this::repaint);
    model.playback().playingProperty().subscribe(this::repaint);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> leave());
    setOnMouseClicked(this::click);
    setOnMousePressed(painting::press);
    setOnMouseDragged(painting::drag);
    setOnMouseReleased(event -> painting.release());
  }

  private Optional<Picture> picture() {
    return picture;
  }

  Painting painting() {
    return painting;
  }

  /** Frames the planes of these tensors, or one cell, until told otherwise. */
  void light(Set<TensorRole> roles, Optional<TensorCell> cell) {
    chosen.light(roles, cell);
    repaint();
  }

  /** Frames these cells and no others. */
  void choose(Set<TensorCell> cells) {
    chosen.set(cells);
    repaint();
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

  /** The marks that the pinned cell lays over the picture. */
  List<Mark> pinnedMarks() {
    return pointing.pinned().map(this::highlight).orElse(List.of());
  }

  /** The marks laid over the picture just now: of the cell under the pointer, or of the pinned. */
  List<Mark> pointedMarks() {
    return pointing.cell().map(this::highlight).orElse(List.of());
  }

  /** The cell under the pointer, or the pinned one; told when it is painted. */
  ReadOnlyObjectProperty<Optional<TensorCell>> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  Optional<TensorCell> pinned() {
    return pointing.pinned();
  }

  void pin(Optional<TensorCell> cell) {
    pointing.take(cell);
    showPinned();
    repaint();
  }

  @Override
  protected void layoutChildren() {
    readout.autosize();
    readout.setLayoutX(
        Math.max(0, Math.min(readout.getLayoutX(), getWidth() - readout.getWidth() - 4)));
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      ring.resize(getWidth(), getHeight());
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
    Picture now = film.get().at(model.playback().seconds());
    picture = Optional.of(now);
    if (!painted.equals(film)) {
      painted = film;
      pointing.keep(now);
      pointing.hover(hovering(now));
    }
    readOut(now);
    pointed.set(pointing.cell());
    List<Mark> over = new ArrayList<>(pointing.cell().map(this::highlight).orElse(List.of()));
    over.addAll(chosen.marks(now));
    Painter with =
        painter.orElseGet(() -> new Painter(settings.palette(), readout.getFont().getFamily()));
    painter = Optional.of(with);
    with.paint(canvas.getGraphicsContext2D(), now, over);
    tell(now);
  }

  private List<Mark> highlight(TensorCell cell) {
    return model
        .playback()
        .filmProperty()
        .get()
        .map(film -> film.highlight(model.playback().seconds(), cell))
        .orElse(List.of());
  }

  /** The picture in words, for screen readers: at each new step, or when a fast film rests. */
  private void tell(Picture now) {
    boolean fast =
        model.playback().playingProperty().get()
            && model.playback().speedProperty().get() > TELLING_SPEED;
    String text =
        pointing.pinned().map(cell -> now.text() + " " + named(cell, now)).orElse(now.text());
    if (!fast && !text.equals(getAccessibleText())) {
      setAccessibleText(text);
    }
  }

  private String named(TensorCell cell, Picture in) {
    return named(cell, in, pointing.pinnedValue(in));
  }

  /** A cell's name and its value; padding has no name of its own. */
  private String named(TensorCell cell, Picture in, OptionalDouble value) {
    String name = in.padding(cell) ? settings.messages().get("stage.padding") : name(cell);
    return value.isPresent() ? name + " = " + NumberText.text(value.getAsDouble()) : name;
  }

  private String name(TensorCell cell) {
    return model
        .playback()
        .filmProperty()
        .get()
        .map(film -> film.name(cell))
        .orElseGet(cell::toString);
  }

  private Optional<TensorCell> hovering(Picture now) {
    return pointer.filter(at -> isHover()).flatMap(at -> now.cellAt(at.getX(), at.getY()));
  }

  private void point(MouseEvent event) {
    pointer = Optional.of(new Point2D(event.getX(), event.getY()));
    Optional<TensorCell> cell = cellAt(event);
    setCursor(painting.would(cell) ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    if (pointing.hover(cell)) {
      repaint();
    }
    picture.ifPresent(this::readOut);
  }

  /** Says at the pointer which cell it is on and its value; else in the corner what is pinned. */
  private void readOut(Picture now) {
    Optional<TensorCell> under = hovering(now);
    if (under.isEmpty() || pointer.isEmpty()) {
      showPinned();
      return;
    }
    Point2D at = pointer.get();
    readout.setText(named(under.get(), now, now.valueAt(at.getX(), at.getY())));
    readout.autosize();
    readout.relocate(
        Math.max(0, Math.min(at.getX() + 14, getWidth() - readout.getWidth() - 4)),
        Math.max(2, at.getY() - readout.getHeight() - 8));
    readout.setVisible(true);
  }

  private void leave() {
    pointer = Optional.empty();
    pointing.hover(Optional.empty());
    showPinned();
    repaint();
  }

  /** Jumps to the clicked cell where the film has one, and pins it; the pinned one is let go. */
  private void click(MouseEvent event) {
    requestFocus();
    if (painting.painted()) {
      return;
    }
    Optional<TensorCell> cell = cellAt(event);
    pointing.pin(cell);
    OptionalDouble jump =
        cell.filter(at -> pointing.pinned().isPresent())
            .flatMap(at -> model.playback().filmProperty().get().map(f -> f.secondsOf(at)))
            .orElse(OptionalDouble.empty());
    if (jump.isPresent()) {
      model.playback().pause();
      model.playback().seek(jump.getAsDouble());
    }
    repaint();
  }

  private Optional<TensorCell> cellAt(MouseEvent event) {
    return picture.flatMap(p -> p.cellAt(event.getX(), event.getY()));
  }

  /** From the keyboard: pins the current output cell, then one of each other tensor, then none. */
  void pinNext() {
    model
        .playback()
        .filmProperty()
        .get()
        .ifPresent(
            film ->
                picture.ifPresent(now -> pointing.pinNext(now, film, model.playback().seconds())));
    showPinned();
    repaint();
  }

  /** From the keyboard: the pin goes so many rows down and columns to the right. */
  void movePin(int rows, int columns) {
    picture.ifPresent(now -> pointing.move(now, rows, columns));
    showPinned();
    repaint();
  }

  /**
   * Lets the pinned cell go.
   *
   * @return whether there was one
   */
  boolean unpin() {
    boolean there = pointing.pinned().isPresent();
    pointing.unpin();
    showPinned();
    repaint();
    return there;
  }

  /** Another scene is put on the stage, whose values are others: nothing is pointed at any more. */
  void letGo() {
    pointing.unpin();
    pointing.hover(Optional.empty());
    readout.setVisible(false);
  }

  /** Says in the corner what is pinned while the pointer is elsewhere. */
  private void showPinned() {
    Optional<TensorCell> pin = pointing.pinned();
    readout.setVisible(pin.isPresent() && picture.isPresent());
    if (readout.isVisible()) {
      readout.setText(named(pin.get(), picture.get()));
      readout.autosize();
      readout.relocate(12, 12);
    }
  }
}

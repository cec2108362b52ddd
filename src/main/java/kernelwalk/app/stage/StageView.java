package kernelwalk.app.stage;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.walk.Level;
import kernelwalk.xray.UnitOrigin;

/**
 * A stage with its time line: shows a film, plays it, steps it. The page that holds it calls {@link
 * #start} when it comes to the screen and {@link #stop} when it leaves.
 */
public final class StageView extends BorderPane {
  private final StageModel model = new StageModel();
  private final StageCanvas canvas;
  private final TimeBar time;
  private final StageKeys keys;
  private final StageCards cards;
  private final ExportModel export;
  private final Settings settings;
  private final FieldInset field;

  public StageView(Settings settings) {
    this.settings = settings;
    setId("stage");
    getStyleClass().add("stage");
    getStylesheets().add(sheet());
    model.textScaleProperty().bind(settings.textScaleProperty());
    canvas = new StageCanvas(model, settings);
    export = new ExportModel(model, settings, canvas::pinned);
    cards = new StageCards(settings, this::keyColumns, this::exportCard, canvas::requestFocus);
    keys = new StageKeys(model, canvas, cards);
    time = new TimeBar(model, settings, keys, cards, canvas::requestFocus);
    StackPane center = new StackPane(canvas, cards);
    center.setMinSize(0, 0);
    setCenter(center);
    setBottom(time);
    field = new FieldInset(model.playback(), settings, canvas.pointedProperty());
    setRight(field);
    setMinSize(0, 0);
    canvas.setMinSize(0, 0);
    addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
  }

  private static String sheet() {
    URL url = StageView.class.getResource("/kernelwalk/app/stage.css");
    if (url == null) {
      throw new IllegalStateException("stage.css: the application was built without it");
    }
    return url.toExternalForm();
  }

  private List<List<KeyRow>> keyColumns() {
    return keys.columns();
  }

  private ExportCard exportCard() {
    return new ExportCard(export, model.playback(), settings.messages(), cards::close);
  }

  /** Puts a film on the stage, from its beginning, stopped. */
  public void show(FilmSource filmSource) {
    letGo();
    model.show(filmSource);
    time.offerLevels();
    canvas.repaint();
  }

  /** Points at nothing any more: what is put in next has other values. */
  public void letGo() {
    canvas.letGo();
  }

  /** Puts in the same film with something changed, and stays at the same cell. */
  public void update(FilmSource filmSource) {
    model.update(filmSource);
    time.offerLevels();
    canvas.repaint();
  }

  /**
   * Shows beside the film what each cell sees of the picture that a network read.
   *
   * @param unitOrigin that picture; without it nothing stands beside the film
   */
  public void lookBack(Optional<UnitOrigin> unitOrigin) {
    field.show(unitOrigin);
  }

  /** Lets the cells of the film be painted over with this. */
  public void paintWith(Brush brush) {
    canvas.painting().use(brush);
  }

  /** Frames these cells and no others, as chosen by the page. */
  public void choose(Set<TensorCell> cells) {
    canvas.choose(cells);
  }

  /** Frames the planes of these tensors, or one cell of them; nothing for no tensor. */
  public void light(Set<TensorRole> roles, Optional<TensorCell> cell) {
    canvas.light(roles, cell);
  }

  /** The cell under the pointer, or the pinned one. */
  public ReadOnlyObjectProperty<Optional<TensorCell>> pointedProperty() {
    return canvas.pointedProperty();
  }

  /** The cell that is pinned. */
  public Optional<TensorCell> pinned() {
    return canvas.pinned();
  }

  /** Pins this cell, or none; one that the film does not have is let go. */
  public void pin(Optional<TensorCell> cell) {
    canvas.pin(cell);
  }

  /**
   * Tells both stages of a comparison what can be exported from either.
   *
   * @param leftName what stands above the left one
   * @param rightName what stands above the right one
   */
  public static void compare(
      StageView left, Supplier<String> leftName, StageView right, Supplier<String> rightName) {
    List<ExportSide> both =
        List.of(
            left.side(ExportSide.Place.LEFT, leftName),
            right.side(ExportSide.Place.RIGHT, rightName));
    left.export.offer(both);
    right.export.offer(both);
  }

  /** Stands alone again. */
  public void standAlone() {
    export.standAlone();
  }

  private ExportSide side(ExportSide.Place place, Supplier<String> name) {
    return new ExportSide(place, name, model, canvas::pinned);
  }

  /** Whether the film is still to be made, or to be made anew. */
  public boolean waiting() {
    return model.stale() || model.playback().filmProperty().get().isEmpty();
  }

  public Playback playback() {
    return model.playback();
  }

  public ObjectProperty<Level> levelProperty() {
    return model.levelProperty();
  }

  /** Whether numbers stand in the cells. */
  public BooleanProperty valuesProperty() {
    return model.valuesProperty();
  }

  /** Whether the input shows how often each of its cells is used. */
  public BooleanProperty coverageProperty() {
    return model.coverageProperty();
  }

  /** Whether the channels of a picture are shown together, in colour. */
  public BooleanProperty trueColourProperty() {
    return model.trueColourProperty();
  }

  /** Lets a key of the page be one of the stage's, and listed with them. */
  public void offer(KeyRow row) {
    keys.add(row);
  }

  /** Gives the stage the keys. */
  public void focus() {
    canvas.requestFocus();
  }

  /** Lets the stage's keys work wherever on the page the focus is; for the page's own handler. */
  public void press(KeyEvent event) {
    keys.press(event);
  }

  /** Starts the pulse. */
  public void start() {
    canvas.start();
  }

  /** Stops the pulse and the playing. */
  public void stop() {
    model.playback().pause();
    canvas.stop();
  }
}

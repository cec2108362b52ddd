package kernelwalk.app.stage;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.page.PictureRegionText;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.Film;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.net.PixelRegion;
import kernelwalk.tensor.Shape;
import kernelwalk.xray.UnitOrigin;

/**
 * The inset of a receptive field, beside the film of a layer deep in a network: the picture that
 * the network read, and framed in it what the cell that is being computed sees of it; or the cell
 * that is pointed at.
 */
final class FieldInset extends VBox {
  private final Playback playback;
  private final Settings settings;
  private final ReadOnlyObjectProperty<Optional<TensorCell>> pointed;
  private final FieldPicture picture;
  private final Label name = new Label();
  private final Label words = new Label();
  private Optional<UnitOrigin> unitOrigin = Optional.empty();
  private Optional<TensorCell> told = Optional.empty();

  /**
   * @param pointed the cell under the pointer, or the pinned one
   */
  FieldInset(
      Playback playback, Settings settings, ReadOnlyObjectProperty<Optional<TensorCell>> pointed) {
    this.playback = playback;
    this.settings = settings;
    this.pointed = pointed;
    picture = new FieldPicture(settings);
    setId("stage-field");
    getStyleClass().add("field-inset");
    picture.setId("stage-field-picture");
    Label title = new Label();
    title.textProperty().bind(settings.messages().text("stage.field"));
    title.getStyleClass().add("section-title");
    name.setId("stage-field-cell");
    words.setId("stage-field-words");
    words.getStyleClass().add("secondary");
    for (Label label : List.of(title, name, words)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox.setVgrow(picture, Priority.SOMETIMES);
    getChildren().addAll(title, picture, name, words);
    playback.secondsProperty().subscribe(this::follow);
    playback.filmProperty().subscribe(this::follow);
    pointed.subscribe(this::follow);
    settings.languageProperty().subscribe(this::retell);
    show(Optional.empty());
  }

  /** Shows from now on where the cells on the stage come from; without an origin, nothing. */
  void show(Optional<UnitOrigin> next) {
    unitOrigin = next;
    Visibility.show(this, next.isPresent());
    next.ifPresent(from -> picture.show(from.input()));
    retell();
  }

  private void retell() {
    told = Optional.empty();
    follow();
  }

  private void follow() {
    unitOrigin.ifPresent(
        from -> {
          TensorCell cell = pointed.get().filter(at -> seeing(from, at)).orElseGet(() -> now(from));
          if (!told.equals(Optional.of(cell))) {
            told = Optional.of(cell);
            tell(from, cell);
          }
        });
  }

  private void tell(UnitOrigin from, TensorCell cell) {
    int[] at = cell.index().stream().mapToInt(Integer::intValue).toArray();
    PixelRegion pixelRegion =
        cell.tensorRole() == TensorRole.INPUT ? from.ofInput(at) : from.ofOutput(at);
    String sees = PictureRegionText.of(settings.messages(), pixelRegion);
    picture.frame(pixelRegion, cell.tensorRole().colour());
    picture.setAccessibleText(
        settings.messages().get("stage.field.text", cell.toString()) + " " + sees);
    name.setText(cell.toString());
    words.setText(sees);
  }

  /** Whether a cell is one that the network computed, or a pixel; padding is not. */
  private static boolean seeing(UnitOrigin from, TensorCell cell) {
    return switch (cell.tensorRole()) {
      case INPUT -> inside(from.inputShape(), cell.index());
      case OUTPUT -> inside(from.outputShape(), cell.index());
      default -> false;
    };
  }

  private static boolean inside(Shape shape, List<Integer> index) {
    if (index.size() != shape.rank()) {
      return false;
    }
    for (int axis = 0; axis < index.size(); axis++) {
      if (index.get(axis) < 0 || index.get(axis) >= shape.dim(axis)) {
        return false;
      }
    }
    return true;
  }

  /** The output cell that the film is at. */
  private TensorCell now(UnitOrigin from) {
    Optional<Film> film = playback.filmProperty().get();
    long cell = film.map(f -> f.timeline().cellAt(playback.seconds())).orElse(0L);
    int last = from.outputShape().size() - 1;
    return TensorCell.at(TensorRole.OUTPUT, from.outputShape(), (int) Math.min(cell, last));
  }
}

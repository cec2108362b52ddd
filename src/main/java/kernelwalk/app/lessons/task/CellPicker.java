package kernelwalk.app.lessons.task;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.Brush;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;

/**
 * A picker of cells: each is chosen by a click on the stage and left out by another. While it has
 * hold of the stage a click on a cell of its tensor is its own.
 */
final class CellPicker extends HBox implements Brush {
  private final StageView stage;
  private final TensorRole tensorRole;
  private final Set<TensorCell> cells = new HashSet<>();
  private final IntegerProperty count = new SimpleIntegerProperty();
  private final BooleanProperty on = new SimpleBooleanProperty(true);

  CellPicker(String id, TensorRole tensorRole, Messages messages, StageView stage) {
    this.stage = stage;
    this.tensorRole = tensorRole;
    Label chosen = new Label();
    chosen.setId(id + "-chosen");
    chosen.setWrapText(true);
    chosen
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.get("lessons.question.cells", Integer.toString(count.get())),
                count,
                messages.languageValue()));
    Button none = new Button();
    none.setId(id + "-none");
    none.setMinWidth(USE_PREF_SIZE);
    none.getStyleClass().add("flat");
    none.textProperty().bind(messages.text("lessons.question.none"));
    none.disableProperty().bind(count.isEqualTo(0).or(on.not()));
    none.setOnAction(event -> choose(Set.of()));
    getStyleClass().add("question-cells");
    getChildren().setAll(chosen, none);
    stage.paintWith(this);
  }

  Set<TensorCell> chosen() {
    return Set.copyOf(cells);
  }

  void choose(Set<TensorCell> next) {
    Set<TensorCell> copy = Set.copyOf(next);
    cells.clear();
    cells.addAll(copy);
    count.set(cells.size());
    stage.choose(copy);
  }

  void letGo() {
    on.set(false);
    stage.choose(Set.of());
  }

  @Override
  public BooleanProperty onProperty() {
    return on;
  }

  @Override
  public boolean takes(TensorCell cell) {
    return cell.tensorRole() == tensorRole;
  }

  @Override
  public void paint(TensorCell cell, boolean erasing) {
    Set<TensorCell> next = new HashSet<>(cells);
    if (!next.remove(cell)) {
      next.add(cell);
    }
    choose(next);
  }

  @Override
  public void lift() {}
}

package kernelwalk.app.lessons.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.Brush;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.Answer;

/**
 * Cells that are clicked on the stage, each chosen by one click and left out by another. While it
 * is on the screen a click on a cell of its tensor is its own.
 */
final class CellsInput implements AnswerInput, Brush {
  private final StageView stage;
  private final TensorRole tensorRole;
  private final Set<List<Integer>> cells = new HashSet<>();
  private final IntegerProperty count = new SimpleIntegerProperty();
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private final HBox box = new HBox();

  CellsInput(String id, TensorRole tensorRole, Messages messages, StageView stage) {
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
    none.getStyleClass().add("flat");
    none.textProperty().bind(messages.text("lessons.question.none"));
    none.disableProperty().bind(count.isEqualTo(0).or(on.not()));
    none.setOnAction(event -> choose(Set.of()));
    box.getStyleClass().add("question-cells");
    box.getChildren().setAll(chosen, none);
    stage.paintWith(this);
  }

  private void choose(Set<List<Integer>> next) {
    Set<List<Integer>> copy = Set.copyOf(next);
    cells.clear();
    cells.addAll(copy);
    count.set(cells.size());
    stage.choose(
        cells.stream().map(cell -> new TensorCell(tensorRole, cell)).collect(Collectors.toSet()));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<Answer> read() {
    return cells.isEmpty() ? Optional.empty() : Optional.of(new Answer.Cells(cells));
  }

  @Override
  public void show(Optional<Answer> answer, boolean done) {
    if (answer.orElse(null) instanceof Answer.Cells given) {
      choose(given.cells());
    }
    on.set(!done);
  }

  @Override
  public void letGo() {
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
    Set<List<Integer>> next = new HashSet<>(cells);
    if (!next.remove(cell.index())) {
      next.add(cell.index());
    }
    choose(next);
  }

  @Override
  public void lift() {}
}

package kernelwalk.app.lessons.task;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.Answer;

/** Cells that are clicked on the stage, as an answer. */
final class CellsInput implements AnswerInput {
  private final TensorRole tensorRole;
  private final CellPicker picker;

  CellsInput(String id, TensorRole tensorRole, Messages messages, StageView stage) {
    this.tensorRole = tensorRole;
    picker = new CellPicker(id, tensorRole, messages, stage);
  }

  @Override
  public Node node() {
    return picker;
  }

  @Override
  public Optional<Answer> read() {
    return picker.chosen().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer.Cells(
                picker.chosen().stream().map(TensorCell::index).collect(Collectors.toSet())));
  }

  @Override
  public void show(Optional<Answer> answer, boolean done) {
    if (answer.orElse(null) instanceof Answer.Cells given) {
      picker.choose(
          given.cells().stream()
              .map(cell -> new TensorCell(tensorRole, cell))
              .collect(Collectors.toSet()));
    }
    picker.onProperty().set(!done);
  }

  @Override
  public void letGo() {
    picker.letGo();
  }
}

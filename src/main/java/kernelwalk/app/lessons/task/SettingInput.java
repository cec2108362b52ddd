package kernelwalk.app.lessons.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.setting.Messages;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;

/** The values of a setting side by side, one of which is the answer. */
final class SettingInput implements AnswerInput {
  private final VBox box;
  private final SegmentedChoice<Integer> choice;

  SettingInput(String id, Question.Setting question, Messages messages) {
    List<Integer> values = IntStream.rangeClosed(question.from(), question.to()).boxed().toList();
    choice =
        new SegmentedChoice<>(
            id, values, values.getFirst(), n -> new SimpleStringProperty(Integer.toString(n)));
    Label name = new Label();
    name.getStyleClass().add("question-setting");
    name.textProperty().bind(messages.text("lessons.setting." + question.setting().word()));
    box = new VBox(name, choice);
    box.getStyleClass().add("question-setting-box");
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<Answer> read() {
    return Optional.of(new Answer.Numeric(choice.valueProperty().get()));
  }

  @Override
  public void show(Optional<Answer> answer, boolean done) {
    if (answer.orElse(null) instanceof Answer.Numeric number) {
      choice.valueProperty().set((int) number.value());
    }
    choice.setMouseTransparent(done);
  }
}

package kernelwalk.app.lessons.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;

/** Options to choose from; a click answers. */
final class ChoiceInput implements AnswerInput {
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final VBox box = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final int rightOne;

  ChoiceInput(String id, Question.Choice question, Messages messages, Consumer<Answer> chosen) {
    rightOne = question.answer() instanceof Answer.Option option ? option.index() : -1;
    box.getStyleClass().add("question-options");
    for (int i = 0; i < question.options().size(); i++) {
      Question.Choice.Option option = question.options().get(i);
      Answer answer = new Answer.Option(i);
      ToggleButton button = new ToggleButton();
      button.setId(id + "-" + i);
      button.getStyleClass().add("question-option");
      if (option.weight().isPresent()) {
        button.getStyleClass().add("question-kernel");
      }
      button
          .textProperty()
          .bind(messages.languageValue().map(now -> in(option, now.locale().getLanguage())));
      button.setWrapText(true);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setToggleGroup(group);
      button.setOnAction(event -> chosen.accept(answer));
      buttons.add(button);
      box.getChildren().add(button);
    }
  }

  private static String in(Question.Choice.Option option, String language) {
    return option.text().in(language);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<Answer> read() {
    int index = buttons.indexOf(group.getSelectedToggle());
    return index < 0 ? Optional.empty() : Optional.of(new Answer.Option(index));
  }

  @Override
  public void show(Optional<Answer> answer, boolean done) {
    int chosen = answer.orElse(null) instanceof Answer.Option option ? option.index() : -1;
    for (int i = 0; i < buttons.size(); i++) {
      ToggleButton button = buttons.get(i);
      button.setSelected(i == chosen);
      button.pseudoClassStateChanged(RIGHT, done && i == rightOne);
      button.pseudoClassStateChanged(WRONG, !done && i == chosen);
      button.setMouseTransparent(done);
      button.setFocusTraversable(!done);
    }
  }

  @Override
  public boolean isImmediate() {
    return true;
  }
}

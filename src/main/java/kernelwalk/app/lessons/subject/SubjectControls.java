package kernelwalk.app.lessons.subject;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.exercise.ExerciseTexts;
import kernelwalk.film.board.Phrase;

/** The controls of a subject below its text: a card with a note and rows of buttons. */
final class SubjectControls extends VBox {
  private final Messages messages;
  private final Label note = new Label();

  SubjectControls(Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("question", "subject-controls");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("subject-note");
    note.setVisible(false);
    note.setManaged(false);
    getChildren().add(note);
  }

  /** Says the text of this key above the controls, in whatever language is chosen. */
  void tell(String key, Object... places) {
    note.textProperty().unbind();
    note.textProperty().bind(messages.text(key, places));
    note.setVisible(true);
    note.setManaged(true);
  }

  /** Says this sentence above the controls; nothing for the empty string. */
  void say(String sentence) {
    note.textProperty().unbind();
    note.setText(sentence);
    note.setVisible(!sentence.isEmpty());
    note.setManaged(!sentence.isEmpty());
  }

  /** Adds a row of nodes that go on in the next line where there is no room. */
  void row(Node... nodes) {
    FlowPane row = new FlowPane(8, 6, nodes);
    row.getStyleClass().add("question-buttons");
    getChildren().add(row);
  }

  Button button(String id, String key, Runnable action) {
    Button button = new Button();
    button.setId("subject-" + id);
    button.textProperty().bind(messages.text(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** The words of boards in the language of now. */
  static ExerciseTexts texts(Messages messages) {
    return ExerciseTexts.of(messages.language().locale());
  }

  static Phrase literal(String words) {
    return new Phrase("literal", List.of(words));
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}

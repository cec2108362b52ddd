package kernelwalk.app.lessons.task;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SteppedOperation;

/** The questions of the open scene, below its text. */
public final class QuestionsView extends VBox {
  private final QuestionsModel model;
  private final Messages messages;
  private final StageView stage;
  private final List<QuestionCard> cards = new ArrayList<>();

  public QuestionsView(QuestionsModel model, Messages messages, StageView stage) {
    this.model = model;
    this.messages = messages;
    this.stage = stage;
    setId("questions");
    getStyleClass().add("questions");
    model.changesProperty().subscribe(this::refresh);
    messages.languageValue().subscribe(now -> refresh());
  }

  /** Asks what this scene asks. */
  public void open(String lesson, Scene scene) {
    cards.forEach(QuestionCard::letGo);
    cards.clear();
    for (Question question : scene.questions()) {
      cards.add(
          new QuestionCard(
              lesson,
              question,
              model,
              messages,
              stage,
              answer -> scene.stepped().ifPresent(stepped -> set(question, answer, stepped))));
    }
    getChildren().setAll(cards);
    setVisible(!cards.isEmpty());
    setManaged(!cards.isEmpty());
  }

  /** A setting that is answered is seen at work, right or wrong. */
  private void set(Question question, Answer answer, SteppedOperation scene) {
    if (question instanceof Question.Setting setting && answer instanceof Answer.Numeric number) {
      try {
        stage.update(scene.with(setting.setting(), (int) number.value()).filmSource());
      } catch (IllegalArgumentException e) {
        stage.update(scene.filmSource());
      }
    }
  }

  private void refresh() {
    cards.forEach(QuestionCard::show);
  }
}

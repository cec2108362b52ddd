package kernelwalk.app.lessons.task;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.Translations;

/** The card of a question: what is asked, where it is answered, and what is said to the answer. */
final class QuestionCard extends VBox {
  private final String lesson;
  private final Question question;
  private final QuestionsModel model;
  private final Messages messages;
  private final Consumer<Answer> answered;
  private final AnswerInput input;
  private final Label reply = text("question-reply");
  private final Label why = text("question-why");
  private final Label help = text("question-hint");
  private final Button check = new Button();
  private final Button hint = new Button();
  private final Button reveal = new Button();
  private final Button again = new Button();
  private boolean hinted;
  private boolean unread;

  /**
   * The card.
   *
   * @param answered is told each answer before it is marked, for what the stage makes of it
   */
  QuestionCard(
      String lesson,
      Question question,
      QuestionsModel model,
      Messages messages,
      StageView stage,
      Consumer<Answer> answered) {
    this.lesson = lesson;
    this.question = question;
    this.model = model;
    this.messages = messages;
    this.answered = answered;
    setId("question-" + question.id());
    getStyleClass().add("question");
    input = input(stage);
    Label ask = text("question-ask");
    ask.textProperty().bind(messages.languageValue().map(now -> said(question.ask())));
    input.node().accessibleTextProperty().bind(ask.textProperty());
    button(check, "check", "lessons.question.check", this::check);
    button(hint, "hint", "lessons.question.hint", this::hint);
    button(reveal, "reveal", "lessons.question.reveal", () -> model.reveal(lesson, question));
    button(again, "again", "lessons.question.again", this::again);
    HBox row = new HBox(check, hint, reveal, again);
    row.getStyleClass().add("question-buttons");
    getChildren().setAll(ask, input.node(), help, reply, why, row);
    model.seen(lesson, question);
    show();
  }

  private AnswerInput input(StageView stage) {
    String id = "answer-" + question.id();
    return switch (question) {
      case Question.Numeric number -> new NumericInput(id, this::check);
      case Question.Choice choice -> new ChoiceInput(id, choice, messages, this::give);
      case Question.Cells cells -> new CellsInput(id, cells.tensorRole(), messages, stage);
      case Question.Setting setting -> new SettingInput(id, setting, messages);
      case Question.Order order -> new OrderInput(id, order, messages);
    };
  }

  private void button(Button button, String id, String key, Runnable action) {
    button.setId(id + "-" + question.id());
    button.textProperty().bind(messages.text(key));
    button.setOnAction(event -> action.run());
    button.getStyleClass().add(id.equals("check") ? "accent" : "flat");
  }

  private static Label text(String styleClass) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private String said(Translations texts) {
    return texts.in(messages.language().locale().getLanguage());
  }

  /** Lets go of the stage. */
  void letGo() {
    input.letGo();
  }

  private void check() {
    Optional<Answer> answer = input.read();
    unread = answer.isEmpty();
    answer.ifPresentOrElse(this::give, this::show);
  }

  private void give(Answer answer) {
    if (!model.state(lesson, question).done()) {
      unread = false;
      answered.accept(answer);
      model.answer(lesson, question, answer);
    }
  }

  private void hint() {
    hinted = true;
    show();
  }

  private void again() {
    hinted = false;
    unread = false;
    input.show(Optional.empty(), false);
    model.askAgain(lesson, question);
  }

  /** Shows the state that the model has. */
  void show() {
    QuestionState state = model.state(lesson, question);
    input.show(state.given(), state.done());
    Optional<String> answerTo = reply(state);
    reply.setText(answerTo.orElse(""));
    Visibility.show(reply, answerTo.isPresent());
    reply.getStyleClass().removeAll("question-right", "question-wrong");
    reply.getStyleClass().add(state.isRight() ? "question-right" : "question-wrong");
    why.setText(said(question.right()));
    Visibility.show(why, state.done());
    boolean helped = hinted && !state.done() && question.hint().isPresent();
    help.setText(question.hint().map(this::said).orElse(""));
    Visibility.show(help, helped);
    Visibility.show(check, !state.done() && !input.isImmediate());
    Visibility.show(hint, !state.done() && question.hint().isPresent() && !hinted);
    Visibility.show(reveal, !state.done() && state.attempts() > 0);
    Visibility.show(again, state.done());
  }

  private Optional<String> reply(QuestionState state) {
    if (unread && !state.done()) {
      return Optional.of(messages.get("lessons.question.unread"));
    }
    if (state.shown()) {
      return Optional.of(messages.get("lessons.question.shown"));
    }
    return state
        .given()
        .map(
            answer ->
                state.isRight()
                    ? messages.get("lessons.question.right")
                    : question
                        .mark(answer)
                        .reply()
                        .map(this::said)
                        .orElseGet(() -> messages.get("lessons.question.wrong")));
  }
}

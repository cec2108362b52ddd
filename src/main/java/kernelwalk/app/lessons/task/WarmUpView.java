package kernelwalk.app.lessons.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Question;
import kernelwalk.progress.WarmUp;

/**
 * The warm-up before a lesson's first scene: some questions of lessons two and five before it,
 * which can be skipped. Those that need their own scene on the stage do not come back.
 */
public final class WarmUpView extends VBox {
  private final List<Lesson> lessons;
  private final ProgressModel progress;
  private final Messages messages;
  private final StageView stage;

  /** Asked anew: what was answered in the lesson itself is not shown here. */
  private final QuestionsModel model;

  private final List<QuestionCard> cards = new ArrayList<>();
  private final Set<String> skipped = new HashSet<>();

  public WarmUpView(
      List<Lesson> lessons, ProgressModel progress, Messages messages, StageView stage) {
    this.lessons = List.copyOf(lessons);
    this.progress = progress;
    this.messages = messages;
    this.stage = stage;
    model = new QuestionsModel(progress);
    setId("warm-up");
    getStyleClass().add("questions");
    model.changesProperty().subscribe(() -> cards.forEach(QuestionCard::show));
    messages.languageValue().subscribe(now -> cards.forEach(QuestionCard::show));
  }

  /** Offers what comes back before this lesson; nothing before a scene that is not its first. */
  public void open(Lesson lesson, boolean first) {
    cards.clear();
    List<WarmUp.Back> back =
        first && !skipped.contains(lesson.id())
            ? WarmUp.of(asked(), lessons.indexOf(lesson), progress.progress())
            : List.of();
    getChildren().clear();
    Visibility.show(this, !back.isEmpty());
    if (!back.isEmpty()) {
      offer(lesson, back);
    }
  }

  private List<WarmUp.Asked> asked() {
    return lessons.stream()
        .map(
            lesson ->
                new WarmUp.Asked(
                    lesson.id(),
                    lesson.questions().stream()
                        .filter(WarmUpView::standsAlone)
                        .map(Question::id)
                        .toList()))
        .toList();
  }

  private static boolean standsAlone(Question question) {
    return switch (question) {
      case Question.Numeric number -> true;
      case Question.Choice choice -> choice.options().getFirst().weight().isEmpty();
      case Question.Order order -> true;
      case Question.Cells cells -> false;
      case Question.Setting setting -> false;
    };
  }

  private void offer(Lesson lesson, List<WarmUp.Back> back) {
    Label words = new Label();
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.textProperty().bind(messages.text("lessons.warmup", Integer.toString(back.size())));
    Button begin = button("warm-up-begin", "lessons.warmup.begin", () -> begin(back));
    Button skip = button("warm-up-skip", "lessons.warmup.skip", () -> skip(lesson));
    skip.getStyleClass().add("flat");
    VBox card = new VBox(8, words, new HBox(8, begin, skip));
    card.getStyleClass().add("question");
    getChildren().setAll(card);
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void skip(Lesson lesson) {
    skipped.add(lesson.id());
    Visibility.show(this, false);
  }

  private void begin(List<WarmUp.Back> back) {
    cards.clear();
    for (WarmUp.Back each : back) {
      question(each)
          .ifPresent(
              question -> {
                model.askAgain(each.lesson(), question);
                cards.add(
                    new QuestionCard(
                        each.lesson(), question, model, messages, stage, answer -> {}));
              });
    }
    getChildren().setAll(cards);
  }

  private Optional<Question> question(WarmUp.Back back) {
    return lessons.stream()
        .filter(lesson -> lesson.id().equals(back.lesson()))
        .flatMap(lesson -> lesson.questions().stream())
        .filter(question -> question.id().equals(back.question()))
        .findFirst();
  }
}

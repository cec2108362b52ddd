package kernelwalk.app.lessons.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.ExerciseAnswer;
import kernelwalk.exercise.ExerciseRun;
import kernelwalk.exercise.ExerciseSetup;
import kernelwalk.exercise.ExerciseStep;
import kernelwalk.exercise.ExerciseTexts;
import kernelwalk.exercise.StepVerdict;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.progress.Mastery;

/**
 * The card of an exercise: begun, it has the stage show a board and asks step by step; ended, it
 * gives the stage back.
 */
final class ExerciseCard extends VBox {
  private final String lesson;
  private final ExerciseSetup setup;
  private final ProgressModel progress;
  private final Messages messages;
  private final StageView stage;
  private final LongSupplier seeds;
  private final Runnable giveBack;
  private final Consumer<Node> reveal;
  private final Label state = text("exercise-state");
  private final Label prompt = text("question-ask");
  private final Label help = text("question-hint");
  private final Label reply = text("question-reply");
  private final VBox input = new VBox();
  private final FlowPane buttons = new FlowPane();
  private Optional<ExerciseRun> run = Optional.empty();
  private Optional<AnswerField> field = Optional.empty();
  private Optional<CellPicker> picker = Optional.empty();
  private Optional<Phrase> said = Optional.empty();
  private Optional<String> told = Optional.empty();
  private boolean hinted;
  private boolean good;

  /**
   * The card.
   *
   * @param seeds gives each run's numbers
   * @param giveBack puts the scene back on the stage
   * @param reveal brings the card into view
   */
  ExerciseCard(
      String lesson,
      ExerciseSetup setup,
      ProgressModel progress,
      Messages messages,
      StageView stage,
      LongSupplier seeds,
      Runnable giveBack,
      Consumer<Node> reveal) {
    this.lesson = lesson;
    this.setup = setup;
    this.progress = progress;
    this.messages = messages;
    this.stage = stage;
    this.seeds = seeds;
    this.giveBack = giveBack;
    this.reveal = reveal;
    setId("exercise-" + setup.kind().word());
    getStyleClass().addAll("question", "exercise");
    Label title = text("exercise-title");
    title.textProperty().bind(messages.text("lessons.exercise." + setup.kind().word()));
    input.getStyleClass().add("question-options");
    buttons.getStyleClass().add("question-buttons");
    buttons.setHgap(6);
    buttons.setVgap(6);
    getChildren().setAll(title, state, prompt, input, help, reply, buttons);
    show();
  }

  private static Label text(String styleClass) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private ExerciseTexts texts() {
    return ExerciseTexts.of(messages.language().locale());
  }

  boolean running() {
    return run.isPresent();
  }

  /** Begins with fresh numbers. */
  private void begin() {
    run = Optional.of(new ExerciseRun(Exercise.of(setup, seeds.getAsLong())));
    said = Optional.empty();
    told = Optional.empty();
    hinted = false;
    ask();
  }

  /** Ends, however far it is; the stage is the scene's again. */
  void end() {
    if (running()) {
      letGo();
      giveBack.run();
      show();
    }
  }

  /** Ends without a look at the stage, which has another scene by now. */
  void letGo() {
    picker.ifPresent(CellPicker::letGo);
    picker = Optional.empty();
    run = Optional.empty();
  }

  /** Puts the step of now on the stage and into the card. */
  private void ask() {
    picker.ifPresent(CellPicker::letGo);
    picker = Optional.empty();
    field = Optional.empty();
    run.ifPresent(
        now -> {
          board(now);
          if (!now.finished()) {
            build(now.step());
          }
        });
    show();
    field.ifPresent(AnswerField::requestFocus);
    reveal.accept(this);
  }

  private void board(ExerciseRun now) {
    stage.show(new BoardFilmSource(now.step().board(), texts()));
  }

  private void build(ExerciseStep step) {
    String id = "exercise-answer-" + setup.kind().word();
    switch (step.expected()) {
      case ExerciseAnswer.Numeric number -> {
        AnswerField next = new AnswerField(id, this::check);
        next.accessibleTextProperty().bind(prompt.textProperty());
        field = Optional.of(next);
        input.getChildren().setAll(next);
      }
      case ExerciseAnswer.Cells cells -> {
        CellPicker next = new CellPicker(id, TensorRole.INPUT, messages, stage);
        picker = Optional.of(next);
        input.getChildren().setAll(next);
      }
      case ExerciseAnswer.Option option -> {
        List<Button> options = new ArrayList<>();
        for (int i = 0; i < step.options().size(); i++) {
          Button button = new Button(texts().say(step.options().get(i)));
          ExerciseAnswer answer = new ExerciseAnswer.Option(i);
          button.setId(id + "-" + i);
          button.getStyleClass().add("question-option");
          button.setMaxWidth(Double.MAX_VALUE);
          button.setOnAction(event -> give(answer));
          options.add(button);
        }
        input.getChildren().setAll(options);
      }
    }
  }

  private void check() {
    Optional<ExerciseAnswer> answer = Optional.empty();
    if (field.isPresent()) {
      OptionalDouble number = field.get().number();
      if (number.isPresent()) {
        answer = Optional.of(new ExerciseAnswer.Numeric(number.getAsDouble()));
      }
    } else if (picker.isPresent() && !picker.get().chosen().isEmpty()) {
      answer = Optional.of(new ExerciseAnswer.Cells(picker.get().chosen()));
    }
    answer.ifPresentOrElse(
        this::give,
        () -> {
          said = Optional.empty();
          told = Optional.of("lessons.question.unread");
          good = false;
          show();
        });
  }

  private void give(ExerciseAnswer answer) {
    ExerciseRun now = run.orElseThrow();
    StepVerdict verdict = now.answer(answer);
    good = verdict.isRight();
    said = verdict.reply();
    told =
        said.isPresent()
            ? Optional.empty()
            : Optional.of(good ? "lessons.question.right" : "lessons.question.wrong");
    if (good) {
      next(now);
    } else {
      show();
      field.ifPresent(AnswerField::selectAll);
    }
  }

  private void next(ExerciseRun now) {
    hinted = false;
    if (now.finished()) {
      progress.ran(lesson, setup.kind().word(), now.counts());
    }
    ask();
  }

  private void showStep() {
    ExerciseRun now = run.orElseThrow();
    ExerciseAnswer shown = now.showStep();
    good = true;
    said = Optional.empty();
    told = Optional.empty();
    if (shown instanceof ExerciseAnswer.Numeric(double value)) {
      said = Optional.of(new Phrase("shown.number", List.of(number(value))));
    }
    next(now);
  }

  private static String number(double value) {
    return NumberText.text(value, 4);
  }

  private void showAll() {
    ExerciseRun now = run.orElseThrow();
    now.showAll();
    said = Optional.empty();
    told = Optional.empty();
    next(now);
  }

  private void hint() {
    hinted = true;
    show();
  }

  /** In the language of now: what is built anew is what has words in it. */
  void translate() {
    run.ifPresent(
        now -> {
          board(now);
          if (!now.finished() && field.isEmpty() && picker.isEmpty()) {
            build(now.step());
          }
        });
    show();
  }

  private void show() {
    Mastery mastery = progress.progress().mastery(lesson, setup.kind().word());
    boolean asking = run.isPresent() && !run.get().finished();
    Visibility.show(prompt, run.isPresent());
    Visibility.show(input, asking);
    Visibility.show(help, asking && hinted);
    state.setText(state(mastery));
    run.ifPresent(
        now -> {
          prompt.setText(asking ? texts().say(now.step().prompt()) : ending(now));
          help.setText(texts().say(now.step().hint()));
        });
    Optional<String> answerTo = said.map(texts()::say).or(() -> told.map(messages::get));
    reply.setText(answerTo.orElse(""));
    Visibility.show(reply, run.isPresent() && answerTo.isPresent());
    reply.getStyleClass().removeAll("question-right", "question-wrong");
    reply.getStyleClass().add(good ? "question-right" : "question-wrong");
    buttons(asking);
  }

  private String state(Mastery mastery) {
    if (run.isPresent() && !run.get().finished()) {
      return messages.get(
          "lessons.exercise.step",
          Integer.toString(run.get().done() + 1),
          Integer.toString(run.get().exercise().steps().size()));
    }
    return mastery.mastered()
        ? messages.get("lessons.exercise.mastered")
        : messages.get(
            "lessons.exercise.streak",
            Integer.toString(mastery.streak()),
            Integer.toString(Mastery.RUNS));
  }

  private String ending(ExerciseRun now) {
    if (now.counts()) {
      return messages.get("lessons.exercise.counts");
    }
    return now.helped()
        ? messages.get("lessons.exercise.helped")
        : messages.get(
            "lessons.exercise.mistakes", Integer.toString(now.firstWrong().orElse(0) + 1));
  }

  private void buttons(boolean asking) {
    List<Button> all = new ArrayList<>();
    if (run.isEmpty()) {
      all.add(button("begin", "lessons.exercise.begin", "accent", this::begin));
    } else if (asking) {
      if (field.isPresent() || picker.isPresent()) {
        all.add(button("check", "lessons.question.check", "accent", this::check));
      }
      if (!hinted) {
        all.add(button("hint", "lessons.question.hint", "flat", this::hint));
      }
      all.add(button("show-step", "lessons.exercise.showStep", "flat", this::showStep));
      all.add(button("show-all", "lessons.exercise.showAll", "flat", this::showAll));
      all.add(button("end", "lessons.exercise.end", "flat", this::end));
    } else {
      all.add(button("begin", "lessons.exercise.fresh", "accent", this::begin));
      all.add(button("end", "lessons.exercise.end", "flat", this::end));
    }
    Set<String> before = new HashSet<>();
    buttons.getChildren().forEach(each -> before.add(each.getId()));
    Set<String> now = new HashSet<>();
    all.forEach(each -> now.add(each.getId()));
    if (before.equals(now) && run.isPresent() && asking) {
      return; // the same ones: a focused button stays focused
    }
    buttons.getChildren().setAll(all);
  }

  private Button button(String id, String key, String styleClass, Runnable action) {
    Button button = new Button();
    button.setId("exercise-" + id.toLowerCase(Locale.ROOT) + "-" + setup.kind().word());
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().add(styleClass);
    button.setOnAction(event -> action.run());
    return button;
  }
}

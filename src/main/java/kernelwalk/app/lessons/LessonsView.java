package kernelwalk.app.lessons;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.lessons.subject.LessonSources;
import kernelwalk.app.lessons.subject.SubjectView;
import kernelwalk.app.lessons.subject.SubjectViews;
import kernelwalk.app.lessons.task.ExercisesView;
import kernelwalk.app.lessons.task.ProgressModel;
import kernelwalk.app.lessons.task.QuestionsModel;
import kernelwalk.app.lessons.task.QuestionsView;
import kernelwalk.app.lessons.task.WarmUpView;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.KeyRow;
import kernelwalk.app.stage.Playback;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSource;
import kernelwalk.lesson.SteppedOperation;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The view of a lesson: the text of the open scene at the left, its film at the right; the contents
 * over the text.
 */
final class LessonsView {
  private static final double NARROWEST_TEXT = 330;
  private static final double WIDEST_TEXT = 480;
  private static final double SHARE_OF_TEXT = 0.34;

  private final LessonsModel model;
  private final Messages messages;
  private final StageView stage;
  private final SceneText sceneText;
  private final QuestionsView questions;
  private final ExercisesView exercises;
  private final WarmUpView warmUp;
  private final ProgressModel progress;
  private final SubjectViews subjects;
  private final VBox controls = new VBox();
  private final Button tryOut = new Button();
  private final StackPane right;
  private Optional<SubjectView> subject = Optional.empty();
  private final ScrollPane textScroll;
  private final ContentsView contents;
  private final ScrollPane contentsScroll;
  private final ToggleButton contentsButton;
  private final BorderPane column = new BorderPane();
  private final HBox root = new HBox();
  private final BooleanProperty textShown = new SimpleBooleanProperty(true);
  private OptionalLong opening = OptionalLong.empty();
  private boolean fromBehind;

  LessonsView(
      LessonsModel model, ProgressModel progress, LessonSources sources, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    this.stage = new StageView(settings);
    this.subjects = new SubjectViews(settings, sources, stage);
    this.right = new StackPane(stage);
    this.contentsButton = contentsButton();
    this.progress = progress;
    this.contents = new ContentsView(model, progress, settings, this::closeContents);
    this.contentsScroll = scroll(contents);
    this.contentsScroll.setId("lesson-contents");
    sceneText = new SceneText(messages, stage);
    questions = new QuestionsView(new QuestionsModel(progress), messages, stage);
    warmUp =
        new WarmUpView(
            model.folders().stream().flatMap(folder -> folder.lesson().stream()).toList(),
            progress,
            messages,
            stage);
    exercises =
        new ExercisesView(
            progress, messages, stage, System::nanoTime, this::giveBack, this::exercise);
    tryOut.setId("try-out");
    tryOut.getStyleClass().add("flat");
    tryOut.textProperty().bind(messages.text("lessons.try"));
    tryOut.setOnAction(event -> stepped().ifPresent(sources.tryOut()));
    VBox text =
        new VBox(warmUp, sceneText, controls, tryOut, questions, exercises, sceneText.tail());
    text.getStyleClass().add("lesson-text");
    this.textScroll = scroll(text);
    this.textScroll.setId("lesson-text");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button hide = button("hide-text", Feather.CHEVRONS_LEFT, "lessons.hideText");
    hide.setOnAction(event -> showText(false));
    HBox top = new HBox(contentsButton, between, hide);
    top.getStyleClass().add("lesson-top");
    column.getStyleClass().add("lesson-column");
    column.setTop(top);
    column.setBottom(new SceneNavigation(model, messages));
    column
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp(root.getWidth() * SHARE_OF_TEXT, NARROWEST_TEXT, WIDEST_TEXT),
                root.widthProperty()));
    column.setMinWidth(NARROWEST_TEXT);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinSize(0, 0);
    stage.setMinWidth(0);
    root.getStyleClass().add("lessons");
    VBox edge = edge();
    root.getChildren().setAll(column, edge, right);
    shown(column, textShown);
    shown(edge, textShown.not());
    stage.offer(
        KeyRow.of("lessons.keys.text", "T", () -> textShown.set(!textShown.get()), KeyCode.T));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::turnPage);
    root.addEventHandler(KeyEvent.KEY_PRESSED, stage::press);
    contentsButton.selectedProperty().subscribe(this::arrange);
    // A film that has just been put in is wound back to its beginning first.
    stage.playback().filmProperty().subscribe(() -> Platform.runLater(this::begin));
    stage
        .playback()
        .secondsProperty()
        .subscribe((before, now) -> pauseAtTheStop(before.doubleValue(), now.doubleValue()));
    settings.languageProperty().subscribe(now -> tell());
    settings.languageProperty().subscribe(this::refilm);
    model.positionProperty().subscribe(this::open);
  }

  Parent root() {
    return root;
  }

  StageView stage() {
    return stage;
  }

  private ToggleButton contentsButton() {
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.LIST));
    button.setId("contents");
    button.getStyleClass().add("flat");
    button.textProperty().bind(messages.text("lessons.contents"));
    return button;
  }

  /** What is left of the text's column while it is hidden. */
  private VBox edge() {
    Button text = button("show-text", Feather.CHEVRONS_RIGHT, "lessons.showText");
    text.setOnAction(event -> showText(true));
    Button back = button("previous-scene-folded", Feather.CHEVRON_LEFT, "lessons.previous");
    back.setOnAction(event -> model.goBack());
    Button on = button("next-scene-folded", Feather.CHEVRON_RIGHT, "lessons.next");
    on.setOnAction(event -> model.goOn());
    model
        .positionProperty()
        .subscribe(
            now -> {
              back.setDisable(model.previous().isEmpty());
              on.setDisable(model.next().isEmpty());
            });
    Region between = new Region();
    VBox.setVgrow(between, Priority.ALWAYS);
    VBox edge = new VBox(text, between, back, on);
    edge.getStyleClass().add("lesson-edge");
    edge.setMinWidth(Region.USE_PREF_SIZE);
    return edge;
  }

  private Button button(String id, Ikon icon, String key) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon");
    button.accessibleTextProperty().bind(messages.text(key));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.text(key));
    button.setTooltip(tooltip);
    return button;
  }

  private void showText(boolean on) {
    textShown.set(on);
    focus();
  }

  /** Gives the keys to the stage, or to what stands in its place. */
  void focus() {
    Optional<Node> instead = subject.flatMap(SubjectView::instead);
    if (instead.isEmpty()) {
      stage.focus();
    } else {
      Node network = instead.get().lookup("#xray");
      (network == null ? root : network).requestFocus();
    }
  }

  private static void shown(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private void closeContents() {
    contentsButton.setSelected(false);
    focus();
  }

  /** The contents or the text; of the contents the part where the open scene is. */
  private void arrange(boolean listed) {
    column.setCenter(listed ? contentsScroll : textScroll);
    if (listed) {
      contents.current().ifPresent(button -> ScrolledView.centre(contentsScroll, button));
    }
  }

  /**
   * A page key steps the film, wherever on the page the focus is, and at its end or beginning turns
   * to another scene, to the end of the one before; with Ctrl it does so at once, to the beginning.
   */
  private void turnPage(KeyEvent event) {
    boolean on = event.getCode() == KeyCode.PAGE_DOWN;
    if (!on && event.getCode() != KeyCode.PAGE_UP) {
      return;
    }
    if (event.isShortcutDown() || exercises.running() || (on ? atEnd() : atBeginning())) {
      if (on) {
        model.goOn();
      } else {
        fromBehind = !event.isShortcutDown();
        model.goBack();
        fromBehind = false;
      }
    } else if (on) {
      stage.playback().stepForward();
    } else {
      stage.playback().stepBack();
    }
    event.consume();
  }

  /** The last step that playing runs through. */
  private static OptionalLong end(SteppedOperation scene) {
    return scene.stop().isPresent() ? scene.stop() : OptionalLong.of(Long.MAX_VALUE);
  }

  /** Its last step is the one that the scene's author lets playing end with. */
  private boolean atEnd() {
    OptionalLong last = asAuthored().map(SteppedOperation::stop).orElse(OptionalLong.empty());
    return standsStill() || stage.playback().atEnd(last);
  }

  private boolean atBeginning() {
    OptionalLong first = asAuthored().map(SteppedOperation::start).orElse(OptionalLong.empty());
    return standsStill() || stage.playback().atBeginning(first);
  }

  /** A puzzle has nothing to step, nor has what is no film. */
  private boolean standsStill() {
    return stepped()
        .map(SteppedOperation::puzzle)
        .orElseGet(() -> subject.flatMap(SubjectView::film).isEmpty());
  }

  private Optional<SteppedOperation> stepped() {
    return model.positionProperty().get().flatMap(now -> now.scene().stepped());
  }

  /** The open scene, unless it is stepped at another level than its author counts by. */
  private Optional<SteppedOperation> asAuthored() {
    return stepped().filter(scene -> scene.level() == stage.levelProperty().get());
  }

  private void open(Optional<ScenePosition> scenePosition) {
    tell();
    textScroll.setVvalue(0);
    subject.ifPresent(SubjectView::close);
    subject = scenePosition.flatMap(now -> subjects.of(now.scene().subject(), stage::update));
    restage();
    scenePosition.ifPresent(
        now -> {
          warmUp.open(now.lesson(), now.index() == 0);
          questions.open(now.lesson().id(), now.scene());
          exercises.open(now.lesson().id(), now.scene());
          progress.seen(now.lesson().id(), now.scene().id());
        });
    focus();
  }

  /** Puts the open scene on the stage, or in its place. */
  private void restage() {
    WordLight.onto(stage, Optional.empty());
    stepped().ifPresent(this::stage);
    Optional<Node> instead = subject.flatMap(SubjectView::instead);
    right.getChildren().setAll(instead.orElse(stage));
    controls.getChildren().setAll(subject.flatMap(SubjectView::controls).stream().toList());
    Visibility.show(controls, !controls.getChildren().isEmpty());
    Visibility.show(tryOut, stepped().filter(scene -> !scene.puzzle()).isPresent());
    subject.ifPresent(SubjectView::takeUp);
    subject.flatMap(SubjectView::film).ifPresent(this::film);
  }

  /** An exercise is on the stage, whatever stood in its place, and its card in view. */
  private void exercise(Node card) {
    right.getChildren().setAll(stage);
    ScrolledView.toEnd(textScroll, card);
  }

  /** An exercise has ended: stage and clicks on it are the scene's again. */
  private void giveBack() {
    restage();
    model.positionProperty().get().ifPresent(now -> questions.open(now.lesson().id(), now.scene()));
  }

  private void film(FilmSource film) {
    stage.levelProperty().set(film.levels().getFirst());
    stage.coverageProperty().set(false);
    opening = fromBehind ? OptionalLong.of(Long.MAX_VALUE) : OptionalLong.empty();
    stage.show(film);
  }

  /** The words of a subject's film are in the language in which it was made. */
  private void refilm() {
    if (!exercises.running()) {
      subject.flatMap(SubjectView::film).ifPresent(stage::update);
    }
  }

  /** Puts the scene on the stage as its author wants it seen first. */
  private void stage(SteppedOperation scene) {
    stage.levelProperty().set(scene.level());
    stage.coverageProperty().set(scene.coverage());
    opening = fromBehind ? end(scene) : scene.start();
    stage.show(scene.filmSource());
  }

  /** The stage makes a film when it knows its size: only then can the first step be found. */
  private void begin() {
    opening.ifPresent(
        step ->
            stage
                .playback()
                .filmProperty()
                .get()
                .map(Film::timeline)
                .ifPresent(
                    time -> stage.playback().seek(time.restOf(Math.min(step, time.steps() - 1)))));
    opening = OptionalLong.empty();
  }

  /** Pauses where the scene's author wants playing to end; playing goes on from there if asked. */
  private void pauseAtTheStop(double before, double now) {
    Playback playback = stage.playback();
    stepped()
        .map(SteppedOperation::stop)
        .filter(stop -> stop.isPresent() && playback.playingProperty().get())
        .flatMap(
            stop ->
                playback
                    .filmProperty()
                    .get()
                    .filter(film -> stop.getAsLong() < film.timeline().steps())
                    .map(film -> film.timeline().restOf(stop.getAsLong())))
        .filter(end -> before < end && now >= end)
        .ifPresent(end -> playback.pause());
  }

  /** Writes title and text in the language of now. */
  private void tell() {
    String problem = model.problem().map(each -> each.in(messages)).orElse("");
    sceneText.tell(model.positionProperty().get(), problem);
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("lesson-scroll");
    return pane;
  }
}

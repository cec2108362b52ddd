package kernelwalk.app.lessons;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.Playback;
import kernelwalk.app.stage.StageView;
import kernelwalk.lesson.Scene;
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
  private final Label sceneTitle = new Label();
  private final ProseView prose = new ProseView();
  private final ScrollPane textScroll;
  private final ScrollPane contentsScroll;
  private final ToggleButton contentsButton;
  private final BorderPane column = new BorderPane();
  private final HBox root = new HBox();
  private OptionalLong opening = OptionalLong.empty();

  LessonsView(LessonsModel model, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    this.stage = new StageView(settings);
    this.contentsButton = contentsButton();
    this.contentsScroll = scroll(new ContentsView(model, settings, this::closeContents));
    this.contentsScroll.setId("lesson-contents");
    sceneTitle.setId("scene-title");
    sceneTitle.getStyleClass().add("scene-title");
    sceneTitle.setWrapText(true);
    sceneTitle.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(sceneTitle, prose);
    text.getStyleClass().add("lesson-text");
    this.textScroll = scroll(text);
    this.textScroll.setId("lesson-text");
    HBox top = new HBox(contentsButton);
    top.getStyleClass().add("lesson-top");
    column.getStyleClass().add("lesson-column");
    column.setTop(top);
    column.setBottom(navigation());
    column
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp(root.getWidth() * SHARE_OF_TEXT, NARROWEST_TEXT, WIDEST_TEXT),
                root.widthProperty()));
    column.setMinWidth(NARROWEST_TEXT);
    HBox.setHgrow(stage, Priority.ALWAYS);
    stage.setMinWidth(0);
    root.getStyleClass().add("lessons");
    root.getChildren().setAll(column, stage);
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

  private void closeContents() {
    contentsButton.setSelected(false);
    stage.requestFocus();
  }

  private void arrange(boolean contents) {
    column.setCenter(contents ? contentsScroll : textScroll);
  }

  private Node navigation() {
    Button back = new Button("", new FontIcon(Feather.CHEVRON_LEFT));
    back.setId("previous-scene");
    back.textProperty().bind(messages.text("lessons.previous"));
    back.getStyleClass().add("flat");
    back.setOnAction(event -> model.goBack());
    Button on = new Button("", new FontIcon(Feather.CHEVRON_RIGHT));
    on.setId("next-scene");
    on.textProperty().bind(messages.text("lessons.next"));
    on.getStyleClass().add("accent");
    on.setContentDisplay(ContentDisplay.RIGHT);
    on.setOnAction(event -> model.goOn());
    model
        .positionProperty()
        .subscribe(
            now -> {
              back.setDisable(model.previous().isEmpty());
              on.setDisable(model.next().isEmpty());
            });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(back, space, on);
    bar.getStyleClass().add("lesson-navigation");
    return bar;
  }

  /** Ctrl with a page key turns to another scene; what the text has no use for is the stage's. */
  private void turnPage(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    if (event.getCode() == KeyCode.PAGE_DOWN) {
      model.goOn();
      event.consume();
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      model.goBack();
      event.consume();
    }
  }

  private void open(Optional<ScenePosition> scenePosition) {
    tell();
    textScroll.setVvalue(0);
    scenePosition.map(ScenePosition::scene).ifPresent(this::stage);
    stage.requestFocus();
  }

  /** Puts the scene on the stage as its author wants it seen first. */
  private void stage(Scene scene) {
    stage.levelProperty().set(scene.level());
    stage.coverageProperty().set(scene.coverage());
    opening = scene.start();
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
                .ifPresent(film -> stage.playback().seek(film.timeline().restOf(step))));
    opening = OptionalLong.empty();
  }

  /** Pauses where the scene's author wants playing to end; playing goes on from there if asked. */
  private void pauseAtTheStop(double before, double now) {
    Playback playback = stage.playback();
    model
        .positionProperty()
        .get()
        .map(position -> position.scene().stop())
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
    String language = messages.language().locale().getLanguage();
    Optional<Scene> scene = model.positionProperty().get().map(ScenePosition::scene);
    sceneTitle.setText(
        scene.map(each -> each.title().in(language)).orElseGet(() -> messages.get("lessons.none")));
    scene.ifPresentOrElse(
        each -> prose.show(each.text(language)), () -> prose.getChildren().setAll(problem()));
  }

  private Label problem() {
    Label label = new Label(model.problem().orElse(""));
    label.setWrapText(true);
    label.getStyleClass().add("contents-problem");
    return label;
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("lesson-scroll");
    return pane;
  }
}

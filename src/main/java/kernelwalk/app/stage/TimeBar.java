package kernelwalk.app.stage;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The time line and its controls, below the stage. Where there is little room the second row is
 * folded away, and comes over the stage when it is asked for: the stage keeps its size and with it
 * its numbers.
 */
final class TimeBar extends VBox {
  /** Fewer times the text's size are too little for the usual air around everything. */
  private static final double TIGHT = 34;

  private static final PseudoClass TIGHTENED = PseudoClass.getPseudoClass("tight");
  private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");

  /** With fewer times the text's size across, or down the whole window, the bar folds. */
  private static final double FOLDED_WIDTH = 31;

  private static final double FOLDED_HEIGHT = 44;

  private final StageModel model;
  private final Messages messages;
  private final Slider scrubber = new Slider(0, 1, 0);
  private final Label position = new Label();
  private final Label rows = new Label();
  private final HBox levels = new HBox();
  private final HBox second = new HBox();
  private final ToggleGroup levelGroup = new ToggleGroup();
  private final ToggleButton unfold = new ToggleButton();
  private final BooleanProperty folding = new SimpleBooleanProperty();
  private boolean following;

  /**
   * @param refocus gives the stage the keys
   */
  TimeBar(StageModel model, Settings settings, StageKeys keys, StageCards cards, Runnable refocus) {
    this.model = model;
    this.messages = settings.messages();
    getStyleClass().add("time-bar");
    Playback playback = model.playback();
    Button home = button("home", Feather.SKIP_BACK, playback::home);
    Button back = button("back", Feather.CHEVRON_LEFT, playback::stepBack);
    Button play = button("play", Feather.PLAY, playback::toggle);
    Button forward = button("forward", Feather.CHEVRON_RIGHT, playback::stepForward);
    Button end = button("end", Feather.SKIP_FORWARD, playback::end);
    play.getStyleClass().add("play");
    playback
        .playingProperty()
        .subscribe(
            now -> {
              play.setGraphic(new FontIcon(now ? Feather.PAUSE : Feather.PLAY));
              play.accessibleTextProperty().unbind();
              play.accessibleTextProperty().bind(messages.text(now ? "stage.pause" : "stage.play"));
            });
    HBox buttons = new HBox(home, back, play, forward, end);
    buttons.getStyleClass().add("time-buttons");
    buttons.setMinWidth(Region.USE_PREF_SIZE);

    scrubber.setId("stage-scrubber");
    scrubber.setSkin(new ProgressSliderSkin(scrubber));
    scrubber.accessibleTextProperty().bind(messages.text("stage.scrub"));
    scrubber
        .valueProperty()
        .subscribe(
            value -> {
              if (!following) {
                playback.pause();
                playback.seek(value.doubleValue());
              }
            });
    playback.secondsProperty().subscribe(this::follow);
    playback.filmProperty().subscribe(this::follow);
    settings.languageProperty().subscribe(this::follow);

    StackPane line = new StackPane(scrubber, new LoopMarks(playback));
    HBox.setHgrow(line, Priority.ALWAYS);
    ComboBox<Double> speed = speed();
    speed.setOnHidden(event -> refocus.run());
    ToggleButton loop = loopButton();
    HBox first = new HBox();
    first.getStyleClass().add("time-row");
    levels.setId("stage-levels");
    levels.getStyleClass().add("segments");
    model.levelProperty().subscribe(this::chooseLevel);
    position.setId("stage-position");
    position.setMinWidth(Region.USE_PREF_SIZE);
    rows.setMinWidth(Region.USE_PREF_SIZE);
    rows.getStyleClass().add("secondary");
    Button rowEnd = button("row-end", Feather.CHEVRONS_RIGHT, playback::endOfRow);
    Button export = button("export", Feather.SHARE, cards::toggleExport);
    Button help = button("keys", Feather.HELP_CIRCLE, cards::toggleKeys);
    HBox more = new HBox(rowEnd, trueColour(), export, help);
    more.getStyleClass().add("time-buttons");
    more.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane left = new FlowPane();
    left.getStyleClass().add("time-flow");
    left.setPrefWrapLength(2000);
    HBox.setHgrow(left, Priority.ALWAYS);
    second.getChildren().addAll(left, more);
    second.getStyleClass().add("time-row");
    second.setAlignment(Pos.CENTER_LEFT);
    unfold.setId("stage-unfold");
    unfold.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    unfold.getStyleClass().add("round");
    unfold.accessibleTextProperty().bind(messages.text("stage.unfold"));
    unfold.setTooltip(tip("unfold"));
    for (Node node : List.of(home, end, second)) {
      node.visibleProperty().bind(folding.not().or(unfold.selectedProperty()));
      node.managedProperty().bind(node.equals(second) ? folding.not() : node.visibleProperty());
    }
    second.visibleProperty().subscribe(this::requestLayout);
    for (Button card : List.of(export, help)) {
      card.addEventHandler(ActionEvent.ACTION, event -> unfold.setSelected(false));
    }
    folding.subscribe(
        narrow -> {
          second.pseudoClassStateChanged(FLOATING, narrow);
          first.getChildren().clear();
          left.getChildren().setAll(levels, position, rows);
          (narrow ? left : first).getChildren().addAll(List.of(loop, speed));
          first.getChildren().addAll(0, List.of(buttons, line));
          first.getChildren().add(unfold);
        });
    unfold.visibleProperty().bind(folding);
    unfold.managedProperty().bind(folding);
    getChildren().addAll(first, second);
    sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> tighten());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pass(event, keys));
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release(event, refocus));
    widthProperty().subscribe(this::tighten);
    position.fontProperty().subscribe(this::tighten);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (second.isVisible() && !second.isManaged()) {
      double height = second.prefHeight(getWidth());
      second.resizeRelocate(0, -height, getWidth(), height);
    }
  }

  /**
   * Less air where the text is large for the width; and where there is little room beside or above,
   * only what is needed to play and to step, until the rest is asked for.
   */
  private void tighten() {
    double size = position.getFont().getSize();
    pseudoClassStateChanged(TIGHTENED, getWidth() < TIGHT * size);
    double down = getScene() == null ? Double.MAX_VALUE : getScene().getHeight();
    boolean fold =
        getWidth() > 0 && (getWidth() < FOLDED_WIDTH * size || down < FOLDED_HEIGHT * size);
    // Later, because it may be in the middle of a layout that the width is told.
    Platform.runLater(() -> folding.set(fold));
  }

  /** What a button of the bar would do with a key, the stage does; but a button can be pressed. */
  private static void pass(KeyEvent event, StageKeys keys) {
    boolean chooses = event.getTarget() instanceof ComboBoxBase;
    boolean presses =
        event.getTarget() instanceof ButtonBase
            && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER);
    if (!chooses && !presses) {
      keys.press(event);
    }
  }

  /**
   * After a click the keys are the stage's again. A click itself is not told where the button's
   * icon has changed under the pointer.
   */
  private static void release(MouseEvent event, Runnable refocus) {
    Node at = (Node) event.getTarget();
    while (at != null && !(at instanceof ComboBoxBase)) {
      at = at.getParent();
    }
    if (at == null) {
      Platform.runLater(refocus);
    }
  }

  /** Only where a picture in colour is on the stage. */
  private ToggleButton trueColour() {
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.DROPLET));
    button.setId("stage-true-colour");
    button.getStyleClass().add("round");
    button.accessibleTextProperty().bind(messages.text("stage.trueColour"));
    button.setTooltip(tip("trueColour"));
    button.selectedProperty().bindBidirectional(model.trueColourProperty());
    button.managedProperty().bind(button.visibleProperty());
    button.setVisible(false);
    model.playback().filmProperty().subscribe(() -> button.setVisible(model.coloured()));
    return button;
  }

  private ToggleButton loopButton() {
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.REPEAT));
    button.setId("stage-loop");
    button.getStyleClass().add("round");
    button.accessibleTextProperty().bind(messages.text("stage.loop"));
    button.setTooltip(tip("loop"));
    button.setOnAction(event -> model.playback().toggleLoop());
    model.playback().loopProperty().subscribe(loop -> button.setSelected(loop.isPresent()));
    return button;
  }

  private Tooltip tip(String name) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.text("stage." + name));
    return tip;
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.setId("stage-" + name);
    button.getStyleClass().add("round");
    button.setOnAction(event -> action.run());
    button.accessibleTextProperty().bind(messages.text("stage." + name));
    button.setTooltip(tip(name));
    return button;
  }

  private ComboBox<Double> speed() {
    ComboBox<Double> speed = new ComboBox<>();
    speed.setId("stage-speed");
    speed.getItems().setAll(Playback.SPEEDS);
    speed.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Double value) {
            return NumberText.text(value) + "×";
          }

          @Override
          public Double fromString(String text) {
            return Double.valueOf(text.replace("×", ""));
          }
        });
    speed.setValue(1.0);
    speed.setMinWidth(Region.USE_PREF_SIZE);
    speed.accessibleTextProperty().bind(messages.text("stage.speed"));
    speed.valueProperty().subscribe(value -> model.playback().setSpeed(value));
    model.playback().speedProperty().subscribe(now -> speed.setValue(now.doubleValue()));
    return speed;
  }

  /** Offers the levels of the film on the stage. */
  void offerLevels() {
    List<Object> offered = levelGroup.getToggles().stream().map(Toggle::getUserData).toList();
    if (offered.equals(model.levels())) {
      chooseLevel(model.levelProperty().get());
      return;
    }
    levels.getChildren().clear();
    levelGroup.getToggles().clear();
    for (Level level : model.levels()) {
      ToggleButton button = new ToggleButton();
      button.textProperty().bind(messages.text("stage.level." + level));
      button.setToggleGroup(levelGroup);
      button.setUserData(level);
      button.setId("stage-level-" + level);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.levelProperty().set(level);
          });
      levels.getChildren().add(button);
    }
    chooseLevel(model.levelProperty().get());
  }

  private void chooseLevel(Level level) {
    levelGroup.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == level)
        .findFirst()
        .ifPresent(levelGroup::selectToggle);
  }

  private void follow() {
    Playback playback = model.playback();
    playback.filmProperty().get().ifPresent(film -> show(film.timeline(), playback.seconds()));
  }

  private void show(Timeline timeline, double seconds) {
    following = true;
    scrubber.setMax(timeline.duration());
    scrubber.setValue(seconds);
    following = false;
    long cell = timeline.cellAt(seconds);
    position.setText(
        messages.get("stage.position", Long.toString(cell + 1), Long.toString(timeline.cells())));
    String step =
        timeline.level() == Level.CELL || timeline.level() == Level.LAYER
            ? ""
            : messages.get(
                "stage.step",
                Long.toString(timeline.stepAt(seconds) + 1),
                Long.toString(timeline.steps()));
    rows.setText(step);
  }
}

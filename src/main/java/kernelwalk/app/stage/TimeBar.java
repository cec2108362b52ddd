package kernelwalk.app.stage;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
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

/** The time line and its controls, below the stage. */
final class TimeBar extends VBox {
  /** Fewer times the text's size are too little for the usual air around everything. */
  private static final double TIGHT = 34;

  private static final PseudoClass TIGHTENED = PseudoClass.getPseudoClass("tight");

  private final StageModel model;
  private final Messages messages;
  private final Slider scrubber = new Slider(0, 1, 0);
  private final Label position = new Label();
  private final Label rows = new Label();
  private final HBox levels = new HBox();
  private final ToggleGroup levelGroup = new ToggleGroup();
  private boolean following;

  TimeBar(StageModel model, Settings settings, StageKeys keys, StageCards cards) {
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
    scrubber.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
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
    HBox first = new HBox(buttons, line, loopButton(), speed());
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
    HBox more = new HBox(rowEnd, export, help);
    more.getStyleClass().add("time-buttons");
    more.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane left = new FlowPane(levels, position, rows);
    left.getStyleClass().add("time-flow");
    left.setPrefWrapLength(2000);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox second = new HBox(left, more);
    second.getStyleClass().add("time-row");
    second.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(first, second);
    widthProperty().subscribe(this::tighten);
    position.fontProperty().subscribe(this::tighten);
  }

  /** Less air where the text is large for the width. */
  private void tighten() {
    boolean tight = getWidth() < TIGHT * position.getFont().getSize();
    pseudoClassStateChanged(TIGHTENED, tight);
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

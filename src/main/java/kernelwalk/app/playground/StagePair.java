package kernelwalk.app.playground;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.page.Page;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.Brush;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;

/** A pair of stages, or one alone: two stand side by side whose films go cell by cell together. */
final class StagePair extends BorderPane {
  private static final long USUAL_CELL = 12;

  private final StageView left;
  private final StageView right;
  private final Label leftName = new Label();
  private final Label rightName = new Label();
  private final BorderPane leftSide;
  private final BorderPane rightSide;
  private final Node leftTime;
  private final Node rightTime;
  private final Messages messages;
  private Comparison comparison = Comparison.NONE;
  private String leftPadding = "";
  private String rightPadding = "";
  private boolean following;
  private boolean running;
  private boolean entering;
  private OptionalLong wanted = OptionalLong.empty();

  /**
   * @param brush paints on both stages
   */
  StagePair(Settings settings, Brush brush) {
    messages = settings.messages();
    setId("playground-stage");
    left = new StageView(settings);
    right = new StageView(settings);
    right.setId("stage-compared");
    left.paintWith(brush);
    right.paintWith(brush);
    leftTime = left.getBottom();
    rightTime = right.getBottom();
    leftName.getStyleClass().add("side-name");
    rightName.getStyleClass().add("side-name");
    leftName.setMaxWidth(Double.MAX_VALUE);
    rightName.setMaxWidth(Double.MAX_VALUE);
    leftSide = new BorderPane(left, leftName, null, null, null);
    rightSide = new BorderPane(right, rightName, null, null, null);
    rightSide.getStyleClass().add("compared");
    right.levelProperty().bindBidirectional(left.levelProperty());
    right.valuesProperty().bindBidirectional(left.valuesProperty());
    right.coverageProperty().bindBidirectional(left.coverageProperty());
    left.playback().secondsProperty().subscribe(() -> follow(left, right));
    right.playback().secondsProperty().subscribe(() -> follow(right, left));
    for (StageView each : List.of(left, right)) {
      each.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (comparison != Comparison.NONE && !each.equals(leader())) {
              leader().press(event);
            }
          });
    }
    settings.languageProperty().subscribe(this::name);
    getStylesheets().add(Page.sheet("stage.css"));
    getStyleClass().add("stage");
    setMinSize(0, 0);
    arrange();
    left.playback().filmProperty().subscribe(this::enter);
    right.playback().filmProperty().subscribe(this::enter);
  }

  /** Shows a cell that says something, now or as soon as there is a film. */
  void showMiddle() {
    wanted = OptionalLong.empty();
    entering = true;
    enter();
  }

  /** Later, because a film that has just been put in is yet to be wound to its beginning. */
  private void enter() {
    if (entering && cells().isPresent()) {
      entering = false;
      Platform.runLater(
          () ->
              cells()
                  .ifPresent(cells -> leader().playback().seekCell(wanted.orElse(usual(cells)))));
    }
  }

  private static long usual(long cells) {
    return Math.min(USUAL_CELL, cells / 2);
  }

  /** How many cells the film has, of two the shorter one; empty while one is missing. */
  private OptionalLong cells() {
    Stream<StageView> shown =
        comparison == Comparison.NONE ? Stream.of(left) : Stream.of(left, right);
    List<Long> counts =
        shown
            .map(
                each ->
                    each.playback()
                        .filmProperty()
                        .get()
                        .map(film -> film.timeline().cells())
                        .orElse(-1L))
            .toList();
    return counts.contains(-1L)
        ? OptionalLong.empty()
        : counts.stream().mapToLong(Long::longValue).min();
  }

  /** The stage, of two the left one. */
  StageView first() {
    return left;
  }

  /**
   * Shows one film, or two that are compared, at the cell where the old ones were.
   *
   * @param ofLeft the padding of the left one, which its title may tell
   * @param ofRight that of the right one
   */
  void update(List<FilmSource> filmSources, Comparison how, String ofLeft, String ofRight) {
    leftPadding = ofLeft;
    rightPadding = ofRight;
    name();
    left.update(filmSources.getFirst());
    if (filmSources.size() > 1) {
      right.update(filmSources.getLast());
    }
    if (comparison != how) {
      comparison = how;
      arrange();
      entering |= how != Comparison.NONE;
      enter();
    }
    follow(leader(), leader().equals(left) ? right : left);
  }

  /** Shows this cell of one film, now or as soon as it is made. */
  void show(FilmSource filmSource, long cell) {
    comparison = Comparison.NONE;
    arrange();
    wanted = OptionalLong.of(cell);
    entering = false;
    left.show(filmSource);
    entering = true;
    enter();
  }

  private void arrange() {
    boolean pair = comparison != Comparison.NONE;
    setCenter(null);
    setBottom(null);
    left.setBottom(null);
    right.setBottom(null);
    Visibility.show(leftName, pair);
    if (pair) {
      HBox both = new HBox(leftSide, rightSide);
      HBox.setHgrow(leftSide, Priority.ALWAYS);
      HBox.setHgrow(rightSide, Priority.ALWAYS);
      leftSide.setPrefWidth(1);
      rightSide.setPrefWidth(1);
      leftSide.setMinWidth(0);
      rightSide.setMinWidth(0);
      both.setMinSize(0, 0);
      setCenter(both);
      setBottom(leader().equals(left) ? leftTime : rightTime);
    } else {
      left.setBottom(leftTime);
      setCenter(leftSide);
    }
    name();
    if (running) {
      start();
    }
  }

  private void name() {
    if (comparison != Comparison.NONE) {
      leftName.setText(messages.get("playground.side." + comparison + ".left", leftPadding));
      rightName.setText(messages.get("playground.side." + comparison + ".right", rightPadding));
    }
  }

  /** The stage whose time line stands below both: the one with more cells. */
  private StageView leader() {
    return comparison == Comparison.PADDING ? right : left;
  }

  /** Takes the other film to the same cell, as far into it; to its last cell if it has fewer. */
  private void follow(StageView from, StageView to) {
    if (following || comparison == Comparison.NONE) {
      return;
    }
    following = true;
    from.playback()
        .filmProperty()
        .get()
        .ifPresent(
            film ->
                to.playback()
                    .filmProperty()
                    .get()
                    .ifPresent(
                        other ->
                            to.playback()
                                .seek(
                                    sameTime(
                                        film.timeline(),
                                        from.playback().seconds(),
                                        other.timeline()))));
    following = false;
  }

  private static double sameTime(Timeline timeline, double seconds, Timeline other) {
    long cell = timeline.cellAt(seconds);
    if (cell >= other.cells()) {
      return other.restOfCell(other.cells() - 1);
    }
    double span = timeline.restOfCell(cell) - timeline.startOfCell(cell);
    double share = span <= 0 ? 0 : (seconds - timeline.startOfCell(cell)) / span;
    double start = other.startOfCell(cell);
    return start + share * (other.restOfCell(cell) - start);
  }

  /** Gives the keys to the stage whose time line is shown. */
  void focus() {
    leader().focus();
  }

  /** Points at nothing any more, on either stage. */
  void letGo() {
    left.letGo();
    right.letGo();
  }

  void press(KeyEvent event) {
    leader().press(event);
  }

  void start() {
    running = true;
    left.start();
    if (comparison == Comparison.NONE) {
      right.stop();
    } else {
      right.start();
    }
  }

  void stop() {
    running = false;
    left.stop();
    right.stop();
  }
}

package kernelwalk.app.playground;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.Moment.Overlay;
import kernelwalk.app.playground.model.Moment.Span;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.Brush;
import kernelwalk.app.stage.Loop;
import kernelwalk.app.stage.Playback;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;

/**
 * A pair of stages, or one alone: two stand side by side whose films go cell by cell together.
 * Where both are is one {@link FilmPlace}: a film that moves changes it, a film that is put in
 * takes it.
 */
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
  private Supplier<String> ofLeft = () -> "";
  private Supplier<String> ofRight = () -> "";
  private final Map<StageView, Film> known = new HashMap<>();
  private FilmPlace place = FilmPlace.BEGINNING;
  private boolean following;
  private boolean running;
  private boolean rightLonger;

  /** What is to be done when all films that are shown are there. */
  private Optional<Runnable> goal = Optional.empty();

  /** The moment that is the goal, if one is. */
  private Optional<Moment> wanted = Optional.empty();

  /**
   * @param leftBrush paints on the left stage
   * @param rightBrush paints on the right stage
   */
  StagePair(Settings settings, Brush leftBrush, Brush rightBrush) {
    messages = settings.messages();
    setId("playground-stage");
    left = new StageView(settings);
    right = new StageView(settings);
    right.setId("stage-compared");
    left.paintWith(leftBrush);
    right.paintWith(rightBrush);
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
    right.trueColourProperty().bindBidirectional(left.trueColourProperty());
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
    for (StageView each : List.of(left, right)) {
      each.playback().secondsProperty().subscribe(() -> moved(each));
      each.playback().arrivalsProperty().subscribe(() -> arrived(each));
    }
  }

  /** Shows a cell that says something, now or as soon as there is a film. */
  void showMiddle() {
    aim(() -> leader().playback().seekCell(usual(fewestCells())));
  }

  /** The cell that says something, of so many. */
  static long usual(long cells) {
    return Math.min(USUAL_CELL, cells / 2);
  }

  /** What is shown now, or will be as soon as it can. */
  Moment moment() {
    return wanted.orElseGet(this::now);
  }

  private Moment now() {
    Playback playback = leader().playback();
    double unit = timeline(leader()).map(Timeline::seconds).orElse(1.0);
    Set<Overlay> overlays = EnumSet.noneOf(Overlay.class);
    if (left.valuesProperty().get()) {
      overlays.add(Overlay.VALUES);
    }
    if (left.coverageProperty().get()) {
      overlays.add(Overlay.COVERAGE);
    }
    if (left.trueColourProperty().get()) {
      overlays.add(Overlay.TRUE_COLOUR);
    }
    return new Moment(
        left.levelProperty().get(),
        playback.goal() / unit,
        playback.speedProperty().get(),
        playback.loop().map(loop -> new Span(loop.from() / unit, loop.to() / unit)),
        overlays,
        left.pinned(),
        comparison == Comparison.NONE ? Optional.empty() : right.pinned());
  }

  /** Shows this moment, now or as soon as its film is there; stopped. */
  void restore(Moment moment) {
    left.levelProperty().set(moment.level());
    left.valuesProperty().set(moment.overlays().contains(Overlay.VALUES));
    left.coverageProperty().set(moment.overlays().contains(Overlay.COVERAGE));
    left.trueColourProperty().set(moment.overlays().contains(Overlay.TRUE_COLOUR));
    left.pin(moment.pin());
    right.pin(moment.comparedPin());
    aim(
        () -> {
          wanted = Optional.empty();
          Playback playback = leader().playback();
          double unit = timeline(leader()).map(Timeline::seconds).orElse(1.0);
          playback.pause();
          playback.setSpeed(moment.speed());
          playback.mark(
              moment.loop().flatMap(span -> Loop.of(span.from() * unit, span.to() * unit)));
          playback.seek(moment.step() * unit);
        });
    wanted = goal.map(waiting -> moment);
  }

  private void aim(Runnable next) {
    wanted = Optional.empty();
    goal = Optional.of(next);
    reach();
  }

  private void reach() {
    if (goal.isPresent() && shown().stream().noneMatch(StageView::waiting)) {
      Runnable now = goal.get();
      goal = Optional.empty();
      now.run();
    }
  }

  private List<StageView> shown() {
    return comparison == Comparison.NONE ? List.of(left) : List.of(left, right);
  }

  private long fewestCells() {
    return shown().stream()
        .flatMap(each -> timeline(each).stream())
        .mapToLong(Timeline::cells)
        .min()
        .orElse(1);
  }

  private static Optional<Timeline> timeline(StageView stage) {
    return stage.playback().filmProperty().get().map(Film::timeline);
  }

  /** The stage, of two the left one. */
  StageView first() {
    return left;
  }

  StageView second() {
    return right;
  }

  /**
   * Shows one film, or two that are compared, at the cell where the old ones were.
   *
   * @param leftSays what the title of the left one tells: its padding, or what was kept
   * @param rightSays the same of the right one
   */
  void update(
      List<FilmSource> filmSources,
      Comparison how,
      Supplier<String> leftSays,
      Supplier<String> rightSays) {
    ofLeft = leftSays;
    ofRight = rightSays;
    name();
    left.update(filmSources.getFirst());
    if (filmSources.size() > 1) {
      right.update(filmSources.getLast());
    }
    if (comparison != how) {
      comparison = how;
      timeline(left).ifPresent(now -> place = FilmPlace.of(now, left.playback().seconds()));
      arrange();
      if (how != Comparison.NONE && how != Comparison.KEPT) {
        showMiddle();
      }
    }
    shown().forEach(this::take);
  }

  /** Shows this cell of one film, now or as soon as it is made. */
  void show(FilmSource filmSource, long cell) {
    comparison = Comparison.NONE;
    arrange();
    goal = Optional.empty();
    wanted = Optional.empty();
    left.show(filmSource);
    aim(() -> left.playback().seekCell(cell));
  }

  private void arrange() {
    boolean pair = comparison != Comparison.NONE;
    setCenter(null);
    setBottom(null);
    left.setBottom(null);
    right.setBottom(null);
    Visibility.show(leftName, pair);
    if (pair) {
      StageView.compare(left, leftName::getText, right, rightName::getText);
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
      left.standAlone();
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
      leftName.setText(messages.get("playground.side." + comparison + ".left", ofLeft.get()));
      rightName.setText(messages.get("playground.side." + comparison + ".right", ofRight.get()));
    }
  }

  /** The stage whose time line stands below both: the one with more cells. */
  private StageView leader() {
    return comparison == Comparison.PADDING || (comparison == Comparison.KEPT && rightLonger)
        ? right
        : left;
  }

  /** A film was moved, by hand or by time: the other one follows. */
  private void moved(StageView by) {
    if (following || comparison == Comparison.NONE || !isKnown(by)) {
      return;
    }
    goal = Optional.empty();
    wanted = Optional.empty();
    timeline(by).ifPresent(now -> place = FilmPlace.of(now, by.playback().seconds()));
    shown().stream().filter(each -> !each.equals(by)).forEach(this::take);
  }

  /**
   * Whose time line goes further stands below both; not amid the laying out that a film comes in.
   */
  private void measure() {
    boolean longer = cells(right) > cells(left);
    if (longer != rightLonger) {
      rightLonger = longer;
      if (comparison == Comparison.KEPT) {
        Platform.runLater(this::arrange);
      }
    }
  }

  private static long cells(StageView stage) {
    return timeline(stage).map(Timeline::cells).orElse(0L);
  }

  /** Not while a film is being put in, which is wound to and fro before it stands at its place. */
  private boolean isKnown(StageView stage) {
    return stage.playback().filmProperty().get().equals(Optional.ofNullable(known.get(stage)));
  }

  /**
   * A film was put in, at whatever place. The leading one that takes another's place says where it
   * is; any other is taken to where the pair is, however late it comes.
   */
  private void arrived(StageView stage) {
    boolean leads = stage.equals(leader()) && known.containsKey(stage);
    stage.playback().filmProperty().get().ifPresent(film -> known.put(stage, film));
    measure();
    if (comparison != Comparison.NONE) {
      if (leads) {
        Optional<Runnable> aimed = goal;
        Optional<Moment> moment = wanted;
        moved(stage);
        goal = aimed;
        wanted = moment;
      } else {
        take(stage);
      }
    }
    reach();
  }

  /** Takes a film to where the pair is; to its last cell if it has fewer. */
  private void take(StageView stage) {
    if (comparison != Comparison.NONE && isKnown(stage)) {
      following = true;
      timeline(stage).ifPresent(now -> stage.playback().seek(place.in(now)));
      following = false;
    }
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

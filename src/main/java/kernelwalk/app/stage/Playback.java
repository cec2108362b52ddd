package kernelwalk.app.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.film.Film;
import kernelwalk.film.timeline.Timeline;

/**
 * The playback of a film: where it is and whether it runs. It has no clock: a pulse, a test or an
 * exporter calls {@link #advance}.
 */
public final class Playback {
  /** The speeds that {@link #faster} and {@link #slower} go through. */
  public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

  private static final double LONGEST_GLIDE = 0.7;
  private static final double CLOSE = 1e-6;

  private final ReadOnlyObjectWrapper<Optional<Film>> film =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper();
  private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyObjectWrapper<Optional<Loop>> loop =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Glide> glide = Optional.empty();

  /** A quick run to a step that was asked for. */
  private record Glide(double from, double to, double length, double elapsed) {
    double at() {
      double share = Math.clamp(elapsed / length, 0, 1);
      return from + (to - from) * share * share * (3 - 2 * share);
    }

    boolean over() {
      return elapsed >= length;
    }
  }

  public ReadOnlyObjectProperty<Optional<Film>> filmProperty() {
    return film.getReadOnlyProperty();
  }

  /** How many films have been put in; it changes when the film stands at its place. */
  public ReadOnlyLongProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  private Optional<Timeline> timeline() {
    return film.get().map(Film::timeline);
  }

  /** Length of the film in seconds, 0 without one. */
  public double duration() {
    return timeline().map(Timeline::duration).orElse(0.0);
  }

  public ReadOnlyDoubleProperty secondsProperty() {
    return seconds.getReadOnlyProperty();
  }

  public double seconds() {
    return seconds.get();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  public ReadOnlyDoubleProperty speedProperty() {
    return speed.getReadOnlyProperty();
  }

  /** The part that is played again and again, if one is marked. */
  public ReadOnlyObjectProperty<Optional<Loop>> loopProperty() {
    return loop.getReadOnlyProperty();
  }

  public Optional<Loop> loop() {
    return loop.get();
  }

  /** Puts in another film, at its beginning, stopped, without a loop. */
  public void load(Film next) {
    playing.set(false);
    glide = Optional.empty();
    loop.set(Optional.empty());
    film.set(Optional.of(next));
    seconds.set(0);
    arrivals.set(arrivals.get() + 1);
  }

  /**
   * Puts in the same film made anew, at another level, size or language, and stays where it was: at
   * the same cell, as far into it; at the last cell if the new film has fewer.
   */
  public void replace(Film next) {
    Optional<Film> before = film.get();
    if (before.isEmpty()) {
      load(next);
      return;
    }
    double now = goal();
    Timeline old = before.get().timeline();
    double then = sameTime(old, now, next.timeline());
    Optional<Loop> marked = loop.get().flatMap(each -> sameLoop(old, each, next.timeline()));
    glide = Optional.empty();
    loop.set(Optional.empty());
    film.set(Optional.of(next));
    loop.set(marked);
    seconds.set(Math.clamp(then, 0, duration()));
    arrivals.set(arrivals.get() + 1);
  }

  private static Optional<Loop> sameLoop(Timeline before, Loop old, Timeline next) {
    double from = Math.clamp(sameTime(before, old.from(), next), 0, next.duration());
    double to = Math.clamp(sameTime(before, old.to(), next), 0, next.duration());
    return to - from < Loop.SHORTEST ? Optional.empty() : Optional.of(new Loop(from, to));
  }

  private static double sameTime(Timeline before, double now, Timeline next) {
    if (now <= 0) {
      return 0;
    }
    if (before.level() == next.level() && before.steps() == next.steps()) {
      return now * (next.duration() / before.duration());
    }
    long cell = before.cellAt(now);
    if (cell >= next.cells()) {
      return next.restOfCell(next.cells() - 1);
    }
    return now >= before.restOfCell(cell) - CLOSE ? next.restOfCell(cell) : next.startOfCell(cell);
  }

  public void play() {
    if (film.get().isEmpty()) {
      return;
    }
    settle();
    if (seconds.get() >= duration() - CLOSE) {
      seconds.set(loop.get().map(Loop::from).orElse(0.0));
    }
    playing.set(true);
  }

  public void pause() {
    playing.set(false);
  }

  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /** To where the next step is shown in full. */
  public void stepForward() {
    timeline().ifPresent(this::stepForward);
  }

  private void stepForward(Timeline now) {
    settle();
    long step = now.stepAt(seconds.get());
    if (seconds.get() > now.restOf(step) - CLOSE) {
      step++;
    }
    glideTo(step < now.steps() ? now.restOf(step) : now.duration());
  }

  /** To where the step before is shown in full; before the first one, to the film's beginning. */
  public void stepBack() {
    timeline()
        .ifPresent(
            now -> {
              settle();
              long step = now.stepAt(seconds.get());
              glideTo(step == 0 ? 0 : now.restOf(step - 1));
            });
  }

  /** To where the cell some cells further is shown in full, or back for a negative number. */
  public void skipCells(int cells) {
    timeline()
        .ifPresent(
            now -> {
              settle();
              long cell = now.cellAt(seconds.get());
              boolean before = cells > 0 && seconds.get() < now.restOfCell(cell) - CLOSE;
              long to = cell + cells - (before ? 1 : 0);
              glideTo(to < 0 ? 0 : rest(now, to));
            });
  }

  /** Runs to the end of the row, cell by cell; from the end of a row to the end of the next one. */
  public void endOfRow() {
    film.get()
        .ifPresent(
            now -> {
              settle();
              long row = now.cellsInRow();
              long cell = now.timeline().cellAt(seconds.get());
              long last = cell / row * row + row - 1;
              boolean there = seconds.get() >= rest(now.timeline(), last) - CLOSE;
              glideTo(rest(now.timeline(), there ? last + row : last));
            });
  }

  private static double rest(Timeline timeline, long cell) {
    return timeline.restOfCell(Math.clamp(cell, 0, timeline.cells() - 1));
  }

  /** To the same column some rows further, or back for a negative number; stays in the film. */
  public void skipRows(int rows) {
    film.get()
        .ifPresent(
            now -> {
              settle();
              long cell = now.timeline().cellAt(seconds.get()) + (long) rows * now.cellsInRow();
              seekCell(Math.clamp(cell, 0, now.timeline().cells() - 1));
            });
  }

  /** To the film's beginning. */
  public void home() {
    seek(0);
  }

  /** To the film's end. */
  public void end() {
    timeline().ifPresent(now -> seek(now.duration()));
  }

  /** To this second at once. */
  public void seek(double to) {
    timeline()
        .ifPresent(
            now -> {
              glide = Optional.empty();
              seconds.set(Math.clamp(to, 0, now.duration()));
            });
  }

  /** To where this cell's result is shown in full, at once. */
  public void seekCell(long cell) {
    timeline().ifPresent(now -> seek(now.restOfCell(cell)));
  }

  /** The loop begins here; where there is none, one from here to the film's end. */
  public void loopFrom(double second) {
    timeline()
        .filter(now -> now.duration() > Loop.SHORTEST)
        .ifPresent(now -> loop.set(Optional.of(loop.get().orElse(whole(now)).from(second))));
  }

  /** The loop ends here; where there is none, one from the film's beginning to here. */
  public void loopTo(double second) {
    timeline()
        .filter(now -> now.duration() > Loop.SHORTEST)
        .ifPresent(
            now -> loop.set(Optional.of(loop.get().orElse(whole(now)).to(second, now.duration()))));
  }

  /** Marks this part, as far as the film has it. */
  public void mark(Optional<Loop> part) {
    loop.set(part.filter(marked -> marked.to() <= duration() + CLOSE));
  }

  /** Loops the whole film; a loop that is there is taken away. */
  public void toggleLoop() {
    if (loop.get().isPresent()) {
      loop.set(Optional.empty());
    } else {
      loopFrom(0);
    }
  }

  private static Loop whole(Timeline timeline) {
    return new Loop(0, timeline.duration());
  }

  /** Film seconds that pass in a second, 0.25 … 16. */
  public void setSpeed(double factor) {
    speed.set(Math.clamp(factor, SPEEDS.getFirst(), SPEEDS.getLast()));
  }

  public void faster() {
    for (double each : SPEEDS) {
      if (each > speed.get()) {
        setSpeed(each);
        return;
      }
    }
  }

  public void slower() {
    for (double each : SPEEDS.reversed()) {
      if (each < speed.get()) {
        setSpeed(each);
        return;
      }
    }
  }

  /**
   * Whether there is nothing to step to any more: the last step is shown in full.
   *
   * @param last the step that counts as the last one, if it is not the film's
   */
  public boolean atEnd(OptionalLong last) {
    return film.get()
        .map(Film::timeline)
        .filter(now -> goal() >= now.restOf(last.orElse(now.steps() - 1)) - CLOSE)
        .isPresent();
  }

  /**
   * Whether the film is at its beginning, or no further than this step shown in full, from which it
   * was opened.
   */
  public boolean atBeginning(OptionalLong opening) {
    double begin =
        opening.isPresent()
            ? film.get().map(now -> now.timeline().restOf(opening.getAsLong())).orElse(0.0)
            : 0;
    return goal() <= begin + CLOSE;
  }

  /** The second at which it comes to rest if it glides, else where it is. */
  public double goal() {
    return glide.map(Glide::to).orElse(seconds.get());
  }

  /** Whether {@link #advance} would change anything. */
  public boolean moving() {
    return playing.get() || glide.isPresent();
  }

  /** Lets this many seconds of the reader's time pass. */
  public void advance(double elapsed) {
    if (glide.isPresent()) {
      Glide old = glide.get();
      Glide now = new Glide(old.from(), old.to(), old.length(), old.elapsed() + elapsed);
      glide = now.over() ? Optional.empty() : Optional.of(now);
      seconds.set(now.over() ? now.to() : now.at());
    } else if (playing.get()) {
      double length = duration();
      double next = seconds.get() + elapsed * speed.get();
      Optional<Loop> again = loop.get().filter(marked -> next >= marked.to());
      seconds.set(again.map(marked -> again(marked, next)).orElse(Math.min(length, next)));
      if (again.isEmpty() && next >= length) {
        playing.set(false);
      }
    }
  }

  /** Where a loop stands when its playing comes to a second at or after its end. */
  private static double again(Loop loop, double second) {
    return loop.from() + (second - loop.to()) % (loop.to() - loop.from());
  }

  private void glideTo(double to) {
    playing.set(false);
    double distance = Math.abs(to - seconds.get());
    if (distance < CLOSE) {
      return;
    }
    double length = Math.min(LONGEST_GLIDE, distance) / Math.max(1, speed.get());
    glide = Optional.of(new Glide(seconds.get(), to, length, 0));
  }

  /** Ends a glide at its goal, so that keys pressed quickly add up. */
  private void settle() {
    glide.ifPresent(g -> seconds.set(g.to()));
    glide = Optional.empty();
  }
}

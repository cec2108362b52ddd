package kernelwalk.app.stage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.walk.Level;

/** The stage's model: what is on it and how it is shown; keeps the playback's film up to date. */
final class StageModel {
  private final Playback playback = new Playback();
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.CELL);
  private final BooleanProperty values = new SimpleBooleanProperty(true);
  private final BooleanProperty coverage = new SimpleBooleanProperty();
  private final DoubleProperty textScale = new SimpleDoubleProperty(1);
  private Optional<FilmSource> filmSource = Optional.empty();
  private Locale locale = Locale.ENGLISH;
  private double width;
  private double height;
  private boolean fresh;
  private boolean stale;

  StageModel() {
    level.subscribe(this::changed);
    values.subscribe(this::changed);
    coverage.subscribe(this::changed);
    textScale.subscribe(this::changed);
  }

  private void changed() {
    stale = true;
  }

  Playback playback() {
    return playback;
  }

  ObjectProperty<Level> levelProperty() {
    return level;
  }

  BooleanProperty valuesProperty() {
    return values;
  }

  BooleanProperty coverageProperty() {
    return coverage;
  }

  DoubleProperty textScaleProperty() {
    return textScale;
  }

  List<Level> levels() {
    return filmSource.map(FilmSource::levels).orElse(List.of());
  }

  /** Another film, from its beginning. */
  void show(FilmSource next) {
    fresh = true;
    put(next);
  }

  /** The film with something changed: stays at the same cell. */
  void update(FilmSource next) {
    put(next);
  }

  private void put(FilmSource next) {
    filmSource = Optional.of(next);
    if (!next.levels().contains(level.get())) {
      level.set(next.levels().contains(Level.CELL) ? Level.CELL : next.levels().getFirst());
    }
    stale = true;
    remake();
  }

  void resize(double w, double h) {
    if (w != width || h != height) {
      width = w;
      height = h;
      stale = true;
    }
  }

  void setLocale(Locale next) {
    locale = next;
    stale = true;
  }

  /** Makes the film anew if anything that it was made of has changed. */
  void remake() {
    if (!stale || filmSource.isEmpty() || width <= 0 || height <= 0) {
      return;
    }
    stale = false;
    Film film = film(width, height);
    if (fresh) {
      fresh = false;
      playback.load(film);
    } else {
      playback.replace(film);
    }
  }

  /**
   * What is on the stage, for a picture of another size.
   *
   * @throws IllegalStateException if the stage is empty
   */
  Film film(double w, double h) {
    FilmSettings settings =
        new FilmSettings(
            shownLevel(),
            w,
            h,
            textScale.get(),
            values.get(),
            coverage.get(),
            FilmTexts.of(locale));
    return filmSource
        .orElseThrow(() -> new IllegalStateException("nothing is on the stage"))
        .film(settings);
  }

  /** The level that is chosen, or one that this film has: of two that are compared each has its. */
  private Level shownLevel() {
    List<Level> offered = levels();
    return offered.contains(level.get())
        ? level.get()
        : offered.contains(Level.CELL) ? Level.CELL : offered.getFirst();
  }

  /** In pixels; 0 before the stage was laid out. */
  double width() {
    return width;
  }

  double height() {
    return height;
  }

  boolean stale() {
    return stale;
  }
}

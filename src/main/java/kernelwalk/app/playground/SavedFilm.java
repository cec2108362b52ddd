package kernelwalk.app.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.Moment.Overlay;
import kernelwalk.app.playground.model.PlaygroundState;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Messages;
import kernelwalk.film.FilmSource;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.walk.Level;

/**
 * The film of a state that was saved in the playground, and how it was shown; needs no window.
 *
 * @param values whether numbers stand in the cells
 * @param coverage whether the input shows how often each of its cells is used
 * @param trueColour whether the channels of a picture are shown together
 * @param speed film seconds that pass in a second
 * @param compared whether another setting stands beside it
 */
public record SavedFilm(
    FilmSource filmSource,
    Level level,
    boolean values,
    boolean coverage,
    boolean trueColour,
    double speed,
    boolean compared,
    Optional<Moment> moment) {

  /**
   * The film of a {@code .kw} file; of two that are compared, that at the left or at the right.
   *
   * @throws IOException with one sentence if the file cannot be read
   */
  public static SavedFilm read(Path file, boolean left) throws IOException {
    try {
      PlaygroundState state = KwReader.state(Files.readString(file));
      List<Setup> sides = state.setup().comparison().sides(state.setup());
      Setup side = left ? sides.getFirst() : sides.getLast();
      Moment shown = state.moment().orElse(Moment.FIRST);
      return new SavedFilm(
          side.filledOperation().filmSource(),
          shown.level(),
          shown.overlays().contains(Overlay.VALUES),
          shown.overlays().contains(Overlay.COVERAGE),
          shown.overlays().contains(Overlay.TRUE_COLOUR),
          shown.speed(),
          sides.size() > 1,
          state.moment());
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new IOException(file + ": cannot be read as text", e);
    } catch (InputMistake e) {
      Messages messages = new Messages(new SimpleObjectProperty<>(Language.EN));
      throw new IOException(file + ": " + messages.get(e.key(), e.places()), e);
    }
  }

  /** The second at which it was saved; where that is not known, a cell that says something. */
  public double opening(Timeline timeline) {
    return moment
        .filter(now -> now.level() == timeline.level())
        .map(now -> Math.min(now.step() * timeline.seconds(), timeline.duration()))
        .orElseGet(() -> timeline.restOfCell(StagePair.usual(timeline.cells())));
  }

  /** The seconds from which and to which it is repeated: the loop, else all of it. */
  public List<Double> part(Timeline timeline) {
    return moment
        .filter(now -> now.level() == timeline.level())
        .flatMap(Moment::loop)
        .map(loop -> List.of(loop.from() * timeline.seconds(), loop.to() * timeline.seconds()))
        .filter(ends -> ends.getLast() <= timeline.duration() + 1e-6)
        .orElseGet(() -> List.of(0.0, timeline.duration()));
  }
}

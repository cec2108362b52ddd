package kernelwalk.app.playground.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.walk.Level;

/**
 * The moment that the playground's stage shows: how its film is cut and where it stands.
 *
 * @param step the film's place in steps from its beginning, in cells at {@link Level#LAYER}; 2.9 is
 *     the third step, shown in full
 * @param speed film seconds that pass in a second
 * @param loop the part that is played again and again, in the same unit as the step
 * @param overlays what is shown beyond the tensors
 * @param pin the cell that is pointed at
 * @param comparedPin the same at the right, where two settings are compared
 */
public record Moment(
    Level level,
    double step,
    double speed,
    Optional<Span> loop,
    Set<Overlay> overlays,
    Optional<TensorCell> pin,
    Optional<TensorCell> comparedPin) {

  /** What can be shown beyond the tensors. */
  public enum Overlay {
    VALUES,
    COVERAGE,
    /** The channels of a picture together, in colour. */
    TRUE_COLOUR;

    /** As a file names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A part of a film, in steps; {@code to} comes after {@code from}. */
  public record Span(double from, double to) {}

  /** What a first start shows, and what a file of an earlier format leaves open. */
  public static final Moment FIRST =
      new Moment(
          Level.CELL,
          0,
          1,
          Optional.empty(),
          Set.of(Overlay.VALUES),
          Optional.empty(),
          Optional.empty());

  public Moment {
    Set<Overlay> sorted = EnumSet.noneOf(Overlay.class);
    sorted.addAll(overlays);
    overlays = Set.copyOf(sorted);
  }

  /** The overlays in their order. */
  public List<Overlay> shown() {
    return List.of(Overlay.values()).stream().filter(overlays::contains).toList();
  }
}

package kernelwalk.ink.inkml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/**
 * The strokes of all traces of a document, in one unit of length. A trace that goes on with another
 * one is a part of its stroke; movements with the pen up are none.
 */
public final class InkMlStrokes {
  /** How many points a drawing may have. */
  static final int MOST_POINTS = 100_000;

  /** How many points the drawings of a file may have together. */
  public static final int MOST_POINTS_IN_ALL = 20_000_000;

  public static final String TOO_MANY =
      "at most 100,000 points a drawing and 20,000,000 a file expected, found more";

  private static final class Movement {
    final List<PenPoint> penPoints = new ArrayList<>();
    double width;
  }

  private final InkMlDefinitions definitions;
  private final IdentityHashMap<InkMlElement, Movement> strokes = new IdentityHashMap<>();
  private final IdentityHashMap<InkMlElement, Movement> parts = new IdentityHashMap<>();
  private OptionalDouble unit = OptionalDouble.empty();
  private Optional<InkMlFormat> lastFormat = Optional.empty();
  private Optional<Movement> last = Optional.empty();
  private int pointsInAll;

  public InkMlStrokes(InkMlElement ink, InkMlDefinitions definitions) {
    this.definitions = definitions;
    walk(ink, InkMlContext.NONE);
  }

  /** The trace's stroke; none where the pen was up, or where it goes on with another one's. */
  Optional<Stroke> of(InkMlElement trace) {
    Movement movement = strokes.get(trace);
    return movement == null || movement.penPoints.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stroke(movement.penPoints, movement.width));
  }

  /**
   * Reads the traces in an element. A context, format, source or brush that stands among them, and
   * not in definitions, holds for those after it.
   */
  private void walk(InkMlElement element, InkMlContext around) {
    InkMlContext current = around;
    boolean among = !element.is("definitions");
    for (InkMlElement child : element.children()) {
      switch (child.name()) {
        case "trace" -> read(child, definitions.at(child, current));
        case "traceGroup" -> walk(child, definitions.at(child, current));
        case "definitions" -> walk(child, current);
        case "context" -> {
          InkMlContext context = definitions.context(child, among ? current : InkMlContext.NONE);
          lastFormat = context.format().or(() -> lastFormat);
          current = among ? context : current;
        }
        case "traceFormat" -> {
          lastFormat = Optional.of(definitions.format(child));
          current = among ? current.with(definitions.format(child)) : current;
        }
        case "inkSource" -> {
          Optional<InkMlFormat> format = definitions.source(child);
          lastFormat = format.or(() -> lastFormat);
          current = among ? format.map(current::with).orElse(current) : current;
        }
        case "brush" -> current = among ? current.with(definitions.brush(child)) : current;
        default -> {}
      }
    }
  }

  private void read(InkMlElement trace, InkMlContext context) {
    if (trace.attribute("type").equals("penUp")) {
      return;
    }
    try {
      InkMlFormat format = context.format().orElseGet(() -> unsaid(trace));
      int most = Math.min(MOST_POINTS, MOST_POINTS_IN_ALL - pointsInAll);
      List<double[]> values = InkMlTrace.points(trace.text(), format, most);
      pointsInAll += values.size();
      Movement movement = prior(trace).orElseGet(() -> begun(trace));
      parts.put(trace, movement);
      InkMlAxes axes = InkMlAxes.of(format, unit);
      unit = axes.unit();
      values.forEach(point -> movement.penPoints.add(axes.point(point)));
      movement.width = context.brush().orElse(InkMlBrush.UNKNOWN).width(unit);
      last = Optional.of(movement);
    } catch (InkMlMistake placed) {
      throw placed;
    } catch (IllegalArgumentException e) {
      throw new InkMlMistake(trace.line(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * The format of a trace that names none where none was set: X and Y. Where its points have other
   * numbers, the one that was defined last, as some writers mean it.
   */
  private InkMlFormat unsaid(InkMlElement trace) {
    String first = trace.text().substring(0, (trace.text() + ",").indexOf(','));
    try {
      InkMlTrace.points(first, InkMlFormat.STANDARD, 1);
      return InkMlFormat.STANDARD;
    } catch (IllegalArgumentException e) {
      return lastFormat.orElse(InkMlFormat.STANDARD);
    }
  }

  private Movement begun(InkMlElement trace) {
    Movement movement = new Movement();
    strokes.put(trace, movement);
    return movement;
  }

  /** The movement that a trace goes on with. */
  private Optional<Movement> prior(InkMlElement trace) {
    String continuation = trace.attribute("continuation");
    if (!continuation.equals("middle") && !continuation.equals("end")) {
      return Optional.empty();
    }
    String prior = trace.reference("priorRef");
    return prior.isEmpty()
        ? last
        : definitions
            .find(prior, List.of("trace"))
            .flatMap(found -> Optional.ofNullable(parts.get(found)));
  }
}

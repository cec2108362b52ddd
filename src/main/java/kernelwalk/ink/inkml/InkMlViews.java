package kernelwalk.ink.inkml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import kernelwalk.ink.Stroke;

/**
 * What groups and views of an InkML document hold (InkML, section 3.3.3). A view shows a trace, a
 * group or another view, or a part of it: {@code from="2:3" to="4"} is from the third point of the
 * second trace to the end of the fourth, counted from one.
 */
public final class InkMlViews {
  /** Longer chains of views are taken for circles. */
  private static final int DEEPEST = 300;

  private static final List<String> SHOWN = List.of("trace", "traceGroup", "traceView");

  private final InkMlDefinitions definitions;
  private final InkMlStrokes strokes;
  private final IdentityHashMap<InkMlElement, List<Stroke>> whole = new IdentityHashMap<>();
  private final Set<InkMlElement> begun = Collections.newSetFromMap(new IdentityHashMap<>());

  public InkMlViews(InkMlDefinitions definitions, InkMlStrokes strokes) {
    this.definitions = definitions;
    this.strokes = strokes;
  }

  /** Whether the element is a trace, or holds or shows some. */
  public static boolean isInk(InkMlElement element) {
    return SHOWN.contains(element.name());
  }

  /** All strokes of a trace, group or view, in their order. */
  public List<Stroke> of(InkMlElement element) {
    List<Stroke> known = whole.get(element);
    if (known != null) {
      return known;
    }
    if (!begun.add(element) || begun.size() - whole.size() > DEEPEST) {
      throw element.mistake("a traceView that does not show itself expected");
    }
    List<Stroke> found = new ArrayList<>();
    if (element.is("trace")) {
      strokes.of(element).ifPresent(found::add);
    } else if (element.reference("traceDataRef").isEmpty()) {
      parts(element).forEach(part -> found.addAll(limited(element, of(part))));
    } else {
      found.addAll(
          part(element, target(element), places(element, "from"), places(element, "to"), 0));
    }
    whole.put(element, limited(element, found));
    return found;
  }

  /** What a view shows. */
  public InkMlElement target(InkMlElement view) {
    return definitions
        .find(view.reference("traceDataRef"), SHOWN)
        .orElseThrow(
            () ->
                view.mistake(
                    "traceDataRef=\"%s\" expected to be a trace of this file, found none"
                        .formatted(view.attribute("traceDataRef"))));
  }

  /** The strokes, where they are no more than a drawing may have. */
  public static List<Stroke> limited(InkMlElement element, List<Stroke> strokes) {
    long points = strokes.stream().mapToLong(stroke -> stroke.penPoints().size()).sum();
    if (points > InkMlStrokes.MOST_POINTS) {
      throw element.mistake(InkMlStrokes.TOO_MANY);
    }
    return strokes;
  }

  private static List<InkMlElement> parts(InkMlElement element) {
    return element.children().stream().filter(InkMlViews::isInk).toList();
  }

  private List<Stroke> part(
      InkMlElement view, InkMlElement element, int[] from, int[] to, int depth) {
    if (depth >= from.length && depth >= to.length) {
      return of(element);
    }
    List<Stroke> found = new ArrayList<>();
    if (element.is("trace")) {
      for (Stroke stroke : strokes.of(element).stream().toList()) {
        int count = stroke.penPoints().size();
        int first = place(view, from, depth, 1, count);
        int last = place(view, to, depth, count, count);
        if (first <= last) {
          found.add(new Stroke(stroke.penPoints().subList(first - 1, last), stroke.width()));
        }
      }
      return found;
    }
    if (!element.reference("traceDataRef").isEmpty()) {
      // What another view shows has no places of its own to count: those of its target count.
      return part(view, target(element), from, to, depth);
    }
    List<InkMlElement> parts = parts(element);
    int first = place(view, from, depth, 1, parts.size());
    int last = place(view, to, depth, parts.size(), parts.size());
    for (int i = first; i <= last; i++) {
      int[] start = i == first ? from : new int[0];
      int[] end = i == last ? to : new int[0];
      found.addAll(part(view, parts.get(i - 1), start, end, depth + 1));
    }
    return found;
  }

  private static int place(InkMlElement view, int[] places, int depth, int unsaid, int count) {
    if (depth >= places.length) {
      return unsaid;
    }
    if (places[depth] < 1 || places[depth] > count) {
      throw view.mistake(
          "a traceView counts from 1 to %d here, found %d".formatted(count, places[depth]));
    }
    return places[depth];
  }

  private static int[] places(InkMlElement view, String attribute) {
    String text = view.attribute(attribute);
    if (text.isEmpty()) {
      return new int[0];
    }
    String[] parts = text.split(":", -1);
    int[] places = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      places[i] = (int) Math.clamp(view.finite(parts[i].strip()), 0.0, 1e9);
    }
    return places;
  }
}

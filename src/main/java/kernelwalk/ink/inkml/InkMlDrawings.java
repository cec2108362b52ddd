package kernelwalk.ink.inkml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.Stroke;

/**
 * The drawings of an InkML document.
 *
 * <p>A group that is called a digit, and in which nothing else is called anything, is one drawing,
 * with all the groups in it. Else each group that holds or shows traces is one, and so are the
 * traces outside all groups together. Traces that a view shows elsewhere are drawn there: CROHME
 * has a formula's traces first, then its symbols as groups of views.
 */
final class InkMlDrawings {
  /** What a group says of the drawings in it. */
  private record Said(Optional<InkMlTruth> truth, Optional<String> writer, Optional<Bounds> sheet) {
    static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());

    Said in(InkMlElement element) {
      return new Said(
          InkMlTruth.of(element).or(() -> truth),
          element.annotation("writer").or(() -> writer),
          InkMlDrawings.sheet(element).or(() -> sheet));
    }
  }

  private final List<LabelledInk> drawings = new ArrayList<>();
  private final Set<InkMlElement> shown = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<InkMlElement> followed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final InkMlViews views;
  private long points;

  private InkMlDrawings(InkMlElement ink) {
    InkMlDefinitions definitions = new InkMlDefinitions(ink);
    this.views = new InkMlViews(definitions, new InkMlStrokes(ink, definitions));
    findShown(ink);
    gather(ink, Said.NOTHING);
  }

  /**
   * All drawings of a document.
   *
   * @throws InkMlMistake where something in it is wrong
   */
  static List<LabelledInk> of(InkMlElement ink) {
    return List.copyOf(new InkMlDrawings(ink).drawings);
  }

  private void findShown(InkMlElement element) {
    for (InkMlElement child : element.children()) {
      if (isLeafView(child)) {
        show(views.target(child));
      } else if (!child.is("definitions")) {
        findShown(child);
      }
    }
  }

  private void show(InkMlElement target) {
    InkMlElement at = target;
    while (followed.add(at)) {
      if (at.is("trace")) {
        shown.add(at);
      } else if (isLeafView(at)) {
        at = views.target(at);
      } else {
        at.children().stream().filter(InkMlViews::isInk).forEach(this::show);
      }
    }
  }

  private void gather(InkMlElement element, Said around) {
    Said said = around.in(element);
    if (isLeafView(element)) {
      add(element, views.of(element), around.in(views.target(element)).in(element));
      return;
    }
    boolean root = element.is("ink");
    if (!root && isDigit(element) && !isSaidWithin(element)) {
      add(element, views.of(element), said);
      return;
    }
    List<Stroke> own = new ArrayList<>();
    for (InkMlElement child : element.children()) {
      boolean leaf = isLeafView(child);
      if (leaf && !root && InkMlTruth.of(child).isEmpty()) {
        own.addAll(views.of(child));
      } else if (child.is("traceGroup") || child.is("traceView")) {
        gather(child, said);
      } else if (child.is("trace") && !shown.contains(child)) {
        own.addAll(views.of(child));
      }
    }
    add(element, own, said);
  }

  private void add(InkMlElement element, List<Stroke> strokes, Said said) {
    if (strokes.isEmpty()) {
      return;
    }
    InkMlViews.limited(element, strokes);
    points += strokes.stream().mapToInt(stroke -> stroke.penPoints().size()).sum();
    if (points > InkMlStrokes.MOST_POINTS_IN_ALL) {
      throw element.mistake(InkMlStrokes.TOO_MANY);
    }
    drawings.add(
        new LabelledInk(
            said.sheet.map(sheet -> new Ink(strokes, sheet)).orElseGet(() -> Ink.of(strokes)),
            said.truth.map(InkMlTruth::digit).orElse(OptionalInt.empty()),
            said.writer));
  }

  private static boolean isLeafView(InkMlElement element) {
    return element.is("traceView") && !element.reference("traceDataRef").isEmpty();
  }

  private static boolean isDigit(InkMlElement element) {
    return InkMlTruth.of(element).filter(truth -> truth.digit().isPresent()).isPresent();
  }

  private static boolean isSaidWithin(InkMlElement element) {
    return element.children().stream()
        .anyMatch(child -> InkMlTruth.of(child).isPresent() || isSaidWithin(child));
  }

  private static Optional<Bounds> sheet(InkMlElement element) {
    return element
        .annotation("sheet")
        .map(
            text -> {
              String[] parts = text.split("\\s+", -1);
              if (parts.length != 4) {
                throw element.mistake(
                    "a sheet is left, top, right and bottom, found " + InkMlMistake.quoted(text));
              }
              double[] n = new double[4];
              for (int i = 0; i < 4; i++) {
                n[i] = element.finite(parts[i]);
              }
              return new Bounds(n[0], n[1], n[2], n[3]);
            });
  }
}

package kernelwalk.ink.inkml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/** Gathers drawings while an InkML document goes by; errors are sentences without the place. */
final class InkMlDrawings {
  private static final int MOST_POINTS = 100_000;
  private static final int MOST_POINTS_IN_ALL = 20_000_000;

  private final List<LabelledInk> drawings = new ArrayList<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Map<String, Double> brushes = new HashMap<>();
  private final List<String> channels = new ArrayList<>();
  private String brush = "";
  private InkMlTrace format = InkMlTrace.STANDARD;
  private int pointsInAll;

  private static final class Group {
    final List<Stroke> strokes = new ArrayList<>();
    int points;
    OptionalInt label = OptionalInt.empty();
    Optional<String> writer = Optional.empty();
    Optional<Bounds> sheet = Optional.empty();
  }

  /** At the start of an element; reads the content of those that hold text. */
  void start(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    if (groups.isEmpty()) {
      if (!element.equals("ink")) {
        throw new IllegalArgumentException(
            "InkML expected, which begins with <ink>, found <" + element + ">");
      }
      groups.push(new Group());
      return;
    }
    switch (element) {
      case "traceGroup" -> groups.push(nested(groups.element()));
      case "annotation" -> annotate(groups.element(), attribute(xml, "type"), xml.getElementText());
      case "trace" -> trace(attribute(xml, "brushRef"), xml.getElementText());
      case "traceFormat" -> channels.clear();
      case "channel" -> channels.add(attribute(xml, "name"));
      case "brush" -> brush = attribute(xml, "id");
      case "brushProperty" -> brushProperty(attribute(xml, "name"), attribute(xml, "value"));
      default -> {}
    }
  }

  void end(String element) {
    switch (element) {
      case "traceFormat" -> format = InkMlTrace.of(channels);
      case "traceGroup", "ink" -> finish(groups.pop());
      default -> {}
    }
  }

  List<LabelledInk> all() {
    return List.copyOf(drawings);
  }

  private static Group nested(Group around) {
    Group group = new Group();
    group.label = around.label;
    group.writer = around.writer;
    group.sheet = around.sheet;
    return group;
  }

  private static void annotate(Group group, String type, String text) {
    String value = text.strip();
    switch (type) {
      case "truth" -> group.label = OptionalInt.of(label(value));
      case "writer" -> group.writer = value.isEmpty() ? Optional.empty() : Optional.of(value);
      case "sheet" -> group.sheet = Optional.of(sheet(value));
      default -> {}
    }
  }

  private static int label(String truth) {
    if (truth.length() != 1 || truth.charAt(0) < '0' || truth.charAt(0) > '9') {
      throw new IllegalArgumentException(
          "the truth of a drawing must be a digit 0 to 9, found \"" + shortened(truth) + "\"");
    }
    return truth.charAt(0) - '0';
  }

  private static Bounds sheet(String text) {
    String[] parts = text.split("\\s+", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "a sheet is left, top, right and bottom, found \"" + shortened(text) + "\"");
    }
    double[] n = new double[4];
    for (int i = 0; i < 4; i++) {
      n[i] = number(parts[i]);
    }
    return new Bounds(n[0], n[1], n[2], n[3]);
  }

  private void trace(String brushRef, String text) {
    Group group = groups.element();
    List<PenPoint> penPoints =
        format.points(text, Math.min(MOST_POINTS - group.points, MOST_POINTS_IN_ALL - pointsInAll));
    if (penPoints.isEmpty()) {
      return;
    }
    group.points += penPoints.size();
    pointsInAll += penPoints.size();
    String id = brushRef.startsWith("#") ? brushRef.substring(1) : brushRef;
    group.strokes.add(new Stroke(penPoints, brushes.getOrDefault(id, 0.0)));
  }

  private void brushProperty(String name, String value) {
    if (name.equals("width")) {
      double width = number(value);
      if (width < 0) {
        throw new IllegalArgumentException("a brush cannot be " + value + " wide");
      }
      brushes.put(brush, width);
    }
  }

  private void finish(Group group) {
    if (!group.strokes.isEmpty()) {
      Ink ink =
          group
              .sheet
              .map(sheet -> new Ink(group.strokes, sheet))
              .orElseGet(() -> Ink.of(group.strokes));
      drawings.add(new LabelledInk(ink, group.label, group.writer));
    }
  }

  /** An attribute whatever its namespace, or nothing at all. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number expected, found \"" + shortened(text) + "\"", e);
    }
    throw new IllegalArgumentException("a finite number expected, found \"" + text + "\"");
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}

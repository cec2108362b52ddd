package kernelwalk.ink.inkml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The elements of an InkML document by their ids, and what the contexts, formats, ink sources and
 * brushes among them say (InkML, sections 4 and 5).
 */
public final class InkMlDefinitions {
  /** Longer chains of references are taken for circles. */
  private static final int LONGEST = 50;

  private final Map<String, Map<String, InkMlElement>> byNameAndId = new HashMap<>();

  public InkMlDefinitions(InkMlElement ink) {
    register(ink);
  }

  private void register(InkMlElement element) {
    String id = element.attribute("id");
    if (!id.isEmpty()) {
      byNameAndId.computeIfAbsent(element.name(), name -> new HashMap<>()).putIfAbsent(id, element);
    }
    element.children().forEach(this::register);
  }

  /** The element of one of these names, looked for in their order, that has the id. */
  Optional<InkMlElement> find(String id, List<String> names) {
    return names.stream()
        .flatMap(
            name -> Optional.ofNullable(byNameAndId.getOrDefault(name, Map.of()).get(id)).stream())
        .findFirst();
  }

  /** What an element's {@code contextRef} and {@code brushRef} say, over what surrounds it. */
  InkMlContext at(InkMlElement element, InkMlContext around) {
    InkMlContext named = inherited(element, 0).over(around);
    return referredBrush(element, 0).map(named::with).orElse(named);
  }

  /** What a {@code <context>} says, over what surrounds it. */
  InkMlContext context(InkMlElement context, InkMlContext around) {
    return context(context, 0).over(around);
  }

  private InkMlContext context(InkMlElement context, int depth) {
    limit(context, depth);
    Optional<InkMlBrush> brush =
        context.child("brush").map(this::brush).or(() -> referredBrush(context, depth));
    return new InkMlContext(formatOf(context), brush).over(inherited(context, depth));
  }

  private InkMlContext inherited(InkMlElement element, int depth) {
    if (element.reference("contextRef").equals("DefaultContext")) {
      return InkMlContext.NONE.with(InkMlFormat.STANDARD).with(InkMlBrush.UNKNOWN);
    }
    return referred(element, "contextRef", "context")
        .map(context -> context(context, depth + 1))
        .orElse(InkMlContext.NONE);
  }

  private Optional<InkMlFormat> formatOf(InkMlElement context) {
    if (context.reference("traceFormatRef").equals("DefaultTraceFormat")) {
      return Optional.of(InkMlFormat.STANDARD);
    }
    return context
        .child("traceFormat")
        .or(() -> referred(context, "traceFormatRef", "traceFormat"))
        .map(this::format)
        .or(
            () ->
                context
                    .child("inkSource")
                    .or(() -> referred(context, "inkSourceRef", "inkSource"))
                    .flatMap(this::source));
  }

  /** The format of a {@code <traceFormat>} that belongs to no device. */
  InkMlFormat format(InkMlElement format) {
    return InkMlFormat.of(format, Map.of());
  }

  /** The format of an {@code <inkSource>}, with the resolutions that it tells. */
  Optional<InkMlFormat> source(InkMlElement source) {
    Map<String, Double> resolutions = new HashMap<>();
    for (InkMlElement properties : source.children()) {
      if (properties.is("channelProperties")) {
        for (InkMlElement property : properties.children()) {
          if (property.attribute("name").equals("resolution")) {
            OptionalDouble step =
                InkMlUnits.step(property.number("value").orElse(0), property.attribute("units"));
            step.ifPresent(length -> resolutions.put(property.attribute("channel"), length));
          }
        }
      }
    }
    return source.child("traceFormat").map(format -> InkMlFormat.of(format, resolutions));
  }

  /** The pen of a {@code <brush>}. */
  InkMlBrush brush(InkMlElement brush) {
    return brush(brush, 0);
  }

  private InkMlBrush brush(InkMlElement brush, int depth) {
    limit(brush, depth);
    for (InkMlElement property : brush.children()) {
      if (property.is("brushProperty") && property.attribute("name").equals("width")) {
        double width = property.finite(property.attribute("value"));
        if (width < 0) {
          throw property.mistake("a brush cannot be " + property.attribute("value") + " wide");
        }
        return new InkMlBrush(width, property.attribute("units"));
      }
    }
    return referredBrush(brush, depth).orElse(InkMlBrush.UNKNOWN);
  }

  /** A pen that is nowhere described has no width, and its traces are none the worse for it. */
  private Optional<InkMlBrush> referredBrush(InkMlElement element, int depth) {
    return find(element.reference("brushRef"), List.of("brush"))
        .map(brush -> brush(brush, depth + 1));
  }

  private Optional<InkMlElement> referred(InkMlElement element, String attribute, String name) {
    String id = element.reference(attribute);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<InkMlElement> found = find(id, List.of(name));
    if (found.isEmpty()) {
      throw element.mistake(
          "%s=\"%s\" expected to be a %s of this file, found none"
              .formatted(attribute, element.attribute(attribute), name));
    }
    return found;
  }

  private static void limit(InkMlElement element, int depth) {
    if (depth > LONGEST) {
      throw element.mistake("a " + element.name() + " that does not refer to itself expected");
    }
  }
}

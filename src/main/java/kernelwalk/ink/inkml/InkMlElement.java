package kernelwalk.ink.inkml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An element of an InkML document.
 *
 * @param name without the prefix of its namespace
 * @param attributes by their names without prefix; {@code id} is also what {@code xml:id} says
 * @param text what stands in it outside its children
 * @param line where it begins, counted from one
 */
public record InkMlElement(
    String name,
    Map<String, String> attributes,
    List<InkMlElement> children,
    String text,
    int line) {

  /** The attribute's value, or nothing at all. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** The id that the attribute refers to, with or without the {@code #}; or nothing at all. */
  public String reference(String attribute) {
    String value = attribute(attribute);
    return value.startsWith("#") ? value.substring(1) : value;
  }

  /** The attribute as a finite number; none where it is not given. */
  OptionalDouble number(String attribute) {
    String value = attribute(attribute);
    return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(finite(value));
  }

  /** A finite number that stands in this element. */
  public double finite(String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw mistake("a finite number expected, found " + InkMlMistake.quoted(text));
    }
    return value;
  }

  public boolean is(String wanted) {
    return name.equals(wanted);
  }

  Optional<InkMlElement> child(String wanted) {
    return children.stream().filter(child -> child.is(wanted)).findFirst();
  }

  /** What the last annotation of that type says; none where there is none or it says nothing. */
  public Optional<String> annotation(String type) {
    return children.stream()
        .filter(child -> child.is("annotation") && child.attribute("type").equals(type))
        .map(child -> child.text.strip())
        .filter(text -> !text.isEmpty())
        .reduce((earlier, later) -> later);
  }

  public InkMlMistake mistake(String sentence) {
    return new InkMlMistake(line, sentence);
  }
}

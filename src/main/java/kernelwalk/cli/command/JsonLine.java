package kernelwalk.cli.command;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * One JSON object on one line, its members in the order they were put. Numbers that JSON lacks are
 * strings, {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, and minus zero keeps its
 * sign.
 */
public final class JsonLine {
  /** JSON that is written already. */
  public record Raw(String json) {}

  private final StringJoiner members = new StringJoiner(",", "{", "}");

  public JsonLine put(String name, Object value) {
    members.add(text(name) + ":" + value(value));
    return this;
  }

  @Override
  public String toString() {
    return members.toString();
  }

  private static String value(Object value) {
    return switch (value) {
      case JsonLine object -> object.toString();
      case Raw raw -> raw.json();
      case Boolean truth -> truth.toString();
      case Float number -> number(number);
      case Double number -> number(number);
      case Number number -> number.toString();
      case Optional<?> present -> present.map(JsonLine::value).orElse("null");
      case OptionalDouble number -> number.isPresent() ? number(number.getAsDouble()) : "null";
      case Collection<?> values -> array(values);
      case float[] values -> array(values);
      case double[] values -> array(values);
      case int[] values -> array(values);
      default -> text(value.toString());
    };
  }

  /** A whole number without its decimals. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return text(Double.toString(value));
    }
    boolean minusZero = value == 0 && 1 / value < 0;
    return value == Math.rint(value) && Math.abs(value) < 1e9 && !minusZero
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  public static String number(float value) {
    return value == Math.rint(value) || !Float.isFinite(value)
        ? number((double) value)
        : Float.toString(value);
  }

  private static String array(Collection<?> values) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    values.forEach(item -> items.add(value(item)));
    return items.toString();
  }

  private static String array(float[] values) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    for (float item : values) {
      items.add(value(item));
    }
    return items.toString();
  }

  private static String array(double[] values) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    for (double item : values) {
      items.add(value(item));
    }
    return items.toString();
  }

  private static String array(int[] values) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    for (int item : values) {
      items.add(Integer.toString(item));
    }
    return items.toString();
  }

  /** A JSON string, RFC 8259 section 7. */
  private static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}

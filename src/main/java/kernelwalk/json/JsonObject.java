package kernelwalk.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A JSON object to be written, its members in the order they were put. A whole number below 10⁹ is
 * written without decimals, −0 as {@code -0.0}; NaN and the infinities, which JSON has no numbers
 * for, as the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
public final class JsonObject {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final double DECIMALS_FROM = 1e9;

  private final Map<String, Object> members = new LinkedHashMap<>();

  /**
   * Adds a member.
   *
   * @param value an object, a map, a collection, an array of numbers, a number, a truth value, or
   *     one of these that may be missing and is then {@code null}; anything else is written as the
   *     string that it calls itself
   */
  public JsonObject put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** On one line, without spaces. */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    write(text, generator -> {});
    return text.toString();
  }

  /** For a file that people read: a member a line, indented, with a line feed at the end. */
  public String lines() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    StringWriter text = new StringWriter();
    write(
        text,
        generator ->
            generator.setPrettyPrinter(
                new DefaultPrettyPrinter(separators).withObjectIndenter(indenter)));
    return text.append('\n').toString();
  }

  private void write(StringWriter text, Consumer<JsonGenerator> layout) {
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      layout.accept(generator);
      value(generator, members);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes all
    }
  }

  private static void value(JsonGenerator out, Object value) throws IOException {
    switch (value) {
      case JsonObject object -> value(out, object.members);
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
          out.writeFieldName(String.valueOf(member.getKey()));
          value(out, member.getValue());
        }
        out.writeEndObject();
      }
      case Optional<?> present -> optional(out, present);
      case OptionalDouble number ->
          optional(out, number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty());
      case Collection<?> items -> {
        out.writeStartArray();
        for (Object item : items) {
          value(out, item);
        }
        out.writeEndArray();
      }
      case float[] items -> {
        out.writeStartArray();
        for (float item : items) {
          number(out, item);
        }
        out.writeEndArray();
      }
      case double[] items -> {
        out.writeStartArray();
        for (double item : items) {
          number(out, item);
        }
        out.writeEndArray();
      }
      case int[] items -> out.writeArray(items, 0, items.length);
      case Float number -> number(out, number);
      case Double number -> number(out, number);
      case Number number -> out.writeNumber(number.toString());
      case Boolean truth -> out.writeBoolean(truth);
      default -> out.writeString(value.toString());
    }
  }

  private static void optional(JsonGenerator out, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      value(out, value.get());
    } else {
      out.writeNull();
    }
  }

  private static void number(JsonGenerator out, float value) throws IOException {
    if (value == Math.rint(value)) {
      number(out, (double) value);
    } else {
      out.writeNumber(value);
    }
  }

  private static void number(JsonGenerator out, double value) throws IOException {
    boolean negativeZero = value == 0 && 1 / value < 0;
    if (value == Math.rint(value) && Math.abs(value) < DECIMALS_FROM && !negativeZero) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }
}

package kernelwalk.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of a manifest: an object, read entry by entry; an entry that is missing or of another
 * kind is one sentence.
 *
 * @param name what an error calls it
 */
record ManifestEntry(String name, Map<String, Object> entries) {

  long whole(String key) throws IOException {
    return switch (entry(key)) {
      case Integer number -> number;
      case Long number -> number;
      default -> throw wrong(key, "a whole number");
    };
  }

  /** A whole number that an {@code int} holds, at least 0. */
  int count(String key) throws IOException {
    long number = whole(key);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw wrong(key, "a whole number from 0 to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  /** A floating-point number; infinities and NaN are strings. */
  double real(String key) throws IOException {
    return switch (entry(key)) {
      case Number number -> number.doubleValue();
      case String text when text.matches("NaN|-?Infinity") -> Double.parseDouble(text);
      default -> throw wrong(key, "a number");
    };
  }

  String text(String key) throws IOException {
    if (entry(key) instanceof String text) {
      return text;
    }
    throw wrong(key, "a string");
  }

  ManifestEntry record(String key) throws IOException {
    return of(name + "." + key, entry(key));
  }

  List<ManifestEntry> records(String key) throws IOException {
    if (!(entry(key) instanceof List<?> list)) {
      throw wrong(key, "a list");
    }
    List<ManifestEntry> records = new ArrayList<>();
    for (Object item : list) {
      records.add(of(name + "." + key, item));
    }
    return records;
  }

  private static ManifestEntry of(String name, Object value) throws IOException {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IOException("in manifest.json, " + name + " should be an object");
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach((key, content) -> entries.put(String.valueOf(key), content));
    return new ManifestEntry(name, entries);
  }

  private Object entry(String key) throws IOException {
    Object value = entries.get(key);
    if (value == null) {
      throw new IOException("in manifest.json, " + name + "." + key + " is missing");
    }
    return value;
  }

  private IOException wrong(String key, String expected) {
    return new IOException(
        "in manifest.json, %s.%s should be %s, found %s"
            .formatted(name, key, expected, entries.get(key)));
  }
}

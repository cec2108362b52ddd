package kernelwalk.net;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259), ASCII only. Numbers that JSON lacks (infinities, NaN) become strings. */
final class Json {
  private Json() {}

  /** Maps, lists, strings, numbers and truth values, one entry of the outermost map a line. */
  static String text(Map<String, ?> entries) {
    StringBuilder out = new StringBuilder("{");
    String between = "\n";
    for (Map.Entry<String, ?> entry : entries.entrySet()) {
      out.append(between).append("  ");
      between = ",\n";
      string(out, entry.getKey());
      out.append(": ");
      value(out, entry.getValue());
    }
    return out.append("\n}\n").toString();
  }

  private static void value(StringBuilder out, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
          Map.Entry<?, ?> entry = i.next();
          string(out, String.valueOf(entry.getKey()));
          out.append(": ");
          value(out, entry.getValue());
          out.append(i.hasNext() ? ", " : "");
        }
        out.append('}');
      }
      case List<?> list -> {
        out.append('[');
        for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
          value(out, i.next());
          out.append(i.hasNext() ? ", " : "");
        }
        out.append(']');
      }
      case Double number when !Double.isFinite(number) -> string(out, number.toString());
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> string(out, value.toString());
    }
  }

  private static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}

package kernelwalk.ink.inkml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kernelwalk.ink.PenPoint;

/**
 * The text of an InkML trace as pen points: commas between points, a value for each channel, given
 * as it is, or after {@code '} as a difference to the last, or after {@code "} as a difference of
 * differences; {@code !} goes back to plain values (InkML, section 3.2.1).
 */
final class InkMlTrace {
  /** Two channels, X and Y. */
  static final InkMlTrace STANDARD = new InkMlTrace(2, 0, 1, -1);

  /** Coordinates beyond this are a mistake, and their squares would be none. */
  private static final double FARTHEST = 1e9;

  private final int channels;
  private final int x;
  private final int y;
  private final int force;

  private InkMlTrace(int channels, int x, int y, int force) {
    this.channels = channels;
    this.x = x;
    this.y = y;
    this.force = force;
  }

  /** The format with these channels, in their order. */
  static InkMlTrace of(List<String> names) {
    int x = names.indexOf("X");
    int y = names.indexOf("Y");
    if (x < 0 || y < 0) {
      throw new IllegalArgumentException(
          "a trace format with channels X and Y expected, found " + names);
    }
    return new InkMlTrace(names.size(), x, y, names.indexOf("F"));
  }

  /**
   * The points of a trace.
   *
   * @param most how many points there may be
   */
  List<PenPoint> points(String text, int most) {
    List<PenPoint> penPoints = new ArrayList<>();
    double[] values = new double[channels];
    double[] speeds = new double[channels];
    char[] modes = new char[channels];
    Arrays.fill(modes, '!');
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      String point = text.substring(from, end).strip();
      from = end + 1;
      if (point.isEmpty()) {
        continue;
      }
      if (penPoints.size() >= most) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "at most 100,000 points a drawing and 20,000,000 a file expected, found more"));
      }
      advance(point, values, speeds, modes);
      penPoints.add(point(values));
    }
    return penPoints;
  }

  private PenPoint point(double[] values) {
    if (Math.abs(values[x]) > FARTHEST || Math.abs(values[y]) > FARTHEST) {
      throw new IllegalArgumentException(
          "coordinates within ±10⁹ expected, found " + values[x] + " " + values[y]);
    }
    double pressure = force < 0 ? 0.5 : Math.clamp(values[force], 0.0, 1.0);
    return new PenPoint(values[x], values[y], pressure);
  }

  private void advance(String text, double[] values, double[] speeds, char[] modes) {
    int at = 0;
    for (int channel = 0; channel < channels; channel++) {
      at = pastBlanks(text, at);
      if (at < text.length() && "!'\"".indexOf(text.charAt(at)) >= 0) {
        modes[channel] = text.charAt(at);
        at = pastBlanks(text, at + 1);
      }
      int end = endOfValue(text, at);
      if (end == at) {
        throw new IllegalArgumentException(
            "a trace point needs " + channels + " numbers, found \"" + shortened(text) + "\"");
      }
      String token = text.substring(at, end);
      at = end;
      if (token.equals("*") || token.equals("?")) {
        continue;
      }
      double number = number(token);
      switch (modes[channel]) {
        case '\'' -> {
          speeds[channel] = number;
          values[channel] += number;
        }
        case '"' -> {
          speeds[channel] += number;
          values[channel] += speeds[channel];
        }
        default -> {
          speeds[channel] = number - values[channel];
          values[channel] = number;
        }
      }
    }
    if (pastBlanks(text, at) < text.length()) {
      throw new IllegalArgumentException(
          "a trace point has " + channels + " numbers, found \"" + shortened(text) + "\"");
    }
  }

  private static int pastBlanks(String text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** A value ends at a blank, a prefix, or a sign that belongs to the next value. */
  private static int endOfValue(String text, int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean sign = c == '-' || c == '+';
      boolean exponent = end > at && "eE".indexOf(text.charAt(end - 1)) >= 0;
      if (Character.isWhitespace(c) || "!'\"".indexOf(c) >= 0 || (sign && end > at && !exponent)) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static double number(String token) {
    double value;
    try {
      value = Double.parseDouble(token);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a number expected in the trace, found \"" + shortened(token) + "\"", e);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "a finite number expected in the trace, found \"" + token + "\"");
    }
    return value;
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}

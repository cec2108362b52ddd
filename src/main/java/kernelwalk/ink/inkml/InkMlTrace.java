package kernelwalk.ink.inkml;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an InkML trace as numbers: commas between points, a value for each channel, given as
 * it is, or after {@code '} as a difference to the last, or after {@code "} as a difference of
 * differences; {@code !} goes back to plain values. {@code *} repeats: the value, or the
 * difference, or the difference of differences; {@code ?} is a value that nobody knows (InkML,
 * section 3.2.1).
 */
public final class InkMlTrace {
  /** What a channel was, and how the next value changes it. */
  private static final class State {
    double value;
    double speed;
    double acceleration;
    char mode = '!';
    boolean started;

    void take(double number) {
      switch (mode) {
        case '\'' -> {
          acceleration = number - speed;
          speed = number;
          value += speed;
        }
        case '"' -> {
          acceleration = number;
          speed += number;
          value += speed;
        }
        default -> {
          double difference = started ? number - value : 0;
          acceleration = difference - speed;
          speed = difference;
          value = number;
        }
      }
      started = true;
    }

    void repeat() {
      take(mode == '\'' ? speed : mode == '"' ? acceleration : value);
    }
  }

  private final InkMlFormat format;
  private final int x;
  private final int y;
  private final State[] states;

  private InkMlTrace(InkMlFormat format) {
    this.format = format;
    this.x = format.index("X");
    this.y = format.index("Y");
    if (x < 0 || y < 0) {
      throw new IllegalArgumentException(
          "a trace format with channels X and Y expected, found " + format);
    }
    this.states = new State[format.channels().size()];
  }

  /**
   * The values of each point whose place is known, by channel.
   *
   * @param most how many points there may be
   * @throws IllegalArgumentException with a sentence that does not say where
   */
  public static List<double[]> points(String text, InkMlFormat format, int most) {
    return new InkMlTrace(format).points(text, most);
  }

  private List<double[]> points(String text, int most) {
    for (int c = 0; c < states.length; c++) {
      states[c] = new State();
      states[c].value = format.channels().get(c).fallback();
    }
    List<double[]> points = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      String point = text.substring(from, end).strip();
      from = end + 1;
      if (point.isEmpty()) {
        continue;
      }
      if (points.size() >= most) {
        throw new IllegalArgumentException(InkMlStrokes.TOO_MANY);
      }
      if (advance(new InkMlPoint(point))) {
        points.add(values());
      }
    }
    return points;
  }

  private double[] values() {
    double[] values = new double[states.length];
    for (int c = 0; c < values.length; c++) {
      values[c] = states[c].value;
    }
    return values;
  }

  /** Whether it is known where the point is. */
  private boolean advance(InkMlPoint point) {
    boolean known = true;
    for (int c = 0; c < states.length; c++) {
      if (point.atEnd()) {
        if (c >= format.regular()) {
          return known;
        }
        throw new IllegalArgumentException(
            "a trace point needs " + numbers(format.regular()) + ", found " + point);
      }
      State state = states[c];
      state.mode = point.mode(state.mode);
      if (point.skip('?')) {
        known &= c != x && c != y;
      } else if (point.skip('*')) {
        state.repeat();
      } else if (format.channels().get(c).type() == InkMlChannel.Type.BOOLEAN) {
        state.value = point.truth() ? 1 : 0;
      } else {
        state.take(point.number());
      }
    }
    if (!point.atEnd()) {
      throw new IllegalArgumentException(
          "a trace point has " + numbers(states.length) + ", found " + point);
    }
    return known;
  }

  private static String numbers(int count) {
    return count == 1 ? "1 number" : count + " numbers";
  }
}

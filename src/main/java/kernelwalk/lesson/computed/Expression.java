package kernelwalk.lesson.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression that a lesson states and the program computes: {@code output[0, 0, 1, 1] - 3}.
 * Comparisons give 1 where they hold and 0 where they do not; {@code ^} binds to the right; names
 * are those of {@link SceneNumbers}.
 */
public final class Expression {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<name>channel-sum|[A-Za-z][A-Za-z0-9]*(?:\\.(?:multiply-adds|[A-Za-z0-9]+))*"
              + "|multiply-adds)"
              + "|(?<sign><=|>=|==|[-−+*·/^()\\[\\],<>]))");
  private static final String HYPHENATED = "multiply-adds";

  /** How far two numbers that are called equal may lie apart. */
  private static final double EQUAL = 1e-6;

  private final String text;
  private final SceneNumbers names;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private Expression(String text, SceneNumbers names) {
    this.text = text;
    this.names = names;
  }

  /**
   * What it comes to.
   *
   * @throws IllegalArgumentException saying what is wrong with it, as one sentence
   */
  public static double value(String text, SceneNumbers names) {
    Expression expression = new Expression(text, names);
    expression.split();
    double value = expression.comparison();
    expression.end();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("'" + text + "' does not come to a finite number");
    }
    return value;
  }

  private void split() {
    String whole = text.strip().replace(HYPHENATED, "multiplyAdds");
    Matcher token = TOKEN.matcher(whole);
    int from = 0;
    while (from < whole.length()) {
      if (!token.find(from) || token.start() != from) {
        throw new IllegalArgumentException(
            "'%s' cannot be computed from '%s' on".formatted(text, whole.substring(from).strip()));
      }
      tokens.add(token.group().strip().replace("multiplyAdds", HYPHENATED));
      from = token.end();
    }
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private boolean take(String sign) {
    boolean there = peek().equals(sign);
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String sign) {
    if (!take(sign)) {
      throw new IllegalArgumentException(
          "'%s' cannot be computed: '%s' expected, found '%s'".formatted(text, sign, peek()));
    }
  }

  private void end() {
    if (at < tokens.size()) {
      throw new IllegalArgumentException(
          "'%s' cannot be computed: nothing expected after the end, found '%s'"
              .formatted(text, peek()));
    }
  }

  private double comparison() {
    double left = sum();
    boolean holds;
    switch (peek()) {
      case "==" -> holds = Math.abs(left - next()) <= EQUAL;
      case "<" -> holds = left < next();
      case ">" -> holds = left > next();
      case "<=" -> holds = left <= next();
      case ">=" -> holds = left >= next();
      default -> {
        return left;
      }
    }
    return holds ? 1 : 0;
  }

  private double next() {
    at++;
    return sum();
  }

  private double sum() {
    double value = product();
    while (true) {
      if (take("+")) {
        value += product();
      } else if (take("-") || take("−")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = signed();
    while (true) {
      if (take("*") || take("·")) {
        value *= signed();
      } else if (take("/")) {
        value /= signed();
      } else {
        return value;
      }
    }
  }

  private double signed() {
    return take("-") || take("−") ? -signed() : power();
  }

  private double power() {
    double base = primary();
    return take("^") ? Math.pow(base, signed()) : base;
  }

  private double primary() {
    if (take("(")) {
      double value = comparison();
      expect(")");
      return value;
    }
    String token = peek();
    if (token.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + text + "' cannot be computed: something is missing at its end");
    }
    at++;
    if (Character.isDigit(token.charAt(0))) {
      return Double.parseDouble(token);
    }
    if (!Character.isLetter(token.charAt(0))) {
      throw new IllegalArgumentException(
          "'%s' cannot be computed: a number or a name expected, found '%s'"
              .formatted(text, token));
    }
    if (peek().equals("[")) {
      return names.cell(token, indices());
    }
    if (!take("(")) {
      return names.named(token);
    }
    return token.equals("channel-sum") ? channelSum() : function(token);
  }

  private double channelSum() {
    String tensor = peek();
    at++;
    if (!tensor.equals("output")) {
      throw new IllegalArgumentException(
          "'%s' cannot be computed: channel-sum(output[…], channel) expected".formatted(text));
    }
    List<Integer> cell = indices();
    expect(",");
    int channel = whole(sum());
    expect(")");
    return names.channelSum(cell, channel);
  }

  private double function(String name) {
    if (names.isTensor(peek()) && at + 1 < tokens.size() && tokens.get(at + 1).equals(")")) {
      String tensor = peek();
      at += 2;
      return names.over(name, tensor);
    }
    List<Double> arguments = new ArrayList<>();
    do {
      arguments.add(comparison());
    } while (take(","));
    expect(")");
    int wanted = name.equals("min") || name.equals("max") ? 2 : 1;
    if (arguments.size() != wanted) {
      throw new IllegalArgumentException(
          "'%s' cannot be computed: %s takes %d, found %d"
              .formatted(text, name, wanted, arguments.size()));
    }
    double first = arguments.getFirst();
    return switch (name) {
      case "floor" -> Math.floor(first);
      case "ceil" -> Math.ceil(first);
      case "round" -> Math.rint(first);
      case "ln" -> Math.log(first);
      case "exp" -> Math.exp(first);
      case "sqrt" -> Math.sqrt(first);
      case "min" -> Math.min(first, arguments.getLast());
      case "max" -> Math.max(first, arguments.getLast());
      default ->
          throw new IllegalArgumentException(
              "'%s' cannot be computed: no function is called '%s'".formatted(text, name));
    };
  }

  private List<Integer> indices() {
    expect("[");
    List<Integer> indices = new ArrayList<>();
    do {
      indices.add(whole(sum()));
    } while (take(","));
    expect("]");
    return indices;
  }

  private int whole(double value) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "'%s' cannot be computed: an index must be a whole number, found %s"
              .formatted(text, value));
    }
    return (int) value;
  }
}

package kernelwalk.ink.inkml;

import java.util.OptionalDouble;

/**
 * What one number of a trace point is (InkML, section 3.1.2).
 *
 * @param name {@code X}, {@code Y}, {@code F} (force) or something that no picture needs
 * @param fallback what it is where an intermittent channel says nothing
 * @param turned whether its axis points to the left or up
 * @param step the length of its unit in millimetres; none where nobody knows
 */
public record InkMlChannel(
    String name,
    Type type,
    double fallback,
    OptionalDouble least,
    OptionalDouble most,
    boolean turned,
    OptionalDouble step) {

  public enum Type {
    INTEGER,
    DECIMAL,
    BOOLEAN
  }

  /** A channel without anything said of it. */
  public static InkMlChannel decimal(String name) {
    return new InkMlChannel(
        name,
        Type.DECIMAL,
        0,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false,
        OptionalDouble.empty());
  }

  /**
   * The channel of a {@code <channel>}.
   *
   * @param resolution the length of a step of the device in millimetres, where it is known. Whole
   *     numbers count steps, whatever their units: Office says {@code cm} and means thousandths
   */
  static InkMlChannel of(InkMlElement channel, OptionalDouble resolution) {
    Type type =
        switch (channel.attribute("type")) {
          case "integer" -> Type.INTEGER;
          case "boolean" -> Type.BOOLEAN;
          default -> Type.DECIMAL;
        };
    OptionalDouble unit = InkMlUnits.millimetres(channel.attribute("units"));
    boolean steps = resolution.isPresent() && (type == Type.INTEGER || unit.isEmpty());
    return new InkMlChannel(
        channel.attribute("name"),
        type,
        type == Type.BOOLEAN
            ? (channel.attribute("default").startsWith("T") ? 1 : 0)
            : channel.number("default").orElse(0),
        channel.number("min"),
        channel.number("max"),
        channel.attribute("orientation").equals("-ve"),
        steps ? resolution : unit);
  }

  /** A force as a part of the greatest; 0.5 where nobody knows how great that is. */
  double pressure(double force) {
    double zero = least.orElse(0);
    if (most.isPresent() && most.getAsDouble() > zero) {
      return Math.clamp((force - zero) / (most.getAsDouble() - zero), 0.0, 1.0);
    }
    return type != Type.INTEGER && force >= 0 && force <= 1 ? force : 0.5;
  }
}

package kernelwalk.ink.inkml;

import java.util.OptionalDouble;

/**
 * Units of length as InkML writes them (section 6.1.3 of the Recommendation; {@code himetric} is
 * Office's).
 */
final class InkMlUnits {
  private static final double INCH = 25.4;
  private static final double POINT = INCH / 72;

  /** The type size that {@code em} and {@code ex} are told in: the usual one, nobody says which. */
  private static final double EM = 12 * POINT;

  private InkMlUnits() {}

  /**
   * How long the unit is, in millimetres; none of {@code dev}, of what is no length, or unknown.
   */
  static OptionalDouble millimetres(String unit) {
    return switch (unit) {
      case "m" -> OptionalDouble.of(1000);
      case "cm" -> OptionalDouble.of(10);
      case "mm" -> OptionalDouble.of(1);
      case "himetric" -> OptionalDouble.of(0.01);
      case "in" -> OptionalDouble.of(INCH);
      case "pt" -> OptionalDouble.of(POINT);
      case "pc" -> OptionalDouble.of(12 * POINT);
      case "px" -> OptionalDouble.of(INCH / 96);
      case "em" -> OptionalDouble.of(EM);
      case "ex" -> OptionalDouble.of(EM / 2);
      default -> OptionalDouble.empty();
    };
  }

  /**
   * How long a step of a device is, in millimetres.
   *
   * @param resolution steps in a unit where {@code unit} is {@code 1/cm} or the like, else units in
   *     a step
   */
  static OptionalDouble step(double resolution, String unit) {
    if (!(resolution > 0)) {
      return OptionalDouble.empty();
    }
    boolean perUnit = unit.startsWith("1/");
    OptionalDouble length = millimetres(perUnit ? unit.substring(2).strip() : unit);
    if (length.isEmpty()) {
      return length;
    }
    return OptionalDouble.of(
        perUnit ? length.getAsDouble() / resolution : length.getAsDouble() * resolution);
  }
}

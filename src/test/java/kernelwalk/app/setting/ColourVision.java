package kernelwalk.app.setting;

import javafx.scene.paint.Color;

/**
 * What somebody sees of a colour whose cones of one kind are missing, as a matrix over linear sRGB.
 *
 * <p>Machado, Oliveira, Fernandes: «A Physiologically-based Model for Simulation of Color Vision
 * Deficiency» (2009), table 1, severity 1.0. Viénot, Brettel, Mollon: «Digital video colourmaps for
 * checking the legibility of displays by dichromats» (1999), and for tritanopia, which that leaves
 * out, Brettel, Viénot, Mollon: «Computerized simulation of color appearance for dichromats» (1997)
 * with its two half-planes; both reckoned for sRGB.
 */
enum ColourVision {
  PROTANOPIA_MACHADO,
  DEUTERANOPIA_MACHADO,
  TRITANOPIA_MACHADO,
  PROTANOPIA_VIENOT,
  DEUTERANOPIA_VIENOT,
  TRITANOPIA_BRETTEL;

  private double[] matrix(double... rgb) {
    return switch (this) {
      case PROTANOPIA_MACHADO ->
          rows(
              0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
              1.051998);
      case DEUTERANOPIA_MACHADO ->
          rows(
              0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
              0.968881);
      case TRITANOPIA_MACHADO ->
          rows(
              1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
              0.303900);
      case PROTANOPIA_VIENOT ->
          rows(0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1);
      case DEUTERANOPIA_VIENOT ->
          rows(0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1);
      case TRITANOPIA_BRETTEL ->
          0.03901 * rgb[0] - 0.02788 * rgb[1] - 0.01113 * rgb[2] >= 0
              ? rows(
                  1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.80500, 0.11911)
              : rows(
                  0.93678, 0.18979, -0.12657, 0.06154, 0.81526, 0.12320, -0.37562, 1.12767,
                  0.24796);
    };
  }

  private static double[] rows(double... values) {
    return values;
  }

  /** Linear red, green and blue, 0 … 1, as they are seen. */
  double[] linear(double... rgb) {
    return product(matrix(rgb), rgb);
  }

  /** What is seen, in CIE L*a*b* under D65. */
  double[] seen(Color colour) {
    return ColourDifference.lab(linear(ColourDifference.linear(colour)));
  }

  private static double[] product(double[] matrix, double... rgb) {
    double[] seen = new double[3];
    for (int row = 0; row < 3; row++) {
      double sum = 0;
      for (int column = 0; column < 3; column++) {
        sum += matrix[3 * row + column] * rgb[column];
      }
      seen[row] = Math.clamp(sum, 0, 1);
    }
    return seen;
  }
}

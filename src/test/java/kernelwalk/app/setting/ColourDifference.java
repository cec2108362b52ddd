package kernelwalk.app.setting;

import javafx.scene.paint.Color;

/**
 * CIEDE2000 as in Sharma, Wu, Dalal: «The CIEDE2000 Color-Difference Formula: Implementation Notes,
 * Supplementary Test Data, and Mathematical Observations» (2005), equations 2 to 22.
 */
final class ColourDifference {
  private static final double POWER = Math.pow(25, 7);

  private ColourDifference() {}

  /** Red, green and blue without the curve of sRGB, 0 … 1. */
  static double[] linear(Color colour) {
    return new double[] {
      linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
    };
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  /** L*, a* and b* of linear sRGB under D65. */
  static double[] lab(double... rgb) {
    double x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2];
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2];
    double fx = root(x / 0.95047);
    double fy = root(y);
    double fz = root(z / 1.08883);
    return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** The difference of two colours, each L*, a*, b*; about 1 can just be seen. */
  static double of(double[] first, double... second) {
    double mean = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + POWER)));
    double a1 = (1 + g) * first[1];
    double a2 = (1 + g) * second[1];
    double c1 = Math.hypot(a1, first[2]);
    double c2 = Math.hypot(a2, second[2]);
    double h1 = hue(a1, first[2]);
    double h2 = hue(a2, second[2]);
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double hue = grey ? h1 + h2 : (h1 + h2) / 2;
    if (!grey && Math.abs(h1 - h2) > 180) {
      hue += h1 + h2 < 360 ? 180 : -180;
    }
    double chroma = (c1 + c2) / 2;
    double light = (first[0] + second[0]) / 2 - 50;
    double t =
        1
            - 0.17 * cos(hue - 30)
            + 0.24 * cos(2 * hue)
            + 0.32 * cos(3 * hue + 6)
            - 0.20 * cos(4 * hue - 63);
    double angle = 30 * Math.exp(-Math.pow((hue - 275) / 25, 2));
    double rc = 2 * Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + POWER));
    double dl =
        (second[0] - first[0]) / (1 + 0.015 * light * light / Math.sqrt(20 + light * light));
    double dc = (c2 - c1) / (1 + 0.045 * chroma);
    double dh =
        2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * chroma * t);
    double rotated = -Math.sin(Math.toRadians(2 * angle)) * rc * dc * dh;
    return Math.sqrt(dl * dl + dc * dc + dh * dh + rotated);
  }

  private static double hue(double a, double b) {
    return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}

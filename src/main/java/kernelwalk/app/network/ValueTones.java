package kernelwalk.app.network;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kernelwalk.app.raster.PixelImage;
import kernelwalk.app.setting.Palette;
import kernelwalk.xray.XRay;

/**
 * Tones for values: these as colours, in 256 tones: signed ones from blue through the theme's zero
 * to orange, activations from dark violet to yellow, ink from black to white.
 */
final class ValueTones {
  private static final int STEPS = 255;
  private static final Color[] SEQUENCE = {
    Color.web("#3b1c5a"),
    Color.web("#3d4d8a"),
    Color.web("#2a788e"),
    Color.web("#24a884"),
    Color.web("#7cd250"),
    Color.web("#fbe424")
  };

  private final int[] signed = new int[STEPS + 1];
  private final int[] sequence = new int[STEPS + 1];
  private final int[] grey = new int[STEPS + 1];

  ValueTones(Palette palette) {
    for (int i = 0; i <= STEPS; i++) {
      double share = (double) i / STEPS;
      double value = 2 * share - 1;
      signed[i] =
          PixelImage.pixel(
              palette
                  .zero()
                  .interpolate(
                      value < 0 ? palette.negative() : palette.positive(), Math.abs(value)));
      double at = share * (SEQUENCE.length - 1);
      int low = Math.min((int) at, SEQUENCE.length - 2);
      sequence[i] = PixelImage.pixel(SEQUENCE[low].interpolate(SEQUENCE[low + 1], at - low));
      grey[i] = 0xff000000 | 0x010101 * i;
    }
  }

  /** A value of −1 to 1. */
  int signed(double value) {
    return signed[index((value + 1) / 2)];
  }

  /** A value of 0 to 1. */
  int sequence(double value) {
    return sequence[index(value)];
  }

  /** A value of 0 (black) to 1. */
  int grey(double value) {
    return grey[index(value)];
  }

  /** One stage's values as pixels, all planes under each other, scaled by the largest of them. */
  WritableImage image(XRay xray, int stage) {
    float[] values = xray.values(stage).values();
    int width =
        xray.values(stage).shape().rank() == 4 ? xray.values(stage).shape().dim(3) : values.length;
    boolean signedStage = xray.signed(stage);
    double most = 1e-9;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    int[] pixels = new int[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          stage == 0
              ? grey((values[i] + 1) / 2)
              : signedStage ? signed(values[i] / most) : sequence(values[i] / most);
    }
    return PixelImage.of(pixels, width);
  }

  private static int index(double share) {
    return Double.isNaN(share) ? 0 : (int) Math.round(Math.clamp(share, 0, 1) * STEPS);
  }
}

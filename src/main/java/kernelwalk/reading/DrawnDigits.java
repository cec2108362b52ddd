package kernelwalk.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a digit's drawings are like: mean and spread of their {@link StrokeDirections} in 7,494
 * drawings by 30 people (<em>Pen-Based Recognition of Handwritten Digits</em>, UCI), digit by
 * digit; {@code kernelwalk.reading.DrawnDigitsStudy} finds these figures.
 */
final class DrawnDigits {
  private static final String FILE = "drawn-digits.bin";

  private final float[] mean;
  private final float[] precision;
  private final float most;

  /**
   * Over these very arrays.
   *
   * @param mean of the {@link StrokeDirections#COUNT} numbers
   * @param precision the inverse of their covariance, row by row
   * @param most the distance (Mahalanobis, squared) within which 199 of 200 of the drawings are
   */
  DrawnDigits(float[] mean, float[] precision, float most) {
    this.mean = mean;
    this.precision = precision;
    this.most = most;
  }

  /** Read when first asked for. */
  private static final class OfDigits {
    private static final List<DrawnDigits> ALL = read();
  }

  /** Those of this digit. */
  static DrawnDigits of(int digit) {
    return OfDigits.ALL.get(digit);
  }

  /** Whether hardly any of them is as far from their mean as this. */
  boolean unlike(double[] strokeDirections) {
    return distance(strokeDirections) > most;
  }

  /** The square of the Mahalanobis distance from the mean. */
  double distance(double[] strokeDirections) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      double row = 0;
      for (int j = 0; j < mean.length; j++) {
        row += precision[i * mean.length + j] * (strokeDirections[j] - mean[j]);
      }
      sum += row * (strokeDirections[i] - mean[i]);
    }
    return sum;
  }

  private static List<DrawnDigits> read() {
    int count = StrokeDirections.COUNT;
    List<DrawnDigits> digits = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(DrawnDigits.class.getResourceAsStream(FILE), FILE);
        DataInputStream numbers = new DataInputStream(in)) {
      for (int digit = 0; digit < 10; digit++) {
        digits.add(
            new DrawnDigits(
                floats(numbers, count), floats(numbers, count * count), numbers.readFloat()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": damaged", e);
    }
    return List.copyOf(digits);
  }

  private static float[] floats(DataInputStream numbers, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = numbers.readFloat();
    }
    return values;
  }
}

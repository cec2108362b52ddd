package kernelwalk.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;

/**
 * For developers: writes the figures that {@link DrawnDigits} reads. Arguments: an InkML file of
 * labelled digits, the file to write. The same drawings give the same bytes.
 */
public final class DrawnDigitsStudy {
  /** Added to each variance, so that what never varies is no fault where it varies once. */
  private static final double LEAST_VARIANCE = 0.002;

  private static final double WITHIN = 0.995;

  private DrawnDigitsStudy() {}

  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[1]), bytes(InkMlReader.read(Path.of(arguments[0]))));
  }

  static byte[] bytes(List<LabelledInk> drawings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream numbers = new DataOutputStream(bytes);
    for (int digit = 0; digit < 10; digit++) {
      int wanted = digit;
      write(
          numbers,
          drawings.stream()
              .filter(d -> d.label().orElse(-1) == wanted && !d.ink().isEmpty())
              .map(d -> StrokeDirections.of(InkPipeline.standard().steps(d.ink()).orElseThrow()))
              .toArray(double[][]::new));
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream numbers, double[][] all) throws IOException {
    int n = StrokeDirections.COUNT;
    double[] mean = new double[n];
    for (double[] each : all) {
      for (int i = 0; i < n; i++) {
        mean[i] += each[i] / all.length;
      }
    }
    double[][] both = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (double[] each : all) {
        for (int j = 0; j < n; j++) {
          both[i][j] += (each[i] - mean[i]) * (each[j] - mean[j]) / all.length;
        }
      }
      both[i][i] += LEAST_VARIANCE;
      both[i][n + i] = 1;
    }
    invert(both);
    float[] precision = new float[n * n];
    float[] centre = new float[n];
    for (int i = 0; i < n; i++) {
      centre[i] = (float) mean[i];
      for (int j = 0; j < n; j++) {
        precision[i * n + j] = (float) both[i][n + j];
      }
    }
    DrawnDigits found = new DrawnDigits(centre, precision, 0);
    double[] distances = Arrays.stream(all).mapToDouble(found::distance).sorted().toArray();
    for (float value : centre) {
      numbers.writeFloat(value);
    }
    for (float value : precision) {
      numbers.writeFloat(value);
    }
    numbers.writeFloat((float) distances[(int) (WITHIN * distances.length)]);
  }

  /**
   * Gauss and Jordan: a positive definite matrix with the unit matrix at its right, and reversed.
   */
  private static void invert(double[][] both) {
    int n = both.length;
    for (int c = 0; c < n; c++) {
      double pivot = both[c][c];
      for (int j = 0; j < 2 * n; j++) {
        both[c][j] /= pivot;
      }
      for (int r = 0; r < n; r++) {
        double factor = both[r][c];
        if (r != c && factor != 0) {
          for (int j = 0; j < 2 * n; j++) {
            both[r][j] -= factor * both[c][j];
          }
        }
      }
    }
  }
}

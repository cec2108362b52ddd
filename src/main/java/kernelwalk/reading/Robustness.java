package kernelwalk.reading;

import java.util.Arrays;
import kernelwalk.engine.Batch;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.image.GreyImage;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Argmax;
import kernelwalk.tensor.Softmax;

/**
 * The robustness of a reading: how a network reads a picture that is moved, turned, slanted or
 * scaled a little, {@value #COUNT} times.
 *
 * @param same how many of the tries give the same digit as the picture itself
 * @param mean the mean of that digit's probability over the tries
 */
public record Robustness(int same, double mean) {
  /** How many tries there are. */
  public static final int COUNT = 16;

  private static final int SIDE = 28;
  private static final double MIDDLE = (SIDE - 1) / 2.0;

  /**
   * Pixels to the right and down, degrees, scale, and slant (pixels to the right for each pixel
   * down).
   */
  private static final double[][] MOVES = {
    {2, 0, 0, 1, 0},
    {-2, 0, 0, 1, 0},
    {0, 2, 0, 1, 0},
    {0, -2, 0, 1, 0},
    {1.5, 1.5, 0, 1, 0},
    {-1.5, -1.5, 0, 1, 0},
    {1.5, -1.5, 0, 1, 0},
    {-1.5, 1.5, 0, 1, 0},
    {0, 0, -15, 1, 0},
    {0, 0, 15, 1, 0},
    {0, 0, -8, 1, 0},
    {0, 0, 8, 1, 0},
    {0, 0, 0, 0.85, 0},
    {0, 0, 0, 1.12, 0},
    {0, 0, 0, 1, 0.2},
    {0, 0, 0, 1, -0.2},
  };

  /**
   * Tries a picture.
   *
   * @param engine of the weights' network
   * @param greys 28×28
   * @param normalised whether the network is given −1 to 1, else 0 to 255
   */
  static Robustness of(
      SimdEngine engine, Weights weights, Activations itself, GreyImage greys, boolean normalised) {
    int classes = itself.probabilities().values().length;
    float[] logits = new float[COUNT * classes];
    engine.logits(
        weights.values(), new Moved(weights.network(), greys.bytes(), normalised), logits);
    int digit = itself.digit();
    int same = 0;
    double mean = 0;
    for (int i = 0; i < COUNT; i++) {
      same += Argmax.of(logits, i * classes, classes) == digit ? 1 : 0;
      mean += Softmax.probabilities(logits, i * classes, classes)[digit];
    }
    return new Robustness(same, mean / COUNT);
  }

  /** The moved pictures as inputs, each pixel the mean of the four that it comes from. */
  private static final class Moved implements Batch {
    private final Network network;
    private final byte[] greys;
    private final boolean normalised;

    Moved(Network network, byte[] greys, boolean normalised) {
      this.network = network;
      this.greys = greys;
      this.normalised = normalised;
    }

    @Override
    public int count() {
      return COUNT;
    }

    @Override
    public int label(int i) {
      return 0;
    }

    @Override
    public void load(int i, float[] input) {
      double[] move = MOVES[i];
      double turn = Math.toRadians(move[2]);
      double cos = Math.cos(turn) / move[3];
      double sin = Math.sin(turn) / move[3];
      int width = network.input().dim(2);
      int border = (width - SIDE) / 2;
      Arrays.fill(input, 0, width * width, normalised ? -1 : 0);
      for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
          double dx = column - MIDDLE - move[0];
          double dy = row - MIDDLE - move[1];
          double x = cos * dx + sin * dy + move[4] * dy + MIDDLE;
          double y = -sin * dx + cos * dy + MIDDLE;
          double grey = between(x, y);
          input[(row + border) * width + column + border] =
              (float) (normalised ? (grey - 127.5) / 127.5 : grey);
        }
      }
    }

    private double between(double x, double y) {
      int column = (int) Math.floor(x);
      int row = (int) Math.floor(y);
      double right = x - column;
      double down = y - row;
      return (at(column, row) * (1 - right) + at(column + 1, row) * right) * (1 - down)
          + (at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right) * down;
    }

    private double at(int column, int row) {
      boolean inside = column >= 0 && row >= 0 && column < SIDE && row < SIDE;
      return inside ? greys[row * SIDE + column] & 0xff : 0;
    }
  }
}

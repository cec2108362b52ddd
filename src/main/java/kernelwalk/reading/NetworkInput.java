package kernelwalk.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.InkSteps;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Network;
import kernelwalk.tensor.Tensor;

/**
 * The input of the networks: the picture that they are given.
 *
 * @param greys 28×28
 * @param settings that led to it
 * @param steps from the strokes to it; empty where it was made from a picture
 * @param digits how many stand apart in the drawing or the picture; 1 where that is not known
 */
public record NetworkInput(
    GreyImage greys, InkSettings settings, Optional<InkSteps> steps, int digits) {
  private static final int INKED = 100;

  /** Of one digit. */
  public NetworkInput(GreyImage greys, InkSettings settings, Optional<InkSteps> steps) {
    this(greys, settings, steps, 1);
  }

  public static NetworkInput of(InkSteps steps) {
    return new NetworkInput(steps.greys(), steps.settings(), Optional.of(steps));
  }

  /** The same, where so many digits stand apart. */
  public NetworkInput withDigits(int count) {
    return new NetworkInput(greys, settings, steps, count);
  }

  /** As this network takes it; not normalised where that step is switched off. */
  public Tensor input(Network network) {
    Tensor input =
        new InputNormalization(network, greys.height(), greys.width()).tensor(greys.bytes());
    if (!settings.normalise()) {
      float[] values = input.values();
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * 127.5f + 127.5f;
      }
    }
    return input;
  }

  /** How much ink there is, in full pixels. */
  double ink() {
    double sum = 0;
    for (byte pixel : greys.bytes()) {
      sum += (pixel & 0xff) / 255.0;
    }
    return sum;
  }

  /** How many pieces of ink there are that do not touch, not even at their corners. */
  int parts() {
    int side = greys.width();
    byte[] pixels = greys.bytes();
    boolean[] counted = new boolean[pixels.length];
    int parts = 0;
    Deque<Integer> edge = new ArrayDeque<>();
    for (int start = 0; start < pixels.length; start++) {
      if (counted[start] || !inked(pixels[start])) {
        continue;
      }
      parts++;
      counted[start] = true;
      edge.push(start);
      while (!edge.isEmpty()) {
        int at = edge.pop();
        int row = at / side;
        int column = at % side;
        for (int y = Math.max(0, row - 1); y <= Math.min(side - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(side - 1, column + 1); x++) {
            int next = y * side + x;
            if (!counted[next] && inked(pixels[next])) {
              counted[next] = true;
              edge.push(next);
            }
          }
        }
      }
    }
    return parts;
  }

  private static boolean inked(byte pixel) {
    return (pixel & 0xff) >= INKED;
  }
}

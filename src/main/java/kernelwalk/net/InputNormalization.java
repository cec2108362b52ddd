package kernelwalk.net;

import java.util.Arrays;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The normalisation of inputs: grey pictures as a network takes them: normalised as (x − 127.5) /
 * 127.5 and, where the network is larger than the picture, surrounded evenly by background (0,
 * which becomes −1).
 */
public final class InputNormalization {
  private static final float[] NORMALISED = new float[256];

  static {
    for (int grey = 0; grey < 256; grey++) {
      NORMALISED[grey] = (grey - 127.5f) / 127.5f;
    }
  }

  private final int height;
  private final int width;
  private final int pitch;
  private final int start;
  private final Shape shape;

  /**
   * Pictures of this size for that network.
   *
   * @throws IllegalArgumentException if they do not fit into its middle
   */
  public InputNormalization(Network network, int height, int width) {
    Shape input = network.input();
    int vertical = input.dim(1) - height;
    int horizontal = input.dim(2) - width;
    if (input.dim(0) != 1 || vertical < 0 || horizontal < 0 || (vertical | horizontal) % 2 != 0) {
      throw new IllegalArgumentException(
          "%s takes %d grey pictures of %d×%d pixels, found %d×%d"
              .formatted(network.name(), input.dim(0), input.dim(1), input.dim(2), height, width));
    }
    this.height = height;
    this.width = width;
    this.pitch = input.dim(2);
    this.start = vertical / 2 * pitch + horizontal / 2;
    this.shape = Shape.of(1, 1, input.dim(1), input.dim(2));
  }

  /** One grey level, 0 to 255, as a network sees it: −1 to 1. */
  public static float normalised(int grey) {
    return NORMALISED[grey];
  }

  /** How many values one input has. */
  public int size() {
    return shape.size();
  }

  /**
   * One picture as input {@code [1, 1, H, W]}.
   *
   * @param pixels unsigned bytes, row by row
   */
  public Tensor tensor(byte[] pixels) {
    if (pixels.length != height * width) {
      throw new IllegalArgumentException(
          "a picture of %d×%d pixels needs %d bytes, found %d"
              .formatted(height, width, height * width, pixels.length));
    }
    float[] values = new float[size()];
    load(pixels, 0, values);
    return Tensor.wrap(shape, values);
  }

  /** Writes the picture that begins at {@code offset} as {@link #size} values from the start. */
  public void load(byte[] pixels, int offset, float[] values) {
    if (start > 0) {
      Arrays.fill(values, 0, size(), NORMALISED[0]);
    }
    for (int y = 0; y < height; y++) {
      int from = offset + y * width;
      int to = start + y * pitch;
      for (int x = 0; x < width; x++) {
        values[to + x] = NORMALISED[pixels[from + x] & 0xff];
      }
    }
  }
}

package kernelwalk.ink;

import kernelwalk.image.GreyImage;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The steps by which a drawing became a picture, step by step; nothing in it changes.
 *
 * @param drawn the drawing as it was, in the units of its sheet
 * @param slant how far to the right the ink was moved for each unit downwards, about the middle of
 *     its height, to stand upright
 * @param upright its strokes smoothed and, if asked, upright; in the units of the sheet
 * @param curve the same and, if asked, narrower, about the middle of its box; in the units of the
 *     sheet
 * @param bounds around {@code curve}, in the units of the sheet
 * @param scaled in pixels: the box scaled into 20×20, in the middle of 28×28
 * @param massX where the ink's centre of mass then is, in pixels from the left
 * @param massY and from the top
 * @param centred in pixels: moved so that the centre of mass is at (14.5, 14.5), as in MNIST
 * @param greys the picture, 28×28
 */
public record InkSteps(
    InkSettings settings,
    Ink drawn,
    double slant,
    Ink upright,
    Ink curve,
    Bounds bounds,
    Ink scaled,
    double massX,
    double massY,
    Ink centred,
    GreyImage greys) {

  /** What the network sees: {@code [1, 1, 28, 28]}. */
  public Tensor tensor() {
    if (settings.normalise()) {
      return greys.tensor();
    }
    byte[] bytes = greys.bytes();
    float[] values = new float[bytes.length];
    for (int p = 0; p < values.length; p++) {
      values[p] = bytes[p] & 0xff;
    }
    return Tensor.wrap(Shape.of(1, 1, greys.height(), greys.width()), values);
  }
}

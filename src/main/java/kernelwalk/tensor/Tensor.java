package kernelwalk.tensor;

import java.util.Arrays;

/** A tensor: float values in row-major order under a {@link Shape}. */
public final class Tensor {
  private final Shape shape;
  private final float[] values;

  private Tensor(Shape shape, float[] values) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(
          "shape " + shape + " needs " + shape.size() + " values, found " + values.length);
    }
    this.shape = shape;
    this.values = values;
  }

  /** A tensor of these values, copied, in row-major order. */
  public static Tensor of(Shape shape, float... values) {
    return new Tensor(shape, values.clone());
  }

  /** A tensor over this very array, which the caller gives away. */
  public static Tensor wrap(Shape shape, float[] values) {
    return new Tensor(shape, values);
  }

  public static Tensor zeros(Shape shape) {
    return new Tensor(shape, new float[shape.size()]);
  }

  public Shape shape() {
    return shape;
  }

  /** The array behind this tensor, row-major, not copied. */
  public float[] values() {
    return values;
  }

  public float get(int... indices) {
    return values[shape.offset(indices)];
  }

  public void set(float value, int... indices) {
    values[shape.offset(indices)] = value;
  }

  public Tensor copy() {
    return new Tensor(shape, values.clone());
  }

  /** The same values under another shape of the same size; the array is shared. */
  public Tensor reshape(Shape other) {
    return new Tensor(other, values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Tensor" + shape + (values.length <= 32 ? " " + Arrays.toString(values) : "");
  }
}

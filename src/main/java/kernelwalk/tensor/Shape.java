package kernelwalk.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A shape: the extents of a tensor, outermost first: {@code [N, C, H, W]} for a batch of pictures,
 * {@code [out, in, kh, kw]} for the weights of a convolution.
 */
public final class Shape {
  private final int[] dims;
  private final int size;

  private Shape(int[] dims) {
    long product = 1;
    for (int dim : dims) {
      if (dim < 1) {
        throw new IllegalArgumentException(
            "shape " + text(dims) + ": every extent must be at least 1, found " + dim);
      }
      product *= dim;
      if (product > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "shape " + text(dims) + ": more than " + Integer.MAX_VALUE + " values");
      }
    }
    this.dims = dims;
    this.size = (int) product;
  }

  /** A shape with these extents, each at least 1; no extents at all is the shape of one number. */
  public static Shape of(int... dims) {
    return new Shape(dims.clone());
  }

  public int rank() {
    return dims.length;
  }

  /** The extent of the given axis, zero-based. */
  public int dim(int axis) {
    return dims[axis];
  }

  /** How many values a tensor of this shape holds. */
  public int size() {
    return size;
  }

  /** The extents, copied. */
  public int[] dims() {
    return dims.clone();
  }

  /** The row-major position of the value at these indices, one for each axis. */
  public int offset(int... indices) {
    if (indices.length != dims.length) {
      throw new IndexOutOfBoundsException(
          "shape " + this + " needs " + dims.length + " indices, found " + indices.length);
    }
    int offset = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      if (indices[axis] < 0 || indices[axis] >= dims[axis]) {
        throw new IndexOutOfBoundsException(
            "index " + Arrays.toString(indices) + " is outside shape " + this);
      }
      offset = offset * dims[axis] + indices[axis];
    }
    return offset;
  }

  /** The indices of the value at a row-major position: the inverse of {@link #offset}. */
  public int[] indices(int offset) {
    if (offset < 0 || offset >= size) {
      throw new IndexOutOfBoundsException("offset " + offset + " is outside shape " + this);
    }
    int[] indices = new int[dims.length];
    int rest = offset;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      indices[axis] = rest % dims[axis];
      rest /= dims[axis];
    }
    return indices;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && Arrays.equals(dims, that.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** As code writes it: {@code (3, 28, 28)}. */
  @Override
  public String toString() {
    return text(dims);
  }

  private static String text(int[] dims) {
    return Arrays.stream(dims)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}

package kernelwalk.app.playground.model;

import java.util.Arrays;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/** Kernels that are put in as text, written as an input may be. */
final class PastedKernels {
  private PastedKernels() {}

  /**
   * A matrix becomes the slice that is shown, several channels the kernel that is shown, several
   * kernels all of them; kernels that stay get the same size, and biases stay.
   *
   * @param out the kernel that is shown
   * @param in its slice that is shown
   * @throws InputMistake if they do not fit here; one sentence
   */
  static Setup into(Setup setup, String text, int out, int in) throws InputMistake {
    Tensor pasted = MatrixText.read(text);
    Shape shape = pasted.shape();
    Kernels before = setup.kernels();
    int most = WindowLimits.LARGEST_KERNEL;
    Size size = Size.of(shape.dim(2), shape.dim(3));
    if (size.height() > most || size.width() > most) {
      throw new InputMistake("playground.kernel.large", most, size);
    }
    if (shape.dim(0) > Kernels.MOST) {
      throw new InputMistake("playground.kernel.many", Kernels.MOST, shape.dim(0));
    }
    boolean slice = shape.dim(0) == 1 && shape.dim(1) == 1;
    if (!slice && shape.dim(1) != before.slices()) {
      throw new InputMistake("playground.kernel.channels", before.slices(), shape.dim(1));
    }
    Kernels next =
        shape.dim(0) > 1 ? all(pasted, before) : one(pasted, before, out, slice ? in : 0);
    Setup fitting = setup.withKernels(next);
    if (!fitting.kernels().size().equals(size)) {
      throw new InputMistake("playground.kernel.fit", size);
    }
    return fitting;
  }

  private static Kernels all(Tensor pasted, Kernels before) {
    int count = pasted.shape().dim(0);
    float[] biases = Arrays.copyOf(before.bias().values(), count);
    return new Kernels(pasted, Tensor.wrap(Shape.of(count), biases));
  }

  /** One kernel, from this slice on. */
  private static Kernels one(Tensor pasted, Kernels before, int out, int from) {
    Shape shape = pasted.shape();
    Kernels fitted = before.fitted(before.slices(), Size.of(shape.dim(2), shape.dim(3)));
    Tensor weight = fitted.weight().copy();
    System.arraycopy(
        pasted.values(),
        0,
        weight.values(),
        weight.shape().offset(out, from, 0, 0),
        pasted.values().length);
    return new Kernels(weight, before.bias());
  }
}

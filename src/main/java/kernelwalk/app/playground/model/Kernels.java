package kernelwalk.app.playground.model;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;

/**
 * The kernels with their biases.
 *
 * @param weight {@code [out, in / groups, kh, kw]}
 * @param bias {@code [out]}
 */
public record Kernels(Tensor weight, Tensor bias) {
  public static final int MOST = 8;

  private static final List<KernelPreset> FURTHER =
      List.of(
          KernelPreset.SOBEL_X,
          KernelPreset.SOBEL_Y,
          KernelPreset.LAPLACE,
          KernelPreset.EMBOSS,
          KernelPreset.BLUR,
          KernelPreset.EDGES,
          KernelPreset.IDENTITY);

  public static Kernels of(KernelPreset kernelPreset) {
    return new Kernels(Tensor.zeros(Shape.of(1, 1, KernelPreset.SIZE, KernelPreset.SIZE)), one())
        .withPreset(0, kernelPreset, false);
  }

  private static Tensor one() {
    return Tensor.zeros(Shape.of(1));
  }

  public int count() {
    return weight.shape().dim(0);
  }

  public int slices() {
    return weight.shape().dim(1);
  }

  /** Rows and columns of a slice. */
  public Size size() {
    return Size.of(weight.shape().dim(2), weight.shape().dim(3));
  }

  public Kernels withWeight(float value, int... index) {
    Tensor next = weight.copy();
    next.set(value, index);
    return new Kernels(next, bias);
  }

  public Kernels withBias(int out, float value) {
    Tensor next = bias.copy();
    next.set(value, out);
    return new Kernels(weight, next);
  }

  /** More kernels take the presets that follow; fewer leave out the last ones. */
  public Kernels withCount(int count) {
    Tensor next = fitted(count, slices(), size());
    for (int out = count(); out < count; out++) {
      fill(next, out, FURTHER.get((out - 1) % FURTHER.size()));
    }
    float[] biases = Arrays.copyOf(bias.values(), count);
    return new Kernels(next, Tensor.wrap(Shape.of(count), biases));
  }

  /** Centred in another size, new places zero, new slices like the last one. */
  Kernels fitted(int slices, Size size) {
    return slices == slices() && size.equals(size())
        ? this
        : new Kernels(fitted(count(), slices, size), bias);
  }

  private Tensor fitted(int out, int in, Size size) {
    Tensor next = Tensor.zeros(Shape.of(out, in, size.height(), size.width()));
    int down = Math.floorDiv(size.height() - size().height(), 2);
    int across = Math.floorDiv(size.width() - size().width(), 2);
    for (int at = 0; at < (long) Math.min(out, count()) * in * size.area(); at++) {
      int[] to = next.shape().indices(at);
      int row = to[2] - down;
      int column = to[3] - across;
      if (row >= 0 && column >= 0 && row < size().height() && column < size().width()) {
        next.values()[at] = weight.get(to[0], Math.min(to[1], slices() - 1), row, column);
      }
    }
    return next;
  }

  /**
   * One kernel takes these weights in every slice; all of them become 3×3, or 1×3 for an input of
   * one row, of which the preset's middle row is left.
   */
  public Kernels withPreset(int out, KernelPreset kernelPreset, boolean row) {
    Size size = Size.of(row ? 1 : KernelPreset.SIZE, KernelPreset.SIZE);
    Tensor next = fitted(count(), slices(), size);
    fill(next, out, kernelPreset);
    return new Kernels(next, bias);
  }

  private static void fill(Tensor weight, int out, KernelPreset kernelPreset) {
    int height = weight.shape().dim(2);
    int width = weight.shape().dim(3);
    int down = Math.floorDiv(height - KernelPreset.SIZE, 2);
    int across = Math.floorDiv(width - KernelPreset.SIZE, 2);
    for (int in = 0; in < weight.shape().dim(1); in++) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          int r = row - down;
          int c = column - across;
          boolean inside = r >= 0 && c >= 0 && r < KernelPreset.SIZE && c < KernelPreset.SIZE;
          weight.set(inside ? kernelPreset.weight(r, c) : 0, out, in, row, column);
        }
      }
    }
  }

  /** One kernel with weights of −2 … 2 by chance, in steps of a half. */
  public Kernels random(int out, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Tensor next = weight.copy();
    int size = next.shape().size() / count();
    for (int i = out * size; i < (out + 1) * size; i++) {
      next.values()[i] = (random.nextInt(9) - 4) / 2f;
    }
    return new Kernels(next, bias);
  }

  /**
   * One kernel divided by the sum of its weights, so that even grey stays as it is; where they sum
   * to nothing, by the sum of their magnitudes. All zeros stay.
   */
  public Kernels normalised(int out) {
    int size = weight.shape().size() / count();
    double sum = 0;
    double magnitudes = 0;
    for (int i = out * size; i < (out + 1) * size; i++) {
      sum += weight.values()[i];
      magnitudes += Math.abs(weight.values()[i]);
    }
    double by = Math.abs(sum) > 1e-6 * magnitudes ? sum : magnitudes;
    if (by == 0) {
      return this;
    }
    Tensor next = weight.copy();
    for (int i = out * size; i < (out + 1) * size; i++) {
      next.values()[i] = (float) (next.values()[i] / by);
    }
    return new Kernels(next, bias);
  }
}

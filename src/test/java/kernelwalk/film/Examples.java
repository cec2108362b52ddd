package kernelwalk.film;

import java.util.List;
import java.util.Random;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/** Scripts that tests and screenshots share. */
public final class Examples {
  private Examples() {}

  /** Small whole numbers, the same for the same seed. */
  public static Tensor wholes(long seed, int most, int... dims) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = random.nextInt(most);
    }
    return tensor;
  }

  /** Numbers around zero, the same for the same seed. */
  public static Tensor normal(long seed, double spread, int... dims) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = (float) (Math.round(random.nextGaussian() * spread * 100) / 100.0);
    }
    return tensor;
  }

  /** A ring, bright on dark, 28×28. */
  public static Tensor digit() {
    Tensor digit = Tensor.zeros(Shape.of(1, 1, 28, 28));
    for (int i = 0; i < 784; i++) {
      int r = i / 28 - 14;
      int c = i % 28 - 14;
      digit.values()[i] = Math.abs(Math.hypot(r, c * 1.4) - 9) < 2 ? 240 - Math.abs(r) * 5 : 0;
    }
    return digit;
  }

  public static Script pool(Pool2d.Mode mode) {
    Pool2d pool = new Pool2d(mode, Size.of(2), Size.of(2), Padding.NONE);
    return Films.forward(pool, wholes(3, 10, 1, 1, 4, 4), List.of());
  }

  public static Script padded(Pool2d.Mode mode) {
    Pool2d pool = new Pool2d(mode, Size.of(3), Size.of(2), Padding.of(1));
    return Films.forward(pool, normal(3, 3, 2, 3, 6, 6), List.of());
  }

  /**
   * A picture to look at.
   *
   * @param cell which cell, as a share of all
   * @param share how far into the cell
   */
  public record Shot(String name, Script script, Level level, double cell, double share) {}

  public static List<Shot> shots() {
    return List.of(
        new Shot("pool-max", pool(Pool2d.Mode.MAX), Level.CELL, 0.7, 0.95),
        new Shot("pool-mean", pool(Pool2d.Mode.AVERAGE), Level.CELL, 0.7, 0.95),
        new Shot("pool-max-look", pool(Pool2d.Mode.MAX), Level.PRODUCT, 0.7, 0.5),
        new Shot("pool-max-padded", padded(Pool2d.Mode.MAX), Level.CELL, 0.2, 0.95),
        new Shot("pool-mean-padded", padded(Pool2d.Mode.AVERAGE), Level.PRODUCT, 0.6, 0.7),
        new Shot("pool-digit", digitPool(), Level.CELL, 0.5, 0.95));
  }

  static Script digitPool() {
    return Films.forward(Pool2d.max(2), digit(), List.of());
  }
}

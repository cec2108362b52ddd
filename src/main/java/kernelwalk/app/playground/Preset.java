package kernelwalk.app.playground;

import java.util.List;

/** Kernels with a name, 3×3, as image processing has them. */
enum Preset {
  IDENTITY(0, 0, 0, 0, 1, 0, 0, 0, 0),
  BLUR(1, 1, 1, 1, 1, 1, 1, 1, 1),
  SHARPEN(0, -1, 0, -1, 5, -1, 0, -1, 0),
  EDGES(-1, -1, -1, -1, 8, -1, -1, -1, -1),
  SOBEL_X(-1, 0, 1, -2, 0, 2, -1, 0, 1),
  SOBEL_Y(-1, -2, -1, 0, 0, 0, 1, 2, 1),
  LAPLACE(0, 1, 0, 1, -4, 1, 0, 1, 0),
  EMBOSS(-2, -1, 0, -1, 1, 1, 0, 1, 2);

  /** Rows and columns of a preset. */
  static final int SIZE = 3;

  private final List<Integer> weights;

  Preset(Integer... weights) {
    this.weights = List.of(weights);
  }

  /** The weight there; a blur is the mean, so its weights are ninths. */
  float weight(int row, int column) {
    float weight = weights.get(row * SIZE + column);
    return this == BLUR ? weight / (SIZE * SIZE) : weight;
  }
}

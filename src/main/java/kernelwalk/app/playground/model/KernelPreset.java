package kernelwalk.app.playground.model;

/** Kernels with a name, 3×3, as image processing has them. */
public enum KernelPreset {
  IDENTITY,
  BLUR,
  SHARPEN,
  EDGES,
  EDGES_RIGHT,
  EDGES_DOWN,
  EDGES_RISING,
  EDGES_FALLING,
  SOBEL_X,
  SOBEL_Y,
  LAPLACE,
  EMBOSS;

  /** Rows and columns of a preset. */
  static final int SIZE = 3;

  /** The weight there; a blur is the mean, so its weights are ninths. */
  float weight(int row, int column) {
    float weight = weights()[row * SIZE + column];
    return this == BLUR ? weight / (SIZE * SIZE) : weight;
  }

  private int[] weights() {
    return switch (this) {
      case IDENTITY -> new int[] {0, 0, 0, 0, 1, 0, 0, 0, 0};
      case BLUR -> new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1};
      case SHARPEN -> new int[] {0, -1, 0, -1, 5, -1, 0, -1, 0};
      case EDGES -> new int[] {-1, -1, -1, -1, 8, -1, -1, -1, -1};
      case EDGES_RIGHT -> new int[] {-1, 0, 1, -1, 0, 1, -1, 0, 1};
      case EDGES_DOWN -> new int[] {-1, -1, -1, 0, 0, 0, 1, 1, 1};
      case EDGES_RISING -> new int[] {-1, -1, 0, -1, 0, 1, 0, 1, 1};
      case EDGES_FALLING -> new int[] {0, -1, -1, 1, 0, -1, 1, 1, 0};
      case SOBEL_X -> new int[] {-1, 0, 1, -2, 0, 2, -1, 0, 1};
      case SOBEL_Y -> new int[] {-1, -2, -1, 0, 0, 0, 1, 2, 1};
      case LAPLACE -> new int[] {0, 1, 0, 1, -4, 1, 0, 1, 0};
      case EMBOSS -> new int[] {-2, -1, 0, -1, 1, 1, 0, 1, 2};
    };
  }
}

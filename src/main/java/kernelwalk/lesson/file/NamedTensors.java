package kernelwalk.lesson.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.lesson.Spelling;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** Inputs and kernels that a lesson can call by name instead of writing their numbers. */
public final class NamedTensors {
  private static final Map<String, Tensor> INPUTS = new LinkedHashMap<>();
  private static final Map<String, Tensor> KERNELS = new LinkedHashMap<>();
  private static final Map<String, Tensor> PICTURES = new LinkedHashMap<>();

  static {
    INPUTS.put("bars", bars());
    INPUTS.put("seven", seven());
    PICTURES.put("colours", colours());
    PICTURES.put("digit", digit());
    kernel("identity", 0, 0, 0, 0, 1, 0, 0, 0, 0);
    kernel("sum", 1, 1, 1, 1, 1, 1, 1, 1, 1);
    float ninth = 1 / 9f;
    kernel("blur", ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth);
    kernel("sharpen", 0, -1, 0, -1, 5, -1, 0, -1, 0);
    kernel("vertical-edges", -1, 0, 1, -1, 0, 1, -1, 0, 1);
    kernel("horizontal-edges", -1, -1, -1, 0, 0, 0, 1, 1, 1);
    kernel("sobel", -1, 0, 1, -2, 0, 2, -1, 0, 1);
    kernel("laplace", 0, 1, 0, 1, -4, 1, 0, 1, 0);
    kernel("emboss", -2, -1, 0, -1, 1, 1, 0, 1, 2);
  }

  private NamedTensors() {}

  /** The names of inputs, {@code [H, W]} each. */
  public static List<String> inputs() {
    return List.copyOf(INPUTS.keySet());
  }

  /** The names of kernels, {@code [kh, kw]} each. */
  public static List<String> kernels() {
    return List.copyOf(KERNELS.keySet());
  }

  /** A copy of the tensor of this name; otherwise empty, and {@code mistake} is told why. */
  static Optional<Tensor> named(String key, String name, Consumer<String> mistake) {
    Map<String, Tensor> known =
        switch (key) {
          case "input" -> INPUTS;
          case "weight" -> KERNELS;
          case "picture" -> PICTURES;
          default -> Map.of();
        };
    Tensor tensor = known.get(name);
    if (tensor != null) {
      return Optional.of(tensor.copy());
    }
    mistake.accept(
        known.isEmpty()
            ? "a number or numbers in brackets expected, found '" + name + "'"
            : Spelling.unknown("name", name, known.keySet()));
    return Optional.empty();
  }

  private static void kernel(String name, float... values) {
    int side = (int) Math.sqrt(values.length);
    KERNELS.put(name, Tensor.of(Shape.of(side, side), values));
  }

  /** Dark on the left, bright on the right: the plainest vertical edge, 5×6. */
  private static Tensor bars() {
    Tensor tensor = Tensor.zeros(Shape.of(5, 6));
    for (int row = 0; row < 5; row++) {
      for (int column = 3; column < 6; column++) {
        tensor.set(10, row, column);
      }
    }
    return tensor;
  }

  /** A seven as a pen draws it, 14×14, grey levels 0 … 255. */
  private static Tensor seven() {
    Tensor tensor = Tensor.zeros(Shape.of(14, 14));
    for (int row = 0; row < 14; row++) {
      for (int column = 0; column < 14; column++) {
        double distance =
            Math.min(toSegment(column, row, 3, 3, 10, 3), toSegment(column, row, 10, 3, 6, 11));
        tensor.set((float) Math.round(255 * Math.clamp(1.6 - distance, 0, 1)), row, column);
      }
    }
    return tensor;
  }

  /** A flower on a lawn under the sky, {@code [3, 8, 8]}. */
  private static Tensor colours() {
    String[] rows = {
      "ssssssss", "sssyysss", "ssyrryss", "ssyrryss", "gssyysss", "gggdsgss", "ggddggsg", "gggdgggg"
    };
    Map<Character, int[]> palette =
        Map.of(
            's', new int[] {135, 190, 235},
            'y', new int[] {250, 205, 60},
            'r', new int[] {205, 70, 60},
            'g', new int[] {80, 150, 70},
            'd', new int[] {40, 100, 45});
    Tensor picture = Tensor.zeros(Shape.of(3, 8, 8));
    for (int channel = 0; channel < 3; channel++) {
      for (int row = 0; row < 8; row++) {
        for (int column = 0; column < 8; column++) {
          int[] colour = palette.getOrDefault(rows[row].charAt(column), new int[3]);
          picture.set(colour[channel], channel, row, column);
        }
      }
    }
    return picture;
  }

  /** A three, {@code [1, 10, 8]}, grey levels 0 … 255. */
  private static Tensor digit() {
    String[] rows = {
      "........",
      "..3884..",
      ".39..93.",
      ".....92.",
      "...395..",
      "....483.",
      ".....49.",
      ".2...59.",
      ".39448..",
      "..3773.."
    };
    Tensor picture = Tensor.zeros(Shape.of(1, 10, 8));
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 8; column++) {
        char level = rows[row].charAt(column);
        int grey = level == '.' ? 0 : Math.round((level - '0') * 255 / 9f);
        picture.set(grey, 0, row, column);
      }
    }
    return picture;
  }

  private static double toSegment(double x, double y, double x1, double y1, double x2, double y2) {
    double along =
        ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / Math.pow(Math.hypot(x2 - x1, y2 - y1), 2);
    double t = Math.clamp(along, 0, 1);
    return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
  }
}

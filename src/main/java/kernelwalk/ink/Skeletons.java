package kernelwalk.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Skeletons of the ten digits: how people write them, as movements of a pen.
 *
 * <p>A line is a way to write a digit: the digit, then points {@code x,y} in hundredths of a box (y
 * downwards). The pen moves along a smooth curve through them, turns sharply at {@code /}, and
 * leaves the paper at {@code |}. Drawn up for Kernelwalk.
 */
public final class Skeletons {
  private static final String WAYS =
      """
      0  52,0 25,8 5,38 8,72 30,98 62,96 88,70 90,34 72,6 50,0
      0  60,4 34,2 14,24 8,55 18,86 42,100 70,88 84,58 80,24 58,2 42,6
      0  50,0 30,6 18,40 22,80 48,100 74,84 82,44 70,8 48,0
      0  75,12 45,0 14,16 0,50 16,86 50,100 84,84 100,50 86,18 62,4
      1  50,0 50,50 50,100
      1  60,0 52,50 42,100
      1  28,24 42,12 54,0 / 54,50 54,100
      1  30,22 54,0 / 52,50 50,100 | 24,100 50,100 78,99
      1  22,32 40,20 56,0 / 50,50 46,100
      2  10,22 28,4 56,0 82,14 82,36 62,60 36,82 8,100 / 50,99 94,98
      2  8,26 22,6 50,0 76,10 82,30 66,54 40,78 14,96 / 12,98 26,90 48,94 70,100 94,94
      2  12,18 40,0 74,6 84,28 66,54 34,80 16,96 10,88 22,80 44,88 70,98 96,92
      2  16,12 50,0 78,12 72,38 44,66 12,98 / 52,100 88,98
      3  12,10 38,0 72,4 82,22 66,40 40,48 / 70,52 88,70 74,92 42,100 8,90
      3  14,14 42,0 74,8 76,30 54,46 36,50 60,52 82,66 78,88 48,100 10,92
      3  10,2 46,2 82,2 / 60,24 40,42 / 68,46 88,66 76,90 44,100 8,90
      3  18,12 46,0 70,10 66,34 40,46 / 66,54 80,74 60,96 28,100 8,88
      4  24,0 18,26 10,54 / 48,54 92,52 | 70,6 66,52 62,100
      4  66,0 38,30 6,64 / 50,64 96,62 | 68,0 67,50 66,100
      4  30,2 20,30 16,52 34,60 66,52 / 78,28 84,0 / 78,50 70,100
      4  14,4 10,30 22,48 52,46 76,34 | 82,0 78,46 72,100
      4  62,4 34,34 10,58 / 46,60 84,58 | 62,36 60,68 58,100
      5  84,2 52,3 24,4 / 20,24 16,44 / 44,36 74,44 86,66 72,90 42,100 10,92
      5  26,4 22,26 18,46 / 44,38 76,46 84,70 66,94 36,100 8,90 | 26,4 56,4 90,0
      5  80,0 50,4 30,6 / 24,28 20,42 / 52,40 72,56 70,82 44,100 12,96
      5  88,4 34,2 / 14,46 / 50,38 82,54 80,84 48,100 12,94
      6  74,2 46,18 22,46 12,74 28,97 58,99 80,82 74,60 50,52 24,64 14,80
      6  62,0 36,26 20,58 22,88 46,100 72,90 76,68 56,58 32,68 22,84
      6  50,0 26,34 14,70 32,98 64,98 84,78 68,58 38,58 18,74
      6  84,6 50,8 20,40 10,74 30,100 62,96 72,74 54,58 28,64 14,80
      7  8,6 48,4 90,2 / 70,36 50,68 38,100
      7  10,10 40,4 86,4 / 66,40 56,70 52,100
      7  8,6 46,4 88,2 / 66,40 40,100 | 32,54 56,52 82,50
      7  10,22 / 14,4 50,4 90,4 / 68,38 46,100
      7  8,12 30,2 58,6 88,2 80,20 58,56 44,100
      8  74,12 50,0 24,10 24,30 50,48 76,66 78,88 50,100 22,90 22,68 48,48 74,28 72,12
      8  60,4 34,4 22,22 38,42 64,58 72,82 50,100 24,90 26,68 50,48 72,26 62,6
      8  50,46 26,34 24,12 50,0 76,12 74,34 50,46 24,60 20,86 50,100 80,86 76,60 50,46
      8  84,8 56,0 28,8 26,26 52,44 74,64 66,92 36,100 18,84 34,60 64,40 84,12
      9  78,18 54,2 26,10 14,32 30,50 58,44 76,22 / 76,50 72,76 66,100
      9  74,12 48,0 22,14 18,38 40,50 66,38 76,14 / 74,46 62,82 40,100 18,94
      9  72,10 46,2 24,18 26,40 48,46 68,30 74,8 70,44 60,78 48,100
      9  80,10 44,0 14,22 24,46 56,44 78,12 / 70,56 52,100
      """;

  private static final double SPACING = 0.05;

  private static final List<List<Way>> BY_DIGIT = parsed();

  private Skeletons() {}

  /** The ways to write a digit. */
  public static List<Way> of(int digit) {
    return BY_DIGIT.get(digit);
  }

  /**
   * One way to write a digit: strokes of curves of knots. A curve begins where the one before it
   * ends.
   */
  public record Way(List<List<List<PenPoint>>> strokes) {
    /** The pen's movements, with every knot moved as told before the curves are laid. */
    public List<Stroke> drawn(UnaryOperator<PenPoint> move) {
      List<Stroke> drawn = new ArrayList<>();
      for (List<List<PenPoint>> curves : strokes) {
        List<PenPoint> penPoints = new ArrayList<>();
        for (List<PenPoint> knots : curves) {
          List<PenPoint> moved = new ArrayList<>();
          if (!penPoints.isEmpty()) {
            moved.add(penPoints.removeLast());
          }
          for (PenPoint knot : knots) {
            moved.add(move.apply(knot));
          }
          penPoints.addAll(SmoothCurve.through(moved, SPACING));
        }
        drawn.add(new Stroke(penPoints));
      }
      return drawn;
    }
  }

  private static List<List<Way>> parsed() {
    List<List<Way>> byDigit = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      String start = digit + "  ";
      byDigit.add(
          WAYS.lines()
              .filter(line -> line.startsWith(start))
              .map(line -> way(line.substring(start.length())))
              .toList());
    }
    return List.copyOf(byDigit);
  }

  private static Way way(String text) {
    return new Way(
        Arrays.stream(text.split("\\|", -1))
            .map(stroke -> Arrays.stream(stroke.split("/", -1)).map(Skeletons::knots).toList())
            .toList());
  }

  private static List<PenPoint> knots(String text) {
    return Arrays.stream(text.strip().split(" ", -1))
        .map(pair -> pair.split(",", -1))
        .map(xy -> new PenPoint(Integer.parseInt(xy[0]) / 100.0, Integer.parseInt(xy[1]) / 100.0))
        .toList();
  }
}

package kernelwalk.ink.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kernelwalk.image.Continuation;
import kernelwalk.image.GreyImage;

/**
 * Finds the ink on a picture: dark on light or light on dark, whatever the light does and whatever
 * lies around. Each polarity and several widths of stroke are tried on a small picture, with and
 * without what seems to lie around the paper; what looks most as if a pen had drawn it is then
 * computed on the whole picture.
 */
public final class InkFinder {
  private static final int SMALL = 320;
  private static final double[] SIZES = {0.03, 0.05, 0.08, 0.13, 0.2, 0.32, 0.5, 0.8};
  private static final double AROUND = 0.26;
  private static final double MOST_AROUND = 0.6;

  /** Nothing is cut off unless it gains more than this. */
  private static final double CUT = 0.85;

  /** Of two explanations the one with the thinner strokes is the likelier, by so much. */
  private static final double WIDE = 0.2;

  private static final double LEAST_SCORE = 0.25;

  private InkFinder() {}

  private record Try(
      Optional<boolean[]> around, boolean dark, InkCandidate candidate, double score) {}

  /** The ink; none where the picture is blank. */
  public static Optional<FoundInk> find(GreyImage picture) {
    Levels original = Levels.of(picture);
    double wholeGrain = original.grain();
    Levels levels = RuledLines.removed(original, wholeGrain);
    Levels small = levels.reduced(SMALL);
    double grain = small.grain();
    List<Try> tries = new ArrayList<>(tries(small, Optional.empty(), grain));
    List<boolean[]> surrounds = new ArrayList<>();
    for (boolean dark : new boolean[] {true, false}) {
      tries.stream()
          .filter(t -> t.dark() == dark && t.candidate().size() <= AROUND * small.side())
          .map(t -> Surround.of(t.candidate()))
          .reduce((a, b) -> b)
          .ifPresent(surrounds::add);
    }
    for (boolean[] around : surrounds) {
      if (isSome(around)) {
        tries.addAll(
            tries(
                without(small, around, small.height(), small.width(), 1),
                Optional.of(around),
                grain));
      }
    }
    Try best = tries.stream().max(Comparator.comparingDouble(Try::score)).orElseThrow();
    if (best.score() < LEAST_SCORE) {
      return Optional.empty();
    }
    Try chosen =
        tries.stream()
            .filter(
                t ->
                    t.dark() == best.dark()
                        && t.around().equals(best.around())
                        && t.score() >= 0.95 * best.score())
            .findFirst()
            .orElseThrow();
    int factor = Math.ceilDiv(levels.side(), SMALL);
    InkCandidate whole = chosen.candidate();
    if (factor > 1) {
      Levels paper =
          chosen
              .around()
              .map(around -> without(levels, around, small.height(), small.width(), factor))
              .orElse(levels);
      whole =
          InkCandidate.of(
              best.dark() ? paper : paper.inverted(),
              best.dark(),
              chosen.candidate().size() * factor | 1,
              wholeGrain);
    }
    double rival =
        tries.stream().filter(t -> t.dark() != best.dark()).mapToDouble(Try::score).max().orElse(0);
    return whole.pieces().isEmpty()
        ? Optional.empty()
        : Optional.of(FoundInk.of(whole, best.score(), rival));
  }

  private static boolean isSome(boolean[] mask) {
    int count = 0;
    for (boolean each : mask) {
      count += each ? 1 : 0;
    }
    return count > 0 && count < MOST_AROUND * mask.length;
  }

  /** The paper continued over what lies around it, which is told on a smaller picture. */
  private static Levels without(
      Levels levels, boolean[] around, int rows, int columns, int factor) {
    float[] values = levels.values().clone();
    boolean[] known = new boolean[values.length];
    for (int row = 0; row < levels.height(); row++) {
      for (int column = 0; column < levels.width(); column++) {
        known[row * levels.width() + column] =
            !isNear(around, row / factor, column / factor, rows, columns);
      }
    }
    Continuation.fill(values, known, levels.height(), levels.width());
    return new Levels(levels.height(), levels.width(), values);
  }

  private static boolean isNear(boolean[] mask, int row, int column, int rows, int columns) {
    for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        if (mask[r * columns + c]) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Try> tries(Levels levels, Optional<boolean[]> around, double grain) {
    List<Try> tries = new ArrayList<>();
    for (boolean dark : new boolean[] {true, false}) {
      Levels paper = dark ? levels : levels.inverted();
      List<InkCandidate> candidates = new ArrayList<>();
      for (double part : SIZES) {
        int size = Math.max(3, (int) Math.round(part * levels.side()) | 1);
        boolean fits = size < 0.9 * Math.min(levels.height(), levels.width());
        if (candidates.isEmpty() || (fits && candidates.getLast().size() < size)) {
          candidates.add(InkCandidate.of(paper, dark, size, grain));
        }
      }
      for (int i = 0; i < candidates.size(); i++) {
        InkCandidate candidate = candidates.get(i);
        double most = candidate.area();
        for (int j = i + 1; j < Math.min(candidates.size(), i + 3); j++) {
          most = Math.max(most, candidates.get(j).area());
        }
        double grown = Math.min(1, candidate.area() / (0.85 * Math.max(most, 1)));
        double wide = 1 - WIDE * candidate.size() / levels.side();
        double cut = around.isPresent() ? CUT : 1;
        tries.add(
            new Try(around, dark, candidate, candidate.traits().score() * grown * wide * cut));
      }
    }
    return tries;
  }
}

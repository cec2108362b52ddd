package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.film.board.Board;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The answers of exercises, worked out again from what the board and the prompt show. */
final class ExerciseAnswersTest {
  private static final int SEEDS = 300;

  @Test
  void convolutionIsTheSumOfProductsInTheFrameAndTheBias() {
    for (int bias = 0; bias <= 1; bias++) {
      for (int stride = 1; stride <= 2; stride++) {
        for (ExerciseStep step :
            steps(
                ExerciseKind.CONVOLUTION,
                Map.of("input", 4, "kernel", 2, "bias", bias, "stride", stride))) {
          if (!key(step).equals(bias == 1 ? "convolution.biased" : "convolution.sum")) {
            continue;
          }
          Plane input = step.board().parts().get(0).plane();
          Plane kernel = step.board().parts().get(1).plane();
          Board.Frame out = step.board().parts().get(2).frame().orElseThrow();
          double sum = bias == 1 ? argument(step, 1) : 0;
          for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
              sum +=
                  input.value(out.row() * stride + row, out.column() * stride + column)
                      * kernel.value(row, column);
            }
          }
          assertThat(number(step)).isEqualTo(sum);
        }
      }
    }
  }

  @Test
  void channelsAddUp() {
    for (long seed = 0; seed < SEEDS; seed++) {
      double total = 0;
      for (ExerciseStep step : of(ExerciseKind.CHANNELS, seed)) {
        if (key(step).equals("channels.sum")) {
          int at = 2 * (int) argument(step, 0);
          double sum = 0;
          for (int tap = 0; tap < 4; tap++) {
            sum +=
                step.board().parts().get(at).plane().value(tap / 2, tap % 2)
                    * step.board().parts().get(at + 1).plane().value(tap / 2, tap % 2);
          }
          total += sum;
          assertThat(number(step)).isEqualTo(sum);
        } else {
          assertThat(number(step)).isEqualTo(total + argument(step, 0));
        }
      }
    }
  }

  /** Windows are laid one after the other and what they cover is crossed out. */
  @Test
  void sizesAreCountedAndWhatNoWindowCoversIsLeftOverBetweenThemToo() {
    boolean between = false;
    for (ExerciseStep step : steps(ExerciseKind.OUTPUT_SIZE, Map.of())) {
      switch (key(step)) {
        case "size" ->
            assertThat(number(step))
                .isEqualTo(
                    places(
                        (int) (argument(step, 0) + 2 * argument(step, 4)),
                        (int) argument(step, 2),
                        (int) argument(step, 3)));
        case "size.choose" ->
            assertThat(places((int) argument(step, 0), (int) argument(step, 1), (int) number(step)))
                .isEqualTo((int) argument(step, 2));
        default -> {
          int side = (int) argument(step, 0);
          int kernel = (int) argument(step, 1);
          int stride = (int) argument(step, 2);
          Set<Integer> left = IntStream.range(0, side).boxed().collect(Collectors.toSet());
          for (int start = 0; start + kernel <= side; start += stride) {
            for (int tap = 0; tap < kernel; tap++) {
              left.remove(start + tap);
            }
          }
          between |= left.contains(kernel);
          assertThat(columns(step.expected())).isEqualTo(left).isNotEmpty();
        }
      }
    }
    assertThat(between).as("a stride larger than the kernel is drawn too").isTrue();
  }

  private static int places(int extent, int kernel, int stride) {
    int places = 0;
    for (int start = 0; start + kernel <= extent; start += stride) {
      places++;
    }
    return places;
  }

  @Test
  void coverageIsCountedWindowByWindow() {
    for (ExerciseStep step : steps(ExerciseKind.COVERAGE, Map.of())) {
      int side = step.board().parts().getFirst().plane().rows();
      int padding = (int) argument(step, 3);
      int kernel = (int) argument(step, 2);
      int count = 0;
      for (int top = -padding; top + kernel <= side + padding; top++) {
        for (int left = -padding; left + kernel <= side + padding; left++) {
          boolean inRows = top <= argument(step, 0) && argument(step, 0) < top + kernel;
          boolean inColumns = left <= argument(step, 1) && argument(step, 1) < left + kernel;
          count += inRows && inColumns ? 1 : 0;
        }
      }
      assertThat(number(step)).isEqualTo(count);
    }
  }

  @Test
  void parametersAreWeightsAndABiasForEachKernel() {
    for (ExerciseStep step : steps(ExerciseKind.PARAMETERS, Map.of())) {
      double out = argument(step, 0);
      double kernel = argument(step, 1);
      assertThat(number(step)).isEqualTo(out * argument(step, 2) * kernel * kernel + out);
    }
  }

  @Test
  void poolingsAreWorkedOutFromTheFramedWindow() {
    for (ExerciseKind kind :
        List.of(
            ExerciseKind.MAX_POOLING,
            ExerciseKind.AVERAGE_POOLING,
            ExerciseKind.POOLING_GRADIENT)) {
      for (ExerciseStep step : steps(kind, Map.of())) {
        Plane input = step.board().parts().getFirst().plane();
        Board.Frame frame = step.board().parts().getFirst().frame().orElseThrow();
        double sum = 0;
        List<Double> values = new ArrayList<>();
        for (int tap = 0; tap < 4; tap++) {
          values.add((double) input.value(frame.row() + tap / 2, frame.column() + tap % 2));
          sum += values.getLast();
        }
        if (step.expected() instanceof ExerciseAnswer.Cells(Set<TensorCell> cells)) {
          List<Integer> index = cells.iterator().next().index();
          double winner = input.value(index.get(2), index.get(3));
          assertThat(cells).hasSize(1);
          assertThat(values).contains(winner);
          assertThat(values.stream().filter(each -> each >= winner)).hasSize(1);
        } else if (kind == ExerciseKind.AVERAGE_POOLING) {
          assertThat(number(step)).isEqualTo(sum / 4);
        } else {
          assertThat(number(step)).isEqualTo(argument(step, 0) / 4);
        }
      }
    }
  }

  /** Who takes the sample for the kernel's number is found out. */
  @Test
  void theKernelOfACellIsNotItsSample() {
    for (ExerciseStep step : steps(ExerciseKind.READS, Map.of())) {
      if (key(step).equals("reads.click")) {
        List<Integer> cell = indices(step.prompt().arguments().getFirst());
        Set<List<Integer>> read = new HashSet<>();
        for (int at = 0; at < 8; at++) {
          read.add(List.of(cell.get(0), at / 4, cell.get(2) + at / 2 % 2, cell.get(3) + at % 2));
        }
        assertThat(
                ((ExerciseAnswer.Cells) step.expected())
                    .cells().stream().map(TensorCell::index).collect(Collectors.toSet()))
            .isEqualTo(read);
        assertThat(cell.get(0)).isNotEqualTo(cell.get(1));
      } else if (key(step).equals("reads.kernel")) {
        List<Integer> cell = indices(step.prompt().arguments().getFirst());
        assertThat(number(step)).isEqualTo((double) cell.get(1));
      } else {
        assertThat(number(step)).isEqualTo(8);
      }
    }
  }

  @Test
  void aPixelIsNormalisedAndBack() {
    for (ExerciseStep step : steps(ExerciseKind.NORMALISE, Map.of())) {
      double given = argument(step, 0);
      double back = Math.rint((given + 1) * 255 / 2);
      double there = given * 2 / 255 - 1;
      assertThat(number(step))
          .isCloseTo(key(step).equals("normalise.back") ? back : there, Offset.offset(1e-6));
    }
  }

  /** Where both are the same number, nobody sees whether rows and columns were swapped. */
  @Test
  void recallAndPrecisionAreNeverTheSameAndAreSharesOfRowAndColumn() {
    for (ExerciseStep step : steps(ExerciseKind.CONFUSION, Map.of())) {
      List<List<String>> rows = ((Board.Table) step.board().figure().orElseThrow()).rows();
      if (key(step).equals("confusion.recall") || key(step).equals("confusion.precision")) {
        int asked = (int) argument(step, 0) + 1;
        double all = 0;
        for (int i = 1; i <= 3; i++) {
          boolean recall = key(step).equals("confusion.recall");
          all += Double.parseDouble(recall ? rows.get(asked).get(i) : rows.get(i).get(asked));
        }
        assertThat(number(step)).isEqualTo(Double.parseDouble(rows.get(asked).get(asked)) / all);
        assertThat(step.mistakes().getFirst().reply().key()).isEqualTo("confusion.swapped");
      }
    }
  }

  /** The counts that are printed of both networks. */
  @Test
  void tablesAndFieldsAreThoseOfTheNetworks() {
    assertThat(answers(ExerciseKind.NETWORK_TABLE, 5))
        .contains(28.0, 14.0, 10.0, 5.0, 156.0, 2_416.0, 48_120.0, 10_164.0, 850.0, 61_706.0);
    assertThat(answers(ExerciseKind.NETWORK_TABLE, 0)).contains(60.0, 2_416.0, 48_120.0, 61_610.0);
    assertThat(answers(ExerciseKind.FIELD, 0)).startsWith(3.0, 4.0, 12.0, 14.0);
    assertThat(answers(ExerciseKind.FIELD, 5)).startsWith(5.0, 6.0, 14.0, 16.0);
  }

  /** Two known mistakes with one answer could not each have their reply. */
  @Test
  void noTwoKnownMistakesOfAStepAreTheSameAnswer() {
    for (ExerciseKind kind : ExerciseKind.values()) {
      for (ExerciseStep step : steps(kind, Map.of())) {
        for (ExerciseStep.Mistake mistake : step.mistakes()) {
          assertThat(step.reply(mistake.answer())).contains(mistake.reply());
          assertThat(step.isRight(mistake.answer())).isFalse();
        }
      }
    }
  }

  private static List<Double> answers(ExerciseKind kind, int network) {
    return Exercise.of(new ExerciseSetup(kind, Map.of("network", network)), 1).steps().stream()
        .map(ExerciseAnswersTest::number)
        .toList();
  }

  private static List<ExerciseStep> of(ExerciseKind kind, long seed) {
    return Exercise.of(ExerciseSetup.of(kind), seed).steps();
  }

  private static List<ExerciseStep> steps(ExerciseKind kind, Map<String, Integer> settings) {
    List<ExerciseStep> all = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      all.addAll(Exercise.of(new ExerciseSetup(kind, settings), seed).steps());
    }
    return all;
  }

  private static Set<Integer> columns(ExerciseAnswer answer) {
    return ((ExerciseAnswer.Cells) answer)
        .cells().stream().map(cell -> cell.index().getLast()).collect(Collectors.toSet());
  }

  private static List<Integer> indices(String cell) {
    String inside = cell.substring(cell.indexOf('[') + 1, cell.indexOf(']'));
    return List.of(inside.split(", ")).stream().map(Integer::valueOf).toList();
  }

  private static String key(ExerciseStep step) {
    return step.prompt().key();
  }

  private static double argument(ExerciseStep step, int at) {
    return Double.parseDouble(step.prompt().arguments().get(at).replace('−', '-'));
  }

  private static double number(ExerciseStep step) {
    return ((ExerciseAnswer.Numeric) step.expected()).value();
  }
}

package kernelwalk.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Tensor;

/**
 * A question, to be answered before the reveal. An answer of another kind than the question's is
 * wrong.
 */
public sealed interface Question {
  /** Unique within its lesson. */
  String id();

  /** What is asked. */
  Translations ask();

  /** Why the right answer is right. */
  Translations right();

  /** A help that does not give it away. */
  Optional<Translations> hint();

  /** Whether this answer is right, and what is to be said if it is not. */
  Marking mark(Answer answer);

  /** The right answer, or one of them. */
  Answer answer();

  /**
   * A number is asked for.
   *
   * @param tolerance by how much an answer may miss {@code expected}
   * @param wrong what is said to wrong numbers that people give
   */
  record Numeric(
      String id,
      Translations ask,
      Translations right,
      Optional<Translations> hint,
      double expected,
      double tolerance,
      Map<Double, Translations> wrong)
      implements Question {
    public Numeric {
      wrong = Map.copyOf(wrong);
    }

    @Override
    public Marking mark(Answer answer) {
      if (!(answer instanceof Answer.Numeric number)) {
        return Marking.WRONG;
      }
      return near(number.value(), expected)
          ? Marking.RIGHT
          : wrong.entrySet().stream()
              .filter(each -> near(number.value(), each.getKey()))
              .findFirst()
              .map(each -> Marking.wrong(each.getValue()))
              .orElse(Marking.WRONG);
    }

    private boolean near(double found, double wanted) {
      return Math.abs(found - wanted) <= tolerance;
    }

    @Override
    public Answer answer() {
      return new Answer.Numeric(expected);
    }
  }

  /** One of several is to be chosen. */
  record Choice(
      String id,
      Translations ask,
      Translations right,
      Optional<Translations> hint,
      List<Option> options)
      implements Question {
    public Choice {
      options = List.copyOf(options);
    }

    /**
     * What can be chosen.
     *
     * @param weight the kernel, {@code [kh, kw]} or with its channels, where kernels are chosen
     * @param reply what is said to it; nothing to the right one
     */
    public record Option(
        Translations text, Optional<Tensor> weight, Optional<Translations> reply) {}

    @Override
    public Marking mark(Answer answer) {
      return answer instanceof Answer.Option option
              && option.index() >= 0
              && option.index() < options.size()
          ? options.get(option.index()).reply().map(Marking::wrong).orElse(Marking.RIGHT)
          : Marking.WRONG;
    }

    @Override
    public Answer answer() {
      int index = 0;
      while (options.get(index).reply().isPresent()) {
        index++;
      }
      return new Answer.Option(index);
    }
  }

  /**
   * Cells are to be clicked on the stage.
   *
   * @param tensorRole whose cells
   * @param cells the right ones, each by all its indices
   * @param wrong what is said to wrong ones that people click
   */
  record Cells(
      String id,
      Translations ask,
      Translations right,
      Optional<Translations> hint,
      TensorRole tensorRole,
      Set<List<Integer>> cells,
      Map<Set<List<Integer>>, Translations> wrong)
      implements Question {
    public Cells {
      cells = Set.copyOf(cells);
      wrong = Map.copyOf(wrong);
    }

    @Override
    public Marking mark(Answer answer) {
      if (!(answer instanceof Answer.Cells clicked)) {
        return Marking.WRONG;
      }
      return clicked.cells().equals(cells)
          ? Marking.RIGHT
          : Optional.ofNullable(wrong.get(clicked.cells()))
              .map(Marking::wrong)
              .orElse(Marking.WRONG);
    }

    @Override
    public Answer answer() {
      return new Answer.Cells(cells);
    }
  }

  /**
   * A setting of the operation on the stage is to be set so that something holds.
   *
   * @param from the least value that can be set
   * @param to the largest
   * @param answers the values for which it holds
   * @param wrong what is said to others
   */
  record Setting(
      String id,
      Translations ask,
      Translations right,
      Optional<Translations> hint,
      OperationSetting setting,
      int from,
      int to,
      Set<Integer> answers,
      Map<Integer, Translations> wrong)
      implements Question {
    public Setting {
      answers = Set.copyOf(answers);
      wrong = Map.copyOf(wrong);
    }

    @Override
    public Marking mark(Answer answer) {
      if (!(answer instanceof Answer.Numeric number)) {
        return Marking.WRONG;
      }
      int value = (int) number.value();
      return answers.contains(value)
          ? Marking.RIGHT
          : Optional.ofNullable(wrong.get(value)).map(Marking::wrong).orElse(Marking.WRONG);
    }

    @Override
    public Answer answer() {
      return new Answer.Numeric(answers.stream().min(Integer::compare).orElseThrow());
    }
  }

  /**
   * Items are to be put into their order.
   *
   * @param items in the right order
   */
  record Order(
      String id,
      Translations ask,
      Translations right,
      Optional<Translations> hint,
      List<Translations> items)
      implements Question {
    public Order {
      items = List.copyOf(items);
    }

    @Override
    public Marking mark(Answer answer) {
      return answer.equals(answer()) ? Marking.RIGHT : Marking.WRONG;
    }

    @Override
    public Answer answer() {
      return new Answer.Order(IntStream.range(0, items.size()).boxed().toList());
    }
  }
}

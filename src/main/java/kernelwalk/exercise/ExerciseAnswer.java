package kernelwalk.exercise;

import java.util.Set;
import kernelwalk.film.picture.TensorCell;

/** What is answered to a step of an exercise, or is to be. */
public sealed interface ExerciseAnswer {
  /** A number. */
  record Numeric(double value) implements ExerciseAnswer {}

  /** Cells of the board. */
  record Cells(Set<TensorCell> cells) implements ExerciseAnswer {
    public Cells {
      cells = Set.copyOf(cells);
    }
  }

  /** One of the options, counted from 0. */
  record Option(int index) implements ExerciseAnswer {}
}

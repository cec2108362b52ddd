package kernelwalk.app.lessons;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.Prose;
import kernelwalk.lesson.Prose.Span;

/** The light between text and stage: a word frames what it stands for, a cell lights its words. */
final class WordLight {
  private WordLight() {}

  /** Frames on the stage what this word stands for; nothing for none. */
  static void onto(StageView stage, Optional<Span.Coloured> word) {
    Set<TensorRole> roles = word.map(each -> roles(each.role())).orElse(Set.of());
    Optional<TensorCell> cell =
        word.filter(each -> !each.index().isEmpty())
            .map(each -> new TensorCell(main(each.role()), each.index()));
    stage.light(roles, cell);
  }

  /** Whether this word stands for that cell, or for its whole tensor. */
  static boolean meant(Span.Coloured word, Optional<TensorCell> cell) {
    if (cell.isEmpty() || !roles(word.role()).contains(cell.get().tensorRole())) {
      return false;
    }
    List<Integer> index = word.index();
    return index.isEmpty() || index.equals(cell.get().index());
  }

  private static TensorRole main(Prose.Role role) {
    return switch (role) {
      case INPUT, PADDING -> TensorRole.INPUT;
      case KERNEL -> TensorRole.WEIGHT;
      case OUTPUT -> TensorRole.OUTPUT;
      case GRADIENT -> TensorRole.OUTPUT_GRADIENT;
    };
  }

  private static Set<TensorRole> roles(Prose.Role role) {
    return switch (role) {
      case INPUT, PADDING -> Set.of(TensorRole.INPUT);
      case KERNEL -> Set.of(TensorRole.WEIGHT, TensorRole.BIAS);
      case OUTPUT -> Set.of(TensorRole.OUTPUT);
      case GRADIENT ->
          Set.of(
              TensorRole.OUTPUT_GRADIENT,
              TensorRole.INPUT_GRADIENT,
              TensorRole.WEIGHT_GRADIENT,
              TensorRole.BIAS_GRADIENT);
    };
  }
}

package kernelwalk.app.stage;

import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.film.picture.TensorCell;

/**
 * A side of what can be exported: a stage that stands alone, or one of two that are compared.
 *
 * @param place which of two it is; {@link Place#ALONE} where there is no other
 * @param name what stands above it, in the language of now
 * @param pinned the cell that is pinned on it
 */
record ExportSide(
    Place place, Supplier<String> name, StageModel stage, Supplier<Optional<TensorCell>> pinned) {

  /** Where it stands. */
  enum Place {
    ALONE,
    LEFT,
    RIGHT
  }

  /** What a file of it is called, without its ending. */
  String fileName() {
    return switch (place) {
      case ALONE -> "kernelwalk";
      case LEFT -> "kernelwalk-left";
      case RIGHT -> "kernelwalk-right";
    };
  }
}

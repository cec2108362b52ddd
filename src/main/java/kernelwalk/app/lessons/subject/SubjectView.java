package kernelwalk.app.lessons.subject;

import java.util.Optional;
import javafx.scene.Node;
import kernelwalk.film.FilmSource;

/**
 * The view of a scene's subject: a film for the stage, controls for it, or something in the stage's
 * place. It is made when its scene opens and closed when another does.
 */
public interface SubjectView {
  /** What the stage shows; empty where {@link #instead} does. */
  default Optional<FilmSource> film() {
    return Optional.empty();
  }

  /** What stands below the text. */
  default Optional<Node> controls() {
    return Optional.empty();
  }

  /** What stands in the stage's place. */
  default Optional<Node> instead() {
    return Optional.empty();
  }

  /** It is on the screen, for the first time or again: takes hold of the stage, if it wants to. */
  default void takeUp() {}

  /** The scene is left: ends whatever it does. */
  default void close() {}
}

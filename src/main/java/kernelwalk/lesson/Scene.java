package kernelwalk.lesson;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/**
 * A scene: one thing to see: an operation on real numbers, and what is said about it.
 *
 * @param id unique within its lesson
 * @param title in each language
 * @param operation what is stepped
 * @param input with its batch axis, {@code [N, C, H, W]} or {@code [N, F]}
 * @param parameters in the order and shapes of {@link Operation#parameters()}
 * @param pass which way the operation is gone through
 * @param level how fine the steps are when the scene opens
 * @param coverage whether the input shows how often each pixel is used
 * @param puzzle whether only input, kernel and output are shown, and not the way between them
 * @param looks what input and output are to the eye, and what the input's channels are called
 * @param start the step, zero-based and at {@code level}, that the scene opens on
 * @param stop the last step that playing runs through, if it is to end before the film does
 * @param text by language code
 */
public record Scene(
    String id,
    Translations title,
    Operation operation,
    Tensor input,
    List<Tensor> parameters,
    ScenePass pass,
    Level level,
    boolean coverage,
    boolean puzzle,
    TensorLooks looks,
    OptionalLong start,
    OptionalLong stop,
    Map<String, Prose> text) {
  public Scene {
    parameters = List.copyOf(parameters);
    text = Map.copyOf(text);
  }

  /** What is said in this language; English for a language that no lesson has. */
  public Prose text(String language) {
    Prose prose = text.get(language);
    return prose == null ? text.getOrDefault("en", Prose.EMPTY) : prose;
  }

  /** What is filmed of this scene. */
  public FilmSource filmSource() {
    return puzzle && operation instanceof Conv2d conv
        ? PuzzleFilmSource.of(conv, input, parameters, looks)
        : pass.source(operation, input, parameters, looks);
  }

  /** The operation's output on this input. */
  public Tensor output() {
    return operation.forward(input, parameters);
  }
}

package kernelwalk.lesson;

import java.util.List;
import java.util.OptionalLong;
import kernelwalk.film.FilmSource;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/**
 * An operation on real numbers that a scene has on its stage, to be stepped back and forth.
 *
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
 */
public record SteppedOperation(
    Operation operation,
    Tensor input,
    List<Tensor> parameters,
    ScenePass pass,
    Level level,
    boolean coverage,
    boolean puzzle,
    TensorLooks looks,
    OptionalLong start,
    OptionalLong stop)
    implements SceneSubject {
  public SteppedOperation {
    parameters = List.copyOf(parameters);
  }

  /** What is filmed of it. */
  public FilmSource filmSource() {
    return puzzle && operation instanceof Conv2d conv
        ? PuzzleFilmSource.of(conv, input, parameters, looks)
        : pass.source(operation, input, parameters, looks);
  }

  /** The operation's output on this input. */
  public Tensor output() {
    return operation.forward(input, parameters);
  }

  /**
   * The same numbers with one setting changed, seen from the film's beginning.
   *
   * @throws IllegalArgumentException if this operation has no such setting, or its numbers do not
   *     fit this value
   */
  public SteppedOperation with(OperationSetting setting, int value) {
    Operation changed = setting.in(operation, value);
    changed.outputShape(input.shape());
    return new SteppedOperation(
        changed,
        input,
        parameters,
        pass,
        level,
        coverage,
        false,
        looks,
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}

package kernelwalk.lesson;

import java.util.List;
import kernelwalk.film.FilmSource;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;

/** The pass of a scene: which way its operation is gone through. */
public sealed interface ScenePass {
  /** From the input to the output. */
  record Forward() implements ScenePass {}

  /**
   * From the loss's gradient to the output back to one of the tensors.
   *
   * @param gradient of the output's shape
   */
  record Backward(GradientTarget target, Tensor gradient) implements ScenePass {}

  /**
   * Softmax with the cross-entropy of these classes.
   *
   * @param labels one for each sample, counted from 0
   */
  record Loss(List<Integer> labels) implements ScenePass {
    public Loss {
      labels = List.copyOf(labels);
    }
  }

  /**
   * What is filmed.
   *
   * @throws IllegalArgumentException if something does not fit, as one sentence
   */
  default FilmSource source(
      Operation operation, Tensor input, List<Tensor> parameters, TensorLooks looks) {
    return switch (this) {
      case Forward forward -> OperationFilms.forward(operation, input, parameters, looks);
      case Backward back ->
          OperationFilms.backward(
              operation, input, parameters, back.gradient(), back.target(), looks);
      case Loss loss ->
          OperationFilms.crossEntropy(
              input, loss.labels().stream().mapToInt(Integer::intValue).toArray());
    };
  }
}

package kernelwalk.film.softmax;

import java.util.List;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.SoftmaxStep;
import kernelwalk.walk.SoftmaxWalk;
import kernelwalk.walk.Walk;

/**
 * The source of softmax's films, with the cross-entropy of labels or without it.
 *
 * @param logits {@code [N, classes]}
 * @param walk with the loss
 * @param loss whether the loss and its gradient are shown
 */
public record SoftmaxFilmSource(Tensor logits, SoftmaxWalk walk, boolean loss)
    implements FilmSource {

  public static SoftmaxFilmSource crossEntropy(Tensor logits, int... labels) {
    return new SoftmaxFilmSource(logits, new SoftmaxWalk(logits, labels), true);
  }

  public static SoftmaxFilmSource alone(Tensor input) {
    int classes = input.shape().dim(input.shape().rank() - 1);
    Tensor rows = input.reshape(Shape.of(input.shape().size() / classes, classes));
    int[] none = new int[rows.shape().dim(0)];
    return new SoftmaxFilmSource(rows, new SoftmaxWalk(rows, none), false);
  }

  int classes() {
    return logits.shape().dim(1);
  }

  /** The steps that are shown. */
  Walk<SoftmaxStep> shown() {
    return loss ? walk : walk.withoutLoss();
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.values());
  }

  @Override
  public Film film(FilmSettings settings) {
    return Film.of(shown(), settings, new SoftmaxRenderer(this, settings));
  }
}

package kernelwalk.app.playground;

import java.util.List;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/**
 * Everything that is set in the playground, always legal: the window fits the padded input, the
 * kernels have a slice for each channel of a group.
 *
 * @param conv how kernels slide
 * @param pool how pooling's window slides
 */
record Setup(
    Input input,
    Kind kind,
    Pass pass,
    Slide conv,
    Slide pool,
    Kernels kernels,
    Dense dense,
    Comparison comparison,
    OutputGradient gradient) {

  /** What a first start shows of this input. */
  static Setup first(Tensor matrix) {
    return new Setup(
        Input.matrix(matrix),
        Kind.CONV,
        Pass.FORWARD,
        Slide.same(Preset.SIZE),
        Slide.apart(2),
        Kernels.of(Preset.SHARPEN),
        new Dense(3, 1, 0, List.of()),
        Comparison.NONE,
        OutputGradient.FIRST);
  }

  Slide slide() {
    return kind.isPooling() ? pool : conv;
  }

  Limits limits() {
    return new Limits(kind, slide(), input.shorter(), input.longer());
  }

  /** The classes that softmax tells apart. */
  int classes() {
    return Math.min(input.width(), Act.MOST_CLASSES);
  }

  Act act() {
    return Act.of(this);
  }

  Setup withInput(Input next) {
    return new Setup(next, kind, pass, conv, pool, kernels, dense, comparison, gradient).legal();
  }

  /** Another operation; what does not go with it is left. */
  Setup withKind(Kind next) {
    Comparison kept = comparison.suits(next) ? comparison : Comparison.NONE;
    return new Setup(input, next, pass, conv, pool, kernels, dense, kept, gradient).legal();
  }

  /** The same with another operation, compared or not. */
  Setup as(Kind next) {
    return new Setup(input, next, pass, conv, pool, kernels, dense, comparison, gradient).legal();
  }

  Setup withPass(Pass next) {
    return new Setup(input, kind, next, conv, pool, kernels, dense, comparison, gradient).legal();
  }

  Setup withSlide(Slide next) {
    return kind.isPooling()
        ? new Setup(input, kind, pass, conv, next, kernels, dense, comparison, gradient).legal()
        : new Setup(input, kind, pass, next, pool, kernels, dense, comparison, gradient).legal();
  }

  Setup withKernels(Kernels next) {
    Slide fitting = conv.withKernel(next.side());
    return new Setup(input, kind, pass, fitting, pool, next, dense, comparison, gradient).legal();
  }

  Setup withDense(Dense next) {
    return new Setup(input, kind, pass, conv, pool, kernels, next, comparison, gradient).legal();
  }

  Setup withGradient(OutputGradient next) {
    return new Setup(input, kind, pass, conv, pool, kernels, dense, comparison, next);
  }

  Setup withComparison(Comparison next) {
    Kind shown = next.kind(kind);
    return new Setup(input, shown, Pass.FORWARD, conv, pool, kernels, dense, next, gradient)
        .legal();
  }

  /** The nearest setup in which everything fits. */
  private Setup legal() {
    Kind convolving = kind.hasKernels() ? kind : Kind.CONV;
    int groups = conv.groups();
    while (input.channels() % groups != 0 || kernels.count() % groups != 0) {
      groups--;
    }
    Slide sliding =
        new Limits(convolving, conv.withGroups(groups), input.shorter(), input.longer()).legal();
    Slide pooling = new Limits(Kind.MAX, pool, input.shorter(), input.longer()).legal();
    Kernels fitting = kernels.fitted(input.channels() / groups, sliding.kernel());
    Pass possible = kind.offers(pass) ? pass : Pass.INPUT;
    Dense right = dense.withLabel(Math.min(dense.label(), classes() - 1));
    Comparison kept = possible == Pass.FORWARD ? comparison : Comparison.NONE;
    return new Setup(input, kind, possible, sliding, pooling, fitting, right, kept, gradient);
  }
}

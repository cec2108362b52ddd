package kernelwalk.app.playground.model;

import java.util.List;
import java.util.Optional;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/**
 * The setup: everything that is set in the playground, always legal: the window fits the padded
 * input, the kernels have a slice for each channel of a group.
 *
 * @param conv how kernels slide
 * @param pool how pooling's window slides
 * @param kept the setup that it is compared with, which stands at the left; there is one just where
 *     the comparison is {@link Comparison#KEPT}
 */
public record Setup(
    PlaygroundInput playgroundInput,
    OperationKind operationKind,
    Pass pass,
    WindowSettings conv,
    WindowSettings pool,
    Kernels kernels,
    LinearSettings linearSettings,
    Comparison comparison,
    OutputGradient gradient,
    Optional<Setup> kept) {

  /** What a first start shows of this input. */
  public static Setup first(Tensor matrix) {
    return new Setup(
        PlaygroundInput.matrix(matrix),
        OperationKind.CONV,
        Pass.FORWARD,
        WindowSettings.same(KernelPreset.SIZE),
        WindowSettings.apart(2),
        Kernels.of(KernelPreset.SHARPEN),
        new LinearSettings(3, 1, List.of(0), List.of()),
        Comparison.NONE,
        OutputGradient.FIRST,
        Optional.empty());
  }

  public WindowSettings windowSettings() {
    return operationKind.isPooling() ? pool : conv;
  }

  public WindowLimits windowLimits() {
    return new WindowLimits(operationKind, windowSettings(), playgroundInput.size());
  }

  /** Whether the window slides along a single row: an operation in one dimension. */
  public boolean isAlongRow() {
    return playgroundInput.isRow() && windowSettings().isFlat();
  }

  /** The samples of softmax: each row is one. */
  public int rows() {
    return Math.min(playgroundInput.height(), PlaygroundInput.MOST_SAMPLES);
  }

  /** The classes that softmax tells apart. */
  public int classes() {
    return Math.min(playgroundInput.width(), FilledOperation.MOST_CLASSES);
  }

  public FilledOperation filledOperation() {
    return FilledOperation.of(this);
  }

  /** Another input; one of a single row is taken as one dimension, and back. */
  public Setup withInput(PlaygroundInput next) {
    return new Setup(
            next,
            operationKind,
            pass,
            along(conv, next),
            along(pool, next),
            kernels,
            linearSettings,
            comparison,
            gradient,
            kept)
        .legal();
  }

  private WindowSettings along(WindowSettings windowSettings, PlaygroundInput next) {
    if (playgroundInput.isRow() == next.isRow()) {
      return windowSettings;
    }
    return next.isRow()
        ? windowSettings.flat()
        : windowSettings.isFlat() ? windowSettings.raised() : windowSettings;
  }

  /** Another operation; what does not go with it is left. */
  public Setup withKind(OperationKind next) {
    Comparison suiting = comparison.suits(next) ? comparison : Comparison.NONE;
    return new Setup(
            playgroundInput,
            next,
            pass,
            conv,
            pool,
            kernels,
            linearSettings,
            suiting,
            gradient,
            kept)
        .legal();
  }

  /** The same with another operation, compared or not. */
  Setup as(OperationKind next) {
    return new Setup(
            playgroundInput,
            next,
            pass,
            conv,
            pool,
            kernels,
            linearSettings,
            comparison,
            gradient,
            kept)
        .legal();
  }

  public Setup withPass(Pass next) {
    return new Setup(
            playgroundInput,
            operationKind,
            next,
            conv,
            pool,
            kernels,
            linearSettings,
            comparison,
            gradient,
            kept)
        .legal();
  }

  public Setup withSlide(WindowSettings next) {
    return operationKind.isPooling()
        ? new Setup(
                playgroundInput,
                operationKind,
                pass,
                conv,
                next,
                kernels,
                linearSettings,
                comparison,
                gradient,
                kept)
            .legal()
        : new Setup(
                playgroundInput,
                operationKind,
                pass,
                next,
                pool,
                kernels,
                linearSettings,
                comparison,
                gradient,
                kept)
            .legal();
  }

  public Setup withKernels(Kernels next) {
    WindowSettings fitting = conv.withKernel(next.size());
    return new Setup(
            playgroundInput,
            operationKind,
            pass,
            fitting,
            pool,
            next,
            linearSettings,
            comparison,
            gradient,
            kept)
        .legal();
  }

  public Setup withDense(LinearSettings next) {
    return new Setup(
            playgroundInput,
            operationKind,
            pass,
            conv,
            pool,
            kernels,
            next,
            comparison,
            gradient,
            kept)
        .legal();
  }

  public Setup withGradient(OutputGradient next) {
    return new Setup(
        playgroundInput,
        operationKind,
        pass,
        conv,
        pool,
        kernels,
        linearSettings,
        comparison,
        next,
        kept);
  }

  /** Another comparison; what is to be kept is this setup. */
  public Setup withComparison(Comparison next) {
    Optional<Setup> left =
        next != Comparison.KEPT
            ? Optional.empty()
            : comparison == Comparison.KEPT ? kept : Optional.of(alone());
    return compared(next, next.needsForward() ? Pass.FORWARD : pass, left);
  }

  /** Nothing compared with it. */
  Setup alone() {
    return comparison == Comparison.NONE ? this : compared(Comparison.NONE, pass, Optional.empty());
  }

  /** Compared with this one, which stands at the left. */
  public Setup beside(Setup left) {
    return compared(Comparison.KEPT, pass, Optional.of(left.alone()));
  }

  private Setup compared(Comparison next, Pass shown, Optional<Setup> left) {
    return new Setup(
            playgroundInput,
            next.kind(operationKind),
            shown,
            conv,
            pool,
            kernels,
            linearSettings,
            next,
            gradient,
            left)
        .legal();
  }

  /** The nearest setup in which everything fits. */
  private Setup legal() {
    OperationKind convolving = operationKind.hasKernels() ? operationKind : OperationKind.CONV;
    int groups = conv.groups();
    while (playgroundInput.channels() % groups != 0 || kernels.count() % groups != 0) {
      groups--;
    }
    WindowSettings sliding =
        new WindowLimits(convolving, conv.withGroups(groups), playgroundInput.size()).legal();
    WindowSettings pooling =
        new WindowLimits(OperationKind.MAX, pool, playgroundInput.size()).legal();
    Kernels fitting = kernels.fitted(playgroundInput.channels() / groups, sliding.kernel());
    Pass possible = operationKind.offers(pass) ? pass : Pass.INPUT;
    LinearSettings right = linearSettings.withLabelsUpTo(classes() - 1);
    boolean shown = possible == Pass.FORWARD || !comparison.needsForward();
    Comparison possibly = shown ? comparison : Comparison.NONE;
    return new Setup(
        playgroundInput,
        operationKind,
        possible,
        sliding,
        pooling,
        fitting,
        right,
        possibly,
        gradient,
        possibly == Comparison.KEPT ? kept : Optional.empty());
  }
}

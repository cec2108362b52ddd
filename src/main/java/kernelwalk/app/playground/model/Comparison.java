package kernelwalk.app.playground.model;

import java.util.List;
import java.util.Locale;
import kernelwalk.tensor.PaddingRule;

/** A comparison: two settings that are shown side by side. */
public enum Comparison {
  NONE,
  PADDING,
  STRIDE,
  POOLING,
  /** A setting that was kept, and the one that is changed. */
  KEPT;

  /** As a file names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can be shown of this operation. */
  public boolean suits(OperationKind operationKind) {
    return switch (this) {
      case NONE, KEPT -> true;
      case PADDING -> operationKind == OperationKind.CONV;
      case STRIDE -> operationKind == OperationKind.CONV || operationKind.isPooling();
      case POOLING -> operationKind.isPooling();
    };
  }

  /** Whether it is shown of the forward pass only. */
  boolean needsForward() {
    return this != NONE && this != KEPT;
  }

  /** The operation that it is shown of: the one there is, where it suits. */
  OperationKind kind(OperationKind now) {
    return suits(now) ? now : this == POOLING ? OperationKind.MAX : OperationKind.CONV;
  }

  /** The two sides, left first; without a comparison the one setup there is. */
  public List<Setup> sides(Setup setup) {
    WindowSettings windowSettings = setup.windowSettings();
    return switch (this) {
      case NONE -> List.of(setup);
      case PADDING ->
          List.of(
              setup.withSlide(windowSettings.withRule(PaddingRule.VALID)),
              setup.withSlide(windowSettings.withRule(PaddingRule.SAME)));
      case STRIDE ->
          List.of(
              setup.withSlide(windowSettings.withStride(WindowAxes.BOTH, 1)),
              setup.withSlide(windowSettings.withStride(WindowAxes.BOTH, 2)));
      case KEPT -> List.of(setup.kept().orElseGet(setup::alone), setup.alone());
      case POOLING -> List.of(setup.as(OperationKind.MAX), setup.as(OperationKind.AVERAGE));
    };
  }
}

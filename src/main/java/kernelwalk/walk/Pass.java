package kernelwalk.walk;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pass through an operation: forward, backward to one of the tensors, or from the loss. */
public enum Pass {
  FORWARD(null),
  INPUT(GradientTarget.INPUT),
  WEIGHT(GradientTarget.WEIGHT),
  BIAS(GradientTarget.BIAS),
  /** Softmax with cross-entropy, from which the gradient comes. */
  LOSS(null);

  private final Optional<GradientTarget> target;

  Pass(@Nullable GradientTarget target) {
    this.target = Optional.ofNullable(target);
  }

  /** Whose gradient is computed from one that arrives at the output; empty where none arrives. */
  public Optional<GradientTarget> target() {
    return target;
  }

  /** As a file names it: {@code forward}, {@code backward-weight}. */
  public String word() {
    return this == FORWARD ? "forward" : "backward-" + name().toLowerCase(Locale.ROOT);
  }
}

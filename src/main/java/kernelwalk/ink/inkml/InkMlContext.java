package kernelwalk.ink.inkml;

import java.util.Optional;

/** What surrounds a trace: the format it is written in and the pen it was drawn with. */
record InkMlContext(Optional<InkMlFormat> format, Optional<InkMlBrush> brush) {
  /** Where nothing is said. */
  static final InkMlContext NONE = new InkMlContext(Optional.empty(), Optional.empty());

  /** What this context says, and of what it says nothing, what the other one does. */
  InkMlContext over(InkMlContext around) {
    return new InkMlContext(format.or(around::format), brush.or(around::brush));
  }

  InkMlContext with(InkMlFormat other) {
    return new InkMlContext(Optional.of(other), brush);
  }

  InkMlContext with(InkMlBrush other) {
    return new InkMlContext(format, Optional.of(other));
  }
}

package kernelwalk.app.playground;

import java.util.List;
import java.util.Locale;

/** Two settings that are shown side by side. */
enum Comparison {
  NONE,
  PADDING,
  STRIDE,
  POOLING;

  /** As a file names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can be shown of this operation. */
  boolean suits(Kind kind) {
    return switch (this) {
      case NONE -> true;
      case PADDING -> kind == Kind.CONV;
      case STRIDE -> kind == Kind.CONV || kind.isPooling();
      case POOLING -> kind.isPooling();
    };
  }

  /** The operation that it is shown of: the one there is, where it suits. */
  Kind kind(Kind now) {
    return suits(now) ? now : this == POOLING ? Kind.MAX : Kind.CONV;
  }

  /** The two sides, left first; without a comparison the one setup there is. */
  List<Setup> sides(Setup setup) {
    Slide slide = setup.slide();
    return switch (this) {
      case NONE -> List.of(setup);
      case PADDING ->
          List.of(
              setup.withSlide(slide.withPadding(0)),
              setup.withSlide(slide.withPadding(slide.samePadding())));
      case STRIDE ->
          List.of(setup.withSlide(slide.withStride(1)), setup.withSlide(slide.withStride(2)));
      case POOLING -> List.of(setup.as(Kind.MAX), setup.as(Kind.AVERAGE));
    };
  }
}

package kernelwalk.app.draw.model;

import java.util.Locale;
import kernelwalk.ink.InkSettings;

/** A step from ink to picture that can be switched off. */
public enum PipelineStep {
  SMOOTH,
  UPRIGHT,
  NARROW,
  FIT,
  CENTRE,
  PEN,
  GREYS,
  NORMALISE;

  /** As ids and message keys have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOn(InkSettings settings) {
    return switch (this) {
      case SMOOTH -> settings.smooth();
      case UPRIGHT -> settings.upright();
      case NARROW -> settings.narrow();
      case FIT -> settings.fit();
      case CENTRE -> settings.centre();
      case PEN -> settings.mnistPen();
      case GREYS -> settings.greys();
      case NORMALISE -> settings.normalise();
    };
  }

  public InkSettings switched(InkSettings settings, boolean on) {
    return switch (this) {
      case SMOOTH -> settings.withSmooth(on);
      case UPRIGHT -> settings.withUpright(on);
      case NARROW -> settings.withNarrow(on);
      case FIT -> settings.withFit(on);
      case CENTRE -> settings.withCentre(on);
      case PEN -> settings.withMnistPen(on);
      case GREYS -> settings.withGreys(on);
      case NORMALISE -> settings.withNormalise(on);
    };
  }
}

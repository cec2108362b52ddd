package kernelwalk.app.draw.model;

import java.util.Locale;

/** A mode of the Draw page: what it shows beside the sheet. */
public enum DrawMode {
  /** What the network sees and reads, and the steps between. */
  READ,
  /** The whole network at work. */
  XRAY,
  /** Which parts of the drawing matter. */
  MATTERS,
  /** The class's own digits. */
  OWN;

  /** As ids and message keys have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kernelwalk.app.live;

import java.util.Locale;

/**
 * The trained networks that come with the application, the one that is asked first at first. They
 * are equal in everything but what they have seen.
 */
public enum DeliveredNetwork {
  /** Has learnt from MNIST and from digits that people drew with a pen. */
  DRAWN,
  /** Has learnt from MNIST alone. */
  PRETRAINED;

  /** Its name on the command line, and that of its file in {@code assets}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kernelwalk.export.code;

import java.util.Optional;

/** The Python that tests run programs with. */
final class Python {
  private Python() {}

  /** Named by the environment variable {@code KERNELWALK_PYTHON}, else the one on the path. */
  static String command() {
    return Optional.ofNullable(System.getenv("KERNELWALK_PYTHON")).orElse("python3");
  }
}

package kernelwalk.progress;

import java.io.IOException;

/** A file of a newer Kernelwalk. */
final class NewerFormatException extends IOException {
  private static final long serialVersionUID = 1;

  NewerFormatException(String message) {
    super(message);
  }
}

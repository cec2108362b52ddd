package kernelwalk.engine.nd4j;

import java.io.IOException;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** ND4J's native library: loaded on first use, which unpacks some 400 MB and takes seconds. */
final class Nd4jLibrary {
  private Nd4jLibrary() {}

  /**
   * Loads the library, if that has not been done.
   *
   * @throws IOException with one sentence if this machine cannot load it
   */
  static void load() throws IOException {
    load(() -> Nd4j.create(1).close());
  }

  static void load(Runnable loading) throws IOException {
    try {
      loading.run();
    } catch (LinkageError | RuntimeException e) {
      throw new IOException(
          "ND4J cannot be used on this machine, its native library does not load (%s)"
              .formatted(reason(e)),
          e);
    }
  }

  /** The first line of the innermost cause's message. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message).strip();
  }

  /** From now on ND4J computes on the calling thread alone: the engine brings its own threads. */
  static void useOneThread() {
    Nd4j.factory().blas().setMaxThreads(1);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }
}

package kernelwalk.app.raster;

import java.util.concurrent.CompletableFuture;

/** The painter of a film's pictures as frames. */
@FunctionalInterface
public interface FramePainter {
  /**
   * The picture at this second, as rows of {@code 0xRRGGBB}; higher bits are not looked at. The
   * array is the receiver's. Asked from one thread, painted perhaps on another.
   */
  CompletableFuture<int[]> at(double seconds);
}

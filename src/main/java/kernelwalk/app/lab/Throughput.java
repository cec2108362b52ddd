package kernelwalk.app.lab;

/**
 * The throughput of a training: how many pictures a second a training learns from, over about the
 * last second.
 */
final class Throughput {
  private static final long WINDOW_NANOS = 700_000_000L;

  private long markNanos = -1;
  private long markPictures;
  private double perSecond;

  /** Tells how many pictures were learnt from in all, at that time; times never go back. */
  void read(long nanos, long pictures) {
    if (markNanos < 0 || pictures < markPictures) {
      restart(nanos, pictures);
    } else if (nanos - markNanos >= WINDOW_NANOS) {
      perSecond = (pictures - markPictures) * 1e9 / (nanos - markNanos);
      markNanos = nanos;
      markPictures = pictures;
    }
  }

  /** Begins anew, as after a pause. */
  void restart(long nanos, long pictures) {
    markNanos = nanos;
    markPictures = pictures;
    perSecond = 0;
  }

  /** The figure; 0 while it is not known. */
  double perSecond() {
    return perSecond;
  }
}

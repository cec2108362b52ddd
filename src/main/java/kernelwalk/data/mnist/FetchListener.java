package kernelwalk.data.mnist;

import java.net.URI;

/** A listener to a download; called on the downloading thread. */
public interface FetchListener {
  /** A listener that watches nothing and never cancels. */
  FetchListener SILENT = progress -> {};

  /** Called a few times a second at most, and at the beginning and end of each file. */
  void progress(Progress progress);

  /** Asked between blocks; true ends the download, and what has come stays for the next time. */
  default boolean cancelled() {
    return false;
  }

  /**
   * How far it is.
   *
   * @param file what is being fetched
   * @param fileNumber from 1
   * @param files how many there are
   * @param bytes how much of this file has come, packed
   * @param total how long it is, packed; -1 where the mirror does not say
   */
  record Progress(URI file, int fileNumber, int files, long bytes, long total) {}
}

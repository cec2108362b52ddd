package kernelwalk.data.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A download: brings one file over HTTP into a part file, going on where an earlier attempt ended
 * if the server can.
 */
final class Download {
  /** No file of MNIST is nearly as long, packed. */
  private static final long MOST_BYTES = 64_000_000;

  private static final int PATIENCE_MILLISECONDS = 20_000;
  private static final long TELL_EVERY_NANOSECONDS = 100_000_000;

  private final URI from;
  private final Path part;
  private final FetchListener listener;
  private final int fileNumber;
  private final int files;

  Download(URI from, Path part, FetchListener listener, int fileNumber, int files) {
    this.from = from;
    this.part = part;
    this.listener = listener;
    this.fileNumber = fileNumber;
    this.files = files;
  }

  /** What a mirror did wrong, in words that go on from its name: "answered 404". */
  static final class MirrorFailure extends IOException {
    MirrorFailure(String message) {
      super(message);
    }

    MirrorFailure(String message, IOException cause) {
      super(message, cause);
    }
  }

  /**
   * Until the part file is whole, as far as the server says.
   *
   * @throws MirrorFailure where the server is at fault; the part file keeps what has come
   * @throws InterruptedIOException where the listener cancelled
   * @throws IOException where the part file cannot be written
   */
  void run() throws IOException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    if (attempt(have) == Outcome.NOTHING_TO_RESUME) {
      Files.deleteIfExists(part);
      attempt(0);
    }
  }

  private enum Outcome {
    DONE,
    NOTHING_TO_RESUME
  }

  private Outcome attempt(long have) throws IOException {
    HttpURLConnection connection = open(have);
    try {
      int status = status(connection);
      boolean resumed = status == HttpURLConnection.HTTP_PARTIAL && resumesAt(connection, have);
      if (have > 0 && !resumed && status != HttpURLConnection.HTTP_OK) {
        return Outcome.NOTHING_TO_RESUME;
      }
      if (!resumed && status != HttpURLConnection.HTTP_OK) {
        throw new MirrorFailure("answered " + status);
      }
      receive(connection, resumed ? have : 0);
      return Outcome.DONE;
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open(long have) throws IOException {
    if (!(from.toURL().openConnection() instanceof HttpURLConnection connection)) {
      throw new MirrorFailure("is no web address");
    }
    connection.setConnectTimeout(PATIENCE_MILLISECONDS);
    connection.setReadTimeout(PATIENCE_MILLISECONDS);
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=" + have + "-");
    }
    return connection;
  }

  private static int status(HttpURLConnection connection) throws MirrorFailure {
    try {
      return connection.getResponseCode();
    } catch (IOException e) {
      throw new MirrorFailure("does not answer", e);
    }
  }

  private static boolean resumesAt(HttpURLConnection connection, long have) {
    String range = connection.getHeaderField("Content-Range");
    return range != null && range.startsWith("bytes " + have + "-");
  }

  private void receive(HttpURLConnection connection, long have) throws IOException {
    long length = connection.getContentLengthLong();
    long total = length < 0 ? -1 : have + length;
    StandardOpenOption mode =
        have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long bytes = have;
    try (InputStream in = body(connection);
        OutputStream out =
            Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      byte[] block = new byte[1 << 15];
      long told = System.nanoTime() - TELL_EVERY_NANOSECONDS;
      for (int n = 0; n >= 0; n = read(in, block)) {
        out.write(block, 0, n);
        bytes += n;
        if (bytes > MOST_BYTES) {
          throw new MirrorFailure(
              String.format(Locale.ROOT, "sent more than %,d bytes", MOST_BYTES));
        }
        if (listener.cancelled() || Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException(
              "the download was cancelled; what has come is kept for the next time");
        }
        if (System.nanoTime() - told >= TELL_EVERY_NANOSECONDS) {
          told = System.nanoTime();
          tell(bytes, total);
        }
      }
    }
    tell(bytes, total);
    if (total >= 0 && bytes < total) {
      throw new MirrorFailure(String.format(Locale.ROOT, "sent %,d of %,d bytes", bytes, total));
    }
  }

  private static InputStream body(HttpURLConnection connection) throws MirrorFailure {
    try {
      return connection.getInputStream();
    } catch (IOException e) {
      throw new MirrorFailure("broke off", e);
    }
  }

  private static int read(InputStream in, byte[] block) throws MirrorFailure {
    try {
      return in.read(block);
    } catch (IOException e) {
      throw new MirrorFailure("broke off", e);
    }
  }

  private void tell(long bytes, long total) {
    listener.progress(new FetchListener.Progress(from, fileNumber, files, bytes, total));
  }
}

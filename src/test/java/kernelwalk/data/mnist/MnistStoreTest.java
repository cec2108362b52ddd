package kernelwalk.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.SyntheticDigits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against two mirrors on the loopback, which serve small files in place of MNIST's. */
class MnistStoreTest {
  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<HttpServer> servers = new ArrayList<>();

  private enum Manner {
    GOOD,
    BREAKS_OFF_ONCE,
    OTHER_CONTENT,
    NOT_FOUND
  }

  @BeforeEach
  void directConnections() {
    System.setProperty("http.nonProxyHosts", "localhost|127.*");
  }

  @AfterEach
  void stopServers() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void fetchesAllFourFiles() throws IOException {
    MnistStore store = store(mirror(Manner.GOOD));
    List<FetchListener.Progress> seen = new ArrayList<>();

    Path where = store.fetch(seen::add);

    assertThat(where).isEqualTo(folder.resolve("user"));
    assertThat(where.toFile().list())
        .containsExactlyInAnyOrder(
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");
    assertThat(store.locate(Optional.empty())).contains(where);
    assertThat(seen.getLast().bytes()).isEqualTo(seen.getLast().total());
    assertThat(seen.getLast().fileNumber()).isEqualTo(4);
  }

  /** As a portal of a hotel or a school answers: with its own page, whatever is asked. */
  @Test
  void webPagesUnderTheFilesNamesAreReplaced() throws IOException {
    Path user = Files.createDirectories(folder.resolve("user"));
    byte[] good = content(MnistFile.TRAIN_IMAGES);
    Files.write(user.resolve("train-images-idx3-ubyte"), good);
    Files.writeString(user.resolve("train-labels-idx1-ubyte"), "<!DOCTYPE html>");
    Files.writeString(user.resolve("t10k-images-idx3-ubyte.gz"), "<html>");
    byte[] packed = gzip(content(MnistFile.TEST_LABELS));
    Files.write(user.resolve("t10k-labels-idx1-ubyte.gz"), Arrays.copyOf(packed, 500));
    MnistStore store = store(mirror(Manner.GOOD));

    assertThat(store.locate(Optional.empty())).isEmpty();
    assertThat(store.status(Optional.empty()).files())
        .extracting(file -> file.fault().orElse(""))
        .containsExactly(
            "",
            "train-labels-idx1-ubyte: an IDX file expected, which begins with two zero bytes",
            "t10k-images-idx3-ubyte.gz: an IDX file expected, which begins with two zero bytes",
            "t10k-labels-idx1-ubyte.gz: whole gzip data expected, but it ends early or is damaged");
    assertThatThrownBy(() -> store.open(Optional.empty()))
        .hasMessage(
            "train-labels-idx1-ubyte: an IDX file expected, which begins with two zero bytes;"
                + " \"kernelwalk data fetch\" replaces it");

    store.fetch(FetchListener.SILENT);

    assertThat(store.locate(Optional.empty())).contains(user);
    assertThat(asked).hasSize(3);
    assertThat(user.toFile().list())
        .containsExactlyInAnyOrder(
            "train-images-idx3-ubyte",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");
  }

  @Test
  void otherPicturesUnderTheFilesNamesAreNamedAndLeft() throws IOException {
    Path user = Files.createDirectories(folder.resolve("user"));
    LabelledImages others = SyntheticDigits.generate(3, 1);
    Path labels = user.resolve("train-labels-idx1-ubyte");
    IdxWriter.write(others, user.resolve("train-images-idx3-ubyte"), labels);
    byte[] before = Files.readAllBytes(labels);

    assertThatThrownBy(() -> store(mirror(Manner.GOOD)).fetch(FetchListener.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            user + ": train-images-idx3-ubyte: the content of MNIST's train-images-idx3-ubyte")
        .hasMessageEndingWith("; move it away to have MNIST's downloaded");
    assertThat(Files.readAllBytes(labels)).isEqualTo(before);
  }

  @Test
  void aTransferThatBreaksOffIsResumedWhereItEnded() throws IOException {
    MnistStore store = store(mirror(Manner.BREAKS_OFF_ONCE));

    store.fetch(FetchListener.SILENT);

    assertThat(store.status(Optional.empty()).complete()).isTrue();
    assertThat(asked).anyMatch(line -> line.contains("train-images") && line.contains("bytes="));
  }

  @Test
  void aWrongContentIsThrownAwayAndTheOtherMirrorAsked() throws IOException {
    MnistStore store = store(mirror(Manner.OTHER_CONTENT), mirror(Manner.GOOD));

    Path where = store.fetch(FetchListener.SILENT);

    assertThat(Files.readAllBytes(where.resolve("t10k-labels-idx1-ubyte.gz")))
        .isEqualTo(gzip(content(MnistFile.TEST_LABELS)));
    assertThat(where.toFile().list()).hasSize(4);
  }

  @Test
  void whereNoMirrorHelpsOneSentenceSaysWhy() {
    MnistStore store = store(mirror(Manner.NOT_FOUND), URI.create("http://127.0.0.1:9/mnist/"));

    assertThatThrownBy(() -> store.fetch(FetchListener.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "train-images-idx3-ubyte.gz could not be downloaded: 127.0.0.1 answered 404, and"
                + " 127.0.0.1 does not answer");
  }

  @Test
  void aCancelledDownloadIsContinuedTheNextTime() throws IOException {
    MnistStore store = store(mirror(Manner.GOOD));
    FetchListener impatient =
        new FetchListener() {
          private int blocks;

          @Override
          public void progress(Progress progress) {}

          @Override
          public boolean cancelled() {
            return ++blocks > 3;
          }
        };

    assertThatThrownBy(() -> store.fetch(impatient)).isInstanceOf(InterruptedIOException.class);
    assertThat(store.status(Optional.empty()).complete()).isFalse();
    store.fetch(FetchListener.SILENT);

    assertThat(store.status(Optional.empty()).complete()).isTrue();
    assertThat(asked).anyMatch(line -> line.contains("bytes="));
  }

  @Test
  void importsPackedAndPlainFilesAfterChecking() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    for (MnistFile file : MnistFile.values()) {
      boolean packed = file == MnistFile.TRAIN_IMAGES;
      Files.write(
          source.resolve(file.fileName() + (packed ? ".gz" : "")),
          packed ? gzip(content(file)) : content(file));
    }
    MnistStore store = store();

    assertThat(store.importFrom(source)).isEqualTo(folder.resolve("user"));
    assertThat(store.locate(Optional.empty())).contains(folder.resolve("user"));

    Files.write(source.resolve("t10k-labels-idx1-ubyte"), new byte[5]);
    assertThatThrownBy(() -> store.importFrom(source))
        .hasMessageStartingWith(
            "t10k-labels-idx1-ubyte: the content of MNIST's t10k-labels-idx1-ubyte expected");
  }

  @Test
  void theEnvironmentComesBeforeTheUsersFolderAndTheOptionBeforeBoth() {
    Path named = folder.resolve("named");
    MnistStore store =
        new MnistStore(
            Map.of(MnistStore.VARIABLE, named.toString()), folder.resolve("user"), List.of());

    assertThat(store.status(Optional.empty()).folder()).isEqualTo(named);
    assertThat(store.status(Optional.of(folder)).origin()).isEqualTo(StoreStatus.Origin.OPTION);
    assertThatThrownBy(() -> store.open(Optional.empty()))
        .hasMessage(
            "KERNELWALK_MNIST names "
                + named
                + ": train-images-idx3-ubyte (or train-images-idx3-ubyte.gz) expected, not found");
    assertThatThrownBy(() -> store.open(Optional.of(folder.resolve("none"))))
        .hasMessageEndingWith("none: no such folder");
  }

  private MnistStore store(URI... mirrors) {
    return new MnistStore(Map.of(), folder.resolve("user"), List.of(mirrors), MnistStoreTest::pin);
  }

  private static ExpectedFile pin(MnistFile file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content(file));
      return new ExpectedFile(
          file.fileName(), HexFormat.of().formatHex(hash), content(file).length);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] content(MnistFile file) {
    byte[] content = new byte[file == MnistFile.TRAIN_IMAGES ? 300_000 : 1_000];
    new Random(file.fileName().length() + file.bytes()).nextBytes(content);
    int header = 4 + 4 * file.dimensions();
    ByteBuffer begin = ByteBuffer.wrap(content).putInt(0x0800 + file.dimensions());
    begin.putInt(content.length - header);
    while (begin.position() < header) {
      begin.putInt(1);
    }
    return content;
  }

  private URI mirror(Manner manner) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/mnist/", exchange -> answer(exchange, manner));
      server.start();
      servers.add(server);
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mnist/");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void answer(HttpExchange exchange, Manner manner) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(path + " " + range);
    byte[] whole = packed(path, manner);
    int from = range == null ? 0 : Integer.parseInt(range.replace("bytes=", "").replace("-", ""));
    try (exchange) {
      if (manner == Manner.NOT_FOUND) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, whole.length - from);
      boolean breaksOff = manner == Manner.BREAKS_OFF_ONCE && from == 0 && whole.length > 100_000;
      int end = breaksOff ? whole.length / 2 : whole.length;
      exchange.getResponseBody().write(whole, from, end - from);
      exchange.getResponseBody().flush();
    } catch (IOException e) {
      asked.add("left: " + e.getMessage());
    }
  }

  private static byte[] packed(String path, Manner manner) throws IOException {
    MnistFile file =
        Arrays.stream(MnistFile.values())
            .filter(candidate -> path.contains(candidate.fileName()))
            .findFirst()
            .orElseThrow();
    return gzip(manner == Manner.OTHER_CONTENT ? new byte[1_000] : content(file));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}

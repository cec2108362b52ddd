package kernelwalk.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointTest {
  private static final Weights WEIGHTS = Weights.initial(Network.lenet(), 1);
  private static final Map<String, Object> RUN =
      Map.of(
          "epoch",
          2,
          "loss",
          0.1 + 0.2,
          "seed",
          Long.MIN_VALUE,
          "note",
          "a \"quoted\" \\ line\nand 卷积漫步 𝕂",
          "history",
          List.of(Map.of("loss", 1e-300), Map.of("loss", "NaN")),
          "done",
          false);

  @TempDir Path folder;

  @Test
  void goesThroughAFileUnchanged() throws IOException {
    Path file = folder.resolve("a.npz");
    Map<String, Tensor> moments =
        Checkpoint.cut("optimizer.mean.", WEIGHTS.network(), WEIGHTS.values());
    Checkpoint saved = new Checkpoint(WEIGHTS, moments, RUN);
    saved.write(file);
    Checkpoint read = Checkpoint.read(file, Network.lenet());
    assertThat(read).isEqualTo(saved);
    assertThat(read.joined("optimizer.mean.")).isEqualTo(WEIGHTS.values());
    assertThat(read.holdsRun()).isTrue();
    assertThat(read.inferenceOnly().holdsRun()).isFalse();
  }

  @Test
  void theSameCheckpointGivesTheSameBytes() throws IOException {
    byte[] bytes = Checkpoint.of(WEIGHTS).encode();
    assertThat(Checkpoint.decode("a", bytes).encode()).isEqualTo(bytes);
  }

  @Test
  void aZipReaderFindsArraysUnderPyTorchNames() throws IOException {
    byte[] bytes = Checkpoint.of(WEIGHTS).encode();
    Map<String, Tensor> found = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().equals("manifest.json")) {
          found.put(entry.getName(), Npy.decode(entry.getName(), zip.readAllBytes()));
        }
      }
    }
    assertThat(found.keySet())
        .containsExactly(
            "conv1.weight.npy",
            "conv1.bias.npy",
            "conv2.weight.npy",
            "conv2.bias.npy",
            "fc1.weight.npy",
            "fc1.bias.npy",
            "fc2.weight.npy",
            "fc2.bias.npy",
            "fc3.weight.npy",
            "fc3.bias.npy");
    assertThat(found).extractingByKey("conv2.weight.npy").isEqualTo(WEIGHTS.get("conv2.weight"));
    assertThat(WEIGHTS.get("conv2.weight").shape()).isEqualTo(Shape.of(16, 6, 5, 5));
  }

  @Test
  void everyFlippedByteOfHeadersAndSomeOfEveryArrayIsNoticed() throws IOException {
    byte[] bytes = Checkpoint.of(WEIGHTS).encode();
    int manifest = 2000;
    int directory = 1500;
    for (int i = 0; i < bytes.length; i += step(i, manifest, bytes.length - directory)) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      assertSentence(damaged);
    }
  }

  private static int step(int place, int manifestEnd, int directoryStart) {
    return place < manifestEnd ? 3 : place < directoryStart ? 2503 : 1;
  }

  @Test
  void everyTruncationAndEveryAdditionIsNoticed() throws IOException {
    byte[] bytes = Checkpoint.of(WEIGHTS).encode();
    for (int length = 0; length < bytes.length; length += length < 200 ? 1 : 4001) {
      assertSentence(Arrays.copyOf(bytes, length));
    }
    assertSentence(Arrays.copyOf(bytes, bytes.length - 1));
    assertSentence(Arrays.copyOf(bytes, bytes.length + 1));
    byte[] gap = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, gap, 0, 5000);
    System.arraycopy(bytes, 5000, gap, 5001, bytes.length - 5000);
    assertSentence(gap);
  }

  private static void assertSentence(byte[] damaged) {
    assertThatThrownBy(() -> Checkpoint.decode("a.npz", damaged))
        .isInstanceOf(IOException.class)
        .message()
        .startsWith("a.npz: ")
        .doesNotContain("\n")
        .hasSizeLessThan(200);
  }

  @Test
  void damageInAnArrayNamesTheArray() {
    byte[] bytes = Checkpoint.of(WEIGHTS).encode();
    int member =
        new String(bytes, StandardCharsets.ISO_8859_1).indexOf("fc1.weight.npy\u0093NUMPY");
    assertThat(member).isPositive();
    bytes[member + 5000] ^= 1;
    assertThatThrownBy(() -> Checkpoint.decode("a.npz", bytes))
        .hasMessage("a.npz: damaged in fc1.weight.npy: its SHA-256 is not the one at its end");
  }

  @Test
  void arraysThatTheManifestDoesNotDescribeAreRefusedEvenUnderAGoodSum() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (ParameterSlot slot : WEIGHTS.network().parameters()) {
      members.put(slot.name() + ".npy", Npy.encode(WEIGHTS.get(slot.name())));
    }
    String manifest = Manifest.of(WEIGHTS, Map.of(), CheckpointFile.digests(members)).text();
    assertThat(Checkpoint.decode("a", CheckpointFile.encode(manifest, members)))
        .isEqualTo(Checkpoint.of(WEIGHTS));
    members.put("fc3.bias.npy", Npy.encode(Tensor.zeros(Shape.of(10))));
    assertRefused(
        manifest, members, "a: damaged in fc3.bias.npy: its SHA-256 is not the manifest's");
    members.remove("fc3.bias.npy");
    assertRefused(manifest, members, "a: its members are not those that the manifest lists");
    assertRefused(
        manifest.replace("\"version\": 1", "\"version\": 2"),
        members,
        "a: written by another Kernelwalk: checkpoint version 1 expected, found 2");
    assertRefused(
        manifest.replace("checkpoint", "lunch"),
        members,
        "a: format \"kernelwalk checkpoint\" expected in manifest.json, found \"kernelwalk"
            + " lunch\"");
    assertRefused("{", members, "a: its manifest.json is not JSON");
    assertRefused("[]", members, "a: in manifest.json, the whole should be an object");
    String fewer = Manifest.of(WEIGHTS, Map.of(), CheckpointFile.digests(members)).text();
    assertRefused(fewer, members, "a: weights of lenet expected, fc3.bias is missing");
    assertRefused(
        fewer.replace("\"lenet\"", "\"alexnet\""),
        members,
        "a: no network is called alexnet: there are lenet and lenet5");
  }

  private static void assertRefused(String manifest, Map<String, byte[]> members, String sentence) {
    assertThatThrownBy(() -> Checkpoint.decode("a", CheckpointFile.encode(manifest, members)))
        .isInstanceOf(IOException.class)
        .hasMessage(sentence);
  }

  @Test
  void aCheckpointOfAnotherNetworkAndWhatIsNoneAreNamed() throws IOException {
    Path file = folder.resolve("a.npz");
    Checkpoint.of(WEIGHTS).write(file);
    assertThatThrownBy(() -> Checkpoint.read(file, Network.lenet5()))
        .hasMessage(file + ": weights of lenet5 expected, found those of lenet");
    Path text = Files.writeString(folder.resolve("b.npz"), "hello");
    assertThatThrownBy(() -> Checkpoint.read(text))
        .hasMessage(text + ": not a checkpoint: a .npz file was expected, which is a zip");
    assertThatThrownBy(() -> Checkpoint.read(folder.resolve("c.npz")))
        .hasMessage(folder.resolve("c.npz") + ": cannot be read, there is no such file");
  }
}

package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.SyntheticDigits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few hundred pictures, which are written as IDX files by hand. */
class TrainCommandTest {
  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void write() throws IOException {
    data = Files.createDirectory(folder.resolve("digits"));
    write("train", SyntheticDigits.generate(400, 1));
    write("t10k", SyntheticDigits.generate(100, 2));
  }

  /** The format as yann.lecun.com/exdb/mnist described it: magic number, extents, bytes. */
  private static void write(String part, LabelledImages images) throws IOException {
    ByteBuffer pictures =
        ByteBuffer.allocate(16 + images.pixels().length)
            .putInt(0x803)
            .putInt(images.count())
            .putInt(28)
            .putInt(28)
            .put(images.pixels());
    Files.write(data.resolve(part + "-images-idx3-ubyte"), pictures.array());
    ByteBuffer labels =
        ByteBuffer.allocate(8 + images.count())
            .putInt(0x801)
            .putInt(images.count())
            .put(images.labels());
    Files.write(data.resolve(part + "-labels-idx1-ubyte"), labels.array());
  }

  private static CommandRun train(Object... more) {
    List<Object> words = new ArrayList<>(List.of("train", "--data", data, "--json"));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  @Test
  void jsonIsALineForEachEpochThenTheDigestOfTheWeights() {
    CommandRun run = train("--epochs", 2);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().getFirst())
        .matches(
            "\\{\"event\":\"epoch\",\"epoch\":1,\"seconds\":[\\d.E-]+,\"train_loss\":[\\d.]+,"
                + "\"train_accuracy\":[\\d.]+,\"test_loss\":[\\d.]+,\"test_accuracy\":[\\d.]+}");
    assertThat(run.lines().getLast())
        .matches("\\{\"event\":\"done\",\"weights_sha256\":\"[0-9a-f]{64}\"}");
  }

  @Test
  void theNumberOfThreadsDoesNotChangeTheWeights() {
    assertThat(train("--epochs", 1, "--threads", 1).lines().getLast())
        .isEqualTo(train("--epochs", 1, "--threads", 3).lines().getLast());
  }

  @Test
  void aRunThatGoesOnFromItsCheckpointEndsLikeOneThatNeverStopped() {
    Path saved = folder.resolve("run.npz");
    train("--epochs", 1, "--out", saved);

    CommandRun resumed = train("--resume", saved, "--epochs", 1);

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.lines().getFirst()).contains("\"epoch\":2");
    assertThat(resumed.lines().getLast()).isEqualTo(train("--epochs", 2).lines().getLast());
  }

  @Test
  void whatWasTrainedIsEvaluated() {
    Path saved = folder.resolve("evaluated.npz");
    train("--epochs", 1, "--out", saved);

    CommandRun run = CommandRun.of("evaluate", saved, "--data", data, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .contains("\"count\":100", "\"accuracy\":", "\"precision\":[", "\"confusion\":[[");
  }

  @Test
  void valuesOutOfRangeAreWrongUsage() {
    for (List<Object> wrong :
        List.<List<Object>>of(
            List.of("--epochs", 0),
            List.of("--batch", 0),
            List.of("--lr", 0),
            List.of("--lr", "NaN"),
            List.of("--threads", 0),
            List.of("--epochs", "many"),
            List.of("--optimizer", "lion"),
            List.of("--engine", "steam"),
            List.of("--model", "alexnet"),
            List.of("--recipe", "secret"))) {
      CommandRun run = train(wrong.toArray());
      assertThat(run.status()).as(wrong + ": " + run.err()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("kernelwalk train --help");
    }
  }

  @Test
  void aRateThatDivergesIsOneSentence() {
    CommandRun run = train("--epochs", 3, "--lr", "1e30", "--optimizer", "sgd");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aTruncatedFileIsNamed() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    try (var files = Files.list(data)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        boolean cut = file.getFileName().toString().equals("train-images-idx3-ubyte");
        Files.write(
            broken.resolve(file.getFileName()),
            Arrays.copyOf(bytes, cut ? bytes.length - 1000 : bytes.length));
      }
    }

    CommandRun run = CommandRun.of("train", "--data", broken);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("train-images-idx3-ubyte");
  }

  @Test
  void anEmptyFolderIsOneSentence() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    CommandRun run = CommandRun.of("train", "--data", empty);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("empty");
  }

  @Test
  void aFolderToSaveInThatIsMissingIsSaidBeforeTraining() {
    CommandRun run = train("--out", folder.resolve("gone/run.npz"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("run.npz");
  }

  @Test
  void aDamagedCheckpointIsOneSentence() throws IOException {
    Path damaged = folder.resolve("damaged.npz");
    train("--epochs", 1, "--out", damaged);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[new Random(1).nextInt(bytes.length)] ^= 1;
    Files.write(damaged, bytes);

    CommandRun run = CommandRun.of("evaluate", damaged, "--data", data);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("damaged.npz");
  }
}

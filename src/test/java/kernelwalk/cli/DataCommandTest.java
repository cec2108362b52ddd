package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.IdxWriter;
import kernelwalk.data.source.SyntheticDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
  @Test
  void statusNamesTheFolderAndEveryMissingFile(@TempDir Path folder) {
    CommandRun run = CommandRun.of("data", "status", "--data", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(folder.toString())
        .contains("train-images-idx3-ubyte")
        .contains("t10k-labels-idx1-ubyte")
        .contains("missing");
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("kernelwalk data fetch");
  }

  @Test
  void statusIsZeroWhereAllFourFilesAreThere(@TempDir Path folder) throws IOException {
    write(folder);

    CommandRun run = CommandRun.of("data", "status", "--data", folder);

    assertThat(run.status()).isZero();
    assertThat(run.out()).endsWith("Complete; the content is checked when it is opened.\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWebPageUnderAFilesNameIsNoFileOfMnist(@TempDir Path folder) throws IOException {
    write(folder);
    Path page = folder.resolve("t10k-labels-idx1-ubyte.gz");
    Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
    Files.writeString(page, "<!DOCTYPE html><title>Not found</title>");
    String sentence =
        "t10k-labels-idx1-ubyte.gz: an IDX file expected, which begins with two zero bytes";

    CommandRun run = CommandRun.of("data", "status", "--data", folder);
    CommandRun json = CommandRun.of("data", "status", "--data", folder, "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).contains(sentence);
    assertThat(json.status()).isEqualTo(1);
    assertThat(json.out())
        .contains("\"complete\":false")
        .contains("\"fault\":null")
        .contains("\"fault\":\"" + sentence + "\"");
  }

  private static void write(Path folder) throws IOException {
    LabelledImages few = SyntheticDigits.generate(3, 1);
    for (String part : List.of("train", "t10k")) {
      IdxWriter.write(
          few,
          folder.resolve(part + "-images-idx3-ubyte"),
          folder.resolve(part + "-labels-idx1-ubyte"));
    }
  }

  @Test
  void statusAsJsonIsOneLine(@TempDir Path folder) {
    CommandRun run = CommandRun.of("data", "status", "--json", "--data", folder);

    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).contains("\"complete\":false").contains("\"origin\":\"option\"");
  }

  @Test
  void importingFromAFolderThatIsNotThereIsOneSentence() {
    CommandRun run = CommandRun.of("data", "import", "/no/such/folder");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("/no/such/folder");
  }
}

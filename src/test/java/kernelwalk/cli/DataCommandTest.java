package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
  @Test
  void statusNamesTheFolderAndEveryMissingFile(@TempDir Path folder) {
    CommandRun run = CommandRun.of("data", "status", "--data", folder);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(folder.toString())
        .contains("train-images-idx3-ubyte")
        .contains("t10k-labels-idx1-ubyte")
        .contains("missing")
        .contains("kernelwalk data fetch");
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

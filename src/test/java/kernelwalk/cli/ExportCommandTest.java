package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder;

  @Test
  void codeIsPrintedOrWritten() throws IOException {
    CommandRun printed = CommandRun.of("export", "code", "lenet", "--for", "pytorch");
    Path file = folder.resolve("net.py");
    CommandRun written =
        CommandRun.of("export", "code", "lenet", "--for", "pytorch", "--output", file);

    assertThat(printed.status()).isZero();
    assertThat(printed.out()).contains("self.conv2 = nn.Conv2d(6, 16, 5)\n");
    assertThat(written.status()).isZero();
    assertThat(file).hasContent(printed.out());
  }

  @Test
  void anUnknownLibraryOrNetworkIsWrongUsage() {
    CommandRun library = CommandRun.of("export", "code", "lenet", "--for", "theano");
    CommandRun network = CommandRun.of("export", "code", "alexnet", "--for", "nd4j");

    assertThat(library.status()).isEqualTo(2);
    assertThat(library.err())
        .contains(
            "code for theano cannot be written: there are paddle, pytorch, keras, numpy, nd4j");
    assertThat(network.status()).isEqualTo(2);
  }

  @Test
  void aDamagedCheckpointBecomesNoModel() throws IOException {
    Path checkpoint = folder.resolve("a.npz");
    Path model = folder.resolve("a.onnx");
    Checkpoint.of(Weights.initial(Network.lenet(), 1)).write(checkpoint);
    assertThat(CommandRun.of("export", "onnx", checkpoint, model).status()).isZero();
    byte[] bytes = Files.readAllBytes(checkpoint);
    bytes[bytes.length / 2] ^= 1;
    Files.write(checkpoint, bytes);
    CommandRun run = CommandRun.of("export", "onnx", checkpoint, folder.resolve("b.onnx"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith(checkpoint + ": damaged in fc1.weight.npy");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(folder.resolve("b.onnx")).doesNotExist();
  }
}

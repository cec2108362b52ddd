package kernelwalk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadableFileTest {
  @TempDir Path folder;

  @Test
  void whatIsNoFileIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "b");
    assertThat(ReadableFile.of(file)).isEqualTo(file);
    assertThatThrownBy(() -> ReadableFile.of(folder))
        .hasMessage(folder + ": a file expected, this is a folder");
    Path missing = folder.resolve("c");
    assertThatThrownBy(() -> ReadableFile.of(missing)).hasMessage(missing + ": no such file");
  }
}

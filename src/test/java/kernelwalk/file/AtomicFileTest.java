package kernelwalk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void replacesTheOldFileByTheNewOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    AtomicFile.write(file, new byte[] {1, 2, 3});
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFullDiskLeavesTheOldFileAndSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file, out -> out.write(new byte[100]), path -> new FullDisk(path, 60)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file
                + ": cannot be saved, No space left on device; what was there before is unchanged");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void contentThatBreaksOffLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    AtomicFile.Content broken =
        out -> {
          out.write(new byte[200_000]);
          throw new IOException("the source has ended");
        };
    assertThatThrownBy(() -> AtomicFile.write(file, broken))
        .hasMessage(
            file + ": cannot be saved, the source has ended; what was there before is unchanged");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFinishedFileIsMovedOverTheOldOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    AtomicFile.moveInto(Files.writeString(folder.resolve("b"), "new"), file);
    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFolderThatIsMissingAndAPlaceThatIsNoFileAreNamed() {
    Path lost = folder.resolve("no").resolve("a");
    assertThatThrownBy(() -> AtomicFile.write(lost, new byte[1]))
        .hasMessage(lost + ": the folder " + lost.getParent() + " does not exist");
    assertThatThrownBy(() -> AtomicFile.write(folder, new byte[1]))
        .hasMessage(folder + ": the name of a file was expected, this is none");
  }

  /** Takes so many bytes, then fails as a full disk does. */
  static final class FullDisk implements WritableByteChannel {
    private final FileChannel file;
    private int room;

    FullDisk(Path path, int room) throws IOException {
      this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      this.room = room;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      if (room == 0) {
        throw new IOException("No space left on device");
      }
      int count = Math.min(room, source.remaining());
      ByteBuffer part = source.slice(source.position(), count);
      source.position(source.position() + count);
      room -= count;
      return file.write(part);
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}

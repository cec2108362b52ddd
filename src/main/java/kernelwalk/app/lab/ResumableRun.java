package kernelwalk.app.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.train.Checkpoints;
import kernelwalk.train.StateSaver;
import kernelwalk.train.TrainingState;

/**
 * A run that can be resumed: the lab's last one, kept in a file as it goes, so that it can be gone
 * on with when it was stopped or the program was killed. The file's name tells the data; a run that
 * is complete is not kept.
 */
final class ResumableRun {
  private static final List<String> DATA = List.of("mnist", "synthetic", "own");

  private final Path folder;

  /**
   * @param folder need not exist yet
   */
  ResumableRun(Path folder) {
    this.folder = folder;
  }

  /**
   * A run to go on with.
   *
   * @param data what {@link kernelwalk.data.DigitSource#read} takes
   */
  record Unfinished(TrainingState state, String data) {}

  /** Whether there is a run to go on with. */
  boolean isThere() {
    return DATA.stream().anyMatch(data -> Files.exists(file(data)));
  }

  /**
   * The run to go on with; empty if there is none.
   *
   * @throws IOException with one sentence that names the file
   */
  Optional<Unfinished> read() throws IOException {
    for (String data : DATA) {
      if (Files.exists(file(data))) {
        return Optional.of(new Unfinished(Checkpoints.read(file(data)), data));
      }
    }
    return Optional.empty();
  }

  /** Keeps a run on this data, in place of the one before. */
  StateSaver saver(String data) {
    return state -> {
      Files.createDirectories(folder);
      if (!state.complete()) {
        Checkpoints.write(file(data), state);
      }
      for (String other : DATA) {
        if (state.complete() || !other.equals(data)) {
          Files.deleteIfExists(file(other));
        }
      }
    };
  }

  private Path file(String data) {
    return folder.resolve("unfinished-" + data + ".npz");
  }
}

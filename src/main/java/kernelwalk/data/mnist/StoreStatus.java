package kernelwalk.data.mnist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The status of the MNIST store: what it has.
 *
 * @param folder where MNIST is, or would be put
 * @param origin how that folder was found
 * @param files the four files of MNIST, in the order of {@link MnistFile}
 */
public record StoreStatus(Path folder, Origin origin, List<FileStatus> files) {
  public StoreStatus {
    files = List.copyOf(files);
  }

  /**
   * True where all four files are there and look like what they should be; their content is checked
   * when they are opened.
   */
  public boolean complete() {
    return files.stream().allMatch(file -> file.path().isPresent() && file.fault().isEmpty());
  }

  /** What is wrong with the first file that is there and is none of MNIST's kind. */
  public Optional<String> fault() {
    return files.stream().flatMap(file -> file.fault().stream()).findFirst();
  }

  /**
   * Where a file is.
   *
   * @throws java.util.NoSuchElementException where it is missing
   */
  Path path(MnistFile file) {
    return files.stream()
        .filter(status -> status.file() == file)
        .findFirst()
        .flatMap(FileStatus::path)
        .orElseThrow();
  }

  /** Who named the folder. */
  public enum Origin {
    /** The option {@code --data}. */
    OPTION,
    /** The environment variable {@code KERNELWALK_MNIST}. */
    ENVIRONMENT,
    /** The user's data folder. */
    USER_FOLDER
  }

  /**
   * One file.
   *
   * @param path where it is, packed or not; empty where it is missing
   * @param bytes its length there, 0 where it is missing
   * @param fault what is wrong with it, as one sentence: a web page under its name, say
   */
  public record FileStatus(
      MnistFile file, Optional<Path> path, long bytes, Optional<String> fault) {}
}

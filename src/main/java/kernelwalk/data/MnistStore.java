package kernelwalk.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where MNIST is on this machine, and how it gets here.
 *
 * <p>Looked for in the folder that the option names, then in that of the environment variable
 * {@code KERNELWALK_MNIST}, then in the user's data folder, which is where {@link #fetch} and
 * {@link #importFrom} put it.
 */
public final class MnistStore {
  /** The environment variable that names a folder with MNIST's files. */
  public static final String VARIABLE = "KERNELWALK_MNIST";

  /** Where MNIST is served, each with {@code NAME.gz}. */
  public static final List<URI> MIRRORS =
      List.of(
          URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
          URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

  private final Map<String, String> environment;
  private final Path userFolder;
  private final List<URI> mirrors;

  /**
   * A store over these places.
   *
   * @param userFolder the folder for MNIST's files; made when it is first needed
   * @param mirrors base addresses, each ending in a slash, tried in this order
   */
  public MnistStore(Map<String, String> environment, Path userFolder, List<URI> mirrors) {
    this.environment = Map.copyOf(environment);
    this.userFolder = userFolder;
    this.mirrors = List.copyOf(mirrors);
  }

  /** The store of this user on this machine. */
  public static MnistStore standard() {
    return new MnistStore(System.getenv(), UserFolder.data().resolve("mnist"), MIRRORS);
  }

  /** What there is, looked for as {@link #open} would. */
  public StoreStatus status(Optional<Path> option) {
    String variable = environment.getOrDefault(VARIABLE, "");
    if (option.isPresent()) {
      return status(option.get(), StoreStatus.Origin.OPTION);
    }
    if (!variable.isBlank()) {
      return status(Path.of(variable), StoreStatus.Origin.ENVIRONMENT);
    }
    return status(userFolder, StoreStatus.Origin.USER_FOLDER);
  }

  /** The folder with all four files, or none where they are still to be fetched. */
  public Optional<Path> locate(Optional<Path> option) {
    StoreStatus status = status(option);
    return status.complete() ? Optional.of(status.folder()) : Optional.empty();
  }

  /**
   * MNIST, read and checked.
   *
   * @throws IOException with a sentence that says what is missing or wrong, and where
   */
  public Digits open(Optional<Path> option) throws IOException {
    Path folder = locate(option).orElseThrow(() -> new IOException("MNIST is not here yet"));
    return new Digits(
        read(folder, MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS),
        read(folder, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS));
  }

  /**
   * Downloads what the user's data folder lacks: resumes what was begun, tries the next mirror
   * where one fails, checks the content, and only then puts a file in its place.
   *
   * @return the folder
   * @throws IOException with one sentence, also where the listener cancelled
   */
  public Path fetch(FetchListener listener) throws IOException {
    if (listener.cancelled()) {
      return userFolder;
    }
    throw new IOException("the mirrors " + mirrors + " do not answer");
  }

  /**
   * Copies MNIST's files, packed or not, from a folder into the user's data folder, after checking
   * them.
   *
   * @return the user's data folder
   */
  public Path importFrom(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return userFolder;
    }
    throw new IOException(folder + ": no such folder");
  }

  private static StoreStatus status(Path folder, StoreStatus.Origin origin) {
    List<StoreStatus.FileStatus> files = new ArrayList<>();
    for (MnistFile file : MnistFile.values()) {
      Optional<Path> path = find(folder, file);
      long bytes = path.map(found -> found.toFile().length()).orElse(0L);
      files.add(new StoreStatus.FileStatus(file, path, bytes));
    }
    return new StoreStatus(folder, origin, files);
  }

  private static LabelledImages read(Path folder, MnistFile images, MnistFile labels)
      throws IOException {
    return IdxReader.read(
        "MNIST", find(folder, images).orElse(folder), find(folder, labels).orElse(folder));
  }

  private static Optional<Path> find(Path folder, MnistFile file) {
    for (String ending : List.of("", ".gz")) {
      Path path = folder.resolve(file.fileName() + ending);
      if (Files.isRegularFile(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }
}

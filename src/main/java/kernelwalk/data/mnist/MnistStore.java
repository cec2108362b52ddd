package kernelwalk.data.mnist;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.file.AtomicFile;
import kernelwalk.file.UserFolder;

/**
 * The store of MNIST: where it is on this machine, and how it gets here.
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

  /** A mirror that breaks off in the middle of a file is asked so often for the rest. */
  private static final int ATTEMPTS = 3;

  private final Map<String, String> environment;
  private final Path userFolder;
  private final List<URI> mirrors;
  private final Function<MnistFile, ExpectedFile> expectedFiles;

  /**
   * A store over these places.
   *
   * @param userFolder the folder for MNIST's files; made when it is first needed
   * @param mirrors base addresses, each ending in a slash, tried in this order
   */
  public MnistStore(Map<String, String> environment, Path userFolder, List<URI> mirrors) {
    this(environment, userFolder, mirrors, MnistFile::expectedFile);
  }

  /** With other contents than MNIST's. */
  MnistStore(
      Map<String, String> environment,
      Path userFolder,
      List<URI> mirrors,
      Function<MnistFile, ExpectedFile> expectedFiles) {
    this.expectedFiles = expectedFiles;
    this.environment = Map.copyOf(environment);
    this.userFolder = userFolder;
    this.mirrors = List.copyOf(mirrors);
  }

  /** The store of this user on this machine. */
  public static MnistStore standard() {
    return new MnistStore(System.getenv(), UserFolder.data().resolve("mnist"), MIRRORS);
  }

  /**
   * What there is: in the option's folder if there is an option, else in the first complete folder,
   * else in the first that is named at all.
   */
  public StoreStatus status(Optional<Path> option) {
    if (option.isPresent()) {
      return status(option.get(), StoreStatus.Origin.OPTION);
    }
    StoreStatus user = status(userFolder, StoreStatus.Origin.USER_FOLDER);
    Optional<StoreStatus> named =
        variable().map(folder -> status(folder, StoreStatus.Origin.ENVIRONMENT));
    if (named.isEmpty() || (!named.get().complete() && user.complete())) {
      return user;
    }
    return named.get();
  }

  /** The folder with all four files, or none where they are still to be fetched. */
  public Optional<Path> locate(Optional<Path> option) {
    StoreStatus status = status(option);
    return status.complete() ? Optional.of(status.folder()) : Optional.empty();
  }

  /**
   * The data set in the folder that {@link #status} names. An option may name a folder with other
   * pictures than MNIST's, in files of the same names.
   *
   * @throws IOException with a sentence that says what is missing or wrong, and where
   */
  public DigitDataset open(Optional<Path> option) throws IOException {
    StoreStatus status = status(option);
    for (StoreStatus.FileStatus file : status.files()) {
      if (file.path().isEmpty()) {
        throw new IOException(missing(status, file.file()));
      }
      if (file.fault().isPresent()) {
        throw new IOException(
            file.fault().get()
                + (status.origin() == StoreStatus.Origin.USER_FOLDER
                    ? "; \"kernelwalk data fetch\" replaces it"
                    : ""));
      }
    }
    String name =
        status.origin() == StoreStatus.Origin.OPTION
            ? String.valueOf(status.folder().toAbsolutePath().normalize().getFileName())
            : "MNIST";
    return new DigitDataset(
        read(name, status, MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS),
        read(name, status, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS));
  }

  /**
   * Downloads what the user's data folder lacks, and what is there under a name of MNIST's and is
   * no such file: resumes what was begun, tries the next mirror where one fails, checks the
   * content, and only then puts a file in its place. Other people's pictures under these names are
   * left.
   *
   * @return the folder
   * @throws InterruptedIOException where the listener cancelled
   * @throws IOException with one sentence
   */
  public Path fetch(FetchListener listener) throws IOException {
    Files.createDirectories(userFolder);
    List<StoreStatus.FileStatus> lacking = new ArrayList<>();
    for (StoreStatus.FileStatus file : status(Optional.of(userFolder)).files()) {
      if (file.path().isEmpty() || file.fault().isPresent()) {
        lacking.add(file);
      } else {
        checkOwn(file.file(), file.path().get());
      }
    }
    for (int i = 0; i < lacking.size(); i++) {
      Path fetched = fetch(lacking.get(i).file(), listener, i + 1, lacking.size());
      Optional<Path> before = lacking.get(i).path();
      if (before.isPresent() && !before.get().equals(fetched)) {
        Files.deleteIfExists(before.get());
      }
    }
    return userFolder;
  }

  /**
   * Copies MNIST's files, packed or not, from a folder into the user's data folder, after checking
   * all of them.
   *
   * @return the user's data folder
   * @throws IOException with one sentence: a file is missing, or its content is not MNIST's
   */
  public Path importFrom(Path folder) throws IOException {
    StoreStatus source = status(Optional.of(folder));
    for (StoreStatus.FileStatus file : source.files()) {
      if (file.path().isEmpty()) {
        throw new IOException(missing(source, file.file()));
      }
      expectedFiles.apply(file.file()).check(file.path().get());
    }
    Files.createDirectories(userFolder);
    for (StoreStatus.FileStatus file : source.files()) {
      Path from = file.path().orElseThrow();
      String ending = from.getFileName().toString().endsWith(".gz") ? ".gz" : "";
      AtomicFile.write(
          userFolder.resolve(file.file().fileName() + ending), out -> Files.copy(from, out));
    }
    return userFolder;
  }

  private void checkOwn(MnistFile file, Path path) throws IOException {
    try {
      expectedFiles.apply(file).check(path);
    } catch (ExpectedFile.Differs e) {
      throw new IOException(
          userFolder + ": " + e.getMessage() + "; move it away to have MNIST's downloaded", e);
    }
  }

  private Path fetch(MnistFile file, FetchListener listener, int number, int files)
      throws IOException {
    List<String> failures = new ArrayList<>();
    String name = file.fileName() + ".gz";
    for (URI mirror : mirrors) {
      Path part = userFolder.resolve(name + "." + mirror.getHost() + ".part");
      Download download = new Download(mirror.resolve(name), part, listener, number, files);
      try {
        complete(download, part);
        expectedFiles.apply(file).check(part);
        AtomicFile.moveInto(part, userFolder.resolve(name));
        return userFolder.resolve(name);
      } catch (Download.MirrorFailure e) {
        failures.add(mirror.getHost() + " " + e.getMessage());
      } catch (ExpectedFile.Differs e) {
        Files.deleteIfExists(part);
        failures.add(mirror.getHost() + " sent a file whose content is not MNIST's");
      }
    }
    throw new IOException(name + " could not be downloaded: " + String.join(", and ", failures));
  }

  /** Asks for the rest as long as more comes. */
  private static void complete(Download download, Path part) throws IOException {
    for (int attempt = 1; ; attempt++) {
      long before = Files.exists(part) ? Files.size(part) : 0;
      try {
        download.run();
        return;
      } catch (Download.MirrorFailure e) {
        long now = Files.exists(part) ? Files.size(part) : 0;
        if (attempt == ATTEMPTS || now <= before) {
          throw e;
        }
      }
    }
  }

  private Optional<Path> variable() {
    String folder = environment.getOrDefault(VARIABLE, "");
    try {
      return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String missing(StoreStatus status, MnistFile file) {
    String expected = file.fileName() + " (or " + file.fileName() + ".gz) expected, not found";
    return switch (status.origin()) {
      case OPTION ->
          Files.isDirectory(status.folder())
              ? status.folder() + ": " + expected
              : status.folder() + ": no such folder";
      case ENVIRONMENT -> VARIABLE + " names " + status.folder() + ": " + expected;
      case USER_FOLDER ->
          "MNIST is not on this machine yet: get it with \"kernelwalk data fetch\" or"
              + " \"kernelwalk data import DIR\", or go on with --data synthetic";
    };
  }

  private static StoreStatus status(Path folder, StoreStatus.Origin origin) {
    List<StoreStatus.FileStatus> files = new ArrayList<>();
    for (MnistFile file : MnistFile.values()) {
      files.add(find(folder, file));
    }
    return new StoreStatus(folder, origin, files);
  }

  private static LabelledImages read(
      String name, StoreStatus status, MnistFile images, MnistFile labels) throws IOException {
    return IdxReader.read(name, status.path(images), status.path(labels));
  }

  /** The first file under one of its names that is what it should be, else the first at all. */
  private static StoreStatus.FileStatus find(Path folder, MnistFile file) {
    StoreStatus.FileStatus found =
        new StoreStatus.FileStatus(file, Optional.empty(), 0, Optional.empty());
    for (String name : List.of(file.fileName(), file.fileName().replace("-idx", ".idx"))) {
      for (String ending : List.of("", ".gz")) {
        Path path = folder.resolve(name + ending);
        boolean wanted = found.path().isEmpty() || found.fault().isPresent();
        if (wanted && Files.isRegularFile(path)) {
          Optional<String> fault = IdxReader.fault(path, file.dimensions());
          if (fault.isEmpty() || found.path().isEmpty()) {
            long bytes = path.toFile().length();
            found = new StoreStatus.FileStatus(file, Optional.of(path), bytes, fault);
          }
        }
      }
    }
    return found;
  }
}

package kernelwalk.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.file.AtomicFile;

/**
 * The store of progress: a file for each person in one folder, and who is learning now. Without a
 * name there is one person, who has none.
 */
public final class ProgressStore {
  private static final String PREFIX = "progress-";
  private static final String SUFFIX = ".json";
  private static final String NOBODY = "progress.json";
  private static final int LONGEST_NAME = 40;

  private final Path folder;

  public ProgressStore(Path folder) {
    this.folder = folder;
  }

  /** Those who have a file, by name, in order; not the one without a name. */
  public List<String> people() {
    List<String> people = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return people;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
          .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
          .filter(ProgressStore::isName)
          .sorted()
          .forEach(people::add);
    } catch (IOException e) {
      return people;
    }
    return people;
  }

  /** Whether somebody can be called so: letters of any script, digits, blanks, - and _. */
  public static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && name.matches("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N} _-]*[\\p{L}\\p{M}\\p{N}])?");
  }

  /** Who was learning last; empty for the one without a name. */
  public Optional<String> current() {
    try {
      String name = Files.readString(personFile(), StandardCharsets.UTF_8).strip();
      return isName(name) ? Optional.of(name) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path personFile() {
    return folder.resolve("person.txt");
  }

  /**
   * Remembers who is learning.
   *
   * @throws IOException in one sentence, if that cannot be written
   */
  public void choose(Optional<String> name) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.write(personFile(), name.orElse("").getBytes(StandardCharsets.UTF_8));
  }

  /** The file of this person; it need not exist. */
  public ProgressFile file(Optional<String> name) {
    if (name.isPresent() && !isName(name.get())) {
      throw new IllegalArgumentException("'" + name.get() + "' cannot be a person's name");
    }
    return new ProgressFile(
        folder.resolve(name.map(each -> PREFIX + each + SUFFIX).orElse(NOBODY)));
  }
}

package kernelwalk.lesson.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.lesson.Lesson;

/**
 * The lessons of one folder, in their order; those with mistakes stand last.
 *
 * @param folders one for each folder that holds a lesson, or would
 */
public record LessonCatalog(List<LessonFolder> folders) {
  public LessonCatalog {
    folders = List.copyOf(folders);
  }

  /**
   * Reads a folder of lessons, or a single lesson's folder. Mistakes inside the lessons are part of
   * the result; only a folder that is not there is an exception.
   *
   * @throws IOException if the folder cannot be listed, or holds no lesson at all
   */
  public static LessonCatalog open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": a folder with lessons expected, none found");
    }
    List<LessonFolder> folders = new ArrayList<>();
    if (Files.exists(folder.resolve(LessonReader.FILE))) {
      folders.add(LessonReader.read(folder));
    } else {
      for (Path each : subfolders(folder)) {
        folders.add(LessonReader.read(each));
      }
    }
    if (folders.isEmpty()) {
      throw new IOException(
          folder + ": no lesson found; each is a folder with a file " + LessonReader.FILE);
    }
    return new LessonCatalog(distinct(folder, folders));
  }

  /** The lessons without a mistake, in their order. */
  public List<Lesson> lessons() {
    return folders.stream().map(LessonFolder::lesson).flatMap(Optional::stream).toList();
  }

  /** Every mistake of every lesson. */
  public List<LessonError> errors() {
    return folders.stream().map(LessonFolder::errors).flatMap(List::stream).toList();
  }

  private static List<Path> subfolders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(each -> !each.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** In order, the second of two lessons with the same id being a mistake. */
  private static List<LessonFolder> distinct(Path parent, List<LessonFolder> folders) {
    Map<String, String> owners = new HashMap<>();
    List<LessonFolder> result = new ArrayList<>();
    for (LessonFolder each : folders) {
      String id = each.lesson().map(Lesson::id).orElse("");
      String owner = id.isEmpty() ? null : owners.putIfAbsent(id, each.name());
      if (owner == null) {
        result.add(each);
        continue;
      }
      Path file = parent.resolve(each.name()).resolve(LessonReader.FILE);
      String message = "the id '%s' is already that of the lesson in %s".formatted(id, owner);
      result.add(
          new LessonFolder(
              each.name(), Optional.empty(), List.of(new LessonError(file, 1, message))));
    }
    result.sort(
        Comparator.comparingInt(
            each -> each.lesson().map(Lesson::order).orElse(Integer.MAX_VALUE)));
    return result;
  }
}

package kernelwalk.lesson.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.file.AtomicFile;

/** The template of a lesson: small, complete, and without a mistake. */
public final class LessonTemplate {
  private static final List<String> FILES =
      List.of(LessonReader.FILE, LessonReader.textFile("en"), LessonReader.textFile("zh"));
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private LessonTemplate() {}

  /**
   * Lays a new lesson.
   *
   * @param parent the folder in which its folder is made
   * @param name its id
   * @return its folder
   * @throws IOException in one sentence, if the name is none, if there is something of that name,
   *     or if it cannot be written
   */
  public static Path lay(Path parent, String name) throws IOException {
    if (!name.matches(NAME)) {
      throw new IOException(
          "'" + name + "': small letters, digits and hyphens between them expected, as my-lesson");
    }
    Path folder = parent.resolve(name);
    if (Files.exists(folder)) {
      throw new IOException(folder + ": is there already");
    }
    Files.createDirectories(folder);
    for (String file : FILES) {
      String text = text(file).replace("my-lesson", name);
      AtomicFile.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
    return folder;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = LessonTemplate.class.getResourceAsStream("/kernelwalk/lesson/" + file)) {
      if (in == null) {
        throw new IOException(file + ": the application was built without it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package kernelwalk.app.setting;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kernelwalk.file.AtomicFile;

/**
 * The preferences: what is remembered from one start to the next, in a small properties file of the
 * user.
 */
public final class Preferences {
  private final Path file;

  /** Preferences in this file, which need not exist. */
  public Preferences(Path file) {
    this.file = file;
  }

  /**
   * What was remembered. {@code width} and {@code height} are the window's, in pixels.
   *
   * @param textScale size of text, 1 for normal
   * @param page the id of the page that was on the screen, or the empty string
   */
  public record Remembered(
      Language language,
      Theme theme,
      double textScale,
      double width,
      double height,
      boolean maximised,
      String page) {

    /** What a first start shows. */
    public static Remembered first(Locale locale) {
      return new Remembered(Language.of(locale), Theme.LIGHT, 1, 1280, 800, false, "");
    }
  }

  /** The user's own file: in the folder that the operating system means for settings. */
  public static Preferences ofUser() {
    return new Preferences(
        folder(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home"))
            .resolve("kernelwalk.properties"));
  }

  static Path folder(String system, Map<String, String> environment, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Path.of(environment.getOrDefault("APPDATA", home)).resolve("Kernelwalk");
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Kernelwalk");
    }
    String given = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return (given.isEmpty() ? Path.of(home, ".config") : Path.of(given)).resolve("kernelwalk");
  }

  /** What was remembered; what is missing or unreadable in the file is as at a first start. */
  public Remembered load() {
    Properties properties = new Properties();
    if (Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        properties.clear();
      }
    }
    Remembered first = Remembered.first(Locale.getDefault());
    return new Remembered(
        choice(Language.values(), properties.getProperty("language", ""), first.language()),
        choice(Theme.values(), properties.getProperty("theme", ""), first.theme()),
        Settings.nearestTextScale(number(properties.getProperty("text", ""), first.textScale())),
        number(properties.getProperty("width", ""), first.width()),
        number(properties.getProperty("height", ""), first.height()),
        properties.getProperty("maximised", "").equals("true"),
        properties.getProperty("page", first.page()));
  }

  /** Writes the file in place of the old one, whole or not at all. */
  public void save(Remembered remembered) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("language", remembered.language().name());
    properties.setProperty("theme", remembered.theme().name());
    properties.setProperty("text", Double.toString(remembered.textScale()));
    properties.setProperty("width", Long.toString(Math.round(remembered.width())));
    properties.setProperty("height", Long.toString(Math.round(remembered.height())));
    properties.setProperty("maximised", Boolean.toString(remembered.maximised()));
    properties.setProperty("page", remembered.page());
    StringWriter text = new StringWriter();
    properties.store(text, "Kernelwalk");
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static <E extends Enum<E>> E choice(E[] all, String name, E otherwise) {
    for (E each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return otherwise;
  }

  private static double number(String text, double otherwise) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) && value > 0 ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}

package kernelwalk.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The user's folder: where a program keeps its user's data, by the custom of the operating system.
 */
public final class UserFolder {
  private UserFolder() {}

  /** Kernelwalk's data folder of this user; it need not exist yet. */
  public static Path data() {
    return data(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  public static Path data(String system, Path home, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve("Kernelwalk");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Kernelwalk");
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return (xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local").resolve("share"))
        .resolve("kernelwalk");
  }
}

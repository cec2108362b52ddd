package kernelwalk.app.setting;

import java.nio.file.Path;

/** The folder with {@code lessons/} and {@code assets/}. */
public final class Home {
  private Home() {}

  /** The system property {@code kernelwalk.home}, which the launcher sets; else the working one. */
  public static Path folder() {
    return Path.of(System.getProperty("kernelwalk.home", "")).toAbsolutePath();
  }
}

package kernelwalk.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import kernelwalk.app.setting.Preferences.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsSavedIsRemembered() throws IOException {
    Preferences preferences = new Preferences(folder.resolve("new").resolve("p.properties"));
    Remembered remembered = new Remembered(Language.ZH, Theme.DARK, 1.5, 1111, 777, true, "draw");
    preferences.save(remembered);
    assertThat(preferences.load()).isEqualTo(remembered);
    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aMissingFileAndSpoiltValuesAreAsAtAFirstStart() throws IOException {
    Remembered first = Remembered.first(Locale.getDefault());
    Path file = folder.resolve("p.properties");
    assertThat(new Preferences(file).load()).isEqualTo(first);
    Files.writeString(
        file, "language=Latin\ntheme=\ntext=huge\nwidth=-3\nheight=NaN\npage=\\u00zz");
    assertThat(new Preferences(file).load()).isEqualTo(first);
  }

  @Test
  void aFirstStartSpeaksTheSystemsLanguage() {
    assertThat(Remembered.first(Locale.TAIWAN).language()).isEqualTo(Language.ZH);
    assertThat(Remembered.first(Locale.FRANCE).language()).isEqualTo(Language.EN);
  }

  @Test
  void eachSystemHasItsOwnFolder() {
    assertThat(Preferences.folder("Linux", Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/kernelwalk"));
    assertThat(Preferences.folder("Linux", Map.of("XDG_CONFIG_HOME", "/c"), "/home/a"))
        .isEqualTo(Path.of("/c/kernelwalk"));
    assertThat(Preferences.folder("Mac OS X", Map.of(), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/Kernelwalk"));
    assertThat(Preferences.folder("Windows 11", Map.of("APPDATA", "/app"), "/a"))
        .isEqualTo(Path.of("/app/Kernelwalk"));
  }
}

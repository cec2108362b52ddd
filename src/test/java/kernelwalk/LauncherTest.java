package kernelwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that start the program, wherever they lie and whatever the locale is. */
class LauncherTest {
  private static final Path LAUNCHERS = Path.of("packaging/launcher");

  @TempDir Path folder;

  /** The Java that is started here says which encoding its locale has, and what it was handed. */
  @ParameterizedTest
  @CsvSource({
    "C, '', UTF-8",
    "POSIX, '', UTF-8",
    "'', C, UTF-8",
    "'', '', UTF-8",
    "C.UTF-8, '', UTF-8",
    "'', C.UTF-8, UTF-8",
    "'', xx_XX.UTF-8, UTF-8",
  })
  @EnabledOnOs(OS.LINUX)
  void javaGetsALocaleInWhichEveryFileNameCanBeRead(String all, String lang, String encoding)
      throws Exception {
    List<String> said = start("plain", all, lang, "predict", "pretrained", "three.png");

    assertThat(said).contains(encoding).endsWith("predict", "pretrained", "three.png");
  }

  @ParameterizedTest
  @CsvSource({"R&D (x86)", "it's 100 % !mine!", "a;b=c,d^e"})
  @EnabledOnOs(OS.LINUX)
  void theFolderMayHaveAnyName(String name) throws Exception {
    Path home = folder.toRealPath().resolve(name);
    List<String> said = start(name, "C", "", "export", "film", "a b & (c).svg", "");

    assertThat(said)
        .contains("-Dkernelwalk.home=" + home)
        .contains("--module-path=" + home + "/lib/fx")
        .contains(home + "/lib/*")
        .endsWith("export", "film", "a b & (c).svg", "");
  }

  private List<String> start(String name, String all, String lang, String... arguments)
      throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Path launcher = Files.copy(LAUNCHERS.resolve("kernelwalk"), bin.resolve("kernelwalk"));
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.writeString(java, "#!/bin/sh\nlocale charmap\nfor word; do echo \"$word\"; done\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("LC_") || key.startsWith("LANG"));
    environment.put("JAVA_HOME", folder.resolve("java").toString());
    if (!all.isEmpty()) {
      environment.put("LC_ALL", all);
    }
    if (!lang.isEmpty()) {
      environment.put("LANG", lang);
    }
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return List.of(said.substring(0, said.length() - 1).split("\n", -1));
  }

  /**
   * cmd.exe takes an ampersand that stands outside quotes for the end of a command, and a bracket
   * for that of a block: a folder called {@code R&D (x86)} has both.
   */
  @Test
  void inTheBatchFileEveryPathStandsInQuotes() throws IOException {
    Pattern path =
        Pattern.compile(
            "%(APP|JAVA|JAVA_HOME|ProgramFiles|UserProfile|LocalAppData)[%:]"
                + "|%~(dp)?[01]|%%~?[DIJR]\\b(?! in)|%%~\\$PATH:J");
    int found = 0;
    for (String line :
        Files.readAllLines(LAUNCHERS.resolve("kernelwalk.bat"), StandardCharsets.US_ASCII)) {
      Matcher matcher = path.matcher(line);
      while (matcher.find()) {
        long quotes = line.substring(0, matcher.start()).chars().filter(c -> c == '"').count();
        assertThat(quotes % 2).as(line).isOne();
        found++;
      }
    }
    assertThat(found).isGreaterThan(20);
  }
}

package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class CommandsTest {
  @Test
  void helpAsAWholeIsStatusZeroOnStandardOutput() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: kernelwalk");
    assertThat(run.err()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCommandHasHelp() {
    List<List<String>> paths = new ArrayList<>();
    collect(Commands.commandLine(false), List.of(), paths);
    assertThat(paths).contains(List.of("data", "status"));
    return paths.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    String.join(" ", path),
                    () -> {
                      List<Object> words = new ArrayList<>(path);
                      words.add("--help");
                      CommandRun run = CommandRun.of(words.toArray());
                      assertThat(run.status()).isZero();
                      assertThat(run.out())
                          .startsWith("Usage: kernelwalk " + String.join(" ", path));
                      assertThat(run.err()).isEmpty();
                    }));
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> paths) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              List<String> here = Stream.concat(path.stream(), Stream.of(name)).toList();
              if (!name.equals("help")) {
                paths.add(here);
                collect(command, here, paths);
              }
            });
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    CommandRun run = CommandRun.of("trian");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("trian").contains("--help");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    CommandRun run = CommandRun.of("data", "status", "--jsno");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--jsno").contains("kernelwalk data status --help");
  }

  @Test
  void aCommandWithoutItsVerbIsWrongUsage() {
    assertThat(CommandRun.of("data").status()).isEqualTo(2);
  }
}

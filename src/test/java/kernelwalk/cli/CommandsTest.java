package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

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

  /** What people type is what help shows: the names of constants are nobody's business. */
  @TestFactory
  Stream<DynamicTest> everyChoiceIsInLowerCaseAndEveryDefaultIsNamed() {
    List<CommandLine> commands = new ArrayList<>();
    gather(Commands.commandLine(false), commands);
    return commands.stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getCommandSpec().qualifiedName(),
                    () -> command.getCommandSpec().options().forEach(CommandsTest::assertTold)));
  }

  private static void assertTold(OptionSpec option) {
    String name = option.longestName();
    if (option.completionCandidates() != null) {
      assertThat(option.completionCandidates())
          .as(name)
          .allMatch(each -> each.matches("[a-z0-9]+"));
      String description = String.join(" ", option.description());
      assertThat(description).as(name).contains("efault");
    }
    if (option.defaultValue() != null && option.arity().max() > 0) {
      assertThat(String.join(" ", option.description())).as(name).contains("efault");
    }
  }

  @Test
  void aChoiceIsTakenInAnyCaseAndAnotherIsWrongUsage() {
    CommandRun run = CommandRun.of("train", "--recipe", "best!", "--data", "synthetic");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Invalid value for option '--recipe': reference or best expected, found 'best!'");
    assertThat(CommandRun.of("export", "onnx", "none.npz", "x", "--output", "Logits").status())
        .isEqualTo(1);
  }

  private static void gather(CommandLine line, List<CommandLine> commands) {
    commands.add(line);
    line.getSubcommands().values().forEach(command -> gather(command, commands));
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

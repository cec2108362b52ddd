package kernelwalk.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench start}: how long the program takes to start, as whole processes. */
@Command(
    name = "start",
    description = {
      "How long the program takes to start, as whole processes: a small command, and the app until",
      "its first page is on the screen (where there is no display, on one in memory)."
    })
final class BenchStartCommand extends KernelwalkCommand {
  @Option(
      names = "--runs",
      defaultValue = "5",
      paramLabel = "N",
      description = "Default ${DEFAULT-VALUE}.")
  private int runs = 5;

  @Option(names = "--json", description = "One JSON line.")
  private boolean json;

  @Override
  public void run() throws Exception {
    if (runs < 1) {
      throw usage("at least 1 run is needed, found " + runs);
    }
    double[] command = new double[runs];
    double[] app = new double[runs];
    for (int i = 0; i < runs; i++) {
      command[i] = seconds(List.of(), List.of("summary", "lenet"));
      app[i] = seconds(forApp(), List.of());
    }
    if (json) {
      out()
          .println(
              new JsonObject()
                  .put("event", "bench-start")
                  .put("command_seconds", MeasuredTimes.median(command))
                  .put("app_seconds", MeasuredTimes.median(app))
                  .put("runs", runs));
      return;
    }
    out()
        .println(
            """
            process start to end, median of %d
              kernelwalk summary lenet                     %.2f s
              the app, until its first page is painted     %.2f s\
            """
                .formatted(runs, MeasuredTimes.median(command), MeasuredTimes.median(app)));
  }

  private static List<String> forApp() {
    List<String> options = new ArrayList<>(List.of("-Dkernelwalk.closeAfterFirstPage=true"));
    if (Optional.ofNullable(System.getenv("DISPLAY")).orElse("").isEmpty()
        && System.getProperty("os.name", "").equals("Linux")) {
      options.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }
    return options;
  }

  /** Of a process that has this one's options, class path and these arguments. */
  private static double seconds(List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "kernelwalk.Main"));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new IOException(
          "a process that was started to be timed ended with status %d: kernelwalk %s"
              .formatted(status, String.join(" ", arguments)));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

package kernelwalk.cli;

import java.io.IOException;
import java.util.Locale;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkFile;
import kernelwalk.cli.command.NetworkNames;
import kernelwalk.json.JsonObject;
import kernelwalk.net.LayerRow;
import kernelwalk.net.Network;
import kernelwalk.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code summary}: the layer table of a network. */
@Command(
    name = "summary",
    description = "The layer table of a network: type, shapes for one picture, parameters, totals.")
final class SummaryCommand extends KernelwalkCommand {
  private static final String ROW = "%-8s %-14s %-18s %-18s %12s %14s%n";

  @Parameters(
      paramLabel = "NETWORK",
      completionCandidates = NetworkNames.class,
      description = "${COMPLETION-CANDIDATES}, or that of a trained one: " + NetworkFile.LABEL)
  private String network = "";

  @Option(names = "--json", description = "JSON lines: one a layer, then the totals.")
  private boolean json;

  @Override
  public void run() throws IOException {
    Network found = NetworkFile.network(this, network);
    long parameters = 0;
    long multiplyAdds = 0;
    if (!json) {
      out().printf(ROW, "layer", "type", "input", "output", "parameters", "multiply-adds");
    }
    for (LayerRow row : found.summary()) {
      parameters += row.parameters();
      multiplyAdds += row.multiplyAdds();
      if (json) {
        out().println(line(row));
      } else {
        out()
            .printf(
                ROW,
                row.name(),
                row.type(),
                row.input(),
                row.output(),
                grouped(row.parameters()),
                grouped(row.multiplyAdds()));
      }
    }
    if (json) {
      out()
          .println(
              new JsonObject()
                  .put("event", "total")
                  .put("network", found.name())
                  .put("parameters", parameters)
                  .put("multiply_adds", multiplyAdds));
    } else {
      out().printf(ROW, "total", "", "", "", grouped(parameters), grouped(multiplyAdds));
    }
  }

  private static JsonObject line(LayerRow row) {
    return new JsonObject()
        .put("event", "layer")
        .put("name", row.name())
        .put("type", row.type())
        .put("input", dims(row.input()))
        .put("output", dims(row.output()))
        .put("parameters", row.parameters())
        .put("multiply_adds", row.multiplyAdds());
  }

  private static int[] dims(Shape shape) {
    return shape.dims();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

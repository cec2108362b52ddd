package kernelwalk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkFile;
import kernelwalk.cli.command.NetworkNames;
import kernelwalk.export.Onnx;
import kernelwalk.export.code.NetworkCode;
import kernelwalk.file.AtomicFile;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: what leaves the app. */
@Command(
    name = "export",
    description = "What leaves the app.",
    subcommands = {ExportCommand.OnnxModel.class, ExportCommand.SourceCode.class, FilmExport.class})
final class ExportCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage("export: say what: onnx, film, code");
  }

  @Command(name = "onnx", description = "A trained network as an ONNX model.")
  static final class OnnxModel extends KernelwalkCommand {
    @Parameters(index = "0", paramLabel = NetworkFile.LABEL, description = NetworkFile.DESCRIPTION)
    private String network = "";

    @Parameters(index = "1", paramLabel = "OUT.onnx", description = "The model.")
    private Path target = Path.of("");

    @Option(
        names = "--output",
        defaultValue = "LOGITS",
        description = "What the model gives: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Onnx.Output output = Onnx.Output.LOGITS;

    @Option(names = "--json", description = "One JSON line.")
    private boolean json;

    @Override
    public void run() throws IOException {
      Onnx.write(target, NetworkFile.weights(network), output);
      out()
          .println(
              json
                  ? new JsonObject().put("event", "done").put("file", target)
                  : "written to " + target);
    }
  }

  @Command(name = "code", description = "A network as source code for another library.")
  static final class SourceCode extends KernelwalkCommand {
    @Parameters(
        index = "0",
        paramLabel = "MODEL",
        completionCandidates = NetworkNames.class,
        description = "${COMPLETION-CANDIDATES}, or that of a trained one: " + NetworkFile.LABEL)
    private String model = "lenet";

    @Option(
        names = "--for",
        required = true,
        paramLabel = "LIBRARY",
        description = "paddle, pytorch, keras, numpy or nd4j.")
    private String library = "";

    @Option(
        names = "--output",
        paramLabel = "FILE",
        description = "Where to; default: standard output.")
    private Optional<Path> target = Optional.empty();

    @Override
    public void run() throws IOException {
      NetworkCode.Target language;
      Network network = NetworkFile.network(this, model);
      try {
        language = NetworkCode.Target.named(library);
      } catch (IllegalArgumentException e) {
        throw usage(String.valueOf(e.getMessage()));
      }
      String text = NetworkCode.of(network, language);
      if (target.isPresent()) {
        AtomicFile.write(target.get(), text.getBytes(StandardCharsets.UTF_8));
      } else {
        out().print(text);
        out().flush();
      }
    }
  }
}

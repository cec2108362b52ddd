package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import kernelwalk.export.Onnx;
import kernelwalk.net.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: what leaves the app. */
@Command(
    name = "export",
    description = "What leaves the app.",
    subcommands = {ExportCommand.OnnxModel.class})
final class ExportCommand extends KernelwalkCommand {
  @Override
  void run() {
    throw usage("export: say what: onnx");
  }

  @Command(name = "onnx", description = "A trained network as an ONNX model.")
  static final class OnnxModel extends KernelwalkCommand {
    @Parameters(index = "0", paramLabel = "FILE.npz", description = "The checkpoint.")
    private Path file = Path.of("");

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
    void run() throws IOException {
      Onnx.write(target, Checkpoint.read(file).weights(), output);
      out()
          .println(
              json ? new Json().put("event", "done").put("file", target) : "written to " + target);
    }
  }
}

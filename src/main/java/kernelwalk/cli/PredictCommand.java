package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.cli.command.Failure;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkFile;
import kernelwalk.image.PictureFile;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Weights;
import kernelwalk.reading.DrawingReader;
import kernelwalk.reading.NetworkInput;
import kernelwalk.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict}: reads digits through the very pipeline of the drawing canvas. */
@Command(
    name = "predict",
    description = "Reads digits: PNG pictures or InkML drawings of any size, a line a drawing.")
final class PredictCommand extends KernelwalkCommand {
  @Parameters(
      index = "0",
      paramLabel = "FILE.npz|pretrained",
      description = "The trained network: a checkpoint, or the one that came along.")
  private String network = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "A PNG picture, or an InkML file (.inkml, .xml) with one drawing or more.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "JSON lines: one a drawing.")
  private boolean json;

  private final InkPipeline pipeline = InkPipeline.standard();
  private final DrawingReader reader = new DrawingReader();

  @Override
  public void run() throws IOException {
    Weights weights = Checkpoint.read(NetworkFile.of(network)).weights();
    int failed = 0;
    IOException last = new IOException();
    for (Path file : files) {
      try {
        List<NetworkInput> digits = digits(file);
        for (int i = 0; i < digits.size(); i++) {
          Reading reading = reader.read(digits.get(i), weights);
          print(file, digits.size() == 1 ? Optional.empty() : Optional.of(i + 1), reading);
        }
      } catch (IOException e) {
        if (failed++ > 0) {
          err().println(Failure.sentence(last));
        }
        last = e;
      }
    }
    if (failed > 0) {
      throw last;
    }
  }

  private List<NetworkInput> digits(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".inkml") && !name.endsWith(".xml")) {
      return List.of(
          NetworkInput.of(PictureFile.read(file), InkSettings.STANDARD)
              .orElseThrow(() -> blank(file)));
    }
    List<NetworkInput> digits = new ArrayList<>();
    for (LabelledInk drawing : InkMlReader.read(file)) {
      digits.add(
          pipeline.steps(drawing.ink()).map(NetworkInput::of).orElseThrow(() -> blank(file)));
    }
    if (digits.isEmpty()) {
      throw blank(file);
    }
    return digits;
  }

  private static IOException blank(Path file) {
    return new IOException(file + ": a drawn digit expected, found an empty sheet");
  }

  private void print(Path file, Optional<Integer> drawing, Reading reading) {
    Optional<DoubtText> doubt = DoubtText.of(reading);
    if (json) {
      JsonObject line = new JsonObject().put("file", file);
      drawing.ifPresent(number -> line.put("drawing", number));
      out()
          .println(
              line.put("digit", reading.first())
                  .put("probabilities", reading.activations().probabilities().values())
                  .put("doubt", doubt.map(DoubtText::name)));
      return;
    }
    out()
        .println(
            "%s%s: %d (%.1f %%)%s"
                .formatted(
                    file,
                    drawing.map(number -> " drawing " + number).orElse(""),
                    reading.first(),
                    100 * reading.probability(reading.first()),
                    doubt.map(why -> "; " + why.sentence()).orElse("")));
  }
}

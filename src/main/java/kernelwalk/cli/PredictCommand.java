package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.cli.command.Failure;
import kernelwalk.cli.command.JsonLine;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkFile;
import kernelwalk.image.GreyImage;
import kernelwalk.image.PictureFile;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.net.Activations;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Weights;
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
      paramLabel = NetworkFile.LABEL,
      description = NetworkFile.DESCRIPTION)
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

  @Override
  public void run() throws IOException {
    Weights weights = NetworkFile.weights(network);
    InputNormalization inputNormalization =
        new InputNormalization(weights.network(), InkPipeline.SIDE, InkPipeline.SIDE);
    int failed = 0;
    IOException last = new IOException();
    for (Path file : files) {
      try {
        List<GreyImage> digits = digits(file);
        for (int i = 0; i < digits.size(); i++) {
          Activations read =
              ForwardPass.of(weights, inputNormalization.tensor(digits.get(i).bytes()));
          print(file, digits.size() == 1 ? Optional.empty() : Optional.of(i + 1), read);
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

  private List<GreyImage> digits(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".inkml") && !name.endsWith(".xml")) {
      return List.of(pipeline.fromPicture(PictureFile.read(file)).orElseThrow(() -> blank(file)));
    }
    List<GreyImage> digits = new ArrayList<>();
    for (LabelledInk drawing : InkMlReader.read(file)) {
      digits.add(pipeline.image(drawing.ink()).orElseThrow(() -> blank(file)));
    }
    if (digits.isEmpty()) {
      throw blank(file);
    }
    return digits;
  }

  private static IOException blank(Path file) {
    return new IOException(file + ": a drawn digit expected, found an empty sheet");
  }

  private void print(Path file, Optional<Integer> drawing, Activations read) {
    float[] probabilities = read.probabilities().values();
    if (json) {
      JsonLine line = new JsonLine().put("file", file);
      drawing.ifPresent(number -> line.put("drawing", number));
      out().println(line.put("digit", read.digit()).put("probabilities", probabilities));
      return;
    }
    out()
        .println(
            "%s%s: %d (%.1f %%)"
                .formatted(
                    file,
                    drawing.map(number -> " drawing " + number).orElse(""),
                    read.digit(),
                    100 * probabilities[read.digit()]));
  }
}

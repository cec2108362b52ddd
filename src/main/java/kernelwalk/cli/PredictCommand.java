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
import kernelwalk.ink.DigitPiece;
import kernelwalk.ink.FoundDigits;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.InkSteps;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.ink.paper.PictureDoubt;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Activations;
import kernelwalk.net.ForwardPass;
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
    description = "Reads digits: pictures or InkML drawings of any size, a line a drawing.")
final class PredictCommand extends KernelwalkCommand {
  @Parameters(index = "0", paramLabel = NetworkFile.LABEL, description = NetworkFile.DESCRIPTION)
  private String network = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "A picture (PNG, JPEG, BMP, GIF, WebP or TIFF), or an InkML file (.inkml, .xml) with one"
              + " drawing or more.")
  private List<Path> files = List.of();

  @Option(
      names = "--each",
      description =
          "Reads each separate piece of ink as a digit of its own (10 as 1 and 0), line by line"
              + " from the left.")
  private boolean each;

  @Option(
      names = "--json",
      description =
          "JSON lines: one a drawing, with --each one a piece; \"pieces\" tells how many separate"
              + " ones there are, \"doubts\" why what was read may not be the ink, \"doubt\" in a"
              + " word why the digit may be another or none, or null.")
  private boolean json;

  private final InkPipeline pipeline = InkPipeline.standard();

  /** A drawing that is read, and which of its file's it is if there are several. */
  private record Drawing(
      Path file, Optional<Integer> number, FoundDigits found, Optional<InkSteps> steps) {
    /** What the network is given of all of it, or of one of its pieces. */
    NetworkInput input(Optional<DigitPiece> piece) {
      return piece.isPresent()
          ? new NetworkInput(piece.get().greys(), InkSettings.STANDARD, Optional.empty())
          : new NetworkInput(found.greys(), InkSettings.STANDARD, steps)
              .withDigits(found.pieces().size());
    }
  }

  @Override
  public void run() throws IOException {
    Weights weights = NetworkFile.weights(network);
    DrawingReader reader = new DrawingReader();
    int failed = 0;
    IOException last = new IOException();
    for (Path file : files) {
      try {
        for (Drawing drawing : drawings(file)) {
          FoundDigits found = drawing.found();
          List<NetworkInput> digits =
              each
                  ? found.pieces().stream().map(Optional::of).map(drawing::input).toList()
                  : List.of(drawing.input(Optional.empty()));
          for (int i = 0; i < digits.size(); i++) {
            NetworkInput digit = digits.get(i);
            print(
                drawing,
                i + 1,
                ForwardPass.of(weights, digit.input(weights.network())),
                reader.read(digit, weights));
          }
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

  private List<Drawing> drawings(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".inkml") && !name.endsWith(".xml")) {
      FoundDigits found =
          pipeline.read(PictureFile.read(file).grey()).orElseThrow(() -> blank(file));
      return List.of(new Drawing(file, Optional.empty(), found, Optional.empty()));
    }
    List<LabelledInk> drawn = InkMlReader.read(file);
    if (drawn.isEmpty()) {
      throw blank(file);
    }
    List<Drawing> drawings = new ArrayList<>();
    for (LabelledInk drawing : drawn) {
      FoundDigits found = pipeline.read(drawing.ink()).orElseThrow(() -> blank(file));
      Optional<Integer> number =
          drawn.size() == 1 ? Optional.empty() : Optional.of(drawings.size() + 1);
      drawings.add(new Drawing(file, number, found, pipeline.steps(drawing.ink())));
    }
    return drawings;
  }

  private static IOException blank(Path file) {
    return new IOException(file + ": a drawn digit expected, found an empty sheet");
  }

  private void print(Drawing drawing, int piece, Activations read, Reading reading) {
    float[] probabilities = read.probabilities().values();
    int pieces = drawing.found().pieces().size();
    List<String> doubts = drawing.found().doubts().stream().map(PictureDoubt::words).toList();
    if (json) {
      JsonObject line = new JsonObject().put("file", drawing.file());
      drawing.number().ifPresent(number -> line.put("drawing", number));
      if (each) {
        line.put("piece", piece);
      }
      line.put("digit", read.digit()).put("probabilities", probabilities);
      line.put("doubt", reading.doubt().id());
      out().println(line.put("pieces", pieces).put("doubts", doubts));
      return;
    }
    StringBuilder text = new StringBuilder(drawing.file().toString());
    drawing.number().ifPresent(number -> text.append(" drawing ").append(number));
    if (each && pieces > 1) {
      text.append(" piece ").append(piece);
    }
    text.append(": %d (%.1f %%)".formatted(read.digit(), 100 * probabilities[read.digit()]));
    text.append(DoubtText.of(reading));
    if (!each && pieces > 1) {
      text.append("; %d separate pieces of ink, --each reads each one".formatted(pieces));
    }
    if (!doubts.isEmpty()) {
      text.append("; not sure: ").append(String.join(", ", doubts));
    }
    out().println(text);
  }
}

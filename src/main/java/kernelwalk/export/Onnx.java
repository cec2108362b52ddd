package kernelwalk.export;

import java.io.IOException;
import java.nio.file.Path;
import kernelwalk.file.AtomicFile;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.ParameterSlot;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Shape;

/**
 * A trained network as an ONNX model. Its input {@code image} is {@code [N, 1, 28, 28]}, grey
 * levels x of 0 to 255 as (x − 127.5) / 127.5, any N; what the network needs around the picture is
 * added inside. Parameters keep their names.
 */
public final class Onnx {
  /** What the model gives, under the name of the output in the model. */
  public enum Output {
    /** {@code logits}, {@code [N, classes]}. */
    LOGITS("logits"),
    /** {@code probabilities}, {@code [N, classes]}: softmax of the logits. */
    PROBABILITIES("probabilities");

    private final String label;

    Output(String label) {
      this.label = label;
    }

    /** The output's name in the model. */
    public String label() {
      return label;
    }
  }

  private static final String INPUT = "image";
  private static final int PICTURE = 28;
  private static final long IR_VERSION = 8;

  /** The format that operator set 19 came with. */
  private static final long LATER_IR_VERSION = 9;

  private static final float BACKGROUND = -1;

  private Onnx() {}

  /**
   * Writes the model beside the file's place, then moves it there.
   *
   * @throws IOException with one sentence; what was there before is then unchanged
   */
  public static void write(Path file, Weights weights, Output output) throws IOException {
    AtomicFile.write(file, model(weights, output));
  }

  /**
   * The bytes of a {@code .onnx} file: a ModelProto of onnx.proto, IR version 8, operator set 17
   * unless a layer needs a later one.
   */
  static byte[] model(Weights weights, Output output) {
    String note =
        "%s, trained by Kernelwalk. Input: grey levels x as (x - 127.5) / 127.5; background is -1."
            .formatted(weights.network().name());
    OnnxGraph graph = new OnnxGraph(INPUT);
    return model(note, fill(graph, weights, output), graph.opset())
        .message(
            OnnxFields.MODEL_METADATA_PROPS,
            new Protobuf()
                .text(OnnxFields.ENTRY_KEY, "weights_sha256")
                .text(OnnxFields.ENTRY_VALUE, weights.sha256()))
        .toByteArray();
  }

  /** A ModelProto of this GraphProto. */
  static Protobuf model(String note, Protobuf graph, long opset) {
    return new Protobuf()
        .number(
            OnnxFields.MODEL_IR_VERSION, opset > OnnxGraph.OPSET ? LATER_IR_VERSION : IR_VERSION)
        .text(OnnxFields.MODEL_PRODUCER_NAME, "kernelwalk")
        .text(OnnxFields.MODEL_DOC_STRING, note)
        .message(OnnxFields.MODEL_GRAPH, graph)
        .message(
            OnnxFields.MODEL_OPSET_IMPORT,
            new Protobuf()
                .text(OnnxFields.OPSET_DOMAIN, "")
                .number(OnnxFields.OPSET_VERSION, opset));
  }

  private static Protobuf fill(OnnxGraph graph, Weights weights, Output output) {
    Network network = weights.network();
    Shape picture = picture(network);
    int rows = (network.input().dim(1) - picture.dim(1)) / 2;
    int columns = (network.input().dim(2) - picture.dim(2)) / 2;
    if (rows > 0 || columns > 0) {
      graph.pad("pad", "constant", BACKGROUND, rows, columns, rows, columns);
    }
    for (Layer layer : network.layers()) {
      graph.add(layer);
    }
    for (ParameterSlot slot : network.parameters()) {
      graph.constant(slot.name(), weights.get(slot.name()));
    }
    if (output == Output.PROBABILITIES) {
      graph.softmax("softmax");
    }
    return graph.end(network.name(), picture, output.label(), network.classes());
  }

  /** One picture: 28×28 where the network's input is that or evenly larger, else as the network. */
  private static Shape picture(Network network) {
    Shape input = network.input();
    int rows = input.dim(1) - PICTURE;
    int columns = input.dim(2) - PICTURE;
    boolean digit = input.dim(0) == 1 && rows >= 0 && columns >= 0 && (rows | columns) % 2 == 0;
    return digit ? Shape.of(1, PICTURE, PICTURE) : input;
  }
}

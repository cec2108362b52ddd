package kernelwalk.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import kernelwalk.net.Layer;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * A GraphProto under construction: a chain of nodes, each fed by the one before. Field numbers are
 * those of onnx.proto.
 */
final class OnnxGraph {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  /** The operator set that all but a few graphs need. */
  static final long OPSET = 17;

  /** The first operator set whose AveragePool has dilations. */
  private static final long DILATED_MEANS = 19;

  private final Protobuf graph = new Protobuf();
  private final String input;
  private String last;
  private long opset = OPSET;

  /** A graph whose first node reads this input. */
  OnnxGraph(String input) {
    this.input = input;
    this.last = input;
  }

  /** Appends a layer; its parameters are constants called layer and parameter. */
  void add(Layer layer) {
    String name = layer.name();
    switch (layer.operation()) {
      case Conv2d conv -> {
        Padding padding = conv.padding();
        if (padding.mode() != Padding.Mode.ZERO) {
          pad(
              name + ".pad",
              padding.mode() == Padding.Mode.REFLECT ? "reflect" : "edge",
              0,
              padding.top(),
              padding.left(),
              padding.bottom(),
              padding.right());
          padding = Padding.NONE;
        }
        Protobuf node =
            node(name, "Conv", parameters(layer))
                .message(5, integers("dilations", conv.dilation()))
                .message(5, integer("group", conv.groups()));
        end(window(node, conv.kernel(), conv.stride(), padding));
      }
      case ConvTranspose2d conv -> {
        Protobuf node =
            node(name, "ConvTranspose", parameters(layer))
                .message(5, integers("dilations", conv.dilation()))
                .message(5, integer("group", conv.groups()))
                .message(5, integers("output_padding", conv.extraHeight(), conv.extraWidth()));
        end(window(node, conv.kernel(), conv.stride(), conv.padding()));
      }
      case Pool2d pool -> pool(name, pool);
      case Activation activation ->
          end(
              switch (activation.kind()) {
                case SIGMOID -> node(name, "Sigmoid");
                case TANH -> node(name, "Tanh");
                case RELU -> node(name, "Relu");
                case LEAKY_RELU ->
                    node(name, "LeakyRelu").message(5, real("alpha", (float) activation.slope()));
              });
      case Flatten _ -> end(node(name, "Flatten").message(5, integer("axis", 1)));
      case Linear _ -> end(node(name, "Gemm", parameters(layer)).message(5, integer("transB", 1)));
      case Softmax _ -> softmax(name);
    }
  }

  private void pool(String name, Pool2d pool) {
    Protobuf node =
        switch (pool.mode()) {
          case MAX -> node(name, "MaxPool");
          case AVERAGE ->
              node(name, "AveragePool")
                  .message(5, integer("count_include_pad", pool.countPadding() ? 1 : 0));
        };
    if (!pool.dilation().equals(Size.ONE)) {
      node.message(5, integers("dilations", pool.dilation()));
      opset = pool.mode() == Pool2d.Mode.AVERAGE ? DILATED_MEANS : opset;
    }
    if (pool.ceil()) {
      node.message(5, integer("ceil_mode", 1));
    }
    end(window(node, pool.kernel(), pool.stride(), pool.padding()));
  }

  /** The operator set that has everything in this graph. */
  long opset() {
    return opset;
  }

  void softmax(String name) {
    end(node(name, "Softmax").message(5, integer("axis", -1)));
  }

  /** Appends rows and columns around a picture {@code [N, C, H, W]}. */
  void pad(String name, String mode, float value, int top, int left, int bottom, int right) {
    longs(name + ".pads", 0, 0, top, left, 0, 0, bottom, right);
    constant(name + ".value", Tensor.of(Shape.of(), value));
    end(node(name, "Pad", name + ".pads", name + ".value").message(5, string("mode", mode)));
  }

  /** A constant that nodes read by its name: a TensorProto. */
  void constant(String name, Tensor tensor) {
    byte[] raw = new byte[tensor.shape().size() * Float.BYTES];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(tensor.values());
    initializer(name, FLOAT, raw, tensor.shape().dims());
  }

  private void longs(String name, long... values) {
    byte[] raw = new byte[values.length * Long.BYTES];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    initializer(name, INT64, raw, values.length);
  }

  private void initializer(String name, int type, byte[] raw, int... dims) {
    Protobuf tensor = new Protobuf();
    for (int dim : dims) {
      tensor.number(1, dim);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
  }

  /**
   * The finished GraphProto; what the last node gives becomes the output.
   *
   * @param picture the shape of an input without its batch axis
   * @param dims the same of an output
   */
  Protobuf end(String name, Shape picture, String output, int... dims) {
    return graph
        .message(
            1, new Protobuf().text(1, last).text(2, output).text(3, output).text(4, "Identity"))
        .text(2, name)
        .message(11, value(input, picture.dims()))
        .message(12, value(output, dims));
  }

  /** A ValueInfoProto of floats whose first extent is free. */
  private static Protobuf value(String name, int... dims) {
    Protobuf shape = new Protobuf().message(1, new Protobuf().text(2, "N"));
    for (int dim : dims) {
      shape.message(1, new Protobuf().number(1, dim));
    }
    Protobuf tensor = new Protobuf().number(1, FLOAT).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }

  /** A NodeProto that reads the last node's output, then constants, and becomes the last node. */
  private Protobuf node(String name, String operator, String... constants) {
    Protobuf node = new Protobuf().text(1, last);
    for (String constant : constants) {
      node.text(1, constant);
    }
    last = name;
    return node.text(2, name).text(3, name).text(4, operator);
  }

  private void end(Protobuf node) {
    graph.message(1, node);
  }

  private static String[] parameters(Layer layer) {
    Operation operation = layer.operation();
    return operation.parameters().stream()
        .map(parameter -> layer.name() + "." + parameter.name())
        .toArray(String[]::new);
  }

  private static Protobuf window(Protobuf node, Size kernel, Size stride, Padding padding) {
    return node.message(5, integers("kernel_shape", kernel))
        .message(5, integers("strides", stride))
        .message(
            5, integers("pads", padding.top(), padding.left(), padding.bottom(), padding.right()));
  }

  private static Protobuf integers(String name, Size size) {
    return integers(name, size.height(), size.width());
  }

  private static Protobuf integers(String name, int... values) {
    Protobuf attribute = new Protobuf().text(1, name);
    for (int value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, 7);
  }

  private static Protobuf integer(String name, int value) {
    return new Protobuf().text(1, name).number(3, value).number(20, 2);
  }

  private static Protobuf real(String name, float value) {
    return new Protobuf().text(1, name).real(2, value).number(20, 1);
  }

  private static Protobuf string(String name, String value) {
    return new Protobuf().text(1, name).text(4, value).number(20, 3);
  }
}

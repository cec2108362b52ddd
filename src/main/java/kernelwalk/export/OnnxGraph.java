package kernelwalk.export;

import static kernelwalk.export.OnnxFields.ATTRIBUTE_F;
import static kernelwalk.export.OnnxFields.ATTRIBUTE_I;
import static kernelwalk.export.OnnxFields.ATTRIBUTE_INTS;
import static kernelwalk.export.OnnxFields.ATTRIBUTE_NAME;
import static kernelwalk.export.OnnxFields.ATTRIBUTE_S;
import static kernelwalk.export.OnnxFields.ATTRIBUTE_TYPE;
import static kernelwalk.export.OnnxFields.DATA_FLOAT;
import static kernelwalk.export.OnnxFields.DATA_INT64;
import static kernelwalk.export.OnnxFields.DIM_PARAM;
import static kernelwalk.export.OnnxFields.DIM_VALUE;
import static kernelwalk.export.OnnxFields.GRAPH_INITIALIZER;
import static kernelwalk.export.OnnxFields.GRAPH_INPUT;
import static kernelwalk.export.OnnxFields.GRAPH_NAME;
import static kernelwalk.export.OnnxFields.GRAPH_NODE;
import static kernelwalk.export.OnnxFields.GRAPH_OUTPUT;
import static kernelwalk.export.OnnxFields.NODE_ATTRIBUTE;
import static kernelwalk.export.OnnxFields.NODE_INPUT;
import static kernelwalk.export.OnnxFields.NODE_NAME;
import static kernelwalk.export.OnnxFields.NODE_OP_TYPE;
import static kernelwalk.export.OnnxFields.NODE_OUTPUT;
import static kernelwalk.export.OnnxFields.SHAPE_DIM;
import static kernelwalk.export.OnnxFields.TENSOR_DATA_TYPE;
import static kernelwalk.export.OnnxFields.TENSOR_DIMS;
import static kernelwalk.export.OnnxFields.TENSOR_NAME;
import static kernelwalk.export.OnnxFields.TENSOR_RAW_DATA;
import static kernelwalk.export.OnnxFields.TENSOR_TYPE_ELEM_TYPE;
import static kernelwalk.export.OnnxFields.TENSOR_TYPE_SHAPE;
import static kernelwalk.export.OnnxFields.TYPE_FLOAT;
import static kernelwalk.export.OnnxFields.TYPE_INT;
import static kernelwalk.export.OnnxFields.TYPE_INTS;
import static kernelwalk.export.OnnxFields.TYPE_STRING;
import static kernelwalk.export.OnnxFields.TYPE_TENSOR_TYPE;
import static kernelwalk.export.OnnxFields.VALUE_INFO_NAME;
import static kernelwalk.export.OnnxFields.VALUE_INFO_TYPE;

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

/** A GraphProto under construction: a chain of nodes, each fed by the one before. */
final class OnnxGraph {
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
                .message(NODE_ATTRIBUTE, integers("dilations", conv.dilation()))
                .message(NODE_ATTRIBUTE, integer("group", conv.groups()));
        end(window(node, conv.kernel(), conv.stride(), padding));
      }
      case ConvTranspose2d conv -> {
        Protobuf node =
            node(name, "ConvTranspose", parameters(layer))
                .message(NODE_ATTRIBUTE, integers("dilations", conv.dilation()))
                .message(NODE_ATTRIBUTE, integer("group", conv.groups()))
                .message(
                    NODE_ATTRIBUTE,
                    integers("output_padding", conv.extraHeight(), conv.extraWidth()));
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
                    node(name, "LeakyRelu")
                        .message(NODE_ATTRIBUTE, real("alpha", (float) activation.slope()));
              });
      case Flatten _ -> end(node(name, "Flatten").message(NODE_ATTRIBUTE, integer("axis", 1)));
      case Linear _ ->
          end(node(name, "Gemm", parameters(layer)).message(NODE_ATTRIBUTE, integer("transB", 1)));
      case Softmax _ -> softmax(name);
    }
  }

  private void pool(String name, Pool2d pool) {
    Protobuf node =
        switch (pool.mode()) {
          case MAX -> node(name, "MaxPool");
          case AVERAGE ->
              node(name, "AveragePool")
                  .message(
                      NODE_ATTRIBUTE, integer("count_include_pad", pool.countPadding() ? 1 : 0));
        };
    if (!pool.dilation().equals(Size.ONE)) {
      node.message(NODE_ATTRIBUTE, integers("dilations", pool.dilation()));
      opset = pool.mode() == Pool2d.Mode.AVERAGE ? DILATED_MEANS : opset;
    }
    if (pool.ceil()) {
      node.message(NODE_ATTRIBUTE, integer("ceil_mode", 1));
    }
    end(window(node, pool.kernel(), pool.stride(), pool.padding()));
  }

  /** The operator set that has everything in this graph. */
  long opset() {
    return opset;
  }

  void softmax(String name) {
    end(node(name, "Softmax").message(NODE_ATTRIBUTE, integer("axis", -1)));
  }

  /** Appends rows and columns around a picture {@code [N, C, H, W]}. */
  void pad(String name, String mode, float value, int top, int left, int bottom, int right) {
    longs(name + ".pads", 0, 0, top, left, 0, 0, bottom, right);
    constant(name + ".value", Tensor.of(Shape.of(), value));
    end(
        node(name, "Pad", name + ".pads", name + ".value")
            .message(NODE_ATTRIBUTE, string("mode", mode)));
  }

  /** A constant that nodes read by its name: a TensorProto. */
  void constant(String name, Tensor tensor) {
    byte[] raw = new byte[tensor.shape().size() * Float.BYTES];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(tensor.values());
    initializer(name, DATA_FLOAT, raw, tensor.shape().dims());
  }

  private void longs(String name, long... values) {
    byte[] raw = new byte[values.length * Long.BYTES];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    initializer(name, DATA_INT64, raw, values.length);
  }

  private void initializer(String name, int type, byte[] raw, int... dims) {
    Protobuf tensor = new Protobuf();
    for (int dim : dims) {
      tensor.number(TENSOR_DIMS, dim);
    }
    graph.message(
        GRAPH_INITIALIZER,
        tensor.number(TENSOR_DATA_TYPE, type).text(TENSOR_NAME, name).bytes(TENSOR_RAW_DATA, raw));
  }

  /**
   * The finished GraphProto; what the last node gives becomes the output.
   *
   * @param picture the shape of an input without its batch axis
   * @param dims the same of an output
   */
  Protobuf end(String name, Shape picture, String output, int... dims) {
    end(node(output, "Identity"));
    return graph
        .text(GRAPH_NAME, name)
        .message(GRAPH_INPUT, value(input, picture.dims()))
        .message(GRAPH_OUTPUT, value(output, dims));
  }

  /** A ValueInfoProto of floats whose first extent is free. */
  private static Protobuf value(String name, int... dims) {
    Protobuf shape = new Protobuf().message(SHAPE_DIM, new Protobuf().text(DIM_PARAM, "N"));
    for (int dim : dims) {
      shape.message(SHAPE_DIM, new Protobuf().number(DIM_VALUE, dim));
    }
    Protobuf tensor =
        new Protobuf().number(TENSOR_TYPE_ELEM_TYPE, DATA_FLOAT).message(TENSOR_TYPE_SHAPE, shape);
    return new Protobuf()
        .text(VALUE_INFO_NAME, name)
        .message(VALUE_INFO_TYPE, new Protobuf().message(TYPE_TENSOR_TYPE, tensor));
  }

  /** A NodeProto that reads the last node's output, then constants, and becomes the last node. */
  private Protobuf node(String name, String operator, String... constants) {
    Protobuf node = new Protobuf().text(NODE_INPUT, last);
    for (String constant : constants) {
      node.text(NODE_INPUT, constant);
    }
    last = name;
    return node.text(NODE_OUTPUT, name).text(NODE_NAME, name).text(NODE_OP_TYPE, operator);
  }

  private void end(Protobuf node) {
    graph.message(GRAPH_NODE, node);
  }

  private static String[] parameters(Layer layer) {
    Operation operation = layer.operation();
    return operation.parameters().stream()
        .map(parameter -> layer.name() + "." + parameter.name())
        .toArray(String[]::new);
  }

  private static Protobuf window(Protobuf node, Size kernel, Size stride, Padding padding) {
    return node.message(NODE_ATTRIBUTE, integers("kernel_shape", kernel))
        .message(NODE_ATTRIBUTE, integers("strides", stride))
        .message(
            NODE_ATTRIBUTE,
            integers("pads", padding.top(), padding.left(), padding.bottom(), padding.right()));
  }

  private static Protobuf integers(String name, Size size) {
    return integers(name, size.height(), size.width());
  }

  private static Protobuf integers(String name, int... values) {
    Protobuf attribute = new Protobuf().text(ATTRIBUTE_NAME, name);
    for (int value : values) {
      attribute.number(ATTRIBUTE_INTS, value);
    }
    return attribute.number(ATTRIBUTE_TYPE, TYPE_INTS);
  }

  private static Protobuf integer(String name, int value) {
    return new Protobuf()
        .text(ATTRIBUTE_NAME, name)
        .number(ATTRIBUTE_I, value)
        .number(ATTRIBUTE_TYPE, TYPE_INT);
  }

  private static Protobuf real(String name, float value) {
    return new Protobuf()
        .text(ATTRIBUTE_NAME, name)
        .real(ATTRIBUTE_F, value)
        .number(ATTRIBUTE_TYPE, TYPE_FLOAT);
  }

  private static Protobuf string(String name, String value) {
    return new Protobuf()
        .text(ATTRIBUTE_NAME, name)
        .text(ATTRIBUTE_S, value)
        .number(ATTRIBUTE_TYPE, TYPE_STRING);
  }
}

package kernelwalk.export.code;

import java.util.Locale;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Softmax;

/** Code for ND4J: Java with its own operations. */
final class Nd4jCode {
  private static final String IMPORTS =
      """
      import java.io.IOException;
      import java.io.InputStream;
      import java.util.Collections;
      import java.util.HashMap;
      import java.util.Map;
      import java.util.zip.ZipEntry;
      import java.util.zip.ZipFile;
      import org.nd4j.enums.WeightsFormat;
      import org.nd4j.linalg.api.ndarray.INDArray;
      import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
      import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
      import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
      import org.nd4j.linalg.factory.Nd4j;
      import org.nd4j.linalg.ops.transforms.Transforms;
      """;

  private static final String LOADER =
      """
        /** The arrays of a Kernelwalk checkpoint (.npz) by name. */
        public static Map<String, INDArray> load(String file) throws IOException {
          Map<String, INDArray> arrays = new HashMap<>();
          try (ZipFile zip = new ZipFile(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
              if (entry.getName().endsWith(".npy")) {
                try (InputStream in = zip.getInputStream(entry)) {
                  arrays.put(
                      entry.getName().replace(".npy", ""), Nd4j.createNpyFromInputStream(in));
                }
              }
            }
          }
          return arrays;
        }
      """;

  private Nd4jCode() {}

  static String network(Network network) {
    String type = NetworkCode.className(network);
    StringBuilder text = new StringBuilder(IMPORTS);
    text.append("\n/** %s on ND4J, written by Kernelwalk. */\n".formatted(type));
    text.append("public final class %s {\n".formatted(type));
    text.append("  private %s() {}\n\n".formatted(type));
    text.append("  /** %s */\n".formatted(NetworkCode.inputs(network)));
    text.append("  public static INDArray forward(Map<String, INDArray> p, INDArray x) {\n");
    for (Layer layer : network.layers()) {
      String weight = "p.get(\"" + layer.name() + ".weight\")";
      String bias = "p.get(\"" + layer.name() + ".bias\")";
      text.append("    x = ").append(call(layer.operation(), weight, bias)).append(";\n");
    }
    return text.append("    return x;\n  }\n\n").append(LOADER).append("}\n").toString();
  }

  private static String call(Operation operation, String weight, String bias) {
    return switch (operation) {
      case Conv2d conv -> conv(conv, weight, bias);
      case Pool2d pool -> pool(pool);
      case Activation activation ->
          switch (activation.kind()) {
            case SIGMOID -> "Transforms.sigmoid(x)";
            case TANH -> "Transforms.tanh(x)";
            case RELU -> "Transforms.relu(x)";
            case LEAKY_RELU -> "Transforms.leakyRelu(x, %s)".formatted(activation.slope());
          };
      case Flatten _ -> "x.reshape('c', x.size(0), x.length() / x.size(0))";
      case Linear _ -> "x.mmul(%s.transpose()).addRowVector(%s)".formatted(weight, bias);
      case Softmax _ -> "Transforms.softmax(x)";
      case ConvTranspose2d _ ->
          throw NetworkCode.unfit("ND4J", operation, "its order of axes is another");
    };
  }

  private static String conv(Conv2d conv, String weight, String bias) {
    if (conv.groups() > 1) {
      throw NetworkCode.unfit("ND4J", conv, "it has no groups");
    }
    return """
    Nd4j.cnn().conv2d(x, %s%s,
            Conv2DConfig.builder().weightsFormat(WeightsFormat.OIYX)
                .kH(%d).kW(%d).sH(%d).sW(%d)%s.dH(%d).dW(%d)
                .paddingMode(PaddingMode.VALID).dataFormat("NCHW").build())\
    """
        .formatted(
            weight,
            conv.bias() ? ", " + bias : "",
            conv.kernel().height(),
            conv.kernel().width(),
            conv.stride().height(),
            conv.stride().width(),
            padding(conv, conv.padding()),
            conv.dilation().height(),
            conv.dilation().width());
  }

  private static String pool(Pool2d pool) {
    boolean max = pool.mode() == Pool2d.Mode.MAX;
    if (!pool.isPlain()) {
      throw NetworkCode.unfit(
          "ND4J",
          pool,
          "it only has dilation 1, windows that fit, and means that count the padding");
    }
    return """
    Nd4j.cnn().%sPooling2d(x,
            Pooling2DConfig.builder().kH(%d).kW(%d).sH(%d).sW(%d)%s.dH(1).dW(1)%s
                .paddingMode(PaddingMode.VALID).isNHWC(false).build())\
    """
        .formatted(
            max ? "max" : "avg",
            pool.kernel().height(),
            pool.kernel().width(),
            pool.stride().height(),
            pool.stride().width(),
            padding(pool, pool.padding()),
            max ? "" : ".extra(1)");
  }

  private static String padding(Operation operation, Padding padding) {
    if (!padding.isEven() || padding.mode() != Padding.Mode.ZERO) {
      throw NetworkCode.unfit(
          "ND4J",
          operation,
          "it only has zeros, equally many on opposite sides, found "
              + padding.mode().name().toLowerCase(Locale.ROOT)
              + " padding");
    }
    return padding.isNone()
        ? ".pH(0).pW(0)"
        : ".pH(%d).pW(%d)".formatted(padding.top(), padding.left());
  }
}

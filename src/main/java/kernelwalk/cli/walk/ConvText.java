package kernelwalk.cli.walk;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.picture.NumberText;
import kernelwalk.json.JsonObject;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/**
 * A cell of a convolution as a line: {@code step 1 of 4: output[0, 0, 0, 0] = 0×0 + 1×1 + 3×2 + 4×3
 * = 19}; with several channels each has its sum, then follow bias and result.
 */
final class ConvText implements WalkSubcommand.Lines {
  private final ConvWalk walk;
  private final GivenAxes axes;

  ConvText(ConvWalk walk, GivenAxes axes) {
    this.walk = walk;
    this.axes = axes;
  }

  @Override
  public String text(long cell) {
    OutputCell outputCell = walk.place(cell);
    int channels = walk.operation().groupInputs();
    ConvStep.Result result = walk.result(outputCell);
    StringBuilder line = new StringBuilder(axes.heading(cell, walk.cells(), outputCell));
    for (int channel = 0; channel < channels; channel++) {
      if (channels > 1) {
        int inChannel = walk.operation().firstInput(outputCell.channel()) + channel;
        line.append(channel == 0 ? ": " : "; ").append("channel ").append(inChannel).append(": ");
      } else {
        line.append(" = ");
      }
      line.append(products(outputCell, channel));
      if (channels > 1) {
        line.append(" = ").append(NumberText.text(result.channelSums().get(channel)));
      }
    }
    if (channels > 1) {
      line.append("; together: ").append(sums(result));
    }
    if (walk.operation().bias()) {
      line.append(" + bias ").append(factor(result.bias()));
    }
    return line.append(" = ").append(NumberText.text(result.value())).toString();
  }

  private String products(OutputCell outputCell, int channel) {
    List<String> products = new ArrayList<>();
    for (int tap = 0; tap < walk.operation().kernel().area(); tap++) {
      ConvStep.Product product = walk.product(outputCell, channel, tap);
      products.add(factor(product.input()) + NumberText.TIMES + factor(product.weight()));
    }
    return String.join(" + ", products);
  }

  private static String sums(ConvStep.Result result) {
    return String.join(" + ", result.channelSums().stream().map(ConvText::factor).toList());
  }

  /** In brackets where it has a sign. */
  static String factor(double value) {
    String text = NumberText.text(value);
    return value < 0 ? "(" + text + ")" : text;
  }

  @Override
  public JsonObject json(long cell) {
    OutputCell outputCell = walk.place(cell);
    ConvStep.Result result = walk.result(outputCell);
    List<JsonObject> channels = new ArrayList<>();
    for (int channel = 0; channel < walk.operation().groupInputs(); channel++) {
      List<JsonObject> products = new ArrayList<>();
      for (int tap = 0; tap < walk.operation().kernel().area(); tap++) {
        products.add(json(walk.product(outputCell, channel, tap)));
      }
      channels.add(
          new JsonObject()
              .put("channel", walk.operation().firstInput(outputCell.channel()) + channel)
              .put("products", products)
              .put("sum", result.channelSums().get(channel)));
    }
    return axes.step(cell, walk.cells(), outputCell)
        .put("channels", channels)
        .put("bias", result.bias())
        .put("value", result.value());
  }

  private static JsonObject json(ConvStep.Product product) {
    return new JsonObject()
        .put("input", product.input())
        .put("weight", product.weight())
        .put("product", product.product())
        .put("padded", product.padded());
  }
}

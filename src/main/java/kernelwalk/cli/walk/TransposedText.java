package kernelwalk.cli.walk;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.picture.NumberText;
import kernelwalk.json.JsonObject;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.SumStep;
import kernelwalk.walk.SumWalk;

/**
 * A cell of a transposed convolution as a line: {@code step 3 of 25: output[0, 0, 0, 2] = 1×1 + 2×1
 * = 3}; with several channels each has its sum. A cell that no kernel fell on is 0.
 */
final class TransposedText implements WalkSubcommand.Lines {
  private final ConvTranspose2d operation;
  private final SumWalk walk;
  private final GivenAxes axes;

  TransposedText(ConvTranspose2d operation, SumWalk walk, GivenAxes axes) {
    this.operation = operation;
    this.walk = walk;
    this.axes = axes;
  }

  private OutputCell place(long cell) {
    int[] at = walk.shape().indices((int) cell);
    return new OutputCell(at[0], at[1], at[2], at[3]);
  }

  /** The first of the input channels that reach this output channel. */
  private int firstInput(OutputCell outputCell) {
    int group = outputCell.channel() / operation.groupOutputs();
    return group * (operation.inChannels() / operation.groups());
  }

  @Override
  public String text(long cell) {
    OutputCell outputCell = place(cell);
    SumStep.Result result = walk.result((int) cell);
    StringBuilder line = new StringBuilder(axes.heading(cell, walk.cells(), outputCell));
    boolean many = walk.channels() > 1;
    for (int channel = 0; channel < walk.channels(); channel++) {
      if (many) {
        int inChannel = firstInput(outputCell) + channel;
        line.append(channel == 0 ? ": " : "; ").append("channel ").append(inChannel).append(": ");
      } else {
        line.append(" = ");
      }
      line.append(products((int) cell, channel));
      if (many) {
        line.append(" = ").append(NumberText.text(result.channelSums().get(channel)));
      }
    }
    if (many) {
      List<String> sums = result.channelSums().stream().map(ConvText::factor).toList();
      line.append("; together: ").append(String.join(" + ", sums));
    }
    if (walk.bias()) {
      line.append(" + bias ").append(ConvText.factor(result.bias()));
    }
    return line.append(" = ").append(NumberText.text(result.value())).toString();
  }

  private String products(int cell, int channel) {
    List<String> products = new ArrayList<>();
    for (int term = 0; term < walk.terms(cell); term++) {
      double input = walk.left(cell, channel, term).value();
      double weight = walk.right(cell, channel, term).value();
      products.add(ConvText.factor(input) + NumberText.TIMES + ConvText.factor(weight));
    }
    return products.isEmpty() ? "0" : String.join(" + ", products);
  }

  @Override
  public JsonObject json(long cell) {
    OutputCell outputCell = place(cell);
    SumStep.Result result = walk.result((int) cell);
    List<JsonObject> channels = new ArrayList<>();
    for (int channel = 0; channel < walk.channels(); channel++) {
      List<JsonObject> products = new ArrayList<>();
      for (int term = 0; term < walk.terms((int) cell); term++) {
        double input = walk.left((int) cell, channel, term).value();
        double weight = walk.right((int) cell, channel, term).value();
        products.add(
            new JsonObject()
                .put("input", input)
                .put("weight", weight)
                .put("product", input * weight));
      }
      channels.add(
          new JsonObject()
              .put("channel", firstInput(outputCell) + channel)
              .put("products", products)
              .put("sum", result.channelSums().get(channel)));
    }
    return axes.step(cell, walk.cells(), outputCell)
        .put("channels", channels)
        .put("bias", result.bias())
        .put("value", result.value());
  }
}

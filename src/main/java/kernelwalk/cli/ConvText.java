package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Numbers;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/**
 * A cell of a convolution as a line: {@code step 1 of 4: output[0, 0, 0, 0] = 0×0 + 1×1 + 3×2 + 4×3
 * = 19}; with several channels each has its sum, then follow bias and result.
 */
final class ConvText implements WalkSubcommand.Lines {
  private final ConvWalk walk;

  ConvText(ConvWalk walk) {
    this.walk = walk;
  }

  @Override
  public String text(long cell) {
    Place place = walk.place(cell);
    int channels = walk.operation().groupInputs();
    ConvStep.Result result = walk.result(place);
    StringBuilder line =
        new StringBuilder(
            "step %d of %d: output[%d, %d, %d, %d]"
                .formatted(
                    cell + 1,
                    walk.cells(),
                    place.sample(),
                    place.channel(),
                    place.row(),
                    place.column()));
    for (int channel = 0; channel < channels; channel++) {
      if (channels > 1) {
        int inChannel = walk.operation().firstInput(place.channel()) + channel;
        line.append(channel == 0 ? ": " : "; ").append("channel ").append(inChannel).append(": ");
      } else {
        line.append(" = ");
      }
      line.append(products(place, channel));
      if (channels > 1) {
        line.append(" = ").append(Numbers.text(result.channelSums().get(channel)));
      }
    }
    if (channels > 1) {
      line.append("; together: ").append(sums(result));
    }
    if (walk.operation().bias()) {
      line.append(" + bias ").append(factor(result.bias()));
    }
    return line.append(" = ").append(Numbers.text(result.value())).toString();
  }

  private String products(Place place, int channel) {
    List<String> products = new ArrayList<>();
    for (int tap = 0; tap < walk.operation().kernel().area(); tap++) {
      ConvStep.Product product = walk.product(place, channel, tap);
      products.add(factor(product.input()) + "×" + factor(product.weight()));
    }
    return String.join(" + ", products);
  }

  private static String sums(ConvStep.Result result) {
    return String.join(" + ", result.channelSums().stream().map(ConvText::factor).toList());
  }

  /** In brackets where it has a sign. */
  private static String factor(double value) {
    String text = Numbers.text(value);
    return value < 0 ? "(" + text + ")" : text;
  }

  @Override
  public Json json(long cell) {
    Place place = walk.place(cell);
    ConvStep.Result result = walk.result(place);
    List<Json> channels = new ArrayList<>();
    for (int channel = 0; channel < walk.operation().groupInputs(); channel++) {
      List<Json> products = new ArrayList<>();
      for (int tap = 0; tap < walk.operation().kernel().area(); tap++) {
        products.add(json(walk.product(place, channel, tap)));
      }
      channels.add(
          new Json()
              .put("channel", walk.operation().firstInput(place.channel()) + channel)
              .put("products", products)
              .put("sum", result.channelSums().get(channel)));
    }
    return new Json()
        .put("event", "step")
        .put("step", cell + 1)
        .put("steps", walk.cells())
        .put("cell", new int[] {place.sample(), place.channel(), place.row(), place.column()})
        .put("channels", channels)
        .put("bias", result.bias())
        .put("value", result.value());
  }

  private static Json json(ConvStep.Product product) {
    return new Json()
        .put("input", product.input())
        .put("weight", product.weight())
        .put("product", product.product())
        .put("padded", product.padded());
  }
}

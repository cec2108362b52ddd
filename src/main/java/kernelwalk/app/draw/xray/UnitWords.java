package kernelwalk.app.draw.xray;

import java.util.Comparator;
import java.util.List;
import kernelwalk.app.page.SeesWords;
import kernelwalk.app.setting.Messages;
import kernelwalk.film.Numbers;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Softmax;

/** A unit in words: what it is computed from, and what of it weighs most. */
final class UnitWords {
  private final Messages messages;

  UnitWords(Messages messages) {
    this.messages = messages;
  }

  /** How the unit is computed, one sentence. */
  String rule(XRay xray, Unit unit) {
    if (unit.stage() == 0) {
      return messages.get("xray.rule.input");
    }
    List<Feed> feeds = xray.feeds(unit);
    String count = Integer.toString(feeds.size());
    String bias = Numbers.text(xray.bias(unit));
    return switch (xray.operation(unit.stage())) {
      case Conv2d c -> messages.get("xray.rule.conv", count, bias);
      case Linear l -> messages.get("xray.rule.linear", count, bias);
      case Pool2d pool ->
          switch (pool.mode()) {
            case MAX -> messages.get("xray.rule.max", pool.kernel().toString());
            case AVERAGE -> messages.get("xray.rule.average", count);
          };
      case Activation a ->
          messages.get(
              "xray.rule.activation",
              switch (a.kind()) {
                case SIGMOID -> "σ";
                case TANH -> "tanh";
                case RELU -> "ReLU";
                case LEAKY_RELU -> "leaky ReLU";
              },
              Numbers.text(feeds.getFirst().input()));
      case Flatten f -> messages.get("xray.rule.flatten");
      case Softmax s ->
          messages.get(
              "xray.rule.softmax",
              Numbers.text(feeds.getFirst().input()),
              Numbers.text(xray.values(xray.logits()).values()[xray.activations().digit()]));
      case ConvTranspose2d c -> "";
    };
  }

  /** Which part of the picture it can see. */
  String sees(XRay xray, Unit unit) {
    return SeesWords.of(messages, xray.sees(unit));
  }

  /**
   * The feeds of the largest products, a line each: {@code pool1[0, 2, 5, 6]: 0.9 × 1.2 = 1.08}.
   */
  List<String> strongest(XRay xray, Unit unit, int most) {
    return xray.feeds(unit).stream()
        .sorted(Comparator.comparingDouble(feed -> -Math.abs(feed.product())))
        .limit(most)
        .map(
            feed -> {
              String from = xray.spelt(new Unit(unit.stage() - 1, feed.cell()));
              String input = Numbers.text(feed.input());
              return feed.weight() == 1
                  ? from + " = " + input
                  : "%s: %s × %s = %s"
                      .formatted(
                          from, input, Numbers.text(feed.weight()), Numbers.text(feed.product()));
            })
        .toList();
  }
}

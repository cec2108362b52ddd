package kernelwalk.app.network;

import java.util.Comparator;
import java.util.List;
import kernelwalk.app.page.PictureRegionText;
import kernelwalk.app.setting.Messages;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Softmax;
import kernelwalk.xray.Unit;
import kernelwalk.xray.UnitInput;
import kernelwalk.xray.XRay;

/** The description of a unit in words: what it is computed from, and what of it weighs most. */
final class UnitDescription {
  private final Messages messages;

  UnitDescription(Messages messages) {
    this.messages = messages;
  }

  /** How the unit is computed, one sentence. */
  String rule(XRay xray, Unit unit) {
    if (unit.stage() == 0) {
      return messages.get("xray.rule.input");
    }
    List<UnitInput> unitInputs = xray.feeds(unit);
    String count = Integer.toString(unitInputs.size());
    String bias = NumberText.text(xray.bias(unit));
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
              NumberText.text(unitInputs.getFirst().input()));
      case Flatten f -> messages.get("xray.rule.flatten");
      case Softmax s ->
          messages.get(
              "xray.rule.softmax",
              NumberText.text(unitInputs.getFirst().input()),
              NumberText.text(xray.values(xray.logits()).values()[xray.activations().digit()]));
      case ConvTranspose2d c -> "";
    };
  }

  /** Which part of the picture it can see. */
  String sees(XRay xray, Unit unit) {
    return PictureRegionText.of(messages, xray.sees(unit));
  }

  /**
   * The feeds of the largest products, a line each: {@code pool1[0, 2, 5, 6]: 0.9 × 1.2 = 1.08}.
   */
  List<String> strongest(XRay xray, Unit unit, int most) {
    return xray.feeds(unit).stream()
        .sorted(Comparator.comparingDouble(unitInput -> -Math.abs(unitInput.product())))
        .limit(most)
        .map(
            unitInput -> {
              String from = xray.spelt(new Unit(unit.stage() - 1, unitInput.cell()));
              String input = NumberText.text(unitInput.input());
              return unitInput.weight() == 1
                  ? from + " = " + input
                  : "%s: %s · %s = %s"
                      .formatted(
                          from,
                          input,
                          NumberText.text(unitInput.weight()),
                          NumberText.text(unitInput.product()));
            })
        .toList();
  }
}

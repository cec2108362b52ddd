package kernelwalk.app.playground.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PaddingSide;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowAxes;
import kernelwalk.app.playground.model.WindowLimits;
import kernelwalk.app.playground.model.WindowLimits.Range;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.app.playground.panel.LabelledSlider;
import kernelwalk.app.playground.panel.Note;
import kernelwalk.app.playground.panel.PickRow;
import kernelwalk.app.setting.Messages;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;

/** What is around the input: by a rule that libraries have a name for, or in numbers. */
final class PaddingPanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final PickRow rules = new PickRow();
  private final LabelledSlider around;
  private final Map<PaddingSide, LabelledSlider> sides = new EnumMap<>(PaddingSide.class);
  private final Label numbers = new Note("playground-padding-sides");
  private final Label note = new Note("playground-padding-note");
  private final PickRow modes = new PickRow();
  private boolean row;

  PaddingPanel(PlaygroundModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("panel-part");
    rules.setId("playground-rule");
    modes.setId("playground-mode");
    around = new LabelledSlider("padding", messages, this::pad);
    VBox dials = new VBox(around);
    dials.getStyleClass().add("dial");
    for (PaddingSide side : PaddingSide.values()) {
      String key = "padding." + side.name().toLowerCase(Locale.ROOT);
      LabelledSlider slider = new LabelledSlider(key, messages, number -> pad(side, number));
      sides.put(side, slider);
      dials.getChildren().add(slider);
    }
    getChildren().addAll(rules, dials, numbers, modes, note);
  }

  private void slide(UnaryOperator<WindowSettings> change) {
    model.change(model.setup().withSlide(change.apply(model.setup().windowSettings())));
  }

  /** On all sides; along a row on both ends. */
  private void pad(int number) {
    slide(
        it ->
            row ? it.withSides(Padding.of(0, number).withMode(it.mode())) : it.withPadding(number));
  }

  private void pad(PaddingSide side, int number) {
    Padding now = model.setup().windowLimits().padding();
    slide(it -> it.withSides(side.set(now, number)));
  }

  void show(Setup setup, ShownAxes shown) {
    row = shown == ShownAxes.ROW;
    WindowLimits limits = setup.windowLimits();
    Padding now = limits.padding();
    rules(setup, limits);
    boolean apart = shown == ShownAxes.APART;
    Visibility.show(around, !apart);
    if (!apart) {
      WindowAxes axes = row ? WindowAxes.WIDTH : WindowAxes.BOTH;
      int number = row ? now.left() : now.top();
      Range range = limits.paddings(axes);
      around.show(number, range.least(), range.most(), reason(setup, number, range));
    }
    sides.forEach(
        (side, slider) -> {
          Visibility.show(slider, apart);
          if (apart) {
            Range range = limits.padding(side);
            int number = side.of(now);
            slider.show(number, range.least(), range.most(), reason(setup, number, range));
          }
        });
    boolean uneven = row ? now.left() != now.right() : !WindowSettings.isSquare(now);
    Visibility.show(numbers, !apart && uneven);
    numbers.setText(
        messages.get("playground.padding.sides", now.top(), now.left(), now.bottom(), now.right()));
    modes.offer(
        limits.modes(),
        setup.windowSettings().mode(),
        mode -> messages.get("playground.mode." + mode),
        mode -> slide(it -> it.withMode(mode)));
    Visibility.show(modes, setup.operationKind() == OperationKind.CONV && !now.isNone());
    note.setText(note(setup, limits));
  }

  private void rules(Setup setup, WindowLimits limits) {
    List<Optional<PaddingRule>> all = new ArrayList<>();
    limits.rules().forEach(rule -> all.add(Optional.of(rule)));
    all.add(Optional.empty());
    rules.offer(
        all,
        setup.windowSettings().rule(),
        rule -> messages.get("playground.rule." + rule.map(Enum::name).orElse("OWN")),
        rule ->
            slide(
                it ->
                    rule.map(it::withRule)
                        .orElseGet(() -> it.withSides(setup.windowLimits().padding()))));
  }

  /** What libraries call it, and what they do without being told. */
  private String note(Setup setup, WindowLimits limits) {
    WindowSettings it = setup.windowSettings();
    if (setup.operationKind() == OperationKind.TRANSPOSED) {
      return messages.get("playground.padding.note.TRANSPOSED");
    }
    String rule = it.rule().map(Enum::name).orElse("OWN");
    String text = messages.get("playground.padding.note." + rule);
    Padding half =
        new WindowLimits(setup.operationKind(), it.withRule(PaddingRule.HALF), limits.input())
            .padding();
    boolean same = it.rule().filter(r -> r == PaddingRule.SAME).isPresent();
    return same && !half.equals(limits.padding())
        ? text + " " + messages.get("playground.padding.custom", SizeFormula.padding(half))
        : text;
  }

  private String reason(Setup setup, int number, Range range) {
    WindowSettings it = setup.windowSettings();
    if (range.least() > 0 && number == range.least()) {
      return limit("padding.least", setup);
    }
    boolean atMost = number >= range.most() && range.most() > 0;
    if (!atMost) {
      return "";
    }
    return switch (setup.operationKind()) {
      case MAX, AVERAGE -> limit("padding.pool", setup);
      case TRANSPOSED -> limit("padding.transposed", setup);
      default ->
          it.mode() == Padding.Mode.REFLECT
                  && range.most() <= setup.windowLimits().mostReflected()
                  && range.most() < Math.max(it.reach().height(), it.reach().width()) - 1
              ? limit("padding.reflect", setup)
              : limit("padding", setup);
    };
  }

  private String limit(String which, Setup setup) {
    WindowSettings it = setup.windowSettings();
    return messages.get(
        "playground.limit." + which, "", "", Math.max(it.reach().height(), it.reach().width()));
  }
}

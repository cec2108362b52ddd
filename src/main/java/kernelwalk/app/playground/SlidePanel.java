package kernelwalk.app.playground;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.tensor.Padding;

/** How the window slides: every slider ends where no legal setting follows, and says why. */
final class SlidePanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final Dial kernel;
  private final Dial stride;
  private final Dial padding;
  private final Dial dilation;
  private final Dial kernels;
  private final HBox rings;
  private final FlowPane modes = new FlowPane(4, 4);
  private final FlowPane groups = new FlowPane(4, 4);
  private final HBox groupRow;
  private final ToggleSwitch turned = new ToggleSwitch();
  private final Label turnedNote = Parts.note("playground-turned-note");
  private boolean showing;

  SlidePanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    messages = settings.messages();
    getStyleClass().add("panel-part");
    kernel = dial("kernel", (slide, k) -> slide.withKernel(k));
    stride = dial("stride", (slide, s) -> slide.withStride(s));
    padding = dial("padding", (slide, p) -> slide.withPadding(p));
    dilation = dial("dilation", (slide, d) -> slide.withDilation(d));
    kernels =
        new Dial(
            "kernels",
            messages,
            n -> model.change(setup().withKernels(setup().kernels().withCount(n))));
    rings =
        new HBox(
            Parts.button(messages, "valid", () -> slide(s -> s.withPadding(0))),
            Parts.button(messages, "same", () -> slide(s -> s.withPadding(s.samePadding()))),
            Parts.button(messages, "full", () -> slide(s -> s.withPadding(s.fullPadding()))));
    rings.getStyleClass().add("button-row");
    modes.setId("playground-mode");
    groups.setId("playground-groups");
    Label groupName = new Label();
    groupName.textProperty().bind(messages.text("playground.groups"));
    groupName.getStyleClass().add("dial-name");
    groupRow = new HBox(groupName, groups);
    groupRow.getStyleClass().add("dial-row");
    turned.setId("playground-turned");
    turned.setLabelPosition(HorizontalDirection.RIGHT);
    turned.textProperty().bind(messages.text("playground.turned"));
    turned
        .selectedProperty()
        .subscribe(
            now -> {
              if (!showing) {
                slide(s -> s.withTurned(now));
              }
            });
    turnedNote.textProperty().bind(messages.text("playground.turned.note"));
    getChildren()
        .addAll(
            kernel, stride, padding, rings, modes, dilation, kernels, groupRow, turned, turnedNote);
    model.setupProperty().subscribe(this::show);
    settings.languageProperty().subscribe(() -> show(setup()));
  }

  private interface Turn {
    Slide to(Slide slide, int number);
  }

  private Dial dial(String name, Turn turn) {
    return new Dial(name, messages, n -> slide(slide -> turn.to(slide, n)));
  }

  private Setup setup() {
    return model.setup();
  }

  private void slide(UnaryOperator<Slide> change) {
    model.change(setup().withSlide(change.apply(setup().slide())));
  }

  private void show(Setup setup) {
    showing = true;
    Kind kind = setup.kind();
    Parts.shown(this, kind.slides());
    if (kind.slides()) {
      Slide slide = setup.slide();
      Limits limits = setup.limits();
      kernel.show(slide.kernel(), 1, limits.mostKernel(), kernelLimit(setup, limits));
      stride.show(
          slide.stride(),
          1,
          limits.mostStride(),
          limits.mostStride() < Limits.LARGEST_STRIDE ? limit("stride", setup) : "");
      padding.show(
          slide.padding(),
          limits.leastPadding(),
          Math.max(limits.leastPadding(), limits.mostPadding()),
          paddingLimit(setup, limits));
      Parts.shown(rings, kind == Kind.CONV);
      Parts.picks(
          modes,
          limits.modes(),
          slide.mode(),
          mode -> messages.get("playground.mode." + mode),
          mode -> slide(s -> s.withMode(mode)));
      Parts.shown(modes, kind == Kind.CONV && slide.padding() > 0);
      Parts.shown(dilation, kind.hasKernels());
      dilation.show(
          slide.dilation(),
          1,
          limits.mostDilation(),
          slide.kernel() > 1 && limits.mostDilation() < Limits.LARGEST_DILATION
              ? limit("dilation", setup)
              : "");
      Parts.shown(kernels, kind.hasKernels());
      kernels.show(setup.kernels().count(), 1, Kernels.MOST, "");
      List<Integer> divisors = Limits.groups(setup.input().channels(), setup.kernels().count());
      Parts.picks(
          groups,
          divisors,
          slide.groups(),
          each -> Integer.toString(each),
          each -> slide(s -> s.withGroups(each)));
      Parts.shown(groupRow, kind.hasKernels() && divisors.size() > 1);
      turned.setSelected(slide.turned());
      Parts.shown(turned, kind == Kind.CONV);
      Parts.shown(turnedNote, kind == Kind.CONV && slide.turned());
    }
    showing = false;
  }

  private String kernelLimit(Setup setup, Limits limits) {
    return limits.mostKernel() < Limits.LARGEST_KERNEL ? limit("kernel", setup) : "";
  }

  private String paddingLimit(Setup setup, Limits limits) {
    Slide slide = setup.slide();
    boolean atMost = slide.padding() >= limits.mostPadding() && slide.fullPadding() > 0;
    if (limits.leastPadding() > 0) {
      return limit("padding.least", setup);
    }
    if (!atMost) {
      return "";
    }
    return switch (setup.kind()) {
      case MAX, AVERAGE -> limit("padding.pool", setup);
      case TRANSPOSED -> limit("padding.transposed", setup);
      default ->
          slide.mode() == Padding.Mode.REFLECT && limits.mostPadding() == limits.mostReflected()
              ? limit("padding.reflect", setup)
              : limit("padding", setup);
    };
  }

  private String limit(String which, Setup setup) {
    Slide slide = setup.slide();
    return messages.get(
        "playground.limit." + which,
        Integer.toString(setup.input().height() + 2 * slide.padding()),
        Integer.toString(setup.input().width() + 2 * slide.padding()),
        Integer.toString(slide.reach()));
  }
}

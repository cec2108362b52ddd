package kernelwalk.app.playground.panel;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowLimits;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.tensor.Padding;

/**
 * The panel of the window: how it slides: every slider ends where no legal setting follows, and
 * says why.
 */
public final class WindowPanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final LabelledSlider kernel;
  private final LabelledSlider stride;
  private final LabelledSlider padding;
  private final LabelledSlider dilation;
  private final LabelledSlider kernels;
  private final HBox rings;
  private final PickRow modes = new PickRow();
  private final PickRow groups = new PickRow();
  private final HBox groupRow;
  private final ToggleSwitch turned = new ToggleSwitch();
  private final Label turnedNote = new Note("playground-turned-note");
  private boolean showing;

  public WindowPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    messages = settings.messages();
    getStyleClass().add("panel-part");
    kernel =
        dial(
            "kernel",
            (windowSettings, k) ->
                setup().operationKind().isPooling()
                    ? windowSettings.withWindow(k)
                    : windowSettings.withKernel(k));
    stride = dial("stride", (windowSettings, s) -> windowSettings.withStride(s));
    padding = dial("padding", (windowSettings, p) -> windowSettings.withPadding(p));
    dilation = dial("dilation", (windowSettings, d) -> windowSettings.withDilation(d));
    kernels =
        new LabelledSlider(
            "kernels",
            messages,
            n -> model.change(setup().withKernels(setup().kernels().withCount(n))));
    rings =
        new HBox(
            PanelButton.text(messages, "valid", () -> slide(s -> s.withPadding(0))),
            PanelButton.text(messages, "same", () -> slide(s -> s.withPadding(s.samePadding()))),
            PanelButton.text(messages, "full", () -> slide(s -> s.withPadding(s.fullPadding()))));
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
    WindowSettings to(WindowSettings windowSettings, int number);
  }

  private LabelledSlider dial(String name, Turn turn) {
    return new LabelledSlider(
        name, messages, n -> slide(windowSettings -> turn.to(windowSettings, n)));
  }

  private Setup setup() {
    return model.setup();
  }

  private void slide(UnaryOperator<WindowSettings> change) {
    model.change(setup().withSlide(change.apply(setup().windowSettings())));
  }

  private void show(Setup setup) {
    showing = true;
    OperationKind operationKind = setup.operationKind();
    Visibility.show(this, operationKind.slides());
    if (operationKind.slides()) {
      WindowSettings windowSettings = setup.windowSettings();
      WindowLimits windowLimits = setup.windowLimits();
      kernel.show(
          windowSettings.kernel(), 1, windowLimits.mostKernel(), kernelLimit(setup, windowLimits));
      stride.show(
          windowSettings.stride(),
          1,
          windowLimits.mostStride(),
          windowLimits.mostStride() < WindowLimits.LARGEST_STRIDE ? limit("stride", setup) : "");
      padding.show(
          windowSettings.padding(),
          windowLimits.leastPadding(),
          Math.max(windowLimits.leastPadding(), windowLimits.mostPadding()),
          paddingLimit(setup, windowLimits));
      Visibility.show(rings, operationKind == OperationKind.CONV);
      modes.offer(
          windowLimits.modes(),
          windowSettings.mode(),
          mode -> messages.get("playground.mode." + mode),
          mode -> slide(s -> s.withMode(mode)));
      Visibility.show(modes, operationKind == OperationKind.CONV && windowSettings.padding() > 0);
      Visibility.show(dilation, operationKind.hasKernels());
      dilation.show(
          windowSettings.dilation(),
          1,
          windowLimits.mostDilation(),
          windowSettings.kernel() > 1 && windowLimits.mostDilation() < WindowLimits.LARGEST_DILATION
              ? limit("dilation", setup)
              : "");
      Visibility.show(kernels, operationKind.hasKernels());
      kernels.show(setup.kernels().count(), 1, Kernels.MOST, "");
      List<Integer> divisors =
          WindowLimits.groups(setup.playgroundInput().channels(), setup.kernels().count());
      groups.offer(
          divisors,
          windowSettings.groups(),
          each -> Integer.toString(each),
          each -> slide(s -> s.withGroups(each)));
      Visibility.show(groupRow, operationKind.hasKernels() && divisors.size() > 1);
      turned.setSelected(windowSettings.turned());
      Visibility.show(turned, operationKind == OperationKind.CONV);
      Visibility.show(turnedNote, operationKind == OperationKind.CONV && windowSettings.turned());
    }
    showing = false;
  }

  private String kernelLimit(Setup setup, WindowLimits windowLimits) {
    return windowLimits.mostKernel() < WindowLimits.LARGEST_KERNEL ? limit("kernel", setup) : "";
  }

  private String paddingLimit(Setup setup, WindowLimits windowLimits) {
    WindowSettings windowSettings = setup.windowSettings();
    boolean atMost =
        windowSettings.padding() >= windowLimits.mostPadding() && windowSettings.fullPadding() > 0;
    if (windowLimits.leastPadding() > 0) {
      return limit("padding.least", setup);
    }
    if (!atMost) {
      return "";
    }
    return switch (setup.operationKind()) {
      case MAX, AVERAGE -> limit("padding.pool", setup);
      case TRANSPOSED -> limit("padding.transposed", setup);
      default ->
          windowSettings.mode() == Padding.Mode.REFLECT
                  && windowLimits.mostPadding() == windowLimits.mostReflected()
              ? limit("padding.reflect", setup)
              : limit("padding", setup);
    };
  }

  private String limit(String which, Setup setup) {
    WindowSettings windowSettings = setup.windowSettings();
    return messages.get(
        "playground.limit." + which,
        Integer.toString(setup.playgroundInput().height() + 2 * windowSettings.padding()),
        Integer.toString(setup.playgroundInput().width() + 2 * windowSettings.padding()),
        Integer.toString(windowSettings.reach()));
  }
}

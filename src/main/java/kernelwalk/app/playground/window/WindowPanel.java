package kernelwalk.app.playground.window;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Consumer;
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
import kernelwalk.app.playground.model.WindowAxes;
import kernelwalk.app.playground.model.WindowLimits;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.app.playground.panel.LabelledSlider;
import kernelwalk.app.playground.panel.Note;
import kernelwalk.app.playground.panel.PickRow;
import kernelwalk.app.playground.window.AxisSliders.Reading;
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
  private final ToggleSwitch linked;
  private final AxisSliders kernel;
  private final AxisSliders stride;
  private final Label strideNote = new Note("playground-stride-note");
  private final PaddingPanel padding;
  private final AxisSliders dilation;
  private final Label dilationNote = new Note("playground-dilation-note");
  private final AxisSliders extra;
  private final Label extraNote = new Note("playground-extra-note");
  private final ToggleSwitch ceil;
  private final Label ceilNote = new Note("playground-ceil-note");
  private final ToggleSwitch counting;
  private final Label countingNote = new Note("playground-counting-note");
  private final LabelledSlider kernels;
  private final PickRow groups = new PickRow();
  private final HBox groupRow;
  private final ToggleSwitch turned;
  private final Label turnedNote = new Note("playground-turned-note");
  private List<Object> shown = List.of();
  private boolean showing = true;

  public WindowPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    messages = settings.messages();
    getStyleClass().add("panel-part");
    linked = toggle("linked", this::link);
    kernel =
        sliders(
            "kernel",
            (it, axes, number) ->
                setup().operationKind().isPooling()
                    ? it.withWindow(axes, number)
                    : it.withKernel(axes, number));
    stride = sliders("stride", WindowSettings::withStride);
    padding = new PaddingPanel(model, messages);
    dilation = sliders("dilation", WindowSettings::withDilation);
    extra = sliders("extra", WindowSettings::withExtra);
    ceil = toggle("ceil", now -> slide(it -> it.withCeil(now)));
    counting = toggle("counting", now -> slide(it -> it.withCountPadding(now)));
    kernels =
        new LabelledSlider(
            "kernels",
            messages,
            n -> model.change(setup().withKernels(setup().kernels().withCount(n))));
    groups.setId("playground-groups");
    Label groupName = new Label();
    groupName.textProperty().bind(messages.text("playground.groups"));
    groupName.getStyleClass().add("dial-name");
    groupRow = new HBox(groupName, groups);
    groupRow.getStyleClass().add("dial-row");
    turned = toggle("turned", now -> slide(it -> it.withTurned(now)));
    strideNote.textProperty().bind(messages.text("playground.stride.note"));
    dilationNote.textProperty().bind(messages.text("playground.dilation.note"));
    extraNote.textProperty().bind(messages.text("playground.extra.note"));
    ceilNote.textProperty().bind(messages.text("playground.ceil.note"));
    countingNote.textProperty().bind(messages.text("playground.counting.note"));
    turnedNote.textProperty().bind(messages.text("playground.turned.note"));
    getChildren().addAll(linked, kernel, stride, strideNote, padding, counting, countingNote);
    getChildren().addAll(ceil, ceilNote, extra, extraNote, dilation, dilationNote);
    getChildren().addAll(kernels, groupRow, turned, turnedNote);
    linked.setSelected(true);
    model.setupProperty().subscribe(this::show);
    settings.languageProperty().subscribe(this::showAnew);
  }

  private interface Turn {
    WindowSettings to(WindowSettings windowSettings, WindowAxes axes, int number);
  }

  private AxisSliders sliders(String name, Turn turn) {
    return new AxisSliders(
        name, messages, (axes, number) -> slide(it -> turn.to(it, axes, number)));
  }

  private ToggleSwitch toggle(String name, Consumer<Boolean> chosen) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("playground-" + name);
    toggle.setLabelPosition(HorizontalDirection.RIGHT);
    toggle.textProperty().bind(messages.text("playground." + name));
    toggle
        .selectedProperty()
        .subscribe(
            now -> {
              if (!showing) {
                chosen.accept(now);
              }
            });
    return toggle;
  }

  private Setup setup() {
    return model.setup();
  }

  private void slide(UnaryOperator<WindowSettings> change) {
    model.change(setup().withSlide(change.apply(setup().windowSettings())));
  }

  /** Linked again, the width takes what the height has. */
  private void link(boolean now) {
    if (now && !setup().windowSettings().isAlike()) {
      slide(WindowSettings::alike);
    } else {
      show(setup());
    }
  }

  private void showAnew() {
    shown = List.of();
    show(setup());
  }

  /**
   * A setup that differs in nothing of this panel, such as in a weight that is dragged, is left.
   */
  private void show(Setup setup) {
    List<Object> next =
        List.of(
            setup.operationKind(),
            setup.windowSettings(),
            setup.playgroundInput().height(),
            setup.playgroundInput().width(),
            setup.playgroundInput().channels(),
            setup.isAlongRow(),
            setup.kernels().count(),
            linked.isSelected());
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    showing = true;
    OperationKind operationKind = setup.operationKind();
    Visibility.show(this, operationKind.slides());
    if (operationKind.slides()) {
      boolean row = setup.isAlongRow();
      if (!row && !setup.windowSettings().isAlike()) {
        linked.setSelected(false);
      }
      Visibility.show(linked, !row);
      ShownAxes shown =
          row ? ShownAxes.ROW : linked.isSelected() ? ShownAxes.ALIKE : ShownAxes.APART;
      window(setup, shown);
      padding.show(setup, shown);
      pooling(setup);
      kernels(setup);
    }
    showing = false;
  }

  private void window(Setup setup, ShownAxes shown) {
    WindowSettings it = setup.windowSettings();
    WindowLimits limits = setup.windowLimits();
    kernel.show(
        shown,
        axes -> {
          int most = limits.mostKernel(axes);
          boolean limited = most < WindowLimits.LARGEST_KERNEL;
          return new Reading(axes.of(it.kernel()), 1, most, limited ? limit("kernel", setup) : "");
        });
    stride.show(
        shown,
        axes -> {
          int most = limits.mostStride(axes);
          boolean limited = most < WindowLimits.LARGEST_STRIDE;
          return new Reading(axes.of(it.stride()), 1, most, limited ? limit("stride", setup) : "");
        });
    Visibility.show(strideNote, setup.operationKind().isPooling());
    dilation.show(
        shown,
        axes -> {
          int most = limits.mostDilation(axes);
          boolean limited = axes.of(it.kernel()) > 1 && most < WindowLimits.LARGEST_DILATION;
          return new Reading(
              axes.of(it.dilation()), 1, most, limited ? limit("dilation", setup) : "");
        });
    boolean transposed = setup.operationKind() == OperationKind.TRANSPOSED;
    Visibility.show(extra, transposed);
    Visibility.show(extraNote, transposed);
    extra.show(
        shown,
        axes -> {
          int most = limits.mostExtra(axes);
          int now = axes == WindowAxes.WIDTH ? it.extraWidth() : it.extraHeight();
          return new Reading(now, 0, most, now == most ? limit("extra", setup) : "");
        });
  }

  /** What only pooling has. */
  private void pooling(Setup setup) {
    WindowSettings it = setup.windowSettings();
    boolean pooling = setup.operationKind().isPooling();
    boolean mean = setup.operationKind() == OperationKind.AVERAGE;
    ceil.setSelected(it.ceil());
    counting.setSelected(it.countPadding());
    Visibility.show(ceil, pooling);
    Visibility.show(ceilNote, pooling);
    Visibility.show(counting, mean);
    Visibility.show(countingNote, mean);
    Visibility.show(dilationNote, pooling);
  }

  private void kernels(Setup setup) {
    OperationKind operationKind = setup.operationKind();
    WindowSettings it = setup.windowSettings();
    Visibility.show(kernels, operationKind.hasKernels());
    kernels.show(setup.kernels().count(), 1, Kernels.MOST, "");
    List<Integer> divisors =
        WindowLimits.groups(setup.playgroundInput().channels(), setup.kernels().count());
    groups.offer(
        divisors,
        it.groups(),
        each -> Integer.toString(each),
        each -> slide(s -> s.withGroups(each)));
    Visibility.show(groupRow, operationKind.hasKernels() && divisors.size() > 1);
    turned.setSelected(it.turned());
    Visibility.show(turned, operationKind == OperationKind.CONV);
    Visibility.show(turnedNote, operationKind == OperationKind.CONV && it.turned());
  }

  private String limit(String which, Setup setup) {
    Padding now = setup.windowLimits().padding();
    return messages.get(
        "playground.limit." + which,
        setup.playgroundInput().height() + now.top() + now.bottom(),
        setup.playgroundInput().width() + now.left() + now.right());
  }
}

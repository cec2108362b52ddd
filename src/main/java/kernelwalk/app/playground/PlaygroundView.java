package kernelwalk.app.playground;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.Films;

/** The playground: the stage in the middle, what can be changed at its side. */
final class PlaygroundView extends BorderPane {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final PlaygroundModel model;
  private final Messages messages;
  private final StageView stage;
  private final Dial kernel;
  private final Dial stride;
  private final Dial padding;
  private final Dial dilation;
  private final Dial kernels;
  private final SizeFormula size = new SizeFormula();
  private final Label counts = new Label();
  private boolean first = true;

  PlaygroundView(PlaygroundModel model, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    stage = new StageView(settings);
    kernel = new Dial("kernel", messages, k -> model.change(model.setup().withKernel(k)));
    stride = new Dial("stride", messages, s -> model.change(model.setup().withStride(s)));
    padding = new Dial("padding", messages, p -> model.change(model.setup().withPadding(p)));
    dilation = new Dial("dilation", messages, d -> model.change(model.setup().withDilation(d)));
    kernels = new Dial("kernels", messages, n -> model.change(model.setup().withKernels(n)));
    counts.setId("playground-counts");
    counts.getStyleClass().addAll("secondary", "small");
    counts.setWrapText(true);
    VBox side =
        new VBox(
            title("playground.input"),
            new InputPanel(model, settings),
            title("playground.kernel.title"),
            new KernelPanel(model, settings),
            new VBox(kernel, stride, padding, dilation, kernels),
            title("playground.size"),
            size,
            counts,
            title("playground.show"),
            toggle("playground.values", "values", stage.valuesProperty()),
            toggle("playground.coverage", "coverage", stage.coverageProperty()));
    side.getStyleClass().addAll("side-panel", "playground-side");
    ScrollPane scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("side-scroll");
    GuestBar guest = new GuestBar(model, messages);
    setCenter(new BorderPane(stage, guest, null, null, null));
    setRight(scroll);
    model.guestProperty().subscribe(now -> welcome(now, scroll, guest));
    getStyleClass().add("playground");
    getStylesheets().add(Page.sheet("playground.css"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    model.setupProperty().subscribe(this::show);
    settings.languageProperty().subscribe(this::limits);
  }

  StageView stage() {
    return stage;
  }

  private void press(KeyEvent event) {
    if (REDO.match(event)) {
      model.redo();
      event.consume();
    } else if (UNDO.match(event)) {
      model.undo();
      event.consume();
    } else {
      stage.press(event);
    }
  }

  private Label title(String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add("section-title");
    return label;
  }

  private Node toggle(String key, String name, BooleanProperty property) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("playground-" + name);
    toggle.setLabelPosition(HorizontalDirection.RIGHT);
    toggle.textProperty().bind(messages.text(key));
    toggle.selectedProperty().bindBidirectional(property);
    return toggle;
  }

  private void welcome(Optional<TheatreScene> now, Node side, GuestBar bar) {
    side.setVisible(now.isEmpty());
    side.setManaged(now.isEmpty());
    if (now.isEmpty()) {
      bar.show("", "");
      stage.show(model.setup().script());
      return;
    }
    TheatreScene scene = now.get();
    try {
      stage.show(Films.forward(scene.operation(), scene.input(), scene.parameters()));
      stage.playback().seekCell(scene.cell());
      bar.show(scene.title(), "");
    } catch (IllegalArgumentException e) {
      bar.show(scene.title(), String.valueOf(e.getMessage()));
    }
  }

  private void show(Setup setup) {
    if (model.guestProperty().get().isPresent()) {
      model.guestProperty().set(Optional.empty());
    }
    if (first) {
      first = false;
      stage.show(setup.script());
      stage.playback().seekCell(setup.width() * 2 + 2);
    } else {
      stage.update(setup.script());
    }
    limits();
  }

  private void limits() {
    Setup setup = model.setup();
    kernel.show(
        setup.kernel(),
        1,
        setup.mostKernel(),
        setup.mostKernel() < Setup.LARGEST_KERNEL ? limit("kernel", setup) : "");
    stride.show(setup.stride(), 1, Setup.LARGEST_STRIDE, "");
    padding.show(
        setup.padding(),
        setup.leastPadding(),
        setup.mostPadding(),
        setup.leastPadding() > 0
            ? limit("padding.least", setup)
            : setup.padding() == setup.mostPadding() ? limit("padding", setup) : "");
    dilation.show(
        setup.dilation(),
        1,
        setup.mostDilation(),
        setup.mostDilation() < Setup.LARGEST_DILATION ? limit("dilation", setup) : "");
    kernels.show(setup.kernels(), 1, Setup.MOST_KERNELS, "");
    size.show(setup);
    int parameters = setup.weight().shape().size() + setup.bias().shape().size();
    counts.setText(
        messages.get(
            "playground.counts",
            Integer.toString(parameters),
            Long.toString(setup.operation().multiplyAdds(setup.input().shape()))));
  }

  private String limit(String which, Setup setup) {
    return messages.get(
        "playground.limit." + which,
        Integer.toString(setup.height() + 2 * setup.padding()),
        Integer.toString(setup.width() + 2 * setup.padding()),
        Integer.toString(setup.dilation() * (setup.kernel() - 1) + 1));
  }
}

package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.KernelPreset;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundModel.Place;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;

/** The panel of the kernels: presets, the weights of one slice, the bias. */
public final class KernelPanel extends VBox {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final Pattern SEVERAL = Pattern.compile("[\\s,;\\[]");

  private final PlaygroundModel model;
  private final IntegerProperty out = new SimpleIntegerProperty();
  private final IntegerProperty in = new SimpleIntegerProperty();
  private final PickRow kernels = new PickRow();
  private final PickRow channels = new PickRow();
  private final NamedChoiceBox<KernelPreset> kernelPreset;
  private final KernelEditor editor;
  private final NumberField bias;
  private final Label mistake = new Label();
  private long chance = 1;

  public KernelPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    Messages messages = settings.messages();
    getStyleClass().add("panel-part");
    kernels.setId("playground-kernel-pick");
    channels.setId("playground-channel-pick");
    kernelPreset =
        new NamedChoiceBox<>(
            "playground-preset",
            "playground.preset.",
            List.of(KernelPreset.values()),
            messages,
            chosen ->
                model.move(
                    model
                        .setup()
                        .withKernels(
                            model.setup().kernels().withPreset(out.get(), chosen, isRow()))));
    kernelPreset.setOnHidden(event -> model.settle());
    kernelPreset.focusedProperty().subscribe(focused -> model.settle());
    kernelPreset.accessibleTextProperty().bind(messages.text("playground.preset"));
    kernelPreset.promptTextProperty().bind(messages.text("playground.preset"));
    editor =
        new KernelEditor(
            "kernel",
            settings,
            (place, value) ->
                model.move(
                    model
                        .setup()
                        .withKernels(
                            model
                                .setup()
                                .kernels()
                                .withWeight(value, out.get(), in.get(), place[0], place[1]))),
            model::settle);
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    mistake.setId("playground-kernel-mistake");
    mistake.getStyleClass().addAll("problem", "small");
    mistake.setWrapText(true);
    mistake.setMinHeight(USE_PREF_SIZE);
    HBox buttons =
        new HBox(
            PanelButton.text(messages, "paste", this::paste),
            PanelButton.text(
                messages,
                "random",
                () -> change(model.setup().kernels().random(out.get(), chance++))),
            PanelButton.text(
                messages,
                "normalise",
                () -> change(model.setup().kernels().normalised(out.get()))));
    buttons.getStyleClass().add("button-row");
    bias =
        new NumberField(
            "playground-bias",
            value -> change(model.setup().kernels().withBias(out.get(), (float) value)));
    Label biasName = new Label();
    biasName.textProperty().bind(messages.text("playground.bias"));
    biasName.setLabelFor(bias);
    HBox biasRow = new HBox(biasName, bias);
    biasRow.getStyleClass().add("dial-row");
    getChildren().addAll(kernelPreset, kernels, channels, editor, mistake, buttons, biasRow);
    model.toldProperty().subscribe(() -> tell(messages));
    settings.languageProperty().subscribe(() -> tell(messages));
    tell(messages);
    model.setupProperty().subscribe(this::show);
    out.subscribe(this::refresh);
    in.subscribe(this::refresh);
    settings.languageProperty().subscribe(this::refresh);
    settings.paletteProperty().subscribe(this::refresh);
  }

  private static String clipboard() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
  }

  private void paste() {
    model.pasteKernels(clipboard(), out.get(), in.get());
  }

  /** A single number is pasted into its field, several are a kernel. */
  private void press(KeyEvent event) {
    if (PASTE.match(event) && SEVERAL.matcher(clipboard().strip()).find()) {
      paste();
      event.consume();
    }
  }

  private void tell(Messages messages) {
    String sentence =
        model
            .toldProperty()
            .get()
            .filter(told -> told.place() == Place.KERNEL)
            .map(told -> messages.get(told.inputMistake().key(), told.inputMistake().places()))
            .orElse("");
    mistake.setText(sentence);
    Visibility.show(mistake, !sentence.isEmpty());
  }

  private boolean isRow() {
    return model.setup().isAlongRow();
  }

  private void change(Kernels next) {
    model.change(model.setup().withKernels(next));
  }

  private void refresh() {
    show(model.setup());
  }

  private void show(Setup setup) {
    Kernels now = setup.kernels();
    out.set(Math.min(out.get(), now.count() - 1));
    in.set(Math.min(in.get(), now.slices() - 1));
    kernels.offer(
        IntStream.range(0, now.count()).boxed().toList(),
        out.get(),
        i -> Integer.toString(i + 1),
        out::set);
    List<String> names = setup.conv().groups() == 1 ? setup.playgroundInput().names() : List.of();
    channels.offer(
        IntStream.range(0, now.slices()).boxed().toList(),
        in.get(),
        i -> names.isEmpty() ? Integer.toString(i) : names.get(i),
        in::set);
    int slice = (int) now.size().area();
    int from = (out.get() * now.slices() + in.get()) * slice;
    editor.show(now.weight(), from, now.size().height(), now.size().width());
    bias.show(now.bias().get(out.get()));
    if (kernelPreset.getValue() != null
        && !now.equals(now.withPreset(out.get(), kernelPreset.getValue(), isRow()))) {
      kernelPreset.clear();
    }
  }
}

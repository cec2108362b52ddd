package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.playground.model.KernelPreset;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;

/** The panel of the kernels: presets, the weights of one slice, the bias. */
public final class KernelPanel extends VBox {
  private final PlaygroundModel model;
  private final IntegerProperty out = new SimpleIntegerProperty();
  private final IntegerProperty in = new SimpleIntegerProperty();
  private final PickRow kernels = new PickRow();
  private final PickRow channels = new PickRow();
  private final NamedChoiceBox<KernelPreset> kernelPreset;
  private final KernelEditor editor;
  private final NumberField bias;
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
    HBox buttons =
        new HBox(
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
    getChildren().addAll(kernelPreset, kernels, channels, editor, buttons, biasRow);
    model.setupProperty().subscribe(this::show);
    out.subscribe(this::refresh);
    in.subscribe(this::refresh);
    settings.languageProperty().subscribe(this::refresh);
    settings.paletteProperty().subscribe(this::refresh);
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

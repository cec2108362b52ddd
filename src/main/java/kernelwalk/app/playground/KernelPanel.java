package kernelwalk.app.playground;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.Numbers;
import kernelwalk.tensor.Tensor;

/** The kernels: presets, the weights of one slice, the bias. */
final class KernelPanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final IntegerProperty out = new SimpleIntegerProperty();
  private final IntegerProperty in = new SimpleIntegerProperty();
  private final FlowPane kernels = new FlowPane(4, 4);
  private final FlowPane channels = new FlowPane(4, 4);
  private final ComboBox<Preset> preset = new ComboBox<>();
  private final KernelEditor editor;
  private final TextField bias = new TextField();

  KernelPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    getStyleClass().add("panel-part");
    preset.setId("playground-preset");
    preset.getItems().setAll(Preset.values());
    preset.setMaxWidth(Double.MAX_VALUE);
    preset.promptTextProperty().bind(messages.text("playground.preset"));
    preset.accessibleTextProperty().bind(messages.text("playground.preset"));
    preset.setConverter(converter());
    preset
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.change(model.setup().withPreset(out.get(), chosen));
              }
            });
    editor =
        new KernelEditor(
            settings,
            (place, value) ->
                model.change(
                    model.setup().withWeight(value, out.get(), in.get(), place[0], place[1])));
    Label biasName = new Label();
    biasName.textProperty().bind(messages.text("playground.bias"));
    biasName.setLabelFor(bias);
    bias.setId("playground-bias");
    bias.getStyleClass().addAll("mono");
    bias.setPrefColumnCount(5);
    bias.setOnAction(event -> commitBias());
    bias.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commitBias();
              }
            });
    HBox biasRow = new HBox(biasName, bias);
    biasRow.getStyleClass().add("dial-row");
    getChildren().addAll(preset, kernels, channels, editor, biasRow);
    model.setupProperty().subscribe(this::show);
    out.subscribe(this::refresh);
    in.subscribe(this::refresh);
    settings.languageProperty().subscribe(language -> preset.setConverter(converter()));
    settings.languageProperty().subscribe(this::refresh);
    settings.paletteProperty().subscribe(this::refresh);
  }

  private StringConverter<Preset> converter() {
    return new StringConverter<>() {
      @Override
      public String toString(Preset value) {
        return value == null
            ? messages.get("playground.preset")
            : messages.get("playground.preset." + value);
      }

      @Override
      public Preset fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }

  private void refresh() {
    show(model.setup());
  }

  private void show(Setup setup) {
    out.set(Math.min(out.get(), setup.kernels() - 1));
    in.set(Math.min(in.get(), setup.channels() - 1));
    pick(kernels, setup.kernels(), out, i -> Integer.toString(i + 1));
    pick(
        channels,
        setup.channels(),
        in,
        i -> setup.names().isEmpty() ? Integer.toString(i) : setup.names().get(i));
    editor.show(setup.weight(), out.get(), in.get());
    if (!bias.isFocused()) {
      bias.setText(Numbers.text(setup.bias().get(out.get())));
    }
  }

  /** Small buttons to choose one of several by; none where there is only one. */
  private static void pick(
      FlowPane pane,
      int count,
      IntegerProperty chosen,
      java.util.function.IntFunction<String> name) {
    pane.setVisible(count > 1);
    pane.setManaged(count > 1);
    List<ToggleButton> buttons =
        java.util.stream.IntStream.range(0, count > 1 ? count : 0)
            .mapToObj(
                i -> {
                  ToggleButton button = new ToggleButton(name.apply(i));
                  button.setSelected(i == chosen.get());
                  button.getStyleClass().add("pick");
                  button.setOnAction(
                      event -> {
                        button.setSelected(true);
                        chosen.set(i);
                      });
                  return button;
                })
            .toList();
    pane.getChildren().setAll(buttons);
  }

  private void commitBias() {
    Setup setup = model.setup();
    Tensor next = setup.bias().copy();
    try {
      float typed = Float.parseFloat(bias.getText().trim().replace('\u2212', '-'));
      if (Float.isFinite(typed)) {
        next.set(typed, out.get());
      }
    } catch (NumberFormatException e) {
      bias.setText(Numbers.text(next.get(out.get())));
    }
    model.change(setup.withWeights(setup.weight(), next));
  }
}

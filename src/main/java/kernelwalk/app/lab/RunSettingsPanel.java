package kernelwalk.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.setting.Messages;
import kernelwalk.net.Network;

/**
 * The panel of a run's settings: what is trained and how, at the side; cannot be changed while a
 * training is under way.
 */
final class RunSettingsPanel extends VBox {
  private static final List<Integer> BATCHES = List.of(16, 32, 64, 128, 256);
  private static final List<Double> RATES =
      List.of(0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001);
  private static final List<String> OPTIMIZERS = List.of("adam", "momentum", "sgd");

  private final Messages messages;
  private final DataOffer offer;

  RunSettingsPanel(LabModel model, Messages messages) {
    this.messages = messages;
    this.offer = new DataOffer(model, messages);
    LabChoices choices = model.choices();
    getStyleClass().addAll("side-panel", "lab-settings");
    VBox changeable =
        new VBox(
            section("lab.model"),
            choice("lab-network", Network.NAMES, choices.network(), "lab.network."),
            row("lab.from", new StartChoice(model, messages)),
            section("lab.data"),
            choice("lab-data", List.of("mnist", "synthetic", "own"), choices.data(), "lab.data."),
            offer,
            section("lab.training"),
            row("lab.epochs", whole("lab-epochs-count", choices.epochs(), 1, 100)),
            row("lab.batch", combo("lab-batch", BATCHES, choices.batchSize(), n -> n.toString())),
            row(
                "lab.optimizer",
                combo("lab-optimizer", OPTIMIZERS, choices.optimizer(), this::optimizer)),
            row("lab.rate", combo("lab-rate", RATES, choices.learningRate(), this::rate)),
            row("lab.seed", whole("lab-seed", choices.seed(), 0, Integer.MAX_VALUE)),
            section("lab.machine"));
    List<String> engines = new ArrayList<>();
    model.engineNames().forEach(engines::add);
    if (engines.size() > 1) {
      changeable.getChildren().add(choice("lab-engine", engines, choices.engine(), "lab.engine."));
    }
    int processors = Runtime.getRuntime().availableProcessors();
    changeable
        .getChildren()
        .add(row("lab.threads", whole("lab-threads", choices.threads(), 1, processors)));
    changeable.getStyleClass().add("lab-choices");
    getChildren().add(changeable);
    model.stateProperty().subscribe(state -> changeable.setDisable(state.labPhase().busy()));
  }

  /** Shows how the download stands. */
  void refresh() {
    offer.refresh();
  }

  private Label section(String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add("section-title");
    return label;
  }

  private Node row(String key, Region control) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox box = new HBox(label, control);
    box.getStyleClass().add("form-row");
    return box;
  }

  private Node choice(
      String id, List<String> all, ObjectProperty<String> chosen, String keyPrefix) {
    SegmentedChoice<String> segmentedChoice =
        new SegmentedChoice<>(id, all, chosen.get(), name -> messages.text(keyPrefix + name));
    segmentedChoice.valueProperty().bindBidirectional(chosen);
    return segmentedChoice;
  }

  private <T> ComboBox<T> combo(
      String id, List<T> all, ObjectProperty<T> chosen, Function<T, String> text) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return text.apply(value);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  private Spinner<Integer> whole(String id, IntegerProperty chosen, int least, int most) {
    Spinner<Integer> spinner = new Spinner<>(least, most, chosen.get());
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.valueProperty().subscribe(now -> chosen.set(now));
    spinner
        .getEditor()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                spinner.getEditor().setText(spinner.getValue().toString());
              }
            });
    return spinner;
  }

  private String optimizer(String name) {
    return messages.get("lab.optimizer." + name);
  }

  private String rate(Double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
  }
}

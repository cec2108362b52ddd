package kernelwalk.app.playground.panel;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.LinearSettings;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.setting.Settings;
import kernelwalk.walk.Pass;

/** The panel of a linear layer or softmax. */
public final class LinearPanel extends VBox {
  private final LabelledSlider outputs;
  private final LabelledSlider label;
  private final Button weights;
  private final Label note = new Note("playground-rows");

  public LinearPanel(PlaygroundModel model, Settings settings) {
    getStyleClass().add("panel-part");
    outputs =
        new LabelledSlider(
            "outputs",
            settings.messages(),
            n -> {
              LinearSettings now = model.setup().linearSettings();
              model.change(model.setup().withDense(now.withOutputs(n)));
            });
    label =
        new LabelledSlider(
            "label",
            settings.messages(),
            n -> {
              LinearSettings now = model.setup().linearSettings();
              model.change(model.setup().withDense(now.withLabel(n)));
            });
    weights =
        PanelButton.text(
            settings.messages(),
            "weights.other",
            () -> {
              LinearSettings now = model.setup().linearSettings();
              model.change(model.setup().withDense(now.withSeed(now.seed() + 1)));
            });
    note.textProperty().bind(settings.messages().text("playground.rows"));
    getChildren().addAll(outputs, new WeightBox(model, settings), weights, label, note);
    model
        .setupProperty()
        .subscribe(
            setup -> {
              boolean linear = setup.operationKind() == OperationKind.LINEAR;
              boolean softmax = setup.operationKind() == OperationKind.SOFTMAX;
              Visibility.show(this, linear || softmax);
              Visibility.show(outputs, linear);
              Visibility.show(weights, linear);
              Visibility.show(label, setup.pass() == Pass.LOSS);
              Visibility.show(note, softmax);
              outputs.show(setup.linearSettings().outputs(), 1, LinearSettings.MOST_OUTPUTS, "");
              label.show(setup.linearSettings().label(), 0, setup.classes() - 1, "");
            });
  }
}

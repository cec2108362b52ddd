package kernelwalk.app.playground;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Settings;
import kernelwalk.walk.Pass;

/** What a linear layer or softmax are set to. */
final class DensePanel extends VBox {
  private final Dial outputs;
  private final Dial label;
  private final Button weights;
  private final Label note = Parts.note("playground-rows");

  DensePanel(PlaygroundModel model, Settings settings) {
    getStyleClass().add("panel-part");
    outputs =
        new Dial(
            "outputs",
            settings.messages(),
            n -> {
              Dense now = model.setup().dense();
              model.change(model.setup().withDense(now.withOutputs(n)));
            });
    label =
        new Dial(
            "label",
            settings.messages(),
            n -> {
              Dense now = model.setup().dense();
              model.change(model.setup().withDense(now.withLabel(n)));
            });
    weights =
        Parts.button(
            settings.messages(),
            "weights.other",
            () -> {
              Dense now = model.setup().dense();
              model.change(model.setup().withDense(now.withSeed(now.seed() + 1)));
            });
    note.textProperty().bind(settings.messages().text("playground.rows"));
    getChildren().addAll(outputs, new WeightBox(model, settings), weights, label, note);
    model
        .setupProperty()
        .subscribe(
            setup -> {
              boolean linear = setup.kind() == Kind.LINEAR;
              boolean softmax = setup.kind() == Kind.SOFTMAX;
              Parts.shown(this, linear || softmax);
              Parts.shown(outputs, linear);
              Parts.shown(weights, linear);
              Parts.shown(label, setup.pass() == Pass.LOSS);
              Parts.shown(note, softmax);
              outputs.show(setup.dense().outputs(), 1, Dense.MOST_OUTPUTS, "");
              label.show(setup.dense().label(), 0, setup.classes() - 1, "");
            });
  }
}

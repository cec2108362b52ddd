package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.LinearSettings;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Settings;
import kernelwalk.walk.Pass;

/** The panel of a linear layer or softmax. */
public final class LinearPanel extends VBox {
  private final LabelledSlider outputs;
  private final List<LabelledSlider> labels;
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
    labels =
        IntStream.range(0, PlaygroundInput.MOST_SAMPLES)
            .mapToObj(sample -> label(model, settings, sample))
            .toList();
    weights =
        PanelButton.text(
            settings.messages(),
            "weights.other",
            () -> {
              LinearSettings now = model.setup().linearSettings();
              model.change(model.setup().withDense(now.withSeed(now.seed() + 1)));
            });
    note.textProperty().bind(settings.messages().text("playground.rows"));
    getChildren().addAll(outputs, new WeightBox(model, settings), weights);
    getChildren().addAll(labels);
    getChildren().add(note);
    model
        .setupProperty()
        .subscribe(
            setup -> {
              boolean linear = setup.operationKind() == OperationKind.LINEAR;
              boolean softmax = setup.operationKind() == OperationKind.SOFTMAX;
              Visibility.show(this, linear || softmax);
              Visibility.show(outputs, linear);
              Visibility.show(weights, linear);
              Visibility.show(note, softmax);
              outputs.show(setup.linearSettings().outputs(), 1, LinearSettings.MOST_OUTPUTS, "");
              for (int sample = 0; sample < labels.size(); sample++) {
                boolean shown = setup.pass() == Pass.LOSS && sample < setup.rows();
                Visibility.show(labels.get(sample), shown);
                labels
                    .get(sample)
                    .show(setup.linearSettings().label(sample), 0, setup.classes() - 1, "");
              }
            });
  }

  /** The right class of one sample. */
  private static LabelledSlider label(PlaygroundModel model, Settings settings, int sample) {
    return new LabelledSlider(
        "label." + sample,
        settings.messages(),
        n -> {
          Setup setup = model.setup();
          LinearSettings next = setup.linearSettings().withLabel(sample, n, setup.rows());
          model.change(setup.withDense(next));
        });
  }
}

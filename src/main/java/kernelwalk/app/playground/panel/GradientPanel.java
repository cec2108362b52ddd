package kernelwalk.app.playground.panel;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.FilledOperation;
import kernelwalk.app.playground.model.GradientPattern;
import kernelwalk.app.playground.model.MatrixText;
import kernelwalk.app.playground.model.OutputGradient;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundModel.Place;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.controlsfx.control.decoration.Decorator;
import org.controlsfx.control.decoration.StyleClassDecoration;

/** The panel of the gradient that arrives at the output in a backward pass. */
public final class GradientPanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final NamedChoiceBox<GradientPattern> gradientPattern;
  private final LabelledSlider channel;
  private final LabelledSlider row;
  private final LabelledSlider column;
  private final Button others;
  private final TextArea matrix = new TextArea();
  private final Label mistake = new Label();
  private final StyleClassDecoration wrong = new StyleClassDecoration("wrong");
  private boolean showing;

  public GradientPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    messages = settings.messages();
    getStyleClass().add("panel-part");
    gradientPattern =
        new NamedChoiceBox<>(
            "playground-gradient",
            "playground.gradient.",
            List.of(GradientPattern.values()),
            messages,
            this::choose);
    gradientPattern.accessibleTextProperty().bind(messages.text("playground.gradient"));
    channel =
        new LabelledSlider(
            "gradient.channel", messages, n -> put(now().withCell(n, now().row(), column())));
    row =
        new LabelledSlider(
            "gradient.row", messages, n -> put(now().withCell(channel(), n, column())));
    column =
        new LabelledSlider(
            "gradient.column", messages, n -> put(now().withCell(channel(), now().row(), n)));
    others =
        PanelButton.text(messages, "gradient.others", () -> put(now().withSeed(now().seed() + 1)));
    matrix.setId("playground-gradient-matrix");
    matrix.getStyleClass().addAll("mono", "matrix");
    matrix.setPrefRowCount(5);
    TabTraversal.install(matrix);
    matrix.accessibleTextProperty().bind(messages.text("playground.gradient"));
    matrix
        .textProperty()
        .subscribe(
            text -> {
              if (!showing && matrix.isFocused()) {
                model.typeGradient(text);
              }
            });
    mistake.setId("playground-gradient-mistake");
    mistake.getStyleClass().addAll("problem", "small");
    mistake.setWrapText(true);
    mistake.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(gradientPattern, channel, row, column, others, matrix, mistake);
    model.setupProperty().subscribe(this::show);
    model.toldProperty().subscribe(this::tell);
    settings.languageProperty().subscribe(this::tell);
  }

  private OutputGradient now() {
    return model.setup().gradient();
  }

  private int channel() {
    return now().channel();
  }

  private int column() {
    return now().column();
  }

  private void put(OutputGradient next) {
    model.change(model.setup().withGradient(next));
  }

  /** Numbers of one's own begin as those that stood there. */
  private void choose(GradientPattern next) {
    Shape planes = planes(model.setup());
    boolean typable =
        planes.dim(2) <= PlaygroundInput.LARGEST_SIDE
            && planes.dim(3) <= PlaygroundInput.LARGEST_SIDE
            && next == GradientPattern.OWN;
    put(
        typable
            ? now().withOwn(model.setup().filledOperation().outputGradient().reshape(planes))
            : now().withPattern(next));
  }

  private static Shape planes(Setup setup) {
    FilledOperation filledOperation = setup.filledOperation();
    return OutputGradient.planes(
        filledOperation.operation().outputShape(filledOperation.input().shape()));
  }

  private void show(Setup setup) {
    if (setup.pass().target().isEmpty()) {
      return;
    }
    OutputGradient now = setup.gradient();
    Shape planes = planes(setup);
    showing = true;
    gradientPattern.show(now.gradientPattern());
    Visibility.show(channel, now.gradientPattern() == GradientPattern.CELL && planes.dim(1) > 1);
    Visibility.show(row, now.gradientPattern() == GradientPattern.CELL);
    Visibility.show(column, now.gradientPattern() == GradientPattern.CELL);
    dial(channel, now.channel(), planes.dim(1));
    dial(row, now.row(), planes.dim(2));
    dial(column, now.column(), planes.dim(3));
    Visibility.show(others, now.gradientPattern() == GradientPattern.RANDOM);
    Visibility.show(matrix, now.gradientPattern() == GradientPattern.OWN);
    if (now.gradientPattern() == GradientPattern.OWN) {
      Tensor arriving = setup.filledOperation().outputGradient().reshape(planes);
      if (!matrix.isFocused() || !MatrixText.says(matrix.getText(), arriving)) {
        matrix.setText(MatrixText.text(arriving));
      }
    }
    showing = false;
  }

  private static void dial(LabelledSlider labelledSlider, int now, int extent) {
    labelledSlider.show(Math.min(now, extent - 1), 0, extent - 1, "");
  }

  private void tell() {
    String sentence =
        model
            .toldProperty()
            .get()
            .filter(told -> told.place() == Place.GRADIENT)
            .map(told -> messages.get(told.inputMistake().key(), told.inputMistake().places()))
            .orElse("");
    mistake.setText(sentence);
    Visibility.show(mistake, !sentence.isEmpty());
    Decorator.removeAllDecorations(matrix);
    if (!sentence.isEmpty()) {
      Decorator.addDecoration(matrix, wrong);
    }
  }
}

package kernelwalk.app.playground;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import kernelwalk.app.playground.PlaygroundModel.Place;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.controlsfx.control.decoration.Decorator;
import org.controlsfx.control.decoration.StyleClassDecoration;

/** The gradient that arrives at the output in a backward pass. */
final class GradientPanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final Chooser<Pattern> pattern;
  private final Dial channel;
  private final Dial row;
  private final Dial column;
  private final Button others;
  private final TextArea matrix = new TextArea();
  private final Label mistake = new Label();
  private final StyleClassDecoration wrong = new StyleClassDecoration("wrong");
  private boolean showing;

  GradientPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    messages = settings.messages();
    getStyleClass().add("panel-part");
    pattern =
        new Chooser<>(
            "playground-gradient",
            "playground.gradient.",
            List.of(Pattern.values()),
            messages,
            this::choose);
    pattern.accessibleTextProperty().bind(messages.text("playground.gradient"));
    channel =
        new Dial("gradient.channel", messages, n -> put(now().withCell(n, now().row(), column())));
    row = new Dial("gradient.row", messages, n -> put(now().withCell(channel(), n, column())));
    column =
        new Dial("gradient.column", messages, n -> put(now().withCell(channel(), now().row(), n)));
    others = Parts.button(messages, "gradient.others", () -> put(now().withSeed(now().seed() + 1)));
    matrix.setId("playground-gradient-matrix");
    matrix.getStyleClass().addAll("mono", "matrix");
    matrix.setPrefRowCount(5);
    Parts.leaveByTab(matrix);
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
    getChildren().addAll(pattern, channel, row, column, others, matrix, mistake);
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
  private void choose(Pattern next) {
    Shape planes = planes(model.setup());
    boolean typable =
        planes.dim(2) <= Input.LARGEST_SIDE
            && planes.dim(3) <= Input.LARGEST_SIDE
            && next == Pattern.OWN;
    put(
        typable
            ? now().withOwn(model.setup().act().outputGradient().reshape(planes))
            : now().withPattern(next));
  }

  private static Shape planes(Setup setup) {
    Act act = setup.act();
    return OutputGradient.planes(act.operation().outputShape(act.input().shape()));
  }

  private void show(Setup setup) {
    if (setup.pass().target().isEmpty()) {
      return;
    }
    OutputGradient now = setup.gradient();
    Shape planes = planes(setup);
    showing = true;
    pattern.show(now.pattern());
    Parts.shown(channel, now.pattern() == Pattern.CELL && planes.dim(1) > 1);
    Parts.shown(row, now.pattern() == Pattern.CELL);
    Parts.shown(column, now.pattern() == Pattern.CELL);
    dial(channel, now.channel(), planes.dim(1));
    dial(row, now.row(), planes.dim(2));
    dial(column, now.column(), planes.dim(3));
    Parts.shown(others, now.pattern() == Pattern.RANDOM);
    Parts.shown(matrix, now.pattern() == Pattern.OWN);
    if (now.pattern() == Pattern.OWN) {
      Tensor arriving = setup.act().outputGradient().reshape(planes);
      if (!matrix.isFocused() || !MatrixText.says(matrix.getText(), arriving)) {
        matrix.setText(MatrixText.text(arriving));
      }
    }
    showing = false;
  }

  private static void dial(Dial dial, int now, int extent) {
    dial.show(Math.min(now, extent - 1), 0, extent - 1, "");
  }

  private void tell() {
    String sentence =
        model
            .toldProperty()
            .get()
            .filter(told -> told.place() == Place.GRADIENT)
            .map(told -> messages.get(told.mistake().key(), told.mistake().places()))
            .orElse("");
    mistake.setText(sentence);
    Parts.shown(mistake, !sentence.isEmpty());
    Decorator.removeAllDecorations(matrix);
    if (!sentence.isEmpty()) {
      Decorator.addDecoration(matrix, wrong);
    }
  }
}

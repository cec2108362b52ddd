package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.playground.model.FilledOperation;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.export.code.NetworkCode;
import kernelwalk.export.code.OperationCode;

/** The panel of code: the operation on the stage as a program for other libraries. */
public final class CodePanel extends BorderPane {
  private static final Map<NetworkCode.Target, String> NAMES =
      Map.of(
          NetworkCode.Target.PADDLE, "Paddle",
          NetworkCode.Target.PYTORCH, "PyTorch",
          NetworkCode.Target.KERAS, "Keras",
          NetworkCode.Target.NUMPY, "NumPy",
          NetworkCode.Target.ND4J, "ND4J");

  private final PlaygroundModel model;
  private final SegmentedChoice<NetworkCode.Target> target;
  private final TextArea text = new TextArea();

  public CodePanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    Messages messages = settings.messages();
    setId("playground-code-panel");
    getStyleClass().add("code-panel");
    target =
        new SegmentedChoice<>(
            "playground-target",
            List.of(
                NetworkCode.Target.PADDLE,
                NetworkCode.Target.PYTORCH,
                NetworkCode.Target.KERAS,
                NetworkCode.Target.NUMPY,
                NetworkCode.Target.ND4J),
            NetworkCode.Target.PYTORCH,
            each -> messages.text("playground.target", NAMES.getOrDefault(each, each.option())));
    TabTraversal.install(text);
    text.setId("playground-code-text");
    text.setEditable(false);
    text.getStyleClass().addAll("mono", "code-text");
    text.accessibleTextProperty().bind(messages.text("playground.code"));
    Button copy = PanelButton.text(messages, "copy", this::copy);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(target, gap, copy);
    head.getStyleClass().add("code-head");
    setTop(head);
    setCenter(text);
    visibleProperty().subscribe(this::write);
    target.valueProperty().subscribe(this::write);
    model.setupProperty().subscribe(this::write);
    model.guestProperty().subscribe(this::write);
  }

  /** The program as it stands, on the clipboard. */
  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.getText()));
  }

  private void write() {
    if (!isVisible()) {
      return;
    }
    NetworkCode.Target to = target.valueProperty().get();
    try {
      text.setText(
          model
              .guestProperty()
              .get()
              .map(scene -> code(scene, to))
              .orElseGet(() -> code(model.setup().filledOperation(), to)));
    } catch (IllegalArgumentException e) {
      text.setText(String.valueOf(e.getMessage()));
    }
  }

  private static String code(TheatreScene scene, NetworkCode.Target to) {
    return OperationCode.of(scene.operation(), scene.input(), scene.parameters(), to);
  }

  private static String code(FilledOperation filledOperation, NetworkCode.Target to) {
    return switch (filledOperation.setup().pass()) {
      case FORWARD ->
          OperationCode.of(
              filledOperation.operation(),
              filledOperation.input(),
              filledOperation.parameters(),
              to);
      case INPUT, WEIGHT, BIAS ->
          OperationCode.backward(
              filledOperation.operation(),
              filledOperation.input(),
              filledOperation.parameters(),
              filledOperation.outputGradient(),
              filledOperation.setup().pass().target().orElseThrow(),
              to);
      case LOSS ->
          OperationCode.crossEntropy(filledOperation.input(), to, filledOperation.labels());
    };
  }
}

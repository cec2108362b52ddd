package kernelwalk.app.playground;

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
import kernelwalk.app.page.Choice;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.export.Code;
import kernelwalk.export.OperationCode;

/** The operation on the stage as a program for other libraries. */
final class CodePanel extends BorderPane {
  private static final Map<Code.Target, String> NAMES =
      Map.of(
          Code.Target.PADDLE, "Paddle",
          Code.Target.PYTORCH, "PyTorch",
          Code.Target.NUMPY, "NumPy",
          Code.Target.ND4J, "ND4J");

  private final PlaygroundModel model;
  private final Choice<Code.Target> target;
  private final TextArea text = new TextArea();

  CodePanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    Messages messages = settings.messages();
    setId("playground-code-panel");
    getStyleClass().add("code-panel");
    target =
        new Choice<>(
            "playground-target",
            List.of(Code.Target.PADDLE, Code.Target.PYTORCH, Code.Target.NUMPY, Code.Target.ND4J),
            Code.Target.PYTORCH,
            each -> messages.text("playground.target", NAMES.getOrDefault(each, each.option())));
    Parts.leaveByTab(text);
    text.setId("playground-code-text");
    text.setEditable(false);
    text.getStyleClass().addAll("mono", "code-text");
    text.accessibleTextProperty().bind(messages.text("playground.code"));
    Button copy = Parts.button(messages, "copy", this::copy);
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
    Code.Target to = target.valueProperty().get();
    try {
      text.setText(
          model
              .guestProperty()
              .get()
              .map(scene -> code(scene, to))
              .orElseGet(() -> code(model.setup().act(), to)));
    } catch (IllegalArgumentException e) {
      text.setText(String.valueOf(e.getMessage()));
    }
  }

  private static String code(TheatreScene scene, Code.Target to) {
    return OperationCode.of(scene.operation(), scene.input(), scene.parameters(), to);
  }

  private static String code(Act act, Code.Target to) {
    return switch (act.setup().pass()) {
      case FORWARD -> OperationCode.of(act.operation(), act.input(), act.parameters(), to);
      case INPUT, WEIGHT, BIAS ->
          OperationCode.backward(
              act.operation(),
              act.input(),
              act.parameters(),
              act.outputGradient(),
              act.setup().pass().target().orElseThrow(),
              to);
      case LOSS -> OperationCode.crossEntropy(act.input(), to, act.labels());
    };
  }
}

package kernelwalk.app.playground.panel;

import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowSettings;

/** The formula of the result's size, with the numbers of now, each in its colour. */
public final class SizeFormula extends VBox {
  private List<Object> shown = List.of();

  public SizeFormula() {
    setId("playground-size");
    getStyleClass().add("size-formula");
  }

  public void show(Setup setup) {
    PlaygroundInput playgroundInput = setup.playgroundInput();
    List<Object> now =
        List.of(
            setup.operationKind(),
            setup.windowSettings(),
            playgroundInput.height(),
            playgroundInput.width());
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    getChildren().clear();
    Visibility.show(this, setup.operationKind().slides());
    if (!setup.operationKind().slides()) {
      return;
    }
    getChildren().add(line(setup, setup.playgroundInput().height()));
    if (setup.playgroundInput().width() != setup.playgroundInput().height()) {
      getChildren().add(line(setup, setup.playgroundInput().width()));
    }
  }

  private static TextFlow line(Setup setup, int extent) {
    return setup.operationKind() == OperationKind.TRANSPOSED
        ? spread(setup.windowSettings(), extent)
        : slid(setup.windowSettings(), extent);
  }

  private static TextFlow slid(WindowSettings windowSettings, int extent) {
    int span = extent + 2 * windowSettings.padding() - windowSettings.reach();
    int result = Math.floorDiv(span, windowSettings.stride()) + 1;
    TextFlow flow = new TextFlow();
    add(flow, "⌊(", "plain");
    add(flow, Integer.toString(extent), "is-input");
    add(flow, " + 2·", "plain");
    add(flow, Integer.toString(windowSettings.padding()), "is-padding");
    add(flow, " − ", "plain");
    if (windowSettings.dilation() == 1) {
      add(flow, Integer.toString(windowSettings.kernel()), "is-kernel");
    } else {
      add(flow, Integer.toString(windowSettings.dilation()), "plain");
      add(flow, "·(", "plain");
      add(flow, Integer.toString(windowSettings.kernel()), "is-kernel");
      add(flow, "−1) − 1", "plain");
    }
    add(flow, ") / ", "plain");
    add(flow, Integer.toString(windowSettings.stride()), "plain");
    add(flow, "⌋ + 1 = ", "plain");
    add(flow, Integer.toString(result), "is-output");
    flow.setAccessibleText(
        "floor((%d + 2*%d - %d) / %d) + 1 = %d"
            .formatted(
                extent,
                windowSettings.padding(),
                windowSettings.reach(),
                windowSettings.stride(),
                result));
    return flow;
  }

  private static TextFlow spread(WindowSettings windowSettings, int extent) {
    int result =
        (extent - 1) * windowSettings.stride()
            - 2 * windowSettings.padding()
            + windowSettings.reach();
    TextFlow flow = new TextFlow();
    add(flow, "(", "plain");
    add(flow, Integer.toString(extent), "is-input");
    add(flow, " − 1)·", "plain");
    add(flow, Integer.toString(windowSettings.stride()), "plain");
    add(flow, " − 2·", "plain");
    add(flow, Integer.toString(windowSettings.padding()), "is-padding");
    add(flow, " + ", "plain");
    if (windowSettings.dilation() > 1) {
      add(flow, windowSettings.dilation() + "·(", "plain");
      add(flow, Integer.toString(windowSettings.kernel()), "is-kernel");
      add(flow, "−1) + 1", "plain");
    } else {
      add(flow, Integer.toString(windowSettings.kernel()), "is-kernel");
    }
    add(flow, " = ", "plain");
    add(flow, Integer.toString(result), "is-output");
    flow.setAccessibleText(
        "(%d - 1)*%d - 2*%d + %d = %d"
            .formatted(
                extent,
                windowSettings.stride(),
                windowSettings.padding(),
                windowSettings.reach(),
                result));
    return flow;
  }

  private static void add(TextFlow flow, String text, String style) {
    Text part = new Text(text);
    part.getStyleClass().addAll("formula", style);
    flow.getChildren().add(part);
  }
}

package kernelwalk.app.playground;

import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** How large the result is, with the numbers of now, each in its colour. */
final class SizeFormula extends VBox {
  SizeFormula() {
    setId("playground-size");
    getStyleClass().add("size-formula");
  }

  void show(Setup setup) {
    getChildren().clear();
    getChildren().add(line(setup, setup.height()));
    if (setup.width() != setup.height()) {
      getChildren().add(line(setup, setup.width()));
    }
  }

  private static TextFlow line(Setup setup, int extent) {
    int reach = setup.dilation() * (setup.kernel() - 1) + 1;
    int span = extent + 2 * setup.padding() - reach;
    int result = Math.floorDiv(span, setup.stride()) + 1;
    TextFlow flow = new TextFlow();
    add(flow, "⌊(", "plain");
    add(flow, Integer.toString(extent), "is-input");
    add(flow, " + 2·", "plain");
    add(flow, Integer.toString(setup.padding()), "is-padding");
    add(flow, " − ", "plain");
    if (setup.dilation() == 1) {
      add(flow, Integer.toString(setup.kernel()), "is-kernel");
    } else {
      add(flow, Integer.toString(setup.dilation()), "plain");
      add(flow, "·(", "plain");
      add(flow, Integer.toString(setup.kernel()), "is-kernel");
      add(flow, "−1) − 1", "plain");
    }
    add(flow, ") / ", "plain");
    add(flow, Integer.toString(setup.stride()), "plain");
    add(flow, "⌋ + 1 = ", "plain");
    add(flow, Integer.toString(result), "is-output");
    flow.setAccessibleText(
        "floor((%d + 2*%d - %d) / %d) + 1 = %d"
            .formatted(extent, setup.padding(), reach, setup.stride(), result));
    return flow;
  }

  private static void add(TextFlow flow, String text, String style) {
    Text part = new Text(text);
    part.getStyleClass().addAll("formula", style);
    flow.getChildren().add(part);
  }
}

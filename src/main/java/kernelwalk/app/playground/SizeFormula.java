package kernelwalk.app.playground;

import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** How large the result is, with the numbers of now, each in its colour. */
final class SizeFormula extends VBox {
  private List<Object> shown = List.of();

  SizeFormula() {
    setId("playground-size");
    getStyleClass().add("size-formula");
  }

  void show(Setup setup) {
    Input input = setup.input();
    List<Object> now = List.of(setup.kind(), setup.slide(), input.height(), input.width());
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    getChildren().clear();
    Parts.shown(this, setup.kind().slides());
    if (!setup.kind().slides()) {
      return;
    }
    getChildren().add(line(setup, setup.input().height()));
    if (setup.input().width() != setup.input().height()) {
      getChildren().add(line(setup, setup.input().width()));
    }
  }

  private static TextFlow line(Setup setup, int extent) {
    return setup.kind() == Kind.TRANSPOSED
        ? spread(setup.slide(), extent)
        : slid(setup.slide(), extent);
  }

  private static TextFlow slid(Slide slide, int extent) {
    int span = extent + 2 * slide.padding() - slide.reach();
    int result = Math.floorDiv(span, slide.stride()) + 1;
    TextFlow flow = new TextFlow();
    add(flow, "⌊(", "plain");
    add(flow, Integer.toString(extent), "is-input");
    add(flow, " + 2·", "plain");
    add(flow, Integer.toString(slide.padding()), "is-padding");
    add(flow, " − ", "plain");
    if (slide.dilation() == 1) {
      add(flow, Integer.toString(slide.kernel()), "is-kernel");
    } else {
      add(flow, Integer.toString(slide.dilation()), "plain");
      add(flow, "·(", "plain");
      add(flow, Integer.toString(slide.kernel()), "is-kernel");
      add(flow, "−1) − 1", "plain");
    }
    add(flow, ") / ", "plain");
    add(flow, Integer.toString(slide.stride()), "plain");
    add(flow, "⌋ + 1 = ", "plain");
    add(flow, Integer.toString(result), "is-output");
    flow.setAccessibleText(
        "floor((%d + 2*%d - %d) / %d) + 1 = %d"
            .formatted(extent, slide.padding(), slide.reach(), slide.stride(), result));
    return flow;
  }

  private static TextFlow spread(Slide slide, int extent) {
    int result = (extent - 1) * slide.stride() - 2 * slide.padding() + slide.reach();
    TextFlow flow = new TextFlow();
    add(flow, "(", "plain");
    add(flow, Integer.toString(extent), "is-input");
    add(flow, " − 1)·", "plain");
    add(flow, Integer.toString(slide.stride()), "plain");
    add(flow, " − 2·", "plain");
    add(flow, Integer.toString(slide.padding()), "is-padding");
    add(flow, " + ", "plain");
    if (slide.dilation() > 1) {
      add(flow, slide.dilation() + "·(", "plain");
      add(flow, Integer.toString(slide.kernel()), "is-kernel");
      add(flow, "−1) + 1", "plain");
    } else {
      add(flow, Integer.toString(slide.kernel()), "is-kernel");
    }
    add(flow, " = ", "plain");
    add(flow, Integer.toString(result), "is-output");
    flow.setAccessibleText(
        "(%d - 1)*%d - 2*%d + %d = %d"
            .formatted(extent, slide.stride(), slide.padding(), slide.reach(), result));
    return flow;
  }

  private static void add(TextFlow flow, String text, String style) {
    Text part = new Text(text);
    part.getStyleClass().addAll("formula", style);
    flow.getChildren().add(part);
  }
}

package kernelwalk.app.playground.window;

import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Padding;

/** The formula of the result's size, with the numbers of now, each in its colour. */
public final class SizeFormula extends VBox {
  private List<Object> shown = List.of();

  public SizeFormula() {
    setId("playground-size");
    getStyleClass().add("size-formula");
  }

  /** A padding in a few characters: one number, or top, left, bottom and right. */
  public static String padding(Padding padding) {
    return WindowSettings.isSquare(padding)
        ? Integer.toString(padding.top())
        : "%d, %d, %d, %d"
            .formatted(padding.top(), padding.left(), padding.bottom(), padding.right());
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
    WindowSettings it = setup.windowSettings();
    Padding padding = setup.windowLimits().padding();
    Part height =
        new Part(
            playgroundInput.height(),
            it.kernel().height(),
            it.stride().height(),
            it.dilation().height(),
            padding.top(),
            padding.bottom(),
            it.extraHeight());
    Part width =
        new Part(
            playgroundInput.width(),
            it.kernel().width(),
            it.stride().width(),
            it.dilation().width(),
            padding.left(),
            padding.right(),
            it.extraWidth());
    if (!setup.isAlongRow()) {
      getChildren().add(line(setup, height));
    }
    if (setup.isAlongRow() || !width.equals(height)) {
      getChildren().add(line(setup, width));
    }
  }

  /** The numbers along one axis. */
  private record Part(
      int extent, int kernel, int stride, int dilation, int before, int after, int extra) {
    int reach() {
      return dilation * (kernel - 1) + 1;
    }
  }

  private static TextFlow line(Setup setup, Part part) {
    return setup.operationKind() == OperationKind.TRANSPOSED
        ? spread(part)
        : slid(part, setup.operationKind().isPooling() && setup.windowSettings().ceil());
  }

  private static TextFlow slid(Part part, boolean ceil) {
    Axis axis =
        new Axis(
            part.extent(),
            part.kernel(),
            part.stride(),
            part.before(),
            part.after(),
            part.dilation(),
            Padding.Mode.ZERO,
            ceil);
    int span = axis.padded() - axis.reach();
    int rounded =
        (ceil ? Math.ceilDiv(span, part.stride()) : Math.floorDiv(span, part.stride())) + 1;
    TextFlow flow = new TextFlow();
    add(flow, ceil ? "⌈(" : "⌊(", "plain");
    add(flow, Integer.toString(part.extent()), "is-input");
    padding(flow, part, " + ");
    add(flow, " − ", "plain");
    if (part.dilation() == 1) {
      add(flow, Integer.toString(part.kernel()), "is-kernel");
    } else {
      add(flow, Integer.toString(part.dilation()), "plain");
      add(flow, "·(", "plain");
      add(flow, Integer.toString(part.kernel()), "is-kernel");
      add(flow, "−1) − 1", "plain");
    }
    add(flow, ") / ", "plain");
    add(flow, Integer.toString(part.stride()), "plain");
    add(flow, ceil ? "⌉ + 1" : "⌋ + 1", "plain");
    add(flow, rounded > axis.outputs() ? " − 1 = " : " = ", "plain");
    add(flow, Integer.toString(axis.outputs()), "is-output");
    flow.setAccessibleText(
        "%s((%d + %s - %d) / %d) + 1 = %d"
            .formatted(
                ceil ? "ceil" : "floor",
                part.extent(),
                part.before() == part.after()
                    ? "2*" + part.before()
                    : part.before() + " + " + part.after(),
                part.reach(),
                part.stride(),
                axis.outputs()));
    return flow;
  }

  /** Twice the same, or what is in front and behind. */
  private static void padding(TextFlow flow, Part part, String sign) {
    if (part.before() == part.after()) {
      add(flow, sign + "2·", "plain");
      add(flow, Integer.toString(part.before()), "is-padding");
    } else {
      add(flow, sign, "plain");
      add(flow, Integer.toString(part.before()), "is-padding");
      add(flow, sign, "plain");
      add(flow, Integer.toString(part.after()), "is-padding");
    }
  }

  private static TextFlow spread(Part part) {
    int result =
        (part.extent() - 1) * part.stride()
            - part.before()
            - part.after()
            + part.reach()
            + part.extra();
    TextFlow flow = new TextFlow();
    add(flow, "(", "plain");
    add(flow, Integer.toString(part.extent()), "is-input");
    add(flow, " − 1)·", "plain");
    add(flow, Integer.toString(part.stride()), "plain");
    padding(flow, part, " − ");
    add(flow, " + ", "plain");
    if (part.dilation() > 1) {
      add(flow, part.dilation() + "·(", "plain");
      add(flow, Integer.toString(part.kernel()), "is-kernel");
      add(flow, "−1) + 1", "plain");
    } else {
      add(flow, Integer.toString(part.kernel()), "is-kernel");
    }
    if (part.extra() > 0) {
      add(flow, " + " + part.extra(), "plain");
    }
    add(flow, " = ", "plain");
    add(flow, Integer.toString(result), "is-output");
    flow.setAccessibleText(
        "(%d - 1)*%d - %d - %d + %d + %d = %d"
            .formatted(
                part.extent(),
                part.stride(),
                part.before(),
                part.after(),
                part.reach(),
                part.extra(),
                result));
    return flow;
  }

  private static void add(TextFlow flow, String text, String style) {
    Text part = new Text(text);
    part.getStyleClass().addAll("formula", style);
    flow.getChildren().add(part);
  }
}

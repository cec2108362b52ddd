package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small things that the playground's panels are made of. */
public final class PanelParts {
  private PanelParts() {}

  public static Label title(Messages messages, String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add("section-title");
    return label;
  }

  public static Label note(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll("secondary", "small");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Button button(Messages messages, String name, Runnable action) {
    Button button = new Button();
    button.setId("playground-" + name);
    button.textProperty().bind(messages.text("playground." + name));
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Button icon(Messages messages, String name, Ikon icon, Runnable action) {
    Button button = new Button();
    button.setId("playground-" + name);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("round");
    button.accessibleTextProperty().bind(messages.text("playground." + name));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.text("playground." + name));
    button.setTooltip(tip);
    button.setOnAction(event -> action.run());
    return button;
  }

  public static void shown(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  /** Small buttons to choose one of several by; none where there is only one. */
  static <T> void picks(
      FlowPane pane,
      List<T> things,
      T chosen,
      Function<T, String> name,
      java.util.function.Consumer<T> choose) {
    shown(pane, things.size() > 1);
    List<ToggleButton> buttons =
        IntStream.range(0, things.size() > 1 ? things.size() : 0)
            .mapToObj(
                i -> {
                  T thing = things.get(i);
                  ToggleButton button = new ToggleButton(name.apply(thing));
                  button.setId(pane.getId() + "-" + i);
                  button.setSelected(thing.equals(chosen));
                  button.getStyleClass().add("pick");
                  button.setOnAction(
                      event -> {
                        button.setSelected(true);
                        choose.accept(thing);
                      });
                  return button;
                })
            .toList();
    boolean same =
        pane.getChildren().size() == buttons.size()
            && IntStream.range(0, buttons.size())
                .allMatch(
                    i ->
                        pane.getChildren().get(i) instanceof ToggleButton before
                            && before.getText().equals(buttons.get(i).getText())
                            && before.isSelected() == buttons.get(i).isSelected());
    if (!same) {
      pane.getChildren().setAll(buttons);
    }
  }

  /** Lets Tab lead out of a field of several lines, as it leads out of every other. */
  static void leaveByTab(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
  }
}

package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import kernelwalk.app.control.Visibility;

/** A row of small buttons to pick one of several things by; none where there is only one. */
public final class PickRow extends FlowPane {
  public PickRow() {
    super(4, 4);
  }

  /** Offers these things, the chosen one pressed; buttons that stay the same are kept. */
  public <T> void offer(List<T> things, T chosen, Function<T, String> name, Consumer<T> choose) {
    Visibility.show(this, things.size() > 1);
    List<ToggleButton> buttons =
        IntStream.range(0, things.size() > 1 ? things.size() : 0)
            .mapToObj(
                i -> {
                  T thing = things.get(i);
                  ToggleButton button = new ToggleButton(name.apply(thing));
                  button.setId(getId() + "-" + i);
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
        getChildren().size() == buttons.size()
            && IntStream.range(0, buttons.size())
                .allMatch(
                    i ->
                        getChildren().get(i) instanceof ToggleButton before
                            && before.getText().equals(buttons.get(i).getText())
                            && before.isSelected() == buttons.get(i).isSelected());
    if (!same) {
      getChildren().setAll(buttons);
    }
  }
}

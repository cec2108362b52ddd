package kernelwalk.app.playground.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.WindowAxes;
import kernelwalk.app.playground.panel.LabelledSlider;
import kernelwalk.app.setting.Messages;

/** A setting of a window on one slider, or on one for its height and one for its width. */
final class AxisSliders extends VBox {
  private final Map<WindowAxes, LabelledSlider> sliders = new EnumMap<>(WindowAxes.class);
  private ShownAxes shown = ShownAxes.ALIKE;

  /**
   * @param name of the setting; those of height and width have that behind it
   * @param chosen is told along which axes, and the number
   */
  AxisSliders(String name, Messages messages, BiConsumer<WindowAxes, Integer> chosen) {
    getStyleClass().add("dial");
    for (WindowAxes axes : WindowAxes.values()) {
      String key =
          switch (axes) {
            case BOTH -> name;
            case HEIGHT -> name + ".height";
            case WIDTH -> name + ".width";
          };
      LabelledSlider slider =
          new LabelledSlider(key, messages, number -> chosen.accept(shown.set(axes), number));
      sliders.put(axes, slider);
      getChildren().add(slider);
    }
  }

  /**
   * A number within its legal range.
   *
   * @param reason what limits it, empty if nothing does
   */
  record Reading(int now, int least, int most, String reason) {}

  void show(ShownAxes next, Function<WindowAxes, Reading> readings) {
    shown = next;
    sliders.forEach(
        (axes, slider) -> {
          Visibility.show(slider, shown.has(axes));
          if (shown.has(axes)) {
            Reading reading = readings.apply(shown.set(axes));
            slider.show(reading.now(), reading.least(), reading.most(), reading.reason());
          }
        });
  }
}

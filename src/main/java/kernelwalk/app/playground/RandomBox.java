package kernelwalk.app.playground;

import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Settings;

/** Numbers by chance: how many samples, channels, rows and columns. */
final class RandomBox extends VBox {
  private static final int LARGEST = 16;
  private final PlaygroundModel model;
  private final Dial samples;
  private final Dial channels;
  private final Dial side;

  RandomBox(PlaygroundModel model, Settings settings) {
    this.model = model;
    getStyleClass().add("panel-part");
    samples =
        new Dial(
            "batch", settings.messages(), n -> put(seed(), n, now().channels(), now().height()));
    channels =
        new Dial(
            "channels", settings.messages(), n -> put(seed(), now().samples(), n, now().height()));
    side =
        new Dial(
            "side", settings.messages(), n -> put(seed(), now().samples(), now().channels(), n));
    getChildren()
        .addAll(
            side,
            channels,
            samples,
            Parts.button(
                settings.messages(),
                "others",
                () -> put(seed() + 1, now().samples(), now().channels(), now().height())));
    model
        .setupProperty()
        .subscribe(
            setup -> {
              if (setup.input().source() == Source.RANDOM) {
                samples.show(setup.input().samples(), 1, Input.MOST_SAMPLES, "");
                channels.show(setup.input().channels(), 1, Input.MOST_CHANNELS, "");
                side.show(setup.input().height(), 2, LARGEST, "");
              }
            });
  }

  private Input now() {
    return model.setup().input();
  }

  private int seed() {
    return now().number();
  }

  private void put(int seed, int count, int depth, int extent) {
    model.change(model.setup().withInput(Input.random(seed, count, depth, extent)));
  }
}

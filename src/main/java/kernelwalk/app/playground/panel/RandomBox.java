package kernelwalk.app.playground.panel;

import javafx.scene.layout.VBox;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.setting.Settings;

/** The choice of random numbers: how many samples, channels, rows and columns. */
final class RandomBox extends VBox {
  private static final int LARGEST = 16;
  private final PlaygroundModel model;
  private final LabelledSlider samples;
  private final LabelledSlider channels;
  private final LabelledSlider side;

  RandomBox(PlaygroundModel model, Settings settings) {
    this.model = model;
    getStyleClass().add("panel-part");
    samples =
        new LabelledSlider(
            "batch", settings.messages(), n -> put(seed(), n, now().channels(), now().height()));
    channels =
        new LabelledSlider(
            "channels", settings.messages(), n -> put(seed(), now().samples(), n, now().height()));
    side =
        new LabelledSlider(
            "side", settings.messages(), n -> put(seed(), now().samples(), now().channels(), n));
    getChildren()
        .addAll(
            side,
            channels,
            samples,
            PanelButton.text(
                settings.messages(),
                "others",
                () -> put(seed() + 1, now().samples(), now().channels(), now().height())));
    model
        .setupProperty()
        .subscribe(
            setup -> {
              if (setup.playgroundInput().inputSource() == InputSource.RANDOM) {
                samples.show(
                    setup.playgroundInput().samples(), 1, PlaygroundInput.MOST_SAMPLES, "");
                channels.show(
                    setup.playgroundInput().channels(), 1, PlaygroundInput.MOST_CHANNELS, "");
                side.show(setup.playgroundInput().height(), 2, LARGEST, "");
              }
            });
  }

  private PlaygroundInput now() {
    return model.setup().playgroundInput();
  }

  private int seed() {
    return now().number();
  }

  private void put(int seed, int count, int depth, int extent) {
    model.change(model.setup().withInput(PlaygroundInput.random(seed, count, depth, extent)));
  }
}

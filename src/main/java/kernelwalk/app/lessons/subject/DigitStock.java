package kernelwalk.app.lessons.subject;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import kernelwalk.data.DigitDataset;

/** The digits that a scene shows, read on a thread of their own. */
final class DigitStock {
  private DigitStock() {}

  /**
   * Reads what is on this machine.
   *
   * @param ready is given the digits on the FX application thread
   * @param failed is given one sentence there, if they cannot be read
   */
  static void read(LessonSources sources, Consumer<DigitDataset> ready, Consumer<String> failed) {
    String option = sources.data();
    Thread.ofVirtual()
        .name("lesson-digits")
        .start(
            () -> {
              try {
                DigitDataset digits = sources.digits().read(option);
                Platform.runLater(() -> ready.accept(digits));
              } catch (IOException | IllegalArgumentException e) {
                String sentence = Optional.ofNullable(e.getMessage()).orElse("");
                Platform.runLater(() -> failed.accept(sentence));
              }
            });
  }
}

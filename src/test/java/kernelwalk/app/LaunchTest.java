package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LaunchTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream errors = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void aMissingDisplayIsOneSentence() {
    int status =
        Launch.guarded(
            () -> {
              throw new UnsupportedOperationException("Unable to open DISPLAY");
            },
            errors);
    assertThat(status).isEqualTo(1);
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("DISPLAY").hasLineCount(1);
  }

  @Test
  void aMissingLibraryIsOneSentence() {
    int status =
        Launch.guarded(
            () -> {
              throw new RuntimeException(new UnsatisfiedLinkError("libgtk-3.so.0"));
            },
            errors);
    assertThat(status).isEqualTo(1);
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("libgtk-3").hasLineCount(1);
  }

  @Test
  void otherFailuresAreNotHidden() {
    assertThatThrownBy(
            () ->
                Launch.guarded(
                    () -> {
                      throw new IllegalStateException("ours");
                    },
                    errors))
        .isInstanceOf(IllegalStateException.class);
  }
}

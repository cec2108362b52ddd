package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JavaFX warns of fails the test, once. */
class JavaFxLogTest {
  private final System.Logger styles = System.getLogger("javafx.css");
  private final List<Handler> printers =
      Stream.of(Logger.getLogger("").getHandlers())
          .filter(ConsoleHandler.class::isInstance)
          .toList();

  /** These warnings are meant: nobody should read them. */
  @BeforeEach
  void printNothing() {
    printers.forEach(printer -> printer.setLevel(Level.OFF));
  }

  @AfterEach
  void printAgain() {
    printers.forEach(printer -> printer.setLevel(Level.INFO));
  }

  @Test
  void aWarningFailsTheTestDuringWhichItCame() {
    styles.log(System.Logger.Level.WARNING, "no colour {0}", "-kw-sky");
    assertThatThrownBy(JavaFxLog::failIfWarned)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("found 1:")
        .hasMessageContaining("javafx.css: no colour -kw-sky");
    assertThat(JavaFxLog.warnings()).isEmpty();
  }

  @Test
  void whatIsOnlyToldFailsNothing() {
    styles.log(System.Logger.Level.INFO, "a table has more cells than it needs");
    JavaFxLog.failIfWarned();
    assertThat(JavaFxLog.warnings()).isEmpty();
  }
}

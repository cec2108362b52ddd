package kernelwalk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which JavaFX warns of something in its log, such as a colour that no style
 * sheet defines.
 *
 * <p>It is around every test without being named there: JUnit finds it in {@code
 * META-INF/services}.
 */
public final class JavaFxLog implements AfterEachCallback, AfterAllCallback {
  private static final Queue<String> WARNINGS = new ConcurrentLinkedQueue<>();

  static {
    Logger.getLogger("").addHandler(new Listener());
  }

  /** What was warned of since the test before ended. */
  public static List<String> warnings() {
    return List.copyOf(WARNINGS);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    failIfWarned();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    failIfWarned();
  }

  /** Fails once for each warning: the next test begins anew. */
  static void failIfWarned() {
    List<String> warned = new ArrayList<>();
    while (WARNINGS.peek() != null) {
      warned.add(WARNINGS.remove());
    }
    if (!warned.isEmpty()) {
      throw new AssertionError(
          "no warning in JavaFX's log expected, found %d:%n%s"
              .formatted(warned.size(), String.join(System.lineSeparator(), warned)));
    }
  }

  private static final class Listener extends Handler {
    private final Formatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        WARNINGS.add(record.getLoggerName() + ": " + formatter.formatMessage(record));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

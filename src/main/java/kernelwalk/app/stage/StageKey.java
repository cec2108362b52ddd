package kernelwalk.app.stage;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A key of the stage: as it is printed, when it is pressed, and what it does.
 *
 * @param cap what is printed on it; the empty string where the key before says it too
 * @param pressed whether this event is it
 * @param action answers whether there was anything to do
 */
public record StageKey(String cap, Predicate<KeyEvent> pressed, BooleanSupplier action) {

  /** One of these keys, with Shift or without. */
  static StageKey of(String cap, Runnable action, KeyCode... codes) {
    return where(cap, () -> done(action), codes);
  }

  /** The same, where there may be nothing to do. */
  static StageKey where(String cap, BooleanSupplier action, KeyCode... codes) {
    return new StageKey(cap, event -> !event.isAltDown() && has(event, codes), action);
  }

  static StageKey shift(String cap, Runnable action, KeyCode... codes) {
    return new StageKey(
        cap,
        event -> event.isShiftDown() && !event.isAltDown() && has(event, codes),
        () -> done(action));
  }

  static StageKey alt(String cap, Runnable action, KeyCode... codes) {
    return new StageKey(cap, event -> event.isAltDown() && has(event, codes), () -> done(action));
  }

  private static boolean has(KeyEvent event, KeyCode... codes) {
    return Arrays.asList(codes).contains(event.getCode());
  }

  static boolean done(Runnable action) {
    action.run();
    return true;
  }
}

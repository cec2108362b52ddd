package kernelwalk.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.walk.Level;

/** The stage's keys, declared once: for whoever presses them, and for the card that lists them. */
final class StageKeys {
  private final StageModel model;
  private final Playback playback;
  private final List<KeyRow> time;
  private final List<KeyRow> painting;
  private final List<KeyRow> rest;
  private final List<KeyRow> page = new ArrayList<>();
  private final StageCanvas canvas;

  StageKeys(StageModel model, StageCanvas canvas, StageCards cards) {
    this.model = model;
    this.canvas = canvas;
    this.playback = model.playback();
    this.time = time(playback);
    this.painting =
        List.of(
            row("paint", StageKey.where("D", canvas.painting()::toggle, KeyCode.D)),
            row(
                "paintCell",
                StageKey.where(
                    "Enter", () -> canvas.painting().paint(canvas.pinned()), KeyCode.ENTER)));
    this.rest =
        List.of(
            row("loop", StageKey.of("L", playback::toggleLoop, KeyCode.L)),
            row(
                "loopFrom",
                StageKey.of(
                    "[", () -> playback.loopFrom(playback.seconds()), KeyCode.OPEN_BRACKET)),
            row(
                "loopTo",
                StageKey.of("]", () -> playback.loopTo(playback.seconds()), KeyCode.CLOSE_BRACKET)),
            row("trueColour", StageKey.where("C", model::toggleTrueColour, KeyCode.C)),
            row("pin", StageKey.of("P", canvas::pinNext, KeyCode.P)),
            row(
                "pinMove",
                StageKey.alt("Alt ← ↑ ↓ →", () -> canvas.movePin(0, -1), KeyCode.LEFT),
                StageKey.alt("", () -> canvas.movePin(-1, 0), KeyCode.UP),
                StageKey.alt("", () -> canvas.movePin(1, 0), KeyCode.DOWN),
                StageKey.alt("", () -> canvas.movePin(0, 1), KeyCode.RIGHT)),
            row(
                "close",
                StageKey.where("Esc", () -> cards.close() || canvas.unpin(), KeyCode.ESCAPE)),
            row("export", StageKey.of("E", cards::toggleExport, KeyCode.E)),
            row(
                "help",
                new StageKey("?", StageKeys::asks, () -> StageKey.done(cards::toggleKeys)),
                StageKey.of("F1", cards::toggleKeys, KeyCode.F1)));
  }

  private List<KeyRow> time(Playback playback) {
    return List.of(
        row("play", StageKey.of("Space", playback::toggle, KeyCode.SPACE)),
        row(
            "cell",
            StageKey.shift("Shift ←", () -> playback.skipCells(-1), KeyCode.LEFT),
            StageKey.shift("Shift →", () -> playback.skipCells(1), KeyCode.RIGHT)),
        row("rowEnd", StageKey.shift("Shift End", playback::endOfRow, KeyCode.END)),
        row(
            "step",
            StageKey.of("←", playback::stepBack, KeyCode.LEFT),
            StageKey.of("→", playback::stepForward, KeyCode.RIGHT)),
        row(
            "clicker",
            StageKey.of("Page Up", playback::stepBack, KeyCode.PAGE_UP),
            StageKey.of("Page Down", playback::stepForward, KeyCode.PAGE_DOWN)),
        row(
            "row",
            StageKey.of("↑", () -> playback.skipRows(-1), KeyCode.UP),
            StageKey.of("↓", () -> playback.skipRows(1), KeyCode.DOWN)),
        row(
            "ends",
            StageKey.of("Home", playback::home, KeyCode.HOME),
            StageKey.of("End", playback::end, KeyCode.END)),
        row(
            "levels",
            StageKey.of("1", () -> level(0), KeyCode.DIGIT1, KeyCode.NUMPAD1),
            StageKey.of("2", () -> level(1), KeyCode.DIGIT2, KeyCode.NUMPAD2),
            StageKey.of("3", () -> level(2), KeyCode.DIGIT3, KeyCode.NUMPAD3),
            StageKey.of("4", () -> level(3), KeyCode.DIGIT4, KeyCode.NUMPAD4)),
        row(
            "speed",
            StageKey.of("−", playback::slower, KeyCode.MINUS, KeyCode.SUBTRACT),
            StageKey.of("+", playback::faster, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)));
  }

  private static KeyRow row(String message, StageKey... keys) {
    return new KeyRow("stage.keys." + message, keys);
  }

  /** A question mark, wherever the keyboard has it. */
  private static boolean asks(KeyEvent event) {
    return event.getText().equals("?") || (event.isShiftDown() && event.getCode() == KeyCode.SLASH);
  }

  /** The page that the stage stands on has this key too. */
  void add(KeyRow row) {
    page.add(row);
  }

  /** The rows of the card, in two columns. */
  List<List<KeyRow>> columns() {
    boolean paints = canvas.painting().offered();
    return List.of(
        Stream.concat(time.stream(), page.stream()).toList(),
        Stream.concat(paints ? painting.stream() : Stream.of(), rest.stream()).toList());
  }

  /** Does what the key stands for and consumes it; leaves keys typed into a text field alone. */
  void press(KeyEvent event) {
    if (event.isConsumed()
        || event.getTarget() instanceof TextInputControl
        || event.isShortcutDown()) {
      return;
    }
    Stream.of(page, time, painting, rest)
        .flatMap(List::stream)
        .flatMap(row -> row.keys().stream())
        .filter(key -> key.pressed().test(event))
        .findFirst()
        .filter(key -> key.action().getAsBoolean())
        .ifPresent(key -> event.consume());
  }

  private void level(int index) {
    List<Level> levels = model.levels();
    if (index < levels.size()) {
      model.levelProperty().set(levels.get(index));
    }
  }
}

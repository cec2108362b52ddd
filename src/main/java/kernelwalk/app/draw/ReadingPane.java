package kernelwalk.app.draw;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawState;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.reading.NetworkInput;

/**
 * The pane of a reading: what the network sees and says, as bars; on demand of two networks side by
 * side.
 */
final class ReadingPane {
  /** The same for both, wide enough for their words to wrap as they will. */
  private static final double EVEN = 160;

  private final SeenView seen = new SeenView();
  private final VBox seenBox;
  private final Verdict verdict;
  private final Verdict rivalVerdict;
  private final ProbabilityBars probabilityBars;
  private final ProbabilityBars rivalBars;
  private final VBox rivalHead;
  private final SeenChoice seenChoice;
  private final InkNotes ink;
  private final VBox root;

  ReadingPane(DrawModel model, Settings settings, Runnable trainQuickly, DrawFiles drawFiles) {
    Messages messages = settings.messages();
    verdict = new Verdict("draw", messages, trainQuickly);
    rivalVerdict = new Verdict("draw-rival", messages, trainQuickly);
    probabilityBars = new ProbabilityBars("draw-bars", settings);
    rivalBars = new ProbabilityBars("draw-rival-bars", settings);
    seen.setId("draw-seen");
    seen.getStyleClass().add("seen");
    seen.accessibleTextProperty().bind(messages.text("draw.seen"));
    Label caption = new Label();
    caption.textProperty().bind(messages.text("draw.seen"));
    caption.getStyleClass().addAll("secondary", "small");
    seenBox = new VBox(seen, caption);
    ReaderMenu menu =
        new ReaderMenu(
            "draw-reader", model, model.readerProperty(), messages, drawFiles::openReader);
    ReaderMenu rivalMenu =
        new ReaderMenu("draw-rival", model, model.rivalProperty(), messages, drawFiles::openRival);
    VBox head = new VBox(menu, verdict);
    rivalHead = new VBox(rivalMenu, rivalVerdict);
    for (VBox each : new VBox[] {head, rivalHead}) {
      each.getStyleClass().add("reader-head");
      each.setMinWidth(0);
      each.setPrefWidth(EVEN);
      HBox.setHgrow(each, Priority.ALWAYS);
    }
    HBox top = new HBox(seenBox, head, rivalHead);
    top.getStyleClass().add("draw-top");
    for (ProbabilityBars each : new ProbabilityBars[] {probabilityBars, rivalBars}) {
      each.setMinWidth(0);
      each.setPrefWidth(EVEN);
      HBox.setHgrow(each, Priority.ALWAYS);
    }
    HBox both = new HBox(probabilityBars, rivalBars);
    both.getStyleClass().add("draw-top");
    VBox.setVgrow(both, Priority.ALWAYS);
    seenChoice = new SeenChoice(model, messages);
    ink = new InkNotes(model, settings);
    root = new VBox(top, seenChoice, ink, both);
    root.getStyleClass().add("draw-right");
    model.comparingProperty().subscribe(this::arrange);
  }

  Node node() {
    return root;
  }

  void show(DrawState state) {
    seen.show(state.networkInput().map(NetworkInput::greys));
    ink.show(state);
    verdict.show(state.first(), state.input());
    seenChoice.show(state);
    probabilityBars.show(state.first().reading());
    if (state.opinions().size() > 1) {
      rivalVerdict.show(state.opinions().get(1), state.input());
      rivalBars.show(state.opinions().get(1).reading());
    } else {
      rivalBars.show(Optional.empty());
    }
  }

  private void arrange(boolean comparing) {
    Visibility.show(rivalHead, comparing);
    Visibility.show(rivalBars, comparing);
    Visibility.show(seenBox, !comparing);
    Visibility.show(seenChoice, !comparing);
  }
}

package kernelwalk.app.draw;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.InkSteps;

/** The Draw page: the sheet, what the network sees and says, and the steps between. */
final class DrawView {
  private final DrawModel model;
  private final SheetView sheet;
  private final SheetTools tools;
  private final SeenView seen = new SeenView();
  private final Verdict verdict;
  private final Bars bars;
  private final PipelineStrip pipeline;
  private final BorderPane root = new BorderPane();
  private long paintedVersion = -1;

  DrawView(DrawModel model, Settings settings, Runnable trainQuickly) {
    this.model = model;
    Messages messages = settings.messages();
    sheet = new SheetView(model, settings);
    tools = new SheetTools(model, messages);
    verdict = new Verdict(messages, trainQuickly);
    bars = new Bars(settings);
    pipeline = new PipelineStrip(model, settings);
    seen.setId("draw-seen");
    seen.getStyleClass().add("seen");
    seen.accessibleTextProperty().bind(messages.text("draw.seen"));
    Label seenTitle = new Label();
    seenTitle.textProperty().bind(messages.text("draw.seen"));
    seenTitle.getStyleClass().addAll("secondary", "small");
    VBox.setVgrow(sheet, Priority.ALWAYS);
    VBox left = new VBox(tools, sheet);
    left.getStyleClass().add("draw-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(verdict, Priority.ALWAYS);
    HBox top = new HBox(new VBox(seen, seenTitle), verdict);
    top.getStyleClass().add("draw-top");
    VBox.setVgrow(bars, Priority.ALWAYS);
    VBox right = new VBox(top, bars);
    right.getStyleClass().add("draw-right");
    HBox middle = new HBox(left, right);
    middle.getStyleClass().add("draw-middle");
    root.setCenter(middle);
    root.setBottom(pipeline);
    root.getStyleClass().add("draw");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.stateProperty().subscribe(this::show);
    settings.languageProperty().subscribe(() -> show(model.state()));
  }

  Parent root() {
    return root;
  }

  /** Shows what changed since the last pulse. */
  void refresh() {
    if (paintedVersion != model.sheet().version()) {
      paintedVersion = model.sheet().version();
      sheet.repaint();
      tools.refresh();
    }
  }

  private void show(DrawState state) {
    seen.show(state.steps().map(InkSteps::greys));
    verdict.show(state);
    bars.show(state.reading());
    pipeline.show(state.steps());
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      if (event.isShiftDown()) {
        model.sheet().redo();
      } else {
        model.sheet().undo();
      }
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
      model.sheet().redo();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      model.sheet().clear();
      event.consume();
    }
  }
}

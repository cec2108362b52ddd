package kernelwalk.app.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.PipelineStep;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.reading.NetworkInput;

/** The strip of the ink pipeline: from ink to 28×28, a small picture and a switch for each step. */
final class PipelineStrip extends VBox {
  /** Eight pictures are much to paint: while the pen moves, they follow at this pace. */
  private static final long NANOS_BETWEEN = 60_000_000L;

  private static final String NOTE = "draw.steps.note";

  private final StringProperty told = new SimpleStringProperty(NOTE);
  private final Map<PipelineStep, StepView> views = new EnumMap<>(PipelineStep.class);
  private Optional<NetworkInput> networkInput = Optional.empty();
  private long shownAt;

  PipelineStrip(DrawModel model, Settings settings) {
    Messages messages = settings.messages();
    getStyleClass().add("pipeline");
    Label title = new Label();
    title.textProperty().bind(messages.text("draw.steps"));
    title.getStyleClass().add("section-title");
    Label note = new Label();
    note.setId("draw-steps-note");
    note.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.get(told.get()), messages.languageValue(), told));
    note.getStyleClass().addAll("secondary", "small");
    HBox head = new HBox(title, note);
    head.getStyleClass().add("card-head");
    List<VBox> cells = new ArrayList<>();
    for (PipelineStep pipelineStep : PipelineStep.values()) {
      StepView view = new StepView(pipelineStep, settings);
      views.put(pipelineStep, view);
      CheckBox box = new CheckBox();
      box.setId("draw-step-" + pipelineStep.id());
      box.textProperty().bind(messages.text("draw.step." + pipelineStep.id()));
      box.setMinWidth(Region.USE_PREF_SIZE);
      box.setOnAction(
          event ->
              model
                  .pipelineProperty()
                  .set(pipelineStep.switched(model.pipelineProperty().get(), box.isSelected())));
      model.pipelineProperty().subscribe(now -> box.setSelected(pipelineStep.isOn(now)));
      String why = "draw.step." + pipelineStep.id() + ".why";
      box.accessibleHelpProperty().bind(messages.text(why));
      VBox cell = new VBox(view, box);
      cell.getStyleClass().add("step");
      cell.hoverProperty().subscribe(() -> tell(why, cell.isHover() || box.isFocused()));
      box.focusedProperty().subscribe(() -> tell(why, cell.isHover() || box.isFocused()));
      HBox.setHgrow(cell, Priority.ALWAYS);
      cell.setPrefWidth(1);
      cell.setMinWidth(0);
      cells.add(cell);
    }
    HBox row = new HBox(cells.toArray(VBox[]::new));
    row.getStyleClass().add("steps");
    getChildren().addAll(head, row);
  }

  /** Says what a step is for while it is pointed at, or has the focus. */
  private void tell(String why, boolean pointedAt) {
    if (pointedAt) {
      told.set(why);
    } else if (told.get().equals(why)) {
      told.set(NOTE);
    }
  }

  /** Shows how this drawing became a picture, at one of the next pulses. */
  void show(Optional<NetworkInput> next) {
    networkInput = next;
  }

  /** Shows what is due: call it once a pulse. */
  void refresh() {
    long now = System.nanoTime();
    if (isVisible() && now - shownAt >= NANOS_BETWEEN) {
      views.values().forEach(view -> view.show(networkInput));
      shownAt = now;
    }
  }
}

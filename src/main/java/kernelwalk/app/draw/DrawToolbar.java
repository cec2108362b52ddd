package kernelwalk.app.draw;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelwalk.app.control.IconButton;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.draw.model.DrawMode;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row above the page: the sheet's tools, files, and what the page shows. */
final class DrawToolbar extends HBox {
  private final DrawModel model;
  private final Messages messages;
  private final Button undo;
  private final Button redo;
  private final Button clear;
  private final Button save;

  DrawToolbar(DrawModel model, Messages messages, DrawFiles drawFiles) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("sheet-tools");
    undo =
        IconButton.of(
            "draw-undo", Feather.CORNER_UP_LEFT, messages.text("draw.undo"), model.sheet()::undo);
    redo =
        IconButton.of(
            "draw-redo", Feather.CORNER_UP_RIGHT, messages.text("draw.redo"), model.sheet()::redo);
    clear =
        IconButton.of(
            "draw-clear", Feather.TRASH_2, messages.text("draw.clear"), model.sheet()::clear);
    SegmentedChoice<DrawModel.Tool> tool =
        new SegmentedChoice<>(
            "draw-tool",
            List.of(DrawModel.Tool.values()),
            model.toolProperty().get(),
            each ->
                messages.text(
                    switch (each) {
                      case PEN -> "draw.pen";
                      case ERASER -> "draw.eraser";
                    }));
    tool.valueProperty().bindBidirectional(model.toolProperty());
    tool.setMinWidth(Region.USE_PREF_SIZE);
    Button open =
        IconButton.of("draw-open", Feather.FOLDER, messages.text("draw.open"), drawFiles::open);
    save = IconButton.of("draw-save", Feather.SAVE, messages.text("draw.save"), drawFiles::save);
    SegmentedChoice<DrawMode> drawMode =
        new SegmentedChoice<>(
            "draw-mode",
            List.of(DrawMode.values()),
            model.modeProperty().get(),
            each -> messages.text("draw.mode." + each.id()));
    drawMode.valueProperty().bindBidirectional(model.modeProperty());
    drawMode.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(tool, width(), undo, redo, clear, open, save, space, compare(), drawMode);
    refresh();
  }

  /** Shows which commands are possible now. */
  void refresh() {
    undo.setDisable(!model.sheet().canUndo());
    redo.setDisable(!model.sheet().canRedo());
    clear.setDisable(model.sheet().isEmpty());
    save.setDisable(model.sheet().isEmpty() || model.sheet().picture().isPresent());
  }

  private Node width() {
    Label label = new Label();
    label.textProperty().bind(messages.text("draw.width"));
    label.getStyleClass().add("secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Slider slider = new Slider(DrawModel.THINNEST, DrawModel.WIDEST, 0);
    slider.setId("draw-width");
    slider.valueProperty().bindBidirectional(model.penWidthProperty());
    slider.accessibleTextProperty().bind(label.textProperty());
    slider.getStyleClass().add(Styles.SMALL);
    HBox box = new HBox(label, slider);
    box.getStyleClass().add("pen-width");
    return box;
  }

  private ToggleButton compare() {
    ToggleButton button =
        IconButton.dressed(new ToggleButton(), "draw-compare", new FontIcon(Feather.COLUMNS));
    button.accessibleTextProperty().bind(messages.text("draw.compare"));
    button.selectedProperty().bindBidirectional(model.comparingProperty());
    button.visibleProperty().bind(model.modeProperty().isEqualTo(DrawMode.READ));
    return button;
  }
}

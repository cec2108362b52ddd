package kernelwalk.app.draw;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawState;
import kernelwalk.app.draw.model.ReaderChoice;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.app.live.LiveNetwork.Source;
import kernelwalk.app.setting.Messages;

/**
 * The choice between the networks that came along, a click each, and a sentence on what makes them
 * read otherwise.
 */
final class SeenChoice extends VBox {
  private final DrawModel model;
  private final Map<DeliveredNetwork, ToggleButton> buttons = new EnumMap<>(DeliveredNetwork.class);

  SeenChoice(DrawModel model, Messages messages) {
    this.model = model;
    getStyleClass().add("seen-choice");
    Label caption = new Label();
    caption.textProperty().bind(messages.text("draw.has.seen"));
    caption.getStyleClass().addAll("secondary", "small");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox();
    row.getStyleClass().add("segments");
    DeliveredNetwork[] all = DeliveredNetwork.values();
    for (DeliveredNetwork each : all) {
      ToggleButton button = new ToggleButton();
      button.setId("draw-has-seen-" + each.id());
      button.textProperty().bind(messages.text("draw.has.seen." + each.id()));
      button.getStyleClass().addAll(Styles.SMALL, segment(each, all));
      Tooltip note = new Tooltip();
      note.textProperty().bind(messages.text("draw.has.seen." + each.id() + ".note"));
      button.setTooltip(note);
      button.setOnAction(event -> choose(each, button));
      buttons.put(each, button);
      row.getChildren().add(button);
    }
    Label sentence = new Label();
    sentence.textProperty().bind(messages.text("draw.has.seen.sentence"));
    sentence.setId("draw-has-seen-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().addAll("secondary", "small");
    HBox head = new HBox(caption, row);
    head.getStyleClass().add("seen-choice-head");
    getChildren().addAll(head, sentence);
  }

  private static String segment(DeliveredNetwork each, DeliveredNetwork[] all) {
    return each == all[0] ? Styles.LEFT_PILL : Styles.RIGHT_PILL;
  }

  private void choose(DeliveredNetwork which, ToggleButton button) {
    button.setSelected(true);
    model.readerProperty().set(new ReaderChoice.Delivered(which));
  }

  /** Shows which of them reads now. */
  void show(DrawState state) {
    Optional<DeliveredNetwork> reads = state.first().by().flatMap(SeenChoice::delivered);
    buttons.forEach(
        (which, button) -> {
          button.setSelected(reads.equals(Optional.of(which)));
          button.setDisable(!model.has(new ReaderChoice.Delivered(which)));
        });
  }

  private static Optional<DeliveredNetwork> delivered(Current by) {
    return switch (by.source()) {
      case Source.Delivered delivered -> Optional.of(delivered.which());
      case Source.Lab lab -> Optional.empty();
      case Source.Saved saved -> Optional.empty();
    };
  }
}

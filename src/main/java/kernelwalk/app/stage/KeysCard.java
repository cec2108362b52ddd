package kernelwalk.app.stage;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of keys: every key of the stage and what it does. */
final class KeysCard extends VBox {
  /**
   * A row: the keys as they are printed on the keyboard, and the message that says what they do.
   */
  private record Row(String message, List<String> keys) {
    Row(String message, String... keys) {
      this(message, List.of(keys));
    }
  }

  private static final List<List<Row>> COLUMNS =
      List.of(
          List.of(
              new Row("play", "Space"),
              new Row("step", "←", "→"),
              new Row("cell", "Shift ←", "Shift →"),
              new Row("row", "↑", "↓"),
              new Row("rowEnd", "Shift End"),
              new Row("ends", "Home", "End"),
              new Row("levels", "1", "2", "3", "4"),
              new Row("speed", "−", "+")),
          List.of(
              new Row("loop", "L"),
              new Row("loopFrom", "[", "A"),
              new Row("loopTo", "]", "B"),
              new Row("pin", "P"),
              new Row("pinMove", "Alt ← ↑ ↓ →"),
              new Row("paint", "D"),
              new Row("paintCell", "Enter"),
              new Row("close", "Esc"),
              new Row("export", "E"),
              new Row("help", "?", "F1")));

  /**
   * @param paints whether there are keys for painting
   */
  KeysCard(Messages messages, boolean paints, Runnable close) {
    setId("stage-keys-card");
    getStyleClass().add("stage-card");
    Label title = new Label();
    title.textProperty().bind(messages.text("stage.keys.title"));
    title.getStyleClass().add("card-title");
    FlowPane columns = new FlowPane();
    columns.getStyleClass().add("key-columns");
    COLUMNS.forEach(rows -> columns.getChildren().add(column(messages, offered(rows, paints))));
    columns.setPrefWrapLength(4000);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("card-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(title, messages, close), scroll);
  }

  private static List<Row> offered(List<Row> rows, boolean paints) {
    return rows.stream().filter(row -> paints || !row.message().startsWith("paint")).toList();
  }

  /** A card's title, and the cross that closes it. */
  static HBox header(Label title, Messages messages, Runnable close) {
    Button cross = new Button("", new FontIcon(Feather.X));
    cross.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    cross.getStyleClass().addAll("flat", "button-icon", "card-close");
    cross.accessibleTextProperty().bind(messages.text("stage.close"));
    cross.setOnAction(event -> close.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(title, gap, cross);
    header.getStyleClass().add("card-header");
    return header;
  }

  private static GridPane column(Messages messages, List<Row> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    for (int i = 0; i < rows.size(); i++) {
      HBox keys = new HBox();
      keys.getStyleClass().add("keys");
      for (String key : rows.get(i).keys()) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        keys.getChildren().add(cap);
      }
      Label meaning = new Label();
      meaning.textProperty().bind(messages.text("stage.keys." + rows.get(i).message()));
      meaning.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(i, keys, meaning);
    }
    return grid;
  }
}

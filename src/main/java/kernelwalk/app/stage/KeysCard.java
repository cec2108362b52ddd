package kernelwalk.app.stage;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
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
import kernelwalk.app.page.WindowKey;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of keys: every key of the stage and what it does. */
final class KeysCard extends VBox {
  /** Room at the right for the bar, in pixels. */
  private static final double SCROLL_BAR = 14;

  /**
   * @param columns the stage's own keys; those of the window are listed at the end
   */
  KeysCard(Messages messages, List<List<KeyRow>> columns, Runnable close) {
    setId("stage-keys-card");
    getStyleClass().add("stage-card");
    Label title = new Label();
    title.textProperty().bind(messages.text("stage.keys.title"));
    title.getStyleClass().add("card-title");
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("key-columns");
    columns.forEach(rows -> flow.getChildren().add(column(messages, rows)));
    flow.setPrefWrapLength(4000);
    GridPane last = (GridPane) flow.getChildren().getLast();
    for (WindowKey key : WindowKey.values()) {
      add(last, messages, key.caps(), key.message());
    }
    ScrollPane scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    for (Node column : flow.getChildren()) {
      if (column instanceof GridPane grid) {
        grid.maxWidthProperty().bind(scroll.widthProperty().subtract(SCROLL_BAR));
      }
    }
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("card-scroll");
    scroll.viewportBoundsProperty().subscribe(seen -> scrollByKeys(scroll, flow));
    flow.heightProperty().subscribe(high -> scrollByKeys(scroll, flow));
    sceneProperty().subscribe(now -> scrollByKeys(scroll, flow));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(title, messages, close), scroll);
  }

  /**
   * What does not fit is scrolled by the arrows; else they are the stage's also while this is open.
   */
  private static void scrollByKeys(ScrollPane scroll, Region content) {
    double seen = scroll.getViewportBounds().getHeight();
    if (scroll.getScene() != null && seen > 0 && content.getHeight() > seen + 1) {
      Platform.runLater(scroll::requestFocus);
    }
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

  private static GridPane column(Messages messages, List<KeyRow> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    rows.forEach(row -> add(grid, messages, row.caps(), row.message()));
    return grid;
  }

  private static void add(GridPane grid, Messages messages, List<String> caps, String message) {
    FlowPane keys = new FlowPane();
    keys.getStyleClass().add("keys");
    for (String key : caps) {
      Label cap = new Label(key);
      cap.getStyleClass().add("key-cap");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      keys.getChildren().add(cap);
    }
    Label meaning = new Label();
    meaning.textProperty().bind(messages.text(message));
    meaning.setWrapText(true);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    meaning.getStyleClass().add("key-meaning");
    grid.addRow(grid.getRowCount(), keys, meaning);
  }
}

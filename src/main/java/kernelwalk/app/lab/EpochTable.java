package kernelwalk.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import kernelwalk.app.setting.Messages;
import kernelwalk.train.EpochResult;
import kernelwalk.train.LiveRun.Snapshot;

/** The figures of every complete epoch. */
final class EpochTable extends TableView<EpochResult> {
  private static final double NARROW = 64;

  private List<EpochResult> shown = List.of();

  EpochTable(Messages messages) {
    setId("lab-epochs");
    accessibleTextProperty().bind(messages.text("lab.epochs"));
    getStyleClass().addAll("dense", "epoch-table");
    setMinWidth(0);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    Label nothing = new Label();
    nothing.textProperty().bind(messages.text("lab.table.empty"));
    nothing.setWrapText(true);
    nothing.getStyleClass().add("secondary");
    setPlaceholder(nothing);
    getColumns()
        .setAll(
            List.of(
                column(messages, "lab.table.epoch", e -> Integer.toString(e.epoch())),
                column(messages, "lab.table.train-loss", e -> Figures.fixed(e.trainLoss())),
                column(
                    messages, "lab.table.train-accuracy", e -> Figures.percent(e.trainAccuracy())),
                column(messages, "lab.table.test-loss", e -> Figures.fixed(e.testLoss())),
                column(messages, "lab.table.test-accuracy", e -> Figures.percent(e.testAccuracy())),
                column(messages, "lab.table.seconds", e -> Figures.decimal(round(e.seconds())))));
    narrow(0);
    narrow(5);
  }

  /** Counts need less room than figures. */
  private void narrow(int column) {
    getColumns().get(column).setMaxWidth(NARROW);
  }

  /** Shows the epochs of this snapshot. */
  void show(Optional<Snapshot> snapshot) {
    List<EpochResult> now = snapshot.map(Snapshot::epochs).orElse(List.of());
    if (!now.equals(shown)) {
      shown = now;
      getItems().setAll(now);
      if (!now.isEmpty()) {
        scrollTo(now.size() - 1);
      }
    }
  }

  private static double round(double seconds) {
    return Math.round(10 * seconds) / 10.0;
  }

  private static TableColumn<EpochResult, String> column(
      Messages messages, String key, Function<EpochResult, String> text) {
    TableColumn<EpochResult, String> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setSortable(false);
    column.setMinWidth(0);
    column.setReorderable(false);
    return column;
  }
}

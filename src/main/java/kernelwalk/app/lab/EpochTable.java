package kernelwalk.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import kernelwalk.app.chart.ChartNumbers;
import kernelwalk.app.setting.Messages;
import kernelwalk.train.EpochResult;
import kernelwalk.train.LiveRun.Snapshot;

/**
 * A table with the figures of every complete epoch. Its columns share its width by what stands in
 * them: "99.62 %" takes twice what a number of the epoch does.
 */
final class EpochTable extends TableView<EpochResult> {
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
                column(messages, "lab.table.epoch", 60, e -> Integer.toString(e.epoch())),
                both(
                    messages,
                    "lab.table.train",
                    EpochResult::trainLoss,
                    EpochResult::trainAccuracy),
                both(messages, "lab.table.test", EpochResult::testLoss, EpochResult::testAccuracy),
                column(messages, "lab.table.seconds", 70, e -> ChartNumbers.seconds(e.seconds()))));
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

  /** Loss and accuracy under one name. */
  private static TableColumn<EpochResult, String> both(
      Messages messages,
      String key,
      ToDoubleFunction<EpochResult> loss,
      ToDoubleFunction<EpochResult> accuracy) {
    TableColumn<EpochResult, String> both = new TableColumn<>();
    both.textProperty().bind(messages.text(key));
    both.setReorderable(false);
    both.getColumns()
        .setAll(
            List.of(
                column(
                    messages, "lab.table.loss", 80, e -> ChartNumbers.fixed(loss.applyAsDouble(e))),
                column(
                    messages,
                    "lab.table.accuracy",
                    120,
                    e -> ChartNumbers.percent(accuracy.applyAsDouble(e)))));
    return both;
  }

  /**
   * @param share of the width, to be compared with those of the others
   */
  private static TableColumn<EpochResult, String> column(
      Messages messages, String key, double share, Function<EpochResult, String> text) {
    TableColumn<EpochResult, String> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setSortable(false);
    column.setPrefWidth(share);
    column.setMinWidth(0);
    column.setReorderable(false);
    return column;
  }
}

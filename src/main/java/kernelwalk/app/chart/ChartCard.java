package kernelwalk.app.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.train.BatchHistory;
import kernelwalk.train.EpochResult;
import kernelwalk.train.LiveRun.Snapshot;

/** A chart under its title, and what its three kinds of marks mean and say now. */
public final class ChartCard extends VBox {
  private static final String NOTHING = "–";

  private final ChartMetric chartMetric;
  private final Messages messages;
  private final String name;
  private final RunChart chart;
  private final Label batch = value();
  private final Label mean = value();
  private final Label test = value();

  public ChartCard(ChartMetric chartMetric, Settings settings) {
    this.chartMetric = chartMetric;
    this.messages = settings.messages();
    this.name =
        switch (chartMetric) {
          case LOSS -> "lab.chart.loss";
          case ACCURACY -> "lab.chart.accuracy";
        };
    getStyleClass().add("card");
    Label title = new Label();
    title.textProperty().bind(messages.text(name));
    title.getStyleClass().add("section-title");
    chart = new RunChart(chartMetric, settings);
    chart.setId("lab-" + name.substring("lab.".length()).replace('.', '-'));
    VBox.setVgrow(chart, Priority.ALWAYS);
    FlowPane legend =
        new FlowPane(
            entry("legend-batch", "lab.chart.batch", batch),
            entry("legend-mean", "lab.chart.mean", mean),
            entry("legend-test", "lab.chart.test", test));
    legend.getStyleClass().add("legend");
    getChildren().addAll(title, legend, chart);
  }

  /** Shows this from now on; {@code epochs} is how many the whole run has. */
  public void show(Optional<Snapshot> snapshot, int epochs) {
    chart.show(snapshot, epochs);
    Optional<BatchHistory.View> batches =
        snapshot.map(Snapshot::batches).filter(view -> view.count() > 0);
    batch.setText(batches.map(b -> figure(chartMetric.batch(b, b.count() - 1))).orElse(NOTHING));
    mean.setText(batches.map(b -> figure(chartMetric.mean(b, b.count() - 1))).orElse(NOTHING));
    List<EpochResult> results = snapshot.map(Snapshot::epochs).orElse(List.of());
    test.setText(results.isEmpty() ? NOTHING : figure(chartMetric.test(results.getLast())));
    chart.setAccessibleText(
        messages.get(
            "lab.chart.spoken",
            messages.get(name),
            Integer.toString(batches.map(BatchHistory.View::count).orElse(0)),
            batch.getText(),
            mean.getText(),
            test.getText()));
  }

  private String figure(double value) {
    return switch (chartMetric) {
      case LOSS -> ChartNumbers.fixed(value);
      case ACCURACY -> ChartNumbers.percent(value);
    };
  }

  private VBox entry(String style, String key, Label value) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    Label text = new Label();
    text.textProperty().bind(messages.text(key));
    text.getStyleClass().add("secondary");
    HBox meaning = new HBox(swatch, text);
    meaning.getStyleClass().add("legend-entry");
    VBox box = new VBox(meaning, value);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Label value() {
    Label label = new Label(NOTHING);
    label.getStyleClass().add("figure");
    label.visibleProperty().bind(label.textProperty().isNotEqualTo(NOTHING));
    return label;
  }
}

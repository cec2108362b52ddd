package kernelwalk.app.lab;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import kernelwalk.app.chart.ChartCard;
import kernelwalk.app.chart.ChartMetric;
import kernelwalk.app.chart.ChartNumbers;
import kernelwalk.app.chart.FilterStrip;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;
import kernelwalk.train.LiveRun.Snapshot;

/** The lab's page: charts, epochs and kernels; settings at the side; start and stop below. */
final class LabView {
  private final LabModel model;
  private final Messages messages;
  private final ChartCard loss;
  private final ChartCard accuracy;
  private final EpochTable table;
  private final FilterStrip filters;
  private final Label filterShape = new Label();
  private final Label sentence = new Label();
  private final Label gain = new Label();
  private final RunSettingsPanel panel;
  private final RunControls runControls;
  private final BorderPane root = new BorderPane();
  private Optional<Weights> shownWeights = Optional.empty();
  private Optional<Language> shownLanguage = Optional.empty();

  LabView(LabModel model, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    loss = new ChartCard(ChartMetric.LOSS, settings);
    accuracy = new ChartCard(ChartMetric.ACCURACY, settings);
    table = new EpochTable(messages);
    filters = new FilterStrip(settings);
    filters.setId("lab-filters");
    filters.accessibleTextProperty().bind(messages.text("lab.filters"));
    panel = new RunSettingsPanel(model, messages);
    runControls = new RunControls(model, messages);
    sentence.setId("lab-sentence");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("problem");
    GridPane charts = row(loss, 1, accuracy, 1);
    GridPane details =
        row(
            card("lab.table", new Label(), table),
            1.7,
            card("lab.filters", filterShape, filters),
            1);
    VBox.setVgrow(charts, Priority.ALWAYS);
    gain.setId("lab-gain");
    gain.setWrapText(true);
    VBox middle = new VBox(sentence, gain, charts, details);
    middle.getStyleClass().add("lab-middle");
    details.getStyleClass().add("lab-details");
    ScrollPane side = new ScrollPane(panel);
    side.getStyleClass().add("side-scroll");
    side.setFitToWidth(true);
    side.setFitToHeight(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    BorderPane work = new BorderPane(middle, null, null, runControls, null);
    root.setCenter(work);
    root.setRight(side);
    root.getStyleClass().add("lab");
    show(model.state());
    settings.languageProperty().subscribe(() -> show(model.state()));
  }

  Parent root() {
    return root;
  }

  /** Shows what the model's state is now. */
  void refresh() {
    show(model.state());
    panel.refresh();
  }

  private void show(LabState state) {
    int epochs = state.settings().map(s -> s.epochs()).orElse(model.choices().epochs().get());
    loss.show(state.snapshot(), epochs);
    accuracy.show(state.snapshot(), epochs);
    table.show(state.snapshot());
    runControls.show(state);
    sentence.setText(state.sentence().map(each -> each.in(messages)).orElse(""));
    Visibility.show(sentence, state.sentence().isPresent());
    gain.setText(state.fineTuningGain().map(this::told).orElse(""));
    Visibility.show(gain, state.fineTuningGain().isPresent());
    showFilters(state.snapshot().flatMap(Snapshot::weights));
  }

  private String told(FineTuningGain g) {
    String before = ChartNumbers.percent(g.before());
    String referenceBefore = ChartNumbers.percent(g.referenceBefore());
    return g.after().isPresent() && g.referenceAfter().isPresent()
        ? messages.get(
            "lab.gain.after",
            g.data(),
            before,
            ChartNumbers.percent(g.after().getAsDouble()),
            g.reference(),
            referenceBefore,
            ChartNumbers.percent(g.referenceAfter().getAsDouble()))
        : messages.get("lab.gain.before", g.data(), before, g.reference(), referenceBefore);
  }

  private void showFilters(Optional<Weights> weights) {
    Optional<Language> language = Optional.of(messages.language());
    if (!weights.equals(shownWeights) || !language.equals(shownLanguage)) {
      shownWeights = weights;
      shownLanguage = language;
      filters.show(weights);
      filterShape.setText(
          weights
              .map(w -> w.get(FilterStrip.PARAMETER))
              .map(Tensor::shape)
              .map(shape -> shape.toString())
              .orElse(messages.get("lab.filters.empty")));
    }
  }

  /** Two cards side by side, their widths in this proportion. */
  private static GridPane row(VBox left, double leftShare, VBox right, double rightShare) {
    GridPane row = new GridPane();
    row.getStyleClass().add("lab-row");
    row.add(left, 0, 0);
    row.add(right, 1, 0);
    left.setMinWidth(0);
    right.setMinWidth(0);
    for (double share : new double[] {leftShare, rightShare}) {
      ColumnConstraints column = new ColumnConstraints(0);
      column.setPercentWidth(100 * share / (leftShare + rightShare));
      row.getColumnConstraints().add(column);
    }
    RowConstraints all = new RowConstraints();
    all.setVgrow(Priority.ALWAYS);
    row.getRowConstraints().add(all);
    return row;
  }

  private VBox card(String key, Label note, Region content) {
    Label title = new Label();
    title.textProperty().bind(messages.text(key));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    note.getStyleClass().addAll("secondary", "small");
    FlowPane head = new FlowPane(title, note);
    head.getStyleClass().add("card-head");
    VBox card = new VBox(head, content);
    card.getStyleClass().add("card");
    VBox.setVgrow(content, Priority.ALWAYS);
    return card;
  }
}

package kernelwalk.app.playground;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.page.Choice;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;

/** Where the input comes from: a matrix that is typed, a digit, a picture. */
final class InputPanel extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final TextArea matrix = new TextArea();
  private final Label mistake = new Label();
  private final Label digitNote = new Label();
  private final Spinner<Integer> index = new Spinner<>(0, 99, 0);
  private final Choice<Sample> samples;
  private final Choice<Source> sources;
  private final VBox digitBox;
  private boolean showing;

  InputPanel(PlaygroundModel model, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    getStyleClass().add("panel-part");
    sources =
        new Choice<>(
            "playground-source",
            List.of(Source.values()),
            Source.MATRIX,
            source -> messages.text("playground.source." + source));
    matrix.setId("playground-matrix");
    matrix.getStyleClass().addAll("mono", "matrix");
    matrix.setPrefRowCount(5);
    matrix.accessibleTextProperty().bind(messages.text("playground.source.MATRIX"));
    matrix
        .textProperty()
        .subscribe(
            text -> {
              if (!showing && matrix.isFocused()) {
                model.typeMatrix(text);
              }
            });
    mistake.setId("playground-mistake");
    mistake.getStyleClass().addAll("problem", "small");
    mistake.setWrapText(true);
    index.setId("playground-digit");
    index.setEditable(true);
    index.setMinWidth(110);
    index
        .valueProperty()
        .subscribe(
            now -> {
              if (!showing && sources.valueProperty().get() == Source.DIGIT) {
                model.showDigit(now);
              }
            });
    Label indexName = new Label();
    indexName.textProperty().bind(messages.text("playground.digit"));
    indexName.setLabelFor(index);
    indexName.setMinWidth(Region.USE_PREF_SIZE);
    index.setPrefWidth(110);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(indexName, gap, index);
    row.getStyleClass().add("dial-row");
    digitNote.getStyleClass().addAll("secondary", "small");
    digitNote.setWrapText(true);
    digitBox = new VBox(6, row, digitNote);
    samples =
        new Choice<>(
            "playground-sample",
            List.of(Sample.values()),
            Sample.HOUSE,
            sample -> messages.text("playground.sample." + sample));
    getChildren().addAll(sources, matrix, mistake, digitBox, samples);
    sources.valueProperty().subscribe(this::choose);
    samples
        .valueProperty()
        .subscribe(
            sample -> {
              if (!showing && sources.valueProperty().get() == Source.SAMPLE) {
                model.showSample(sample);
              }
            });
    model.setupProperty().subscribe(this::show);
    model.mistakeProperty().subscribe(this::tell);
    settings.languageProperty().subscribe(this::tell);
    settings.languageProperty().subscribe(this::note);
    model.digitsProperty().subscribe(this::note);
    matrix.setText(MatrixText.text(model.setup().input()));
    note();
  }

  private void choose(Source source) {
    if (showing || source == model.setup().source()) {
      return;
    }
    switch (source) {
      case MATRIX -> model.typeMatrix(matrix.getText());
      case DIGIT -> model.showDigit(index.getValue());
      case SAMPLE -> model.showSample(samples.valueProperty().get());
    }
  }

  private void show(Setup setup) {
    showing = true;
    sources.valueProperty().set(setup.source());
    shown(matrix, setup.source() == Source.MATRIX);
    shown(digitBox, setup.source() == Source.DIGIT);
    shown(samples, setup.source() == Source.SAMPLE);
    if (setup.source() == Source.MATRIX && !matrix.isFocused()) {
      matrix.setText(MatrixText.text(setup.input()));
    }
    showing = false;
    tell();
  }

  private void tell() {
    boolean wrong =
        model.mistakeProperty().get().isPresent() && model.setup().source() == Source.MATRIX;
    mistake.setText(
        wrong
            ? model
                .mistakeProperty()
                .get()
                .map(it -> messages.get(it.key(), it.places()))
                .orElse("")
            : "");
    shown(mistake, wrong);
  }

  private void note() {
    int count = model.digitsProperty().get().count();
    showing = true;
    index.setValueFactory(
        new javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory(
            0, count - 1, Math.min(index.getValue(), count - 1)));
    showing = false;
    digitNote.setText(
        messages.get(
            "playground.digits." + (model.mnist() ? "mnist" : "synthetic"),
            Integer.toString(count)));
  }

  private static void shown(Region node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}

package kernelwalk.app.stage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.dialog.FileDialogs;
import kernelwalk.app.dialog.FileDialogs.Ending;
import kernelwalk.app.raster.FilmClip;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.ExportModel.Form;
import kernelwalk.app.stage.ExportModel.PictureSize;
import kernelwalk.app.stage.ExportModel.Range;
import kernelwalk.film.picture.NumberText;

/** The card of an export: what to export, how, and how far it is. */
final class ExportCard extends VBox {
  private final ExportModel model;
  private final Messages messages;
  private final Playback playback;
  private final Label summary = new Label();
  private final Label outcome = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Button save = new Button();
  private final Button cancel = new Button();
  private final FileDialogs dialogs;
  private Function<Form, Optional<Path>> chooser = this::choose;

  /** Held here, since bindings hold what they bind weakly. */
  private final ObjectProperty<Double> speed;

  private final ObjectProperty<Double> rate;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          model.poll();
          if (!model.running()) {
            stop();
          }
        }
      };

  ExportCard(ExportModel model, Playback playback, Messages messages, Runnable close) {
    this.model = model;
    this.messages = messages;
    this.playback = playback;
    this.dialogs = new FileDialogs(messages, this);
    this.speed = model.speedProperty().asObject();
    this.rate = model.rateProperty().asObject();
    setId("stage-export-card");
    getStyleClass().add("stage-card");
    Label title = new Label();
    title.textProperty().bind(messages.text("stage.export.title"));
    title.getStyleClass().add("card-title");
    SegmentedChoice<Form> forms =
        new SegmentedChoice<>(
            "export-form",
            List.of(Form.values()),
            Form.SVG,
            form -> messages.text("stage.export." + form));
    forms.getChildren().getFirst().getStyleClass().add("card-first");
    model.formProperty().bindBidirectional(forms.valueProperty());
    getChildren()
        .addAll(
            KeysCard.header(title, messages, close), forms, fields(), summary, outcome, actions());
    summary.setId("export-summary");
    summary.getStyleClass().addAll("secondary", "small");
    outcome.setId("export-outcome");
    outcome.setWrapText(true);
    outcome.setMinHeight(Region.USE_PREF_SIZE);
    outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
    model.formProperty().subscribe(this::retell);
    model.sizeProperty().subscribe(this::retell);
    model.sideProperty().subscribe(this::retell);
    model.rangeProperty().subscribe(this::retell);
    model.speedProperty().subscribe(this::retell);
    model.rateProperty().subscribe(this::retell);
    messages.languageValue().subscribe(this::retell);
    playback.secondsProperty().subscribe(this::retellRange);
    playback.loopProperty().subscribe(this::retell);
    playback.filmProperty().subscribe(this::retell);
    model.stateProperty().subscribe(this::show);
    retell();
  }

  /** Asks this instead of the system's dialogue where the file shall be. */
  void chooseWith(Function<Form, Optional<Path>> other) {
    chooser = other;
  }

  private GridPane fields() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("card-fields");
    ComboBox<PictureSize> size =
        combo("size", ExportModel.SIZES, model.sizeProperty().get(), this::sizeText);
    size.valueProperty().bindBidirectional(model.sizeProperty());
    ComboBox<Range> range =
        combo(
            "range",
            Arrays.asList(Range.values()),
            Range.FILM,
            each -> messages.get("stage.export.range." + each));
    range.valueProperty().bindBidirectional(model.rangeProperty());
    ComboBox<Double> speeds =
        combo("speed", Playback.SPEEDS, 1.0, each -> NumberText.text(each) + "×");
    speeds.valueProperty().bindBidirectional(speed);
    ComboBox<Double> rates =
        combo(
            "rate",
            ExportModel.RATES,
            20.0,
            each -> messages.get("stage.export.perSecond", NumberText.text(each)));
    rates.valueProperty().bindBidirectional(rate);
    sides(grid);
    row(grid, 1, "size", size, false);
    row(grid, 2, "range", range, true);
    row(grid, 3, "speed", speeds, true);
    row(grid, 4, "rate", rates, true);
    return grid;
  }

  /** Which of two stages that are compared; not there where there is one. */
  private void sides(GridPane grid) {
    ComboBox<ExportSide> sides =
        combo("side", model.sidesProperty().get(), model.sideProperty().get(), this::sideText);
    model
        .sidesProperty()
        .subscribe(
            all -> {
              ExportSide chosen = model.sideProperty().get();
              sides.setConverter(converter(all, this::sideText));
              sides.getItems().setAll(all);
              sides.setValue(all.contains(chosen) ? chosen : all.getFirst());
            });
    sides
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.sideProperty().set(chosen);
              }
            });
    model.sideProperty().subscribe(sides::setValue);
    row(grid, 0, "side", sides, false);
    grid.getChildren()
        .forEach(
            node -> model.sidesProperty().subscribe(all -> Visibility.show(node, all.size() > 1)));
  }

  private String sideText(ExportSide side) {
    return messages.get("stage.export.side." + side.place(), side.name().get());
  }

  private void row(GridPane grid, int row, String name, ComboBox<?> field, boolean film) {
    Label label = new Label();
    label.textProperty().bind(messages.text("stage.export." + name));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    grid.addRow(row, label, field);
    if (film) {
      model
          .formProperty()
          .subscribe(
              form -> {
                label.setDisable(form != Form.GIF);
                field.setDisable(form != Form.GIF);
              });
    }
  }

  private <T> ComboBox<T> combo(String name, List<T> items, T initial, Function<T, String> text) {
    ComboBox<T> combo = new ComboBox<>();
    combo.setId("export-" + name);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.accessibleTextProperty().bind(messages.text("stage.export." + name));
    combo.getItems().setAll(items);
    combo.setValue(initial);
    messages.languageValue().subscribe(now -> combo.setConverter(converter(items, text)));
    return combo;
  }

  private static <T> StringConverter<T> converter(List<T> items, Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String string) {
        return items.stream()
            .filter(each -> text.apply(each).equals(string))
            .findFirst()
            .orElse(items.getFirst());
      }
    };
  }

  private String sizeText(PictureSize size) {
    return size.isStage()
        ? messages.get("stage.export.asHere")
        : size.width() + " × " + size.height();
  }

  private HBox actions() {
    save.setId("export-save");
    save.textProperty().bind(messages.text("stage.export.save"));
    save.getStyleClass().add("accent");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setOnAction(event -> chooser.apply(model.formProperty().get()).ifPresent(this::write));
    cancel.setId("export-cancel");
    cancel.textProperty().bind(messages.text("stage.export.cancel"));
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancel());
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.accessibleTextProperty().bind(messages.text("stage.export.progress"));
    HBox.setHgrow(progress, Priority.ALWAYS);
    HBox actions = new HBox(progress, cancel, save);
    actions.getStyleClass().add("card-actions");
    return actions;
  }

  private void write(Path file) {
    model.write(file);
    pulse.start();
  }

  private Optional<Path> choose(Form form) {
    return dialogs.toSave(
        "dialog.export", model.sideProperty().get().fileName() + form.ending(), Ending.REQUIRED);
  }

  /** While a film runs, only a range that goes with it has another length. */
  private void retellRange() {
    if (!playback.playingProperty().get()) {
      retell();
    }
  }

  private void retell() {
    if (playback.filmProperty().get().isEmpty()) {
      return;
    }
    String size = model.width() + " × " + model.height();
    boolean possible = true;
    if (model.formProperty().get() == Form.GIF) {
      try {
        FilmClip clip = model.clip();
        summary.setText(
            messages.get(
                "stage.export.film",
                size,
                Integer.toString(clip.pictures()),
                NumberText.text(clip.endOf(clip.pictures() - 1) / 100.0, 1)));
      } catch (IllegalArgumentException e) {
        summary.setText(messages.get("stage.export.tooLong", Integer.toString(FilmClip.MOST)));
        possible = false;
      }
    } else {
      summary.setText(messages.get("stage.export.moment", size));
    }
    save.setDisable(!possible || model.running());
  }

  private void show(ExportState state) {
    boolean running = state instanceof ExportState.Running;
    progress.setVisible(running);
    Visibility.show(cancel, running);
    save.setDisable(running);
    outcome.getStyleClass().setAll("label");
    switch (state) {
      case ExportState.Idle _ -> outcome.setText("");
      case ExportState.Running now -> {
        outcome.setText("");
        progress.setProgress(now.share());
      }
      case ExportState.Done done ->
          outcome.setText(messages.get("stage.export.done", done.file().toString()));
      case ExportState.Failed failed -> {
        outcome.getStyleClass().add("card-error");
        outcome.setText(failed.sentence().in(messages));
      }
    }
  }
}

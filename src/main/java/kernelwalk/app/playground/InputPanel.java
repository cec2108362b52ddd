package kernelwalk.app.playground;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import kernelwalk.app.page.Choice;
import kernelwalk.app.playground.PlaygroundModel.Place;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import org.controlsfx.control.decoration.Decorator;
import org.controlsfx.control.decoration.StyleClassDecoration;

/** Where the input comes from: a matrix that is typed, a digit, a drawing, a picture, chance. */
final class InputPanel extends VBox {
  private static final List<Integer> SIDES = List.of(16, 32, 64, 128);

  private final PlaygroundModel model;
  private final Messages messages;
  private final Chooser<Source> sources;
  private final TextArea matrix = new TextArea();
  private final StyleClassDecoration wrong = new StyleClassDecoration("wrong");
  private final Label mistake = new Label();
  private final VBox matrixBox;
  private final DigitBox digitBox;
  private final VBox drawingBox;
  private final Chooser<Sample> samples;
  private final RandomBox randomBox;
  private final VBox fileBox;
  private boolean showing;

  /** What was chosen to put something in with, while this input is still there. */
  private Optional<Source> chosen = Optional.empty();

  private Input of;

  /**
   * @param pickPicture asks the reader for a picture file
   */
  InputPanel(PlaygroundModel model, Settings settings, Runnable pickPicture) {
    this.model = model;
    this.messages = settings.messages();
    this.of = model.setup().input();
    getStyleClass().add("panel-part");
    sources =
        new Chooser<>(
            "playground-source",
            "playground.source.",
            List.of(Source.values()),
            messages,
            this::choose);
    matrixBox = new VBox(matrix, hint("playground.matrix.hint"));
    digitBox = new DigitBox(model, settings);
    InkPad pad = new InkPad(settings, this::drawn);
    drawingBox =
        new VBox(
            pad,
            hint("playground.drawing.hint"),
            Parts.button(messages, "drawing.clear", pad::clear));
    drawingBox.getStyleClass().add("panel-part");
    samples =
        new Chooser<>(
            "playground-sample",
            "playground.sample.",
            List.of(Sample.values()),
            messages,
            sample -> model.change(model.setup().withInput(Input.sample(sample))));
    sources.accessibleTextProperty().bind(messages.text("playground.input"));
    samples.accessibleTextProperty().bind(messages.text("playground.source.SAMPLE"));
    randomBox = new RandomBox(model, settings);
    fileBox = fileBox(pickPicture);
    mistake.setId("playground-mistake");
    mistake.getStyleClass().addAll("problem", "small");
    mistake.setWrapText(true);
    mistake.setMinHeight(USE_PREF_SIZE);
    Label reading = Parts.note("playground-reading");
    model
        .readingProperty()
        .subscribe(
            file -> {
              reading.setText(
                  file.map(each -> messages.get("playground.file.reading", each.getFileName()))
                      .orElse(""));
              Parts.shown(reading, file.isPresent());
            });
    getChildren()
        .addAll(
            sources,
            matrixBox,
            digitBox,
            drawingBox,
            samples,
            randomBox,
            fileBox,
            reading,
            mistake);
    wireMatrix();
    model.setupProperty().subscribe(this::show);
    model.toldProperty().subscribe(this::tell);
    settings.languageProperty().subscribe(this::tell);
    tell();
    matrix.setText(MatrixText.text(model.setup().input().tensor()));
  }

  private Label hint(String key) {
    Label hint = Parts.note(key.replace('.', '-'));
    hint.textProperty().bind(messages.text(key));
    return hint;
  }

  private void wireMatrix() {
    Parts.leaveByTab(matrix);
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
  }

  private VBox fileBox(Runnable pickPicture) {
    Choice<Integer> side =
        new Choice<>(
            "playground-picture-side",
            SIDES,
            model.pictureSideProperty().get(),
            each -> messages.text("playground.picture.side", Integer.toString(each)));
    Choice<Boolean> grey =
        new Choice<>(
            "playground-picture-grey",
            List.of(false, true),
            false,
            each -> messages.text("playground.picture." + (each ? "grey" : "colour")));
    follow(side, now -> model.pictureSideProperty().set(now));
    follow(grey, now -> model.pictureGreyProperty().set(now));
    VBox box =
        new VBox(
            Parts.button(messages, "picture.open", pickPicture),
            side,
            grey,
            hint("playground.picture.hint"));
    box.getStyleClass().add("panel-part");
    return box;
  }

  private <T> void follow(Choice<T> choice, Consumer<T> set) {
    choice
        .valueProperty()
        .subscribe(
            now -> {
              set.accept(now);
              if (model.setup().input().source() == Source.FILE) {
                model.showPictureAgain();
              }
            });
  }

  private void drawn(kernelwalk.tensor.Tensor tensor) {
    model.change(model.setup().withInput(Input.picture(Source.DRAWING, tensor)));
  }

  private void choose(Source source) {
    panes(source);
    switch (source) {
      case MATRIX -> {
        if (model.setup().input().source() != Source.MATRIX) {
          model.typeMatrix(matrix.getText());
        }
      }
      case DIGIT -> model.showDigits(digitBox.index(), 1);
      case SAMPLE -> {
        Sample sample = samples.getValue() == null ? Sample.HOUSE : samples.getValue();
        model.change(model.setup().withInput(Input.sample(sample)));
      }
      case RANDOM -> model.change(model.setup().withInput(Input.random(1, 1, 3, 6)));
      case PAINTED -> {
        Input now = model.setup().input();
        model.paintingProperty().set(true);
        model.change(
            model.setup().withInput(new Input(Source.PAINTED, 0, now.tensor(), now.names())));
      }
      case DRAWING, FILE -> {}
    }
    chosen = Optional.of(source);
    of = model.setup().input();
  }

  private void panes(Source source) {
    Parts.shown(matrixBox, source == Source.MATRIX);
    Parts.shown(digitBox, source == Source.DIGIT);
    Parts.shown(drawingBox, source == Source.DRAWING);
    Parts.shown(samples, source == Source.SAMPLE);
    Parts.shown(randomBox, source == Source.RANDOM);
    Parts.shown(fileBox, source == Source.FILE);
  }

  private void show(Setup setup) {
    showing = true;
    Input input = setup.input();
    if (!input.equals(of)) {
      chosen = Optional.empty();
    }
    sources.show(chosen.orElse(input.source()));
    panes(chosen.orElse(input.source()));
    switch (input.source()) {
      case MATRIX -> {
        if (!matrix.isFocused() || !MatrixText.says(matrix.getText(), input.tensor())) {
          matrix.setText(MatrixText.text(input.tensor()));
        }
      }
      case SAMPLE -> samples.show(List.of(Sample.values()).get(input.number()));
      case DIGIT, DRAWING, RANDOM, FILE, PAINTED -> {}
    }
    showing = false;
  }

  private static boolean concerns(PlaygroundModel.Told told) {
    return told.place() == Place.MATRIX || told.place() == Place.PICTURE;
  }

  private void tell() {
    boolean here = model.toldProperty().get().filter(InputPanel::concerns).isPresent();
    boolean typed =
        model.toldProperty().get().filter(told -> told.place() == Place.MATRIX).isPresent();
    mistake.setText(
        model
            .toldProperty()
            .get()
            .filter(InputPanel::concerns)
            .map(told -> messages.get(told.mistake().key(), told.mistake().places()))
            .orElse(""));
    Parts.shown(mistake, here);
    Decorator.removeAllDecorations(matrix);
    if (typed) {
      Decorator.addDecoration(matrix, wrong);
    }
  }
}

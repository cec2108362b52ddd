package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.MatrixText;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundModel.Place;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import org.controlsfx.control.decoration.Decorator;
import org.controlsfx.control.decoration.StyleClassDecoration;

/**
 * The panel of the input: where it comes from: a matrix that is typed, a digit, a drawing, a
 * picture, chance.
 */
public final class InputPanel extends VBox {
  private static final List<Integer> SIDES = List.of(16, 32, 64, 128);

  private final PlaygroundModel model;
  private final Messages messages;
  private final NamedChoiceBox<InputSource> inputSources;
  private final TextArea matrix = new TextArea();
  private final StyleClassDecoration wrong = new StyleClassDecoration("wrong");
  private final Label mistake = new Label();
  private final VBox matrixBox;
  private final DigitBox digitBox;
  private final VBox drawingBox;
  private final NamedChoiceBox<SamplePicture> samplePictures;
  private final RandomBox randomBox;
  private final VBox fileBox;
  private boolean showing;

  /** What was chosen to put something in with, while this input is still there. */
  private Optional<InputSource> chosen = Optional.empty();

  private PlaygroundInput of;

  /**
   * @param pickPicture asks the reader for a picture file
   */
  public InputPanel(PlaygroundModel model, Settings settings, Runnable pickPicture) {
    this.model = model;
    this.messages = settings.messages();
    this.of = model.setup().playgroundInput();
    getStyleClass().add("panel-part");
    inputSources =
        new NamedChoiceBox<>(
            "playground-source",
            "playground.source.",
            List.of(InputSource.values()),
            messages,
            this::choose);
    matrixBox = new VBox(matrix, hint("playground.matrix.hint"));
    digitBox = new DigitBox(model, settings);
    InkPad pad = new InkPad(settings, this::drawn);
    drawingBox =
        new VBox(
            pad,
            hint("playground.drawing.hint"),
            PanelButton.text(messages, "drawing.clear", pad::clear));
    drawingBox.getStyleClass().add("panel-part");
    samplePictures =
        new NamedChoiceBox<>(
            "playground-sample",
            "playground.sample.",
            List.of(SamplePicture.values()),
            messages,
            samplePicture ->
                model.change(model.setup().withInput(PlaygroundInput.sample(samplePicture))));
    inputSources.accessibleTextProperty().bind(messages.text("playground.input"));
    samplePictures.accessibleTextProperty().bind(messages.text("playground.source.SAMPLE"));
    randomBox = new RandomBox(model, settings);
    fileBox = fileBox(pickPicture);
    mistake.setId("playground-mistake");
    mistake.getStyleClass().addAll("problem", "small");
    mistake.setWrapText(true);
    mistake.setMinHeight(USE_PREF_SIZE);
    Label reading = new Note("playground-reading");
    model
        .readingProperty()
        .subscribe(
            file -> {
              reading.setText(
                  file.map(each -> messages.get("playground.file.reading", each.getFileName()))
                      .orElse(""));
              Visibility.show(reading, file.isPresent());
            });
    getChildren()
        .addAll(
            inputSources,
            matrixBox,
            digitBox,
            drawingBox,
            samplePictures,
            randomBox,
            fileBox,
            reading,
            mistake);
    wireMatrix();
    model.setupProperty().subscribe(this::show);
    model.toldProperty().subscribe(this::tell);
    settings.languageProperty().subscribe(this::tell);
    tell();
    matrix.setText(MatrixText.text(model.setup().playgroundInput().tensor()));
  }

  private Label hint(String key) {
    Label hint = new Note(key.replace('.', '-'));
    hint.textProperty().bind(messages.text(key));
    return hint;
  }

  private void wireMatrix() {
    TabTraversal.install(matrix);
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
    SegmentedChoice<Integer> side =
        new SegmentedChoice<>(
            "playground-picture-side",
            SIDES,
            model.pictureSideProperty().get(),
            each -> messages.text("playground.picture.side", Integer.toString(each)));
    SegmentedChoice<Boolean> grey =
        new SegmentedChoice<>(
            "playground-picture-grey",
            List.of(false, true),
            false,
            each -> messages.text("playground.picture." + (each ? "grey" : "colour")));
    follow(side, now -> model.pictureSideProperty().set(now));
    follow(grey, now -> model.pictureGreyProperty().set(now));
    VBox box =
        new VBox(
            PanelButton.text(messages, "picture.open", pickPicture),
            side,
            grey,
            hint("playground.picture.hint"));
    box.getStyleClass().add("panel-part");
    return box;
  }

  private <T> void follow(SegmentedChoice<T> segmentedChoice, Consumer<T> set) {
    segmentedChoice
        .valueProperty()
        .subscribe(
            now -> {
              set.accept(now);
              if (model.setup().playgroundInput().inputSource() == InputSource.FILE) {
                model.showPictureAgain();
              }
            });
  }

  private void drawn(kernelwalk.tensor.Tensor tensor) {
    model.change(model.setup().withInput(PlaygroundInput.picture(InputSource.DRAWING, tensor)));
  }

  private void choose(InputSource inputSource) {
    panes(inputSource);
    switch (inputSource) {
      case MATRIX -> {
        if (model.setup().playgroundInput().inputSource() != InputSource.MATRIX) {
          model.typeMatrix(matrix.getText());
        }
      }
      case DIGIT -> model.showDigits(digitBox.index(), 1);
      case SAMPLE -> {
        SamplePicture samplePicture =
            samplePictures.getValue() == null ? SamplePicture.HOUSE : samplePictures.getValue();
        model.change(model.setup().withInput(PlaygroundInput.sample(samplePicture)));
      }
      case RANDOM -> model.change(model.setup().withInput(PlaygroundInput.random(1, 1, 3, 6)));
      case PAINTED -> {
        PlaygroundInput now = model.setup().playgroundInput();
        model.paintingProperty().set(true);
        model.change(model.setup().withInput(now.painted(now.tensor())));
      }
      case DRAWING, FILE -> {}
    }
    chosen = Optional.of(inputSource);
    of = model.setup().playgroundInput();
  }

  private void panes(InputSource inputSource) {
    Visibility.show(matrixBox, inputSource == InputSource.MATRIX);
    Visibility.show(digitBox, inputSource == InputSource.DIGIT);
    Visibility.show(drawingBox, inputSource == InputSource.DRAWING);
    Visibility.show(samplePictures, inputSource == InputSource.SAMPLE);
    Visibility.show(randomBox, inputSource == InputSource.RANDOM);
    Visibility.show(fileBox, inputSource == InputSource.FILE);
  }

  private void show(Setup setup) {
    showing = true;
    PlaygroundInput playgroundInput = setup.playgroundInput();
    if (!playgroundInput.equals(of)) {
      chosen = Optional.empty();
    }
    inputSources.show(chosen.orElse(playgroundInput.inputSource()));
    panes(chosen.orElse(playgroundInput.inputSource()));
    switch (playgroundInput.inputSource()) {
      case MATRIX -> {
        if (!matrix.isFocused() || !MatrixText.says(matrix.getText(), playgroundInput.tensor())) {
          matrix.setText(MatrixText.text(playgroundInput.tensor()));
        }
      }
      case SAMPLE ->
          samplePictures.show(List.of(SamplePicture.values()).get(playgroundInput.number()));
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
            .map(told -> messages.get(told.inputMistake().key(), told.inputMistake().places()))
            .orElse(""));
    Visibility.show(mistake, here);
    Decorator.removeAllDecorations(matrix);
    if (typed) {
      Decorator.addDecoration(matrix, wrong);
    }
  }
}

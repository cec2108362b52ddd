package kernelwalk.app.playground.panel;

import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;

/** The choice of digits: the first one's number, and how many. */
final class DigitBox extends VBox {
  private final PlaygroundModel model;
  private final Messages messages;
  private final Spinner<Integer> index = new Spinner<>(0, 99, 0);
  private final LabelledSlider samples;
  private final Label note = new Note("playground-digits");
  private boolean showing;

  DigitBox(PlaygroundModel model, Settings settings) {
    this.model = model;
    this.messages = settings.messages();
    getStyleClass().add("panel-part");
    index.setId("playground-digit");
    index.setEditable(true);
    index.setMinWidth(110);
    index.setPrefWidth(110);
    index
        .valueProperty()
        .subscribe(
            now -> {
              if (!showing
                  && now != null
                  && model.setup().playgroundInput().inputSource() == InputSource.DIGIT) {
                model.showDigits(now, model.setup().playgroundInput().samples());
              }
            });
    Label name = new Label();
    name.textProperty().bind(messages.text("playground.digit"));
    name.setLabelFor(index);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(name, gap, index);
    row.getStyleClass().add("dial-row");
    samples = new LabelledSlider("samples", messages, n -> model.showDigits(index(), n));
    getChildren().addAll(row, samples, note);
    model.setupProperty().subscribe(this::show);
    model.digitsProperty().subscribe(this::note);
    settings.languageProperty().subscribe(this::note);
    note();
  }

  int index() {
    Integer now = index.getValue();
    return now == null ? model.setup().playgroundInput().number() : now;
  }

  /** What is typed and is no number is the old one. */
  private final class Typed extends StringConverter<Integer> {
    @Override
    public String toString(Integer number) {
      return Integer.toString(number == null ? index() : number);
    }

    @Override
    public Integer fromString(String text) {
      String digits = text.strip();
      return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : Integer.valueOf(index());
    }
  }

  private void show(Setup setup) {
    if (setup.playgroundInput().inputSource() == InputSource.DIGIT) {
      showing = true;
      index.getValueFactory().setValue(setup.playgroundInput().number());
      samples.show(setup.playgroundInput().samples(), 1, PlaygroundInput.MOST_SAMPLES, "");
      showing = false;
    }
  }

  private void note() {
    int count = model.digitsProperty().get().count();
    PlaygroundInput playgroundInput = model.setup().playgroundInput();
    int now =
        playgroundInput.inputSource() == InputSource.DIGIT ? playgroundInput.number() : index();
    showing = true;
    SpinnerValueFactory<Integer> numbers =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(0, count - 1, Math.min(now, count - 1));
    numbers.setConverter(new Typed());
    index.setValueFactory(numbers);
    showing = false;
    note.setText(
        messages.get(
            "playground.digits." + (model.mnist() ? "mnist" : "synthetic"),
            Integer.toString(count)));
  }
}

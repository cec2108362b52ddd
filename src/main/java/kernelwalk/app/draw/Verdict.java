package kernelwalk.app.draw;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.model.Opinion;
import kernelwalk.app.draw.model.SheetInput;
import kernelwalk.app.setting.Messages;
import kernelwalk.reading.Doubt;
import kernelwalk.reading.PenPathRanges;
import kernelwalk.reading.Reading;
import kernelwalk.reading.Robustness;

/** The verdict of a network in words; where there is none, the offer to train one. */
final class Verdict extends VBox {
  private final Messages messages;
  private final Label digit = new Label();
  private final Label sentence = new Label();
  private final Button train = new Button();

  /**
   * The words.
   *
   * @param ids what the ids of its nodes begin with
   */
  Verdict(String ids, Messages messages, Runnable trainQuickly) {
    this.messages = messages;
    getStyleClass().add("verdict");
    digit.setId(ids + "-digit");
    digit.getStyleClass().add("digit");
    sentence.setId(ids + "-sentence");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("secondary");
    train.setId(ids + "-train");
    train.textProperty().bind(messages.text("draw.train"));
    train.getStyleClass().add(Styles.ACCENT);
    train.setOnAction(event -> trainQuickly.run());
    getChildren().addAll(digit, sentence, train);
  }

  /** Says what there is to say of this opinion. */
  void show(Opinion opinion, SheetInput input) {
    boolean none = opinion.by().isEmpty();
    Visibility.show(train, none);
    digit.setText(opinion.reading().map(Verdict::figure).orElse("–"));
    Visibility.show(digit, !none);
    sentence.setText(none ? messages.get("draw.none") : said(messages, opinion.reading(), input));
  }

  /** The digit, with a question mark where there is doubt. */
  static String figure(Reading reading) {
    return switch (reading.confidence()) {
      case SURE -> Integer.toString(reading.first());
      case DOUBTFUL -> reading.first() + "?";
      case UNKNOWN -> "?";
    };
  }

  /** The whole sentence. */
  static String said(Messages messages, Optional<Reading> reading, SheetInput input) {
    return reading.map(r -> said(messages, r)).orElseGet(() -> waiting(messages, input));
  }

  /** Why there is nothing to read. */
  static String waiting(Messages messages, SheetInput input) {
    return messages.get(
        switch (input.source()) {
          case PEN -> "draw.waiting";
          case NEW_PICTURE -> "draw.picture.new";
          case PICTURE -> "draw.picture.blank";
        });
  }

  private static String said(Messages messages, Reading reading) {
    String first = Integer.toString(reading.first());
    String of = Integer.toString(Robustness.COUNT);
    return switch (reading.doubt()) {
      case Doubt.None none -> guesses(messages, "draw.sure", reading);
      case Doubt.Close close -> guesses(messages, "draw.doubtful", reading);
      case Doubt.Flat flat -> guesses(messages, "draw.unknown", reading);
      case Doubt.Wavering wavering ->
          guesses(messages, "draw.doubtful", reading)
              + " "
              + messages.get("draw.doubt.wavering", Integer.toString(wavering.same()), of, first);
      case Doubt.Unsteady unsteady ->
          messages.get(
              "draw.doubt.unsteady",
              Integer.toString(unsteady.same()),
              of,
              first,
              ProbabilityBars.percent(reading.probability(reading.first())));
      case Doubt.Unlike unlike -> unlike(messages, unlike);
      case Doubt.Strange strange ->
          messages.get("draw.doubt.strange", Integer.toString(strange.digit()));
      case Doubt.Weak weak ->
          guesses(messages, "draw.doubtful", reading)
              + " "
              + messages.get(
                  "draw.doubt.weak", Integer.toString(weak.right()), Integer.toString(weak.of()));
      case Doubt.Inky inky -> messages.get("draw.doubt.inky");
      case Doubt.Several several ->
          messages.get("draw.doubt.several", Integer.toString(several.digits()));
      case Doubt.Parted parted ->
          messages.get("draw.doubt.parted", Integer.toString(parted.parts()));
    };
  }

  private static String unlike(Messages messages, Doubt.Unlike unlike) {
    PenPathRanges compared = PenPathRanges.of(unlike.digit());
    String digit = Integer.toString(unlike.digit());
    String drawn = Integer.toString(compared.drawn());
    String turned = Long.toString(Math.round(unlike.penPath().turning()));
    return switch (unlike.trait()) {
      case LONGER -> messages.get("draw.doubt.longer", digit, drawn);
      case WINDING -> messages.get("draw.doubt.winding", digit, drawn, turned);
      case STRAIGHTER -> messages.get("draw.doubt.straighter", digit, drawn, turned);
    };
  }

  private static String guesses(Messages messages, String key, Reading reading) {
    return messages.get(
        key,
        Integer.toString(reading.first()),
        ProbabilityBars.percent(reading.probability(reading.first())),
        Integer.toString(reading.second()),
        ProbabilityBars.percent(reading.probability(reading.second())));
  }
}

package kernelwalk.app.draw;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;

/** What a network says in words; where there is none, the offer to train one. */
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
  void show(Opinion opinion) {
    boolean none = opinion.by().isEmpty();
    train.setVisible(none);
    train.setManaged(none);
    digit.setText(opinion.reading().map(Verdict::figure).orElse("–"));
    digit.setVisible(!none);
    digit.setManaged(!none);
    sentence.setText(none ? messages.get("draw.none") : said(messages, opinion.reading()));
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
  static String said(Messages messages, Optional<Reading> reading) {
    return reading.map(r -> said(messages, r)).orElse(messages.get("draw.waiting"));
  }

  private static String said(Messages messages, Reading reading) {
    String key =
        switch (reading.confidence()) {
          case SURE -> "draw.sure";
          case DOUBTFUL -> "draw.doubtful";
          case UNKNOWN -> "draw.unknown";
        };
    return messages.get(
        key,
        Integer.toString(reading.first()),
        percent(reading.probability(reading.first())),
        Integer.toString(reading.second()),
        percent(reading.probability(reading.second())));
  }

  /** No network is ever wholly sure: what would round to 0 or 100 % is told as a bound. */
  static String percent(double share) {
    if (share >= 0.9995) {
      return "> 99.9 %";
    }
    return share < 0.0005 ? "< 0.1 %" : Bars.percent(share);
  }
}

package kernelwalk.app.draw;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawState;
import kernelwalk.app.draw.model.SheetInput;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.ink.DigitPiece;
import kernelwalk.reading.Reading;

/**
 * The notes on the ink: what a picture leaves in doubt; and where several digits stand apart, the
 * offer to read each one, with its small picture.
 */
final class InkNotes extends VBox {
  private final Messages messages;
  private final Label doubts = new Label();
  private final ToggleButton each = new ToggleButton();
  private final FlowPane digits = new FlowPane();

  InkNotes(DrawModel model, Settings settings) {
    messages = settings.messages();
    getStyleClass().add("ink-notes");
    doubts.setId("draw-ink-doubts");
    doubts.setWrapText(true);
    doubts.setMinHeight(Region.USE_PREF_SIZE);
    doubts.getStyleClass().add("secondary");
    each.setId("draw-each");
    each.getStyleClass().add(Styles.SMALL);
    each.textProperty().bind(messages.text("draw.each"));
    each.selectedProperty().bindBidirectional(model.readingEachProperty());
    each.setMinWidth(Region.USE_PREF_SIZE);
    digits.setId("draw-each-digits");
    digits.getStyleClass().add("ink-digits");
    getChildren().addAll(doubts, each, digits);
    show(model.state());
  }

  /** Says what there is to say of the ink; nothing of what was drawn here as one digit. */
  void show(DrawState state) {
    SheetInput input = state.input();
    boolean blank = input.picture() && input.networkInput().isEmpty();
    String said =
        blank
            ? messages.get("draw.picture.blank")
            : input.doubts().stream()
                .map(doubt -> messages.get("draw.picture." + doubt.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    doubts.setText(said);
    Visibility.show(doubts, !said.isEmpty());
    Visibility.show(each, input.isSeveral());
    digits.getChildren().setAll(cards(input.pieces(), state.each()));
    Visibility.show(digits, !state.each().isEmpty());
    Visibility.show(this, !said.isEmpty() || input.isSeveral());
  }

  private List<Node> cards(List<DigitPiece> pieces, List<Reading> readings) {
    return IntStream.range(0, readings.size())
        .mapToObj(i -> card(pieces.get(i), readings.get(i)))
        .toList();
  }

  private Node card(DigitPiece piece, Reading reading) {
    SeenView picture = new SeenView();
    picture.getStyleClass().add("ink-digit");
    picture.show(Optional.of(piece.greys()));
    Label figure = new Label(Verdict.figure(reading));
    figure.getStyleClass().add("ink-figure");
    String percent = ProbabilityBars.percent(reading.probability(reading.first()));
    Label share = new Label(percent);
    share.getStyleClass().addAll("secondary", "small");
    VBox card = new VBox(picture, figure, share);
    card.getStyleClass().add("ink-card");
    card.setAccessibleText(
        messages.get("draw.each.read", Integer.toString(reading.first()), percent));
    return card;
  }
}

package kernelwalk.app.lessons.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Question;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Items to be put into their order, each a place up or down at a time. */
final class OrderInput implements AnswerInput {
  private final VBox box = new VBox();
  private final Question.Order question;
  private final Messages messages;
  private final String id;
  private final List<Integer> order;
  private boolean done;

  OrderInput(String id, Question.Order question, Messages messages) {
    this.id = id;
    this.question = question;
    this.messages = messages;
    this.order = new ArrayList<>(shuffled(question));
    box.getStyleClass().add("question-items");
    build();
  }

  /** The same for everybody, and never the right one. */
  private static List<Integer> shuffled(Question.Order question) {
    List<Integer> places =
        new ArrayList<>(IntStream.range(0, question.items().size()).boxed().toList());
    Random random = new Random(question.id().hashCode());
    do {
      Collections.shuffle(places, random);
    } while (question.answer().equals(new Answer.Order(places)));
    return places;
  }

  private void build() {
    box.getChildren().clear();
    for (int at = 0; at < order.size(); at++) {
      int place = at;
      Label text = new Label();
      text.getStyleClass().add("question-item-text");
      text.setWrapText(true);
      text.setMaxWidth(Double.MAX_VALUE);
      text.textProperty()
          .bind(
              messages
                  .languageValue()
                  .map(
                      now ->
                          question.items().get(order.get(place)).in(now.locale().getLanguage())));
      HBox.setHgrow(text, Priority.ALWAYS);
      Button up = move(place, -1, Feather.CHEVRON_UP, "lessons.question.up");
      Button down = move(place, 1, Feather.CHEVRON_DOWN, "lessons.question.down");
      HBox row = new HBox(new Label(at + 1 + "."), text, up, down);
      row.getStyleClass().add("question-item");
      box.getChildren().add(row);
    }
  }

  private Button move(int place, int by, Feather icon, String key) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id + (by < 0 ? "-up-" : "-down-") + place);
    button.getStyleClass().addAll("flat", "button-icon");
    button.accessibleTextProperty().bind(messages.text(key));
    button.setDisable(done || place + by < 0 || place + by >= order.size());
    button.setOnAction(
        event -> {
          Collections.swap(order, place, place + by);
          build();
          Node moved = box.lookup("#" + id + (by < 0 ? "-up-" : "-down-") + (place + by));
          (moved == null || moved.isDisabled() ? box : moved).requestFocus();
        });
    return button;
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<Answer> read() {
    return Optional.of(new Answer.Order(order));
  }

  @Override
  public void show(Optional<Answer> answer, boolean isDone) {
    done = isDone;
    if (answer.orElse(null) instanceof Answer.Order given) {
      order.clear();
      order.addAll(given.items());
    }
    build();
  }
}

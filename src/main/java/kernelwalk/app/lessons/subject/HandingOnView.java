package kernelwalk.app.lessons.subject;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.lesson.SceneSubject;

/** What becomes of a trained network: each way out of the lab, with the command that takes it. */
final class HandingOnView implements SubjectView {
  private static final String[][] WAYS = {
    {"save", "kernelwalk train --model %s --out run.npz"},
    {"resume", "kernelwalk train --resume run.npz --epochs 2 --lr 0.0001"},
    {"predict", "kernelwalk predict run.npz digit.png"},
    {"onnx", "kernelwalk export onnx run.npz net.onnx"},
    {"own", "kernelwalk train --resume run.npz --data own --lr 0.0001"},
  };

  private final Messages messages;
  private final ScrollPane root;

  HandingOnView(SceneSubject.HandingOn subject, Settings settings, LessonSources sources) {
    this.messages = settings.messages();
    VBox cards = new VBox(12);
    cards.getStyleClass().add("subject-page");
    for (String[] way : WAYS) {
      cards.getChildren().add(card(way[0], way[1].formatted(subject.network())));
    }
    Button lab = new Button();
    lab.setId("subject-lab");
    lab.getStyleClass().add("accent");
    lab.textProperty().bind(messages.text("lessons.training.lab"));
    lab.setOnAction(event -> sources.openLab().run());
    cards.getChildren().add(lab);
    root = new ScrollPane(cards);
    root.setFitToWidth(true);
    root.getStyleClass().add("lesson-scroll");
  }

  private VBox card(String way, String command) {
    Label title = new Label();
    title.getStyleClass().add("lesson-box-title");
    title.textProperty().bind(messages.text("lessons.way." + way));
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(VBox.USE_PREF_SIZE);
    text.textProperty().bind(messages.text("lessons.way." + way + ".text"));
    Label line = new Label(command);
    line.setWrapText(true);
    line.setMinHeight(VBox.USE_PREF_SIZE);
    line.getStyleClass().add("prose-program");
    line.setMaxWidth(Double.MAX_VALUE);
    VBox card = new VBox(6, title, text, line);
    card.getStyleClass().add("question");
    return card;
  }

  @Override
  public Optional<Node> instead() {
    return Optional.of(root);
  }
}

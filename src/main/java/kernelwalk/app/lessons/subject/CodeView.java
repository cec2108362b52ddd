package kernelwalk.app.lessons.subject;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.export.code.NetworkCode;
import kernelwalk.export.code.NetworkSequence;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.Network;

/** The code of a network: in several libraries, as a class, a sequence, or ready-made. */
final class CodeView implements SubjectView {
  /** A way of writing a network down. */
  private enum Way {
    SEQUENCE,
    CLASS,
    READY
  }

  private final Network network;
  private final Messages messages;
  private final TextArea text = new TextArea();
  private final Label note = new Label();
  private final SegmentedChoice<NetworkCode.Target> library;
  private final SegmentedChoice<Way> way;
  private final VBox root;

  CodeView(SceneSubject.Code subject, Settings settings) {
    this.network = Network.named(subject.network());
    this.messages = settings.messages();
    library =
        new SegmentedChoice<>(
            "code-library",
            List.of(
                NetworkCode.Target.PADDLE,
                NetworkCode.Target.PYTORCH,
                NetworkCode.Target.KERAS,
                NetworkCode.Target.ND4J),
            NetworkCode.Target.PADDLE,
            target -> messages.text("lessons.code." + target.option()));
    way =
        new SegmentedChoice<>(
            "code-way",
            List.of(Way.SEQUENCE, Way.CLASS, Way.READY),
            Way.SEQUENCE,
            each -> messages.text("lessons.code." + each.name().toLowerCase(Locale.ROOT)));
    text.setId("code-text");
    text.accessibleTextProperty().bind(messages.text("lessons.code.text"));
    text.setEditable(false);
    text.getStyleClass().add("code-text");
    VBox.setVgrow(text, Priority.ALWAYS);
    note.textProperty().bind(messages.text("lessons.code.none"));
    note.setWrapText(true);
    note.setMinHeight(VBox.USE_PREF_SIZE);
    HBox choices = new HBox(16, library, way);
    root = new VBox(12, choices, note, text);
    root.getStyleClass().add("subject-page");
    library.valueProperty().subscribe(now -> write());
    way.valueProperty().subscribe(now -> write());
  }

  private void write() {
    NetworkCode.Target target = library.valueProperty().get();
    Optional<String> code =
        switch (way.valueProperty().get()) {
          case CLASS -> Optional.of(NetworkCode.of(network, target));
          case SEQUENCE -> NetworkSequence.of(network, target);
          case READY -> NetworkSequence.ready(network, target);
        };
    text.setText(code.orElse(""));
    text.setVisible(code.isPresent());
    note.setVisible(code.isEmpty());
    note.setManaged(code.isEmpty());
  }

  @Override
  public Optional<Node> instead() {
    return Optional.of(root);
  }
}

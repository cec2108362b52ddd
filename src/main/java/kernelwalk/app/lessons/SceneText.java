package kernelwalk.app.lessons;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Prose;

/**
 * The text of the open scene: before a lesson's first one what one will be able to do after it,
 * behind its last one what was learnt and what people often get wrong.
 */
final class SceneText extends VBox {
  private final Messages messages;
  private final Label sceneTitle = new Label();
  private final Label duration = new Label();
  private final ProseView goals = new ProseView();
  private final ProseView prose;
  private final ProseView learnt = new ProseView();
  private final ProseView mistakes = new ProseView();
  private final VBox head = box("lesson-goals", "lessons.goals", goals);
  private final VBox learntBox = box("lesson-learnt", "lessons.learnt", learnt);
  private final VBox mistakesBox = box("lesson-mistakes", "lessons.mistakes", mistakes);
  private final VBox tail = new VBox(learntBox, mistakesBox);

  SceneText(Messages messages, StageView stage) {
    this.messages = messages;
    prose = new ProseView(word -> WordLight.onto(stage, word));
    stage.pointedProperty().subscribe(cell -> prose.light(word -> WordLight.meant(word, cell)));
    sceneTitle.setId("scene-title");
    sceneTitle.getStyleClass().add("scene-title");
    sceneTitle.setWrapText(true);
    sceneTitle.setMinHeight(Region.USE_PREF_SIZE);
    duration.setId("lesson-minutes");
    duration.getStyleClass().add("lesson-minutes");
    head.getChildren().add(duration);
    prose.setId("scene-prose");
    tail.getStyleClass().add("lesson-tail");
    getStyleClass().add("scene-text");
    getChildren().setAll(head, sceneTitle, prose);
  }

  /** What stands behind the questions and exercises of a lesson's last scene. */
  VBox tail() {
    return tail;
  }

  private static VBox box(String id, String key, ProseView prose) {
    Label title = new Label();
    title.getStyleClass().add("lesson-box-title");
    title.setUserData(key);
    VBox box = new VBox(title, prose);
    box.setId(id);
    box.getStyleClass().add("lesson-box");
    return box;
  }

  /** Tells this scene in the language of now; without one, why there is none. */
  void tell(Optional<ScenePosition> position, String problem) {
    String language = messages.language().locale().getLanguage();
    sceneTitle.setText(
        position
            .map(now -> now.scene().title().in(language))
            .orElseGet(() -> messages.get("lessons.none")));
    position.ifPresentOrElse(
        now -> prose.show(now.scene().text(language)),
        () -> {
          Label label = new Label(problem);
          label.setWrapText(true);
          label.getStyleClass().add("contents-problem");
          prose.getChildren().setAll(label);
        });
    Optional<Lesson> first = position.filter(now -> now.index() == 0).map(ScenePosition::lesson);
    Optional<Lesson> last = position.filter(ScenePosition::isLast).map(ScenePosition::lesson);
    show(head, goals, first.map(Lesson::goals), language);
    show(learntBox, learnt, last.map(Lesson::learnt), language);
    show(mistakesBox, mistakes, last.map(Lesson::mistakes), language);
    Visibility.show(tail, learntBox.isVisible() || mistakesBox.isVisible());
    String minutes =
        first
            .filter(lesson -> lesson.minutes().isPresent())
            .map(
                lesson ->
                    messages.get("lessons.minutes", Integer.toString(lesson.minutes().getAsInt())))
            .orElse("");
    duration.setText(minutes);
    Visibility.show(duration, !minutes.isEmpty());
  }

  private void show(VBox box, ProseView view, Optional<Map<String, Prose>> texts, String language) {
    Prose text = texts.map(each -> Lesson.in(language, each)).orElse(Prose.EMPTY);
    view.show(text);
    Visibility.show(box, !text.blocks().isEmpty());
    if (box.getChildren().getFirst() instanceof Label title
        && title.getUserData() instanceof String key) {
      title.setText(messages.get(key));
    }
  }
}

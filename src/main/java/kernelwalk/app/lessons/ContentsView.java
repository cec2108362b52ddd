package kernelwalk.app.lessons;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.file.LessonError;
import kernelwalk.lesson.file.LessonFolder;

/** The table of contents: each lesson with its scenes, and what is wrong with those that fail. */
final class ContentsView extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Messages messages;
  private final Map<ScenePosition, Button> buttons = new LinkedHashMap<>();

  /**
   * The contents.
   *
   * @param chosen is run after a scene was opened
   */
  ContentsView(LessonsModel model, Settings settings, Runnable chosen) {
    messages = settings.messages();
    getStyleClass().add("contents");
    for (LessonFolder folder : model.folders()) {
      folder
          .lesson()
          .ifPresentOrElse(lesson -> add(lesson, model, chosen), () -> addBroken(folder));
    }
    settings.languageProperty().subscribe(now -> translate());
    model.positionProperty().subscribe(this::mark);
  }

  private void add(Lesson lesson, LessonsModel model, Runnable chosen) {
    Label title = new Label();
    title.getStyleClass().add("contents-lesson");
    title.setUserData(lesson);
    getChildren().add(title);
    for (int i = 0; i < lesson.scenes().size(); i++) {
      ScenePosition position = new ScenePosition(lesson, i);
      Button button = new Button();
      button.setId("scene-" + lesson.id() + "-" + position.scene().id());
      button.getStyleClass().setAll("button", "contents-scene");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setWrapText(true);
      button.setOnAction(
          event -> {
            model.open(position);
            chosen.run();
          });
      buttons.put(position, button);
      getChildren().add(button);
    }
  }

  private void addBroken(LessonFolder folder) {
    Label title = new Label(folder.name());
    title.getStyleClass().add("contents-lesson");
    getChildren().add(title);
    for (LessonError error : folder.errors()) {
      Label sentence =
          new Label(error.file().getFileName() + ":" + error.line() + ": " + error.message());
      sentence.setWrapText(true);
      sentence.getStyleClass().add("contents-problem");
      getChildren().add(sentence);
    }
  }

  private void translate() {
    String language = messages.language().locale().getLanguage();
    buttons.forEach((position, button) -> button.setText(position.scene().title().in(language)));
    getChildren()
        .forEach(
            child -> {
              if (child instanceof Label label && child.getUserData() instanceof Lesson lesson) {
                label.setText(lesson.title().in(language));
              }
            });
  }

  private void mark(Optional<ScenePosition> now) {
    buttons.forEach(
        (position, button) ->
            button.pseudoClassStateChanged(CURRENT, now.filter(position::equals).isPresent()));
  }
}

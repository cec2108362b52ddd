package kernelwalk.app.lessons;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.app.dialog.SystemDialogs;
import kernelwalk.app.lessons.task.PeopleBar;
import kernelwalk.app.lessons.task.ProgressModel;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.file.LessonError;
import kernelwalk.lesson.file.LessonFolder;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of contents: each lesson with its scenes, and what is wrong with those that fail. */
final class ContentsView extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final Messages messages;
  private final ProgressModel progress;
  private final Map<ScenePosition, Button> buttons = new LinkedHashMap<>();

  /**
   * The contents.
   *
   * @param chosen is run after a scene was opened
   */
  ContentsView(LessonsModel model, ProgressModel progress, Settings settings, Runnable chosen) {
    this.progress = progress;
    messages = settings.messages();
    getStyleClass().add("contents");
    getChildren()
        .add(new PeopleBar(progress, messages, owner -> SystemDialogs.over(owner, messages)));
    for (LessonFolder folder : model.folders()) {
      folder
          .lesson()
          .ifPresentOrElse(lesson -> add(lesson, model, chosen), () -> addBroken(folder));
    }
    settings.languageProperty().subscribe(now -> translate());
    model.positionProperty().subscribe(this::mark);
    progress.progressProperty().subscribe(now -> tick());
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
      button.setGraphic(new FontIcon(Feather.CIRCLE));
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
    tick();
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

  /** A mark for what was seen, and another for what is done. */
  private void tick() {
    buttons.forEach(
        (position, button) -> {
          SceneMark mark = SceneMark.of(position, progress.progress());
          if (button.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(mark.icon());
          }
          button.pseudoClassStateChanged(SEEN, mark != SceneMark.NEW);
          button.pseudoClassStateChanged(DONE, mark == SceneMark.DONE);
          button.setAccessibleHelp(messages.get(mark.key()));
        });
  }

  /** The button of the open scene. */
  Optional<Button> current() {
    return buttons.values().stream()
        .filter(button -> button.getPseudoClassStates().contains(CURRENT))
        .findFirst();
  }

  private void mark(Optional<ScenePosition> now) {
    buttons.forEach(
        (position, button) ->
            button.pseudoClassStateChanged(CURRENT, now.filter(position::equals).isPresent()));
  }
}

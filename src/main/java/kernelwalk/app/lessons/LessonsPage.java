package kernelwalk.app.lessons;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kernelwalk.app.lessons.task.QuestionsModel;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page of lessons in the window. */
public final class LessonsPage implements Page {
  private final Messages messages;
  private final LessonsModel model;
  private final LessonsView view;
  private final ObservableValue<String> title;
  private final ObservableValue<String> subtitle;

  /**
   * The page.
   *
   * @param folder the one that holds a folder for each lesson
   */
  public LessonsPage(Settings settings, Path folder) {
    messages = settings.messages();
    model = LessonsModel.of(folder);
    view =
        new LessonsView(
            model,
            new QuestionsModel((lesson, question, answer, right, attempts, seconds) -> {}),
            settings);
    view.root().getStylesheets().add(Page.sheet("lessons.css"));
    title =
        Bindings.createStringBinding(
            this::lessonTitle, settings.languageProperty(), model.positionProperty());
    subtitle =
        Bindings.createStringBinding(
            this::position, settings.languageProperty(), model.positionProperty());
  }

  /** Opens this scene, if there is one. */
  public void open(String lesson, String scene) {
    model.open(lesson, scene);
  }

  private String lessonTitle() {
    return model
        .positionProperty()
        .get()
        .map(position -> position.lesson().title().in(messages.language().locale().getLanguage()))
        .orElseGet(() -> messages.get(titleKey()));
  }

  private String position() {
    return model
        .positionProperty()
        .get()
        .map(
            position ->
                messages.get(
                    "lessons.position",
                    Integer.toString(position.index() + 1),
                    Integer.toString(position.lesson().scenes().size())))
        .orElse("");
  }

  @Override
  public String id() {
    return "lessons";
  }

  @Override
  public Ikon icon() {
    return Feather.BOOK_OPEN;
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle;
  }

  @Override
  public Node view() {
    return view.root();
  }

  @Override
  public void show() {
    view.stage().start();
    focus();
  }

  @Override
  public void focus() {
    view.stage().focus();
  }

  @Override
  public void hide() {
    view.stage().stop();
  }
}

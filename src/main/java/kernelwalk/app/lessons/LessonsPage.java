package kernelwalk.app.lessons;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kernelwalk.app.lessons.subject.LessonSources;
import kernelwalk.app.lessons.task.ProgressModel;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.source.DigitSource;
import kernelwalk.progress.ProgressStore;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page of lessons in the window. */
public final class LessonsPage implements Page {
  private final Messages messages;
  private final LessonsModel model;
  private final ProgressModel progress;
  private final LessonsView view;
  private final ObservableValue<String> title;
  private final ObservableValue<String> subtitle;

  /**
   * The page of lessons whose progress is kept nowhere.
   *
   * @param folder the one that holds a folder for each lesson
   */
  public LessonsPage(Settings settings, Path folder) {
    this(settings, folder, ProgressModel.unkept(), nowhere());
  }

  /**
   * The page.
   *
   * @param store where what is done is kept
   * @param sources where scenes take their pictures and networks from, and lead to
   */
  public LessonsPage(
      Settings settings, Path folder, Optional<ProgressStore> store, LessonSources sources) {
    this(settings, folder, store.map(ProgressModel::of).orElseGet(ProgressModel::unkept), sources);
  }

  /** What is on this machine, and no other page to lead to. */
  private static LessonSources nowhere() {
    return new LessonSources(
        new DigitSource(MnistStore.standard()),
        new LiveNetwork(),
        () -> {},
        () -> {},
        (xray, unit) -> {},
        scene -> {});
  }

  private LessonsPage(
      Settings settings, Path folder, ProgressModel progress, LessonSources sources) {
    this.progress = progress;
    messages = settings.messages();
    model = LessonsModel.of(folder);
    view = new LessonsView(model, progress, sources, settings);
    // The charts of a training are dressed as those of the lab.
    view.root().getStylesheets().addAll(Page.sheet("lab.css"), Page.sheet("lessons.css"));
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
    view.focus();
  }

  @Override
  public void hide() {
    progress.settle();
    view.stage().stop();
  }
}

package kernelwalk.app.lessons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.app.setting.FileFault;
import kernelwalk.app.setting.Sentence;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.file.LessonCatalog;
import kernelwalk.lesson.file.LessonFolder;

/**
 * The model of the lessons: all of them, and the scene that is open: all scenes of all lessons
 * stand in one row.
 */
final class LessonsModel {
  private final List<LessonFolder> folders;
  private final List<ScenePosition> scenePositions = new ArrayList<>();
  private final Optional<Sentence> problem;
  private final ReadOnlyObjectWrapper<Optional<ScenePosition>> position;

  private LessonsModel(List<LessonFolder> folders, Optional<Sentence> problem) {
    this.folders = List.copyOf(folders);
    this.problem = problem;
    for (LessonFolder folder : folders) {
      folder.lesson().ifPresent(this::add);
    }
    position = new ReadOnlyObjectWrapper<>(scenePositions.stream().findFirst());
  }

  /** The lessons of this folder; without any, {@link #problem} says why. */
  static LessonsModel of(Path folder) {
    try {
      return new LessonsModel(LessonCatalog.open(folder).folders(), Optional.empty());
    } catch (IOException e) {
      return new LessonsModel(List.of(), Optional.of(FileFault.unread(folder, e)));
    }
  }

  private void add(Lesson lesson) {
    for (int i = 0; i < lesson.scenes().size(); i++) {
      scenePositions.add(new ScenePosition(lesson, i));
    }
  }

  /** Lessons, and folders whose lesson has mistakes, in the list's order. */
  List<LessonFolder> folders() {
    return folders;
  }

  /** Why there are no lessons at all, as one sentence. */
  Optional<Sentence> problem() {
    return problem;
  }

  /** The open scene; empty only if no lesson is without a mistake. */
  ReadOnlyObjectProperty<Optional<ScenePosition>> positionProperty() {
    return position.getReadOnlyProperty();
  }

  void open(ScenePosition next) {
    position.set(Optional.of(next));
  }

  /** Opens this scene, if there is one. */
  void open(String lesson, String scene) {
    scenePositions.stream()
        .filter(each -> each.lesson().id().equals(lesson) && each.scene().id().equals(scene))
        .findFirst()
        .ifPresent(this::open);
  }

  /** The scene after the open one, in this lesson or the next. */
  Optional<ScenePosition> next() {
    return neighbour(1);
  }

  /** The scene before the open one, in this lesson or the one before. */
  Optional<ScenePosition> previous() {
    return neighbour(-1);
  }

  void goOn() {
    next().ifPresent(this::open);
  }

  void goBack() {
    previous().ifPresent(this::open);
  }

  private Optional<ScenePosition> neighbour(int offset) {
    return position
        .get()
        .map(now -> scenePositions.indexOf(now) + offset)
        .filter(index -> index >= 0 && index < scenePositions.size())
        .map(scenePositions::get);
  }
}

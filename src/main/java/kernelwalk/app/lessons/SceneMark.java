package kernelwalk.app.lessons;

import java.util.Locale;
import kernelwalk.lesson.Scene;
import kernelwalk.progress.Progress;
import org.kordamp.ikonli.feather.Feather;

/** The mark that a scene has in the contents. */
enum SceneMark {
  NEW(Feather.CIRCLE),
  SEEN(Feather.CHECK),
  /** Seen, all its questions answered rightly, all its exercises mastered. */
  DONE(Feather.CHECK_CIRCLE);

  private final Feather icon;

  SceneMark(Feather icon) {
    this.icon = icon;
  }

  static SceneMark of(ScenePosition position, Progress progress) {
    String lesson = position.lesson().id();
    Scene scene = position.scene();
    if (!progress.hasSeen(lesson, scene.id())) {
      return NEW;
    }
    boolean answered =
        scene.questions().stream()
            .allMatch(question -> progress.hasAnswered(lesson, question.id()));
    boolean mastered =
        scene.exercises().stream()
            .allMatch(exercise -> progress.mastery(lesson, exercise.kind().word()).mastered());
    return answered && mastered ? DONE : SEEN;
  }

  Feather icon() {
    return icon;
  }

  String key() {
    return "lessons.mark." + name().toLowerCase(Locale.ROOT);
  }
}

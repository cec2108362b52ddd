package kernelwalk.app.lessons;

import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.app.lessons.subject.LessonSources;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.source.DigitSource;
import kernelwalk.progress.ProgressStore;

/** Pages of lessons for tests. */
final class LessonsPages {
  private LessonsPages() {}

  /** A page that keeps what is done. */
  static LessonsPage of(Settings settings, Path lessons, ProgressStore store) {
    return new LessonsPage(
        settings,
        lessons,
        Optional.of(store),
        new LessonSources(
            new DigitSource(MnistStore.standard()),
            new LiveNetwork(),
            () -> {},
            () -> {},
            (xray, unit) -> {},
            scene -> {}));
  }
}

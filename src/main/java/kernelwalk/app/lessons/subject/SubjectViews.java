package kernelwalk.app.lessons.subject;

import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.FilmSource;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;

/** The view for each kind of subject. */
public final class SubjectViews {
  private final Settings settings;
  private final LessonSources sources;
  private final StageView stage;

  public SubjectViews(Settings settings, LessonSources sources, StageView stage) {
    this.settings = settings;
    this.sources = sources;
    this.stage = stage;
  }

  /**
   * The view of this subject; none for an operation, which is filmed as it is.
   *
   * @param refilm puts a film on the stage in place of the one before, at the same place
   */
  public Optional<SubjectView> of(SceneSubject subject, Consumer<FilmSource> refilm) {
    return switch (subject) {
      case SteppedOperation stepped -> Optional.empty();
      case SceneSubject.Planes planes ->
          Optional.of(new PlanesView(planes, settings, stage, refilm));
      case SceneSubject.TimeLine line -> Optional.of(new TimeLineView(line, settings));
      case SceneSubject.Plan plan -> Optional.of(new PlanView(plan, settings, refilm));
      case SceneSubject.Code code -> Optional.of(new CodeView(code, settings));
      case SceneSubject.Data data -> Optional.of(new DataView(data, settings, sources, refilm));
      case SceneSubject.FeatureMaps maps ->
          Optional.of(new FeatureMapsView(maps, settings, sources));
      case SceneSubject.Training training ->
          Optional.of(new TrainingView(training, settings, sources));
      case SceneSubject.TrainingStep step ->
          Optional.of(new TrainingStepView(step, settings, sources, refilm));
      case SceneSubject.Evaluation evaluation ->
          Optional.of(new EvaluationView(evaluation, settings, sources, refilm));
      case SceneSubject.HandingOn on -> Optional.of(new HandingOnView(on, settings, sources));
    };
  }
}

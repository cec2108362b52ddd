package kernelwalk.lesson.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/** The reader of the keys that put an operation on a scene's stage. */
final class SteppedOperationReader {
  private static final List<String> LEVELS =
      Stream.of(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();

  /** Channels of a picture in colour. */
  private static final int COLOURS = 3;

  private final YamlFields yamlFields;
  private final LessonErrors lessonErrors;

  SteppedOperationReader(YamlFields yamlFields, LessonErrors lessonErrors) {
    this.yamlFields = yamlFields;
    this.lessonErrors = lessonErrors;
  }

  /** What is stepped; empty, with mistakes, if something does not fit. */
  Optional<SteppedOperation> read() {
    Optional<OperationReader.Found> found = new OperationReader(yamlFields, lessonErrors).read();
    Optional<Level> asked =
        yamlFields
            .choice("level", LEVELS, false)
            .map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)));
    boolean coverage = yamlFields.flag("coverage");
    boolean puzzle = yamlFields.flag("puzzle");
    OptionalInt start = yamlFields.whole("start", 1, false);
    OptionalInt stop = yamlFields.whole("stop", 1, false);
    List<String> channels = yamlFields.texts("channels");
    YamlFields shown = yamlFields.inner("shown");
    Optional<Look.Kind> shownInput = look(shown, "input", List.of("grey", "colour"));
    Optional<Look.Kind> shownOutput = look(shown, "output", List.of("grey"));
    if (yamlFields.optional("shown").isPresent()) {
      shown.finish();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Operation operation = found.get().operation();
    Tensor input = found.get().input();
    List<Tensor> parameters = found.get().parameters();
    if (!channels.isEmpty() && channels.size() != input.shape().dim(1)) {
      lessonErrors.add(
          yamlFields.optional("channels").orElse(yamlFields.node()),
          "%s: 'channels' must name each of the %d input channels, found %d names"
              .formatted(yamlFields.what(), input.shape().dim(1), channels.size()));
    }
    if (shownInput.filter(kind -> kind == Look.Kind.COLOUR).isPresent()
        && input.shape().dim(1) != COLOURS) {
      lessonErrors.add(
          yamlFields.optional("shown").orElse(yamlFields.node()),
          "%s: an input shown in colour must have %d channels, found %d"
              .formatted(yamlFields.what(), COLOURS, input.shape().dim(1)));
      return Optional.empty();
    }
    TensorLooks looks =
        new TensorLooks(
            look(shownInput, input),
            look(shownOutput, operation.forward(input, parameters)),
            channels);
    ScenePass pass = found.get().pass();
    FilmSource filmSource = pass.source(operation, input, parameters, looks);
    Level level = level(asked, filmSource.levels());
    long steps =
        filmSource.film(FilmSettings.of(level, 800, 600, FilmTexts.english())).timeline().steps();
    inside("start", start, 1, steps);
    inside("stop", stop, start.orElse(1), steps);
    return Optional.of(
        new SteppedOperation(
            operation,
            input,
            parameters,
            pass,
            level,
            coverage,
            puzzle,
            looks,
            zeroBased(start),
            zeroBased(stop)));
  }

  /** What a tensor is to the eye, where the lesson says so. */
  private static Optional<Look.Kind> look(YamlFields shown, String key, List<String> words) {
    return shown
        .choice(key, words, false)
        .map(word -> Look.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static Look look(Optional<Look.Kind> kind, Tensor values) {
    return kind.map(each -> Look.picture(each, values.values())).orElse(Look.NUMBERS);
  }

  /** The level asked for, or the finest that there is; a mistake if it is not among these. */
  private Level level(Optional<Level> asked, List<Level> levels) {
    if (asked.isPresent() && !levels.contains(asked.get())) {
      String known =
          levels.stream()
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      lessonErrors.add(
          yamlFields.optional("level").orElse(yamlFields.node()),
          "%s: 'level' must be one of %s, found '%s'"
              .formatted(yamlFields.what(), known, asked.get().name().toLowerCase(Locale.ROOT)));
    }
    return asked.filter(levels::contains).orElse(levels.getLast());
  }

  private void inside(String key, OptionalInt step, long least, long most) {
    if (step.isPresent() && (step.getAsInt() < least || step.getAsInt() > most)) {
      lessonErrors.add(
          yamlFields.optional(key).orElse(yamlFields.node()),
          "%s: '%s' must be a step from %d to %d, found %d"
              .formatted(yamlFields.what(), key, least, most, step.getAsInt()));
    }
  }

  private static OptionalLong zeroBased(OptionalInt step) {
    return step.isPresent() ? OptionalLong.of(step.getAsInt() - 1L) : OptionalLong.empty();
  }
}

package kernelwalk.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.film.Phrases;
import kernelwalk.film.Script;
import kernelwalk.film.Staging;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;

/** Reads one scene's keys. */
final class SceneReader {
  private static final List<String> LEVELS =
      Stream.of(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();

  private final String id;
  private final Fields fields;
  private final Mistakes mistakes;

  SceneReader(String id, Fields fields, Mistakes mistakes) {
    this.id = id;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /** The scene; empty, with mistakes, if something does not fit. */
  Optional<Scene> read(Optional<Wording> title, Map<String, Prose> text) {
    Optional<OperationReader.Found> found = new OperationReader(fields, mistakes).read();
    Optional<Level> asked =
        fields
            .choice("level", LEVELS, false)
            .map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)));
    boolean coverage = fields.flag("coverage");
    boolean puzzle = fields.flag("puzzle");
    OptionalInt start = fields.whole("start", 1, false);
    OptionalInt stop = fields.whole("stop", 1, false);
    List<String> channels = fields.texts("channels");
    fields.finish();
    if (found.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    Operation operation = found.get().operation();
    Tensor input = found.get().input();
    List<Tensor> parameters = found.get().parameters();
    if (!channels.isEmpty() && channels.size() != input.shape().dim(1)) {
      mistakes.add(
          fields.optional("channels").orElse(fields.node()),
          "%s: 'channels' must name each of the %d input channels, found %d names"
              .formatted(fields.what(), input.shape().dim(1), channels.size()));
    }
    ScenePass pass = found.get().pass();
    Script script = pass.script(operation, input, parameters, channels);
    Level level = level(asked, script.levels());
    long steps = script.film(Staging.of(level, 800, 600, Phrases.english())).steps();
    inside("start", start, 1, steps);
    inside("stop", stop, start.orElse(1), steps);
    return Optional.of(
        new Scene(
            id,
            title.get(),
            operation,
            input,
            parameters,
            pass,
            level,
            coverage,
            puzzle,
            channels,
            zeroBased(start),
            zeroBased(stop),
            text));
  }

  /** The level asked for, or the finest that there is; a mistake if it is not among these. */
  private Level level(Optional<Level> asked, List<Level> levels) {
    if (asked.isPresent() && !levels.contains(asked.get())) {
      String known =
          levels.stream()
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      mistakes.add(
          fields.optional("level").orElse(fields.node()),
          "%s: 'level' must be one of %s, found '%s'"
              .formatted(fields.what(), known, asked.get().name().toLowerCase(Locale.ROOT)));
    }
    return asked.filter(levels::contains).orElse(levels.getLast());
  }

  private void inside(String key, OptionalInt step, long least, long most) {
    if (step.isPresent() && (step.getAsInt() < least || step.getAsInt() > most)) {
      mistakes.add(
          fields.optional(key).orElse(fields.node()),
          "%s: '%s' must be a step from %d to %d, found %d"
              .formatted(fields.what(), key, least, most, step.getAsInt()));
    }
  }

  private static OptionalLong zeroBased(OptionalInt step) {
    return step.isPresent() ? OptionalLong.of(step.getAsInt() - 1L) : OptionalLong.empty();
  }
}

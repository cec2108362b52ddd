package kernelwalk.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
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
    Level level =
        fields
            .choice("level", LEVELS, false)
            .map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Level.PRODUCT);
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
    if (operation instanceof Conv2d conv) {
      long steps = new ConvWalk(conv, input, parameters).size(level);
      inside("start", start, 1, steps);
      inside("stop", stop, start.orElse(1), steps);
    }
    return Optional.of(
        new Scene(
            id,
            title.get(),
            operation,
            input,
            parameters,
            level,
            coverage,
            puzzle,
            channels,
            zeroBased(start),
            zeroBased(stop),
            text));
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

package kernelwalk.app.playground.file;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.Moment.Overlay;
import kernelwalk.app.playground.model.Moment.Span;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.walk.Level;
import org.snakeyaml.engine.v2.nodes.Node;

/** The moment that the stage shows, in a {@code .kw} file. */
final class KwMoment {
  private static final double MOST_STEPS = 1e12;
  private static final double SLOWEST = 0.25;
  private static final double FASTEST = 16;

  private KwMoment() {}

  /** Such as {@code moment: {level: cell, step: 12.9, speed: 1, show: [values]}}. */
  static String text(Moment moment) {
    StringBuilder text = new StringBuilder("moment: {level: ");
    text.append(moment.level().name().toLowerCase(Locale.ROOT));
    text.append(", step: ").append(moment.step());
    text.append(", speed: ").append(moment.speed());
    moment
        .loop()
        .ifPresent(loop -> text.append(", loop: [%s, %s]".formatted(loop.from(), loop.to())));
    text.append(", show: [")
        .append(moment.shown().stream().map(Overlay::word).collect(joining(", ")))
        .append(']');
    moment.pin().ifPresent(cell -> text.append(", pin: ").append(pin(cell)));
    moment.comparedPin().ifPresent(cell -> text.append(", compared-pin: ").append(pin(cell)));
    return text.append("}\n").toString();
  }

  private static String pin(TensorCell cell) {
    return "{tensor: %s, index: %s}".formatted(cell.tensorRole().code(), cell.index());
  }

  static Moment read(KwFields file) throws InputMistake {
    KwFields fields =
        file.inner("moment", "level", "step", "speed", "loop", "show", "pin", "compared-pin");
    return new Moment(
        fields.named("level", Level.values()),
        fields.decimal("step", 0, MOST_STEPS),
        fields.decimal("speed", SLOWEST, FASTEST),
        loop(fields),
        overlays(fields),
        pin(fields, "pin"),
        pin(fields, "compared-pin"));
  }

  private static Optional<Span> loop(KwFields fields) throws InputMistake {
    Optional<Node> node = fields.optional("loop");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    double[] ends = fields.decimals("loop", 0, MOST_STEPS, 2);
    if (ends[1] <= ends[0]) {
      throw KwFields.at(node.get(), "order", "loop");
    }
    return Optional.of(new Span(ends[0], ends[1]));
  }

  private static Set<Overlay> overlays(KwFields fields) throws InputMistake {
    Set<Overlay> overlays = EnumSet.noneOf(Overlay.class);
    List<String> words = fields.words("show");
    for (Overlay each : Overlay.values()) {
      if (words.contains(each.word())) {
        overlays.add(each);
      }
    }
    if (overlays.size() != words.size()) {
      String known = List.of(Overlay.values()).stream().map(Overlay::word).collect(joining(", "));
      throw KwFields.at(fields.required("show"), "choice", "show", known, String.join(", ", words));
    }
    return overlays;
  }

  private static Optional<TensorCell> pin(KwFields fields, String key) throws InputMistake {
    if (fields.optional(key).isEmpty()) {
      return Optional.empty();
    }
    KwFields pin = fields.inner(key, "tensor", "index");
    TensorRole role = pin.choice("tensor", TensorRole.values(), TensorRole::code);
    return Optional.of(new TensorCell(role, pin.indices("index")));
  }
}

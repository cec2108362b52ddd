package kernelwalk.film;

import java.util.Arrays;
import java.util.stream.Collectors;
import kernelwalk.film.Mark.Run;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumStep;

/** A step of a sum of products in words. */
record SumWords(SumScript script, Phrases phrases) {
  private static final int MOST = 8;

  String text(SumStep step) {
    return switch (step) {
      case SumStep.Product p -> product(p);
      case SumStep.ChannelSum s ->
          phrases.say(
              "sum.channel",
              cell(script.result(), s.cell()),
              Integer.toString(s.terms()),
              Numbers.text(s.sum()),
              Numbers.text(s.running()));
      case SumStep.Bias b ->
          phrases.say(
              "conv.bias",
              cell(script.result(), b.cell()),
              Numbers.text(b.sum()),
              Numbers.text(b.bias().value()),
              Numbers.text(b.value()));
      case SumStep.Result r -> result(r);
      case SumStep.Layer layer -> phrases.say("conv.layer", layer.result().shape().toString());
    };
  }

  private String product(SumStep.Product p) {
    String result = cell(script.result(), p.cell());
    String left = name(script.left(), p.left());
    if (script.bare()) {
      return phrases.say(
          "sum.term", result, left, Numbers.text(p.left().value()), Numbers.text(p.running()));
    }
    String right =
        p.right().role() == Operand.Role.CONSTANT
            ? phrases.say(script.factor())
            : script.right().map(actor -> name(actor, p.right())).orElse("");
    String sentence =
        phrases.say(
            "sum.product",
            result,
            left,
            Numbers.text(p.left().value()),
            right,
            Numbers.text(p.right().value()),
            Numbers.text(p.product()));
    return script
        .derivation()
        .map(how -> sentence + " " + phrases.say("sum.derived", written(how, p.right())))
        .orElse(sentence);
  }

  private static String written(Derivation how, Operand factor) {
    String runs = how.of(factor.position()).stream().map(Run::text).collect(Collectors.joining());
    return runs.replace("  ", " ");
  }

  private String result(SumStep.Result r) {
    boolean many = r.channelSums().size() > MOST;
    String sums =
        many
            ? phrases.say("sum.many", Integer.toString(r.channelSums().size()))
            : r.channelSums().stream().map(Numbers::text).collect(Collectors.joining(" + "));
    return phrases.say(
        script.walk().bias() ? "conv.result.bias" : "conv.result",
        cell(script.result(), r.cell()),
        Numbers.text(r.value()),
        sums,
        Numbers.text(r.bias()));
  }

  private String name(Actor actor, Operand operand) {
    return operand.position() < 0 ? phrases.say("sum.padding") : cell(actor, operand.position());
  }

  private static String cell(Actor actor, int position) {
    Shape shape = actor.tensor().shape();
    return new TensorCell(actor.part(), Arrays.stream(shape.indices(position)).boxed().toList())
        .toString();
  }
}

package kernelwalk.film;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.film.Mark.Run;
import kernelwalk.walk.SoftmaxStep;

/** The formula of a softmax as far as the film is, and its steps in words. */
record SoftmaxWords(SoftmaxScript script, Phrases phrases) {

  void formula(
      Footer footer,
      Sketch sketch,
      SoftmaxMoment moment,
      SoftmaxStep.Result result,
      List<Double> exponentials) {
    boolean loss = moment.loss() > 0 && script.loss();
    int category = moment.current() >= 0 ? moment.current() : spoken(result);
    if (loss && moment.gradients() > 0) {
      gradient(footer, sketch, result, category);
    } else if (loss) {
      footer.symbols(
          sketch,
          List.of(
              Run.of("L", ColourRole.GRADIENT),
              muted("  =  − ln "),
              Run.of("p", ColourRole.OUTPUT),
              muted("[" + result.label() + "]")));
      footer.numbers(
          sketch,
          List.of(
              muted("−ln "),
              Run.of(Numbers.text(result.probabilities().get(result.label())), ColourRole.OUTPUT),
              muted(" = "),
              Run.bold(Numbers.text(result.loss()), ColourRole.GRADIENT)));
    } else if (moment.shares() > 0) {
      share(footer, sketch, result, exponentials, category);
    } else {
      exponential(footer, sketch, result, exponentials, Math.max(0, moment.current()));
    }
  }

  private int spoken(SoftmaxStep.Result result) {
    int best = 0;
    for (int i = 1; i < result.probabilities().size(); i++) {
      best = result.probabilities().get(i) > result.probabilities().get(best) ? i : best;
    }
    return script.loss() ? result.label() : best;
  }

  private void exponential(
      Footer footer,
      Sketch sketch,
      SoftmaxStep.Result result,
      List<Double> exponentials,
      int category) {
    int first = result.sample() * script.classes();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < script.classes(); i++) {
      greatest = Math.max(greatest, script.logits().values()[first + i]);
    }
    double z = script.logits().values()[first + category];
    footer.symbols(
        sketch,
        List.of(
            Run.of("e", ColourRole.INK),
            muted("[" + category + "]  =  exp("),
            Run.of("z", ColourRole.INPUT),
            muted(" − max "),
            Run.of("z", ColourRole.INPUT),
            muted(")")));
    footer.numbers(
        sketch,
        List.of(
            muted("exp("),
            Run.of(Numbers.text(z), ColourRole.INPUT),
            muted(greatest < 0 ? " + " : " − "),
            Run.of(Numbers.text(Math.abs(greatest)), ColourRole.INPUT),
            muted(") = "),
            Run.bold(Numbers.text(exponentials.get(category)), ColourRole.INK)));
  }

  private static void share(
      Footer footer,
      Sketch sketch,
      SoftmaxStep.Result result,
      List<Double> exponentials,
      int category) {
    double total = exponentials.stream().mapToDouble(Double::doubleValue).sum();
    footer.symbols(
        sketch,
        List.of(
            Run.of("p", ColourRole.OUTPUT),
            muted("[" + category + "]  =  "),
            Run.of("e", ColourRole.INK),
            muted(" / Σ "),
            Run.of("e", ColourRole.INK)));
    footer.numbers(
        sketch,
        List.of(
            Run.of(Numbers.text(exponentials.get(category)), ColourRole.INK),
            muted(" / "),
            Run.of(Numbers.text(total), ColourRole.INK),
            muted(" = "),
            Run.bold(Numbers.text(result.probabilities().get(category)), ColourRole.OUTPUT)));
  }

  private void gradient(Footer footer, Sketch sketch, SoftmaxStep.Result result, int category) {
    int samples = script.logits().shape().dim(0);
    String target = category == result.label() ? "1" : "0";
    String divided = samples > 1 ? ") / " + samples : "";
    footer.symbols(
        sketch,
        List.of(
            Run.of("∂L/∂z", ColourRole.GRADIENT),
            muted("[" + category + "]  =  " + (samples > 1 ? "(" : "")),
            Run.of("p", ColourRole.OUTPUT),
            muted(" − "),
            Run.of("t", ColourRole.INK),
            muted(samples > 1 ? ") / N" : "")));
    footer.numbers(
        sketch,
        List.of(
            muted(samples > 1 ? "(" : ""),
            Run.of(Numbers.text(result.probabilities().get(category)), ColourRole.OUTPUT),
            muted(" − "),
            Run.of(target, ColourRole.INK),
            muted(divided + " = "),
            Run.bold(Numbers.text(result.gradient().get(category)), ColourRole.GRADIENT)));
  }

  private static Run muted(String text) {
    return Run.of(text, ColourRole.MUTED);
  }

  String text(SoftmaxStep step) {
    return switch (step) {
      case SoftmaxStep.Exponential e ->
          phrases.say(
              "softmax.exponential",
              Integer.toString(e.category()),
              Numbers.text(e.logit()),
              Numbers.text(e.shifted()),
              Numbers.text(e.exponential()));
      case SoftmaxStep.Total t -> phrases.say("softmax.total", Numbers.text(t.total()));
      case SoftmaxStep.Share s ->
          phrases.say(
              "softmax.share",
              Integer.toString(s.category()),
              Numbers.text(s.exponential()),
              Numbers.text(s.total()),
              Numbers.text(s.probability()));
      case SoftmaxStep.Probabilities p ->
          phrases.say("softmax.probabilities", listed(p.probabilities()));
      case SoftmaxStep.Loss l ->
          phrases.say(
              "softmax.loss",
              Integer.toString(l.label()),
              Numbers.text(l.probability()),
              Numbers.text(l.loss()));
      case SoftmaxStep.Gradient g ->
          phrases.say(
              g.samples() > 1 ? "softmax.gradient.mean" : "softmax.gradient",
              Integer.toString(g.category()),
              Numbers.text(g.probability()),
              Integer.toString(g.target()),
              Numbers.text(g.value()),
              Integer.toString(g.samples()));
      case SoftmaxStep.Result r ->
          script.loss()
              ? phrases.say(
                  "softmax.result",
                  listed(r.probabilities()),
                  Integer.toString(r.label()),
                  Numbers.text(r.loss()))
              : phrases.say("softmax.probabilities", listed(r.probabilities()));
      case SoftmaxStep.Layer layer ->
          phrases.say("conv.layer", layer.probabilities().shape().toString());
    };
  }

  private static String listed(List<Double> values) {
    return values.stream().map(Numbers::text).collect(Collectors.joining(", "));
  }
}

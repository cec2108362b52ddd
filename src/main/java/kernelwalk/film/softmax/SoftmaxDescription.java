package kernelwalk.film.softmax;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.walk.SoftmaxStep;

/** The description of a softmax: its formula as far as the film is, its steps in words. */
record SoftmaxDescription(SoftmaxFilmSource source, FilmTexts texts) {

  void formula(
      FormulaStrip strip,
      MarkBuilder marks,
      SoftmaxProgress progress,
      SoftmaxStep.Result result,
      List<Double> exponentials) {
    boolean loss = progress.loss() > 0 && source.loss();
    int category = progress.current() >= 0 ? progress.current() : spoken(result);
    if (loss && progress.gradients() > 0) {
      gradient(strip, marks, result, category);
    } else if (loss) {
      strip.symbols(
          marks,
          List.of(
              Run.of("L", ColourRole.GRADIENT),
              muted("  =  − ln "),
              Run.of("p", ColourRole.OUTPUT),
              muted("[" + result.label() + "]")));
      strip.numbers(
          marks,
          List.of(
              muted("−ln "),
              Run.of(
                  NumberText.text(result.probabilities().get(result.label())), ColourRole.OUTPUT),
              muted(" = "),
              Run.bold(NumberText.text(result.loss()), ColourRole.GRADIENT)));
    } else if (progress.probabilities() > 0) {
      share(strip, marks, result, exponentials, category);
    } else {
      exponential(strip, marks, result, exponentials, Math.max(0, progress.current()));
    }
  }

  private int spoken(SoftmaxStep.Result result) {
    int best = 0;
    for (int i = 1; i < result.probabilities().size(); i++) {
      best = result.probabilities().get(i) > result.probabilities().get(best) ? i : best;
    }
    return source.loss() ? result.label() : best;
  }

  private void exponential(
      FormulaStrip strip,
      MarkBuilder marks,
      SoftmaxStep.Result result,
      List<Double> exponentials,
      int category) {
    int first = result.sample() * source.classes();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < source.classes(); i++) {
      greatest = Math.max(greatest, source.logits().values()[first + i]);
    }
    double z = source.logits().values()[first + category];
    strip.symbols(
        marks,
        List.of(
            Run.of("e", ColourRole.INK),
            muted("[" + category + "]  =  exp("),
            Run.of("z", ColourRole.INPUT),
            muted(" − max "),
            Run.of("z", ColourRole.INPUT),
            muted(")")));
    strip.numbers(
        marks,
        List.of(
            muted("exp("),
            Run.of(NumberText.text(z), ColourRole.INPUT),
            muted(greatest < 0 ? " + " : " − "),
            Run.of(NumberText.text(Math.abs(greatest)), ColourRole.INPUT),
            muted(") = "),
            Run.bold(NumberText.text(exponentials.get(category)), ColourRole.INK)));
  }

  private static void share(
      FormulaStrip strip,
      MarkBuilder marks,
      SoftmaxStep.Result result,
      List<Double> exponentials,
      int category) {
    double total = exponentials.stream().mapToDouble(Double::doubleValue).sum();
    strip.symbols(
        marks,
        List.of(
            Run.of("p", ColourRole.OUTPUT),
            muted("[" + category + "]  =  "),
            Run.of("e", ColourRole.INK),
            muted(" / Σ "),
            Run.of("e", ColourRole.INK)));
    strip.numbers(
        marks,
        List.of(
            Run.of(NumberText.text(exponentials.get(category)), ColourRole.INK),
            muted(" / "),
            Run.of(NumberText.text(total), ColourRole.INK),
            muted(" = "),
            Run.bold(NumberText.text(result.probabilities().get(category)), ColourRole.OUTPUT)));
  }

  private void gradient(
      FormulaStrip strip, MarkBuilder marks, SoftmaxStep.Result result, int category) {
    int samples = source.logits().shape().dim(0);
    String target = category == result.label() ? "1" : "0";
    String divided = samples > 1 ? ") / " + samples : "";
    strip.symbols(
        marks,
        List.of(
            Run.of("∂L/∂z", ColourRole.GRADIENT),
            muted("[" + category + "]  =  " + (samples > 1 ? "(" : "")),
            Run.of("p", ColourRole.OUTPUT),
            muted(" − "),
            Run.of("t", ColourRole.INK),
            muted(samples > 1 ? ") / N" : "")));
    strip.numbers(
        marks,
        List.of(
            muted(samples > 1 ? "(" : ""),
            Run.of(NumberText.text(result.probabilities().get(category)), ColourRole.OUTPUT),
            muted(" − "),
            Run.of(target, ColourRole.INK),
            muted(divided + " = "),
            Run.bold(NumberText.text(result.gradient().get(category)), ColourRole.GRADIENT)));
  }

  private static Run muted(String text) {
    return Run.of(text, ColourRole.MUTED);
  }

  String text(SoftmaxStep step) {
    return switch (step) {
      case SoftmaxStep.Exponential e ->
          texts.say(
              "softmax.exponential",
              Integer.toString(e.category()),
              NumberText.text(e.logit()),
              NumberText.text(e.shifted()),
              NumberText.text(e.exponential()));
      case SoftmaxStep.Total t -> texts.say("softmax.total", NumberText.text(t.total()));
      case SoftmaxStep.Share s ->
          texts.say(
              "softmax.share",
              Integer.toString(s.category()),
              NumberText.text(s.exponential()),
              NumberText.text(s.total()),
              NumberText.text(s.probability()));
      case SoftmaxStep.Probabilities p ->
          texts.say("softmax.probabilities", listed(p.probabilities()));
      case SoftmaxStep.Loss l ->
          texts.say(
              "softmax.loss",
              Integer.toString(l.label()),
              NumberText.text(l.probability()),
              NumberText.text(l.loss()));
      case SoftmaxStep.Gradient g ->
          texts.say(
              g.samples() > 1 ? "softmax.gradient.mean" : "softmax.gradient",
              Integer.toString(g.category()),
              NumberText.text(g.probability()),
              Integer.toString(g.target()),
              NumberText.text(g.value()),
              Integer.toString(g.samples()));
      case SoftmaxStep.Result r ->
          source.loss()
              ? texts.say(
                  "softmax.result",
                  listed(r.probabilities()),
                  Integer.toString(r.label()),
                  NumberText.text(r.loss()))
              : texts.say("softmax.probabilities", listed(r.probabilities()));
      case SoftmaxStep.Layer layer ->
          texts.say("conv.layer", layer.probabilities().shape().toString());
    };
  }

  private static String listed(List<Double> values) {
    return values.stream().map(NumberText::text).collect(Collectors.joining(", "));
  }
}

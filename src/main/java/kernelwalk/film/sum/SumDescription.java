package kernelwalk.film.sum;

import java.util.stream.Collectors;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.walk.Operand;
import kernelwalk.walk.SumStep;

/** The description of a sum of products: its steps in words. */
record SumDescription(SumFilmSource source, FilmTexts texts) {
  private static final int MOST = 8;

  String text(SumStep step) {
    return switch (step) {
      case SumStep.Product p -> product(p);
      case SumStep.ChannelSum s ->
          texts.say(
              "sum.channel",
              cell(source.result(), s.cell()),
              Integer.toString(s.terms()),
              NumberText.text(s.sum()),
              NumberText.text(s.running()));
      case SumStep.Bias b ->
          texts.say(
              "conv.bias",
              cell(source.result(), b.cell()),
              NumberText.text(b.sum()),
              NumberText.text(b.bias().value()),
              NumberText.text(b.value()));
      case SumStep.Result r -> result(r);
      case SumStep.Layer layer ->
          texts.say("conv.layer", source.axes().shape(layer.result().shape()));
    };
  }

  private String product(SumStep.Product p) {
    String result = cell(source.result(), p.cell());
    String left = name(source.left(), p.left());
    if (source.bare()) {
      return texts.say(
          "sum.term",
          result,
          left,
          NumberText.text(p.left().value()),
          NumberText.text(p.running()));
    }
    String right =
        p.right().role() == Operand.Role.CONSTANT
            ? texts.say(source.factor())
            : source.right().map(operand -> name(operand, p.right())).orElse("");
    String sentence =
        texts.say(
            "sum.product",
            result,
            left,
            NumberText.text(p.left().value()),
            right,
            NumberText.text(p.right().value()),
            NumberText.text(p.product()));
    return source
        .derivation()
        .map(how -> sentence + " " + texts.say("sum.derived", written(how, p.right())))
        .orElse(sentence);
  }

  private static String written(FactorDerivation how, Operand factor) {
    String runs = how.of(factor.position()).stream().map(Run::text).collect(Collectors.joining());
    return runs.replace("  ", " ");
  }

  private String result(SumStep.Result r) {
    boolean many = r.channelSums().size() > MOST;
    String sums =
        many
            ? texts.say("sum.many", Integer.toString(r.channelSums().size()))
            : r.channelSums().stream().map(NumberText::text).collect(Collectors.joining(" + "));
    boolean bias = source.walk().bias();
    boolean single = !bias && r.channelSums().size() == 1;
    return texts.say(
        single ? "conv.result.one" : bias ? "conv.result.bias" : "conv.result",
        cell(source.result(), r.cell()),
        NumberText.text(r.value()),
        sums,
        NumberText.text(r.bias()));
  }

  private String name(OperandTensor tensor, Operand operand) {
    return operand.position() < 0 ? texts.say("sum.padding") : cell(tensor, operand.position());
  }

  private String cell(OperandTensor operand, int position) {
    TensorCell cell = TensorCell.at(operand.tensorRole(), operand.tensor().shape(), position);
    return source.axes().name(cell);
  }
}

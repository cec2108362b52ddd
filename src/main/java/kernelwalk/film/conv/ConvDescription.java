package kernelwalk.film.conv;

import java.util.stream.Collectors;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/** The description of a convolution: its steps in words. */
record ConvDescription(ConvWalk walk, ChannelNames names, FilmTexts texts, AxisText axes) {

  String text(TimelinePosition when) {
    return switch (walk.at(when.shown(), when.index())) {
      case ConvStep.Product p ->
          texts.say(
              p.padded() ? "conv.product.padded" : "conv.product",
              output(p.outputCell()),
              axes.name(
                  TensorCell.of(
                      TensorRole.INPUT,
                      p.outputCell().sample(),
                      p.inChannel(),
                      p.row(),
                      p.column())),
              NumberText.text(p.input()),
              axes.name(
                  TensorCell.of(
                      TensorRole.WEIGHT,
                      p.outputCell().channel(),
                      p.channel(),
                      p.kernelRow(),
                      p.kernelColumn())),
              NumberText.text(p.weight()),
              NumberText.text(p.product()));
      case ConvStep.ChannelSum s ->
          texts.say(
              "conv.sum",
              output(s.outputCell()),
              names.of(s.inChannel()),
              NumberText.text(s.sum()));
      case ConvStep.Bias b ->
          texts.say(
              "conv.bias",
              output(b.outputCell()),
              NumberText.text(b.sum()),
              NumberText.text(b.bias()),
              NumberText.text(b.value()));
      case ConvStep.Result r -> result(r);
      case ConvStep.Layer layer -> texts.say("conv.layer", axes.shape(layer.output().shape()));
    };
  }

  private String result(ConvStep.Result r) {
    String sums = r.channelSums().stream().map(NumberText::text).collect(Collectors.joining(" + "));
    boolean bias = walk.operation().bias();
    boolean single = !bias && r.channelSums().size() == 1;
    return texts.say(
        single ? "conv.result.one" : bias ? "conv.result.bias" : "conv.result",
        output(r.outputCell()),
        NumberText.text(r.value()),
        sums,
        NumberText.text(r.bias()));
  }

  private String output(OutputCell outputCell) {
    return axes.name(TensorCell.of(TensorRole.OUTPUT, outputCell));
  }
}

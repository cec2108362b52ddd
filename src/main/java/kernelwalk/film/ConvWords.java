package kernelwalk.film;

import java.util.stream.Collectors;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/** A step of a convolution in words. */
record ConvWords(ConvWalk walk, ConvNames names, Phrases phrases) {

  String text(Beat beat) {
    return switch (walk.at(beat.shown(), beat.index())) {
      case ConvStep.Product p ->
          phrases.say(
              p.padded() ? "conv.product.padded" : "conv.product",
              output(p.place()),
              TensorCell.of(Part.INPUT, p.place().sample(), p.inChannel(), p.row(), p.column())
                  .toString(),
              Numbers.text(p.input()),
              TensorCell.of(
                      Part.WEIGHT,
                      p.place().channel(),
                      p.channel(),
                      p.kernelRow(),
                      p.kernelColumn())
                  .toString(),
              Numbers.text(p.weight()),
              Numbers.text(p.product()));
      case ConvStep.ChannelSum s ->
          phrases.say(
              "conv.sum", output(s.place()), names.channel(s.inChannel()), Numbers.text(s.sum()));
      case ConvStep.Bias b ->
          phrases.say(
              "conv.bias",
              output(b.place()),
              Numbers.text(b.sum()),
              Numbers.text(b.bias()),
              Numbers.text(b.value()));
      case ConvStep.Result r -> result(r);
      case ConvStep.Layer layer -> phrases.say("conv.layer", layer.output().shape().toString());
    };
  }

  private String result(ConvStep.Result r) {
    String sums = r.channelSums().stream().map(Numbers::text).collect(Collectors.joining(" + "));
    return phrases.say(
        walk.operation().bias() ? "conv.result.bias" : "conv.result",
        output(r.place()),
        Numbers.text(r.value()),
        sums,
        Numbers.text(r.bias()));
  }

  private static String output(Place place) {
    return TensorCell.of(Part.OUTPUT, place.sample(), place.channel(), place.row(), place.column())
        .toString();
  }
}

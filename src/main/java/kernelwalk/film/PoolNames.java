package kernelwalk.film;

import java.util.List;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.Place;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** What a pooling's parts are called, and its steps in words. */
record PoolNames(PoolWalk walk, List<String> channels, Phrases phrases) {

  String channel(int index) {
    return index < channels.size()
        ? channels.get(index)
        : phrases.say("channel", Integer.toString(index));
  }

  /** Shape and padding of the input, and which sample of a batch is shown. */
  String inputNote(Place place) {
    Shape shape = walk.input().shape();
    String padding =
        walk.operation().padding().isNone()
            ? ""
            : phrases.say("and")
                + phrases.say(
                    walk.operation().mode() == Pool2d.Mode.MAX ? "pool.padding" : "padding.ZERO");
    String sample =
        shape.dim(0) == 1
            ? ""
            : phrases.say("and")
                + phrases.say(
                    "sample", Integer.toString(place.sample() + 1), Integer.toString(shape.dim(0)));
    return Shapes.withoutBatch(shape) + padding + sample;
  }

  String outputNote() {
    return Shapes.withoutBatch(walk.outputShape());
  }

  String text(PoolStep step) {
    boolean maximum = walk.operation().mode() == Pool2d.Mode.MAX;
    return switch (step) {
      case PoolStep.Look look -> look(look, maximum);
      case PoolStep.Result r ->
          maximum
              ? phrases.say(
                  "pool.result.max",
                  output(r.place()),
                  Numbers.text(r.value()),
                  winner(r).toString())
              : phrases.say(
                  "pool.result.mean",
                  output(r.place()),
                  Numbers.text(r.value()),
                  Numbers.text(r.window().stream().mapToDouble(Double::doubleValue).sum()),
                  Integer.toString(r.window().size()));
      case PoolStep.Layer layer -> phrases.say("conv.layer", layer.output().shape().toString());
    };
  }

  private String look(PoolStep.Look look, boolean maximum) {
    Place p = look.place();
    String cell =
        TensorCell.of(Part.INPUT, p.sample(), p.channel(), look.row(), look.column()).toString();
    String key = maximum ? look.leads() ? "pool.look.leads" : "pool.look" : "pool.look.sum";
    return phrases.say(
        look.padded() ? key + ".padded" : key,
        output(p),
        cell,
        Numbers.text(look.value()),
        Numbers.text(look.running()));
  }

  private TensorCell winner(PoolStep.Result r) {
    int kernel = walk.columns().kernel();
    int row = walk.rows().position(r.place().row(), r.winner() / kernel);
    int column = walk.columns().position(r.place().column(), r.winner() % kernel);
    return TensorCell.of(Part.INPUT, r.place().sample(), r.place().channel(), row, column);
  }

  private static String output(Place p) {
    return TensorCell.of(Part.OUTPUT, p.sample(), p.channel(), p.row(), p.column()).toString();
  }
}

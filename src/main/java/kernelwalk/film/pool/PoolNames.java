package kernelwalk.film.pool;

import java.util.List;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** What a pooling's parts are called, and its steps in words. */
record PoolNames(PoolWalk walk, List<String> channels, FilmTexts texts) {

  /** What stands above a plane: its channel's own name, or the plane as code has it. */
  String plane(TensorRole tensorRole, int sample, int index) {
    return index < channels.size()
        ? channels.get(index)
        : TensorCell.of(tensorRole, sample, index).toString();
  }

  /** Shape and padding of the input, and which sample of a batch is shown. */
  String inputNote(OutputCell outputCell) {
    Shape shape = walk.input().shape();
    String padding =
        walk.operation().padding().isNone()
            ? ""
            : texts.say("and")
                + texts.say(
                    walk.operation().mode() == Pool2d.Mode.MAX ? "pool.padding" : "padding.ZERO");
    String sample =
        shape.dim(0) == 1
            ? ""
            : texts.say("and")
                + texts.say(
                    "sample",
                    Integer.toString(outputCell.sample() + 1),
                    Integer.toString(shape.dim(0)));
    return ShapeText.withoutBatch(shape) + padding + sample;
  }

  String outputNote() {
    return ShapeText.withoutBatch(walk.outputShape());
  }

  String text(PoolStep step) {
    boolean maximum = walk.operation().mode() == Pool2d.Mode.MAX;
    return switch (step) {
      case PoolStep.Look look -> look(look, maximum);
      case PoolStep.Result r ->
          maximum
              ? texts.say(
                  "pool.result.max",
                  output(r.outputCell()),
                  NumberText.text(r.value()),
                  winner(r).toString())
              : texts.say(
                  "pool.result.mean",
                  output(r.outputCell()),
                  NumberText.text(r.value()),
                  NumberText.text(r.window().stream().mapToDouble(Double::doubleValue).sum()),
                  Integer.toString(r.window().size()));
      case PoolStep.Layer layer -> texts.say("conv.layer", layer.output().shape().toString());
    };
  }

  private String look(PoolStep.Look look, boolean maximum) {
    OutputCell p = look.outputCell();
    String cell =
        TensorCell.of(TensorRole.INPUT, p.sample(), p.channel(), look.row(), look.column())
            .toString();
    String key = maximum ? look.leads() ? "pool.look.leads" : "pool.look" : "pool.look.sum";
    return texts.say(
        look.padded() ? key + ".padded" : key,
        output(p),
        cell,
        NumberText.text(look.value()),
        NumberText.text(look.running()));
  }

  private TensorCell winner(PoolStep.Result r) {
    int kernel = walk.columns().kernel();
    int row = walk.rows().position(r.outputCell().row(), r.winner() / kernel);
    int column = walk.columns().position(r.outputCell().column(), r.winner() % kernel);
    return TensorCell.of(
        TensorRole.INPUT, r.outputCell().sample(), r.outputCell().channel(), row, column);
  }

  private static String output(OutputCell p) {
    return TensorCell.of(TensorRole.OUTPUT, p.sample(), p.channel(), p.row(), p.column())
        .toString();
  }
}

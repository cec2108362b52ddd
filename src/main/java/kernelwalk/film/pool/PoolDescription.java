package kernelwalk.film.pool;

import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.AxisText;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Pool2d;
import kernelwalk.walk.OutputCell;
import kernelwalk.walk.PoolStep;
import kernelwalk.walk.PoolWalk;

/** The description of a pooling: its steps in words. */
record PoolDescription(PoolWalk walk, FilmTexts texts, AxisText axes) {

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
                  axes.name(winner(r)))
              : texts.say(
                  "pool.result.mean",
                  output(r.outputCell()),
                  NumberText.text(r.value()),
                  NumberText.text(r.window().stream().mapToDouble(Double::doubleValue).sum()),
                  Integer.toString(r.counted().size()));
      case PoolStep.Layer layer -> texts.say("conv.layer", axes.shape(layer.output().shape()));
    };
  }

  private String look(PoolStep.Look look, boolean maximum) {
    OutputCell p = look.outputCell();
    String cell =
        axes.name(
            TensorCell.of(TensorRole.INPUT, p.sample(), p.channel(), look.row(), look.column()));
    String key = maximum ? look.leads() ? "pool.look.leads" : "pool.look" : "pool.look.sum";
    String padded = look.counted() ? key + ".padded" : key + ".left";
    return texts.say(
        look.padded() ? padded : key,
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

  private String output(OutputCell p) {
    return axes.name(TensorCell.of(TensorRole.OUTPUT, p));
  }
}

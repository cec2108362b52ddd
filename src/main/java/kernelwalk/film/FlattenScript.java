package kernelwalk.film;

import java.util.List;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.FlattenWalk;
import kernelwalk.walk.Level;

/** The flattening of real numbers, ready to be filmed. */
record FlattenScript(Tensor input, FlattenWalk walk) implements Script {
  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL);
  }

  @Override
  public Film film(Staging staging) {
    Reel reel = Reel.of(walk, staging.level());
    Scenery scenery = new FlattenScenery(input, walk, staging);
    return new ReelFilm(reel, staging.width(), staging.height(), scenery);
  }
}

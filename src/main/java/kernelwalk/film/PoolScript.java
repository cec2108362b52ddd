package kernelwalk.film;

import java.util.List;
import kernelwalk.walk.Level;
import kernelwalk.walk.PoolWalk;

/** Pooling of real numbers, ready to be filmed. */
record PoolScript(PoolWalk walk, List<String> channelNames) implements Script {
  PoolScript {
    channelNames = List.copyOf(channelNames);
  }

  @Override
  public List<Level> levels() {
    return List.of(Level.LAYER, Level.CELL, Level.PRODUCT);
  }

  @Override
  public Film film(Staging staging) {
    Reel reel = Reel.of(walk, staging.level());
    Scenery scenery = new PoolScenery(walk, channelNames, staging);
    return new ReelFilm(reel, staging.width(), staging.height(), scenery);
  }
}

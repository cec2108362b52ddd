package kernelwalk.film;

import kernelwalk.walk.SumWalk;

/** A cell of a {@link SumWalk}. */
record SumAnatomy(SumWalk walk) implements Anatomy {
  @Override
  public int channels() {
    return walk.channels();
  }

  @Override
  public int terms(long cell) {
    return walk.terms((int) cell);
  }

  @Override
  public boolean bias() {
    return walk.bias();
  }
}

package kernelwalk.film.sum;

import kernelwalk.walk.SumWalk;

/** A cell of a {@link SumWalk}. */
record SumWalkStructure(SumWalk walk) implements SumStructure {
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

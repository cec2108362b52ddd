package kernelwalk.app.paint;

/**
 * A tensor's values as a key of what was painted of them: equal only to themselves. It holds them,
 * so that no later tensor can take their place in memory while the picture is kept. They are never
 * written once they are on the stage.
 */
@SuppressWarnings("ArrayRecordComponent")
record PaintedKey(float[] array) {
  @Override
  @SuppressWarnings("ReferenceEquality") // the very array
  public boolean equals(Object other) {
    return other instanceof PaintedKey paintedKey && paintedKey.array == array;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(array);
  }
}

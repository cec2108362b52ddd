package kernelwalk.engine.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The lanes of the machine's vectors. Groups are {@link #GROUP} samples whatever it is: a narrower
 * machine takes a group in several vectors.
 */
final class Lanes {
  /** Samples side by side. */
  static final int GROUP = 16;

  /**
   * What vectors are made of: as wide as the machine likes, or as wide in floats as the system
   * property {@code kernelwalk.lanes} says (4, 8 or 16), which tests use to compare.
   */
  static final VectorSpecies<Float> SPECIES = species(Integer.getInteger("kernelwalk.lanes", 0));

  /** Floats in a vector: 4, 8 or 16. */
  static final int WIDTH = SPECIES.length();

  private Lanes() {}

  private static VectorSpecies<Float> species(int lanes) {
    VectorSpecies<Float> species =
        lanes == 0
            ? FloatVector.SPECIES_PREFERRED
            : VectorSpecies.of(float.class, VectorShape.forBitSize(lanes * Float.SIZE));
    return species.length() > GROUP ? FloatVector.SPECIES_512 : species;
  }

  /** The sum over one group's values from {@code offset} on, always as the same tree of pairs. */
  static float sum(float[] values, int offset) {
    float a = values[offset] + values[offset + 8];
    float b = values[offset + 1] + values[offset + 9];
    float c = values[offset + 2] + values[offset + 10];
    float d = values[offset + 3] + values[offset + 11];
    float e = values[offset + 4] + values[offset + 12];
    float f = values[offset + 5] + values[offset + 13];
    float g = values[offset + 6] + values[offset + 14];
    float h = values[offset + 7] + values[offset + 15];
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  /**
   * The inner product of all of {@code b} with as many values of {@code a} from {@code offset} on:
   * 16 running sums whatever the machine's width, added as {@link #sum} does.
   */
  static float dot(float[] a, int offset, float[] b) {
    float[] sums = new float[GROUP];
    int whole = b.length / GROUP * GROUP;
    for (int lane = 0; lane < GROUP; lane += WIDTH) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int i = lane; i < whole; i += GROUP) {
        sum =
            FloatVector.fromArray(SPECIES, a, offset + i)
                .fma(FloatVector.fromArray(SPECIES, b, i), sum);
      }
      sum.intoArray(sums, lane);
    }
    for (int i = whole; i < b.length; i++) {
      sums[i - whole] = Math.fma(a[offset + i], b[i], sums[i - whole]);
    }
    return sum(sums, 0);
  }
}

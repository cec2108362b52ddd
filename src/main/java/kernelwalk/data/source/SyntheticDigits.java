package kernelwalk.data.source;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Skeletons;
import kernelwalk.ink.Stroke;

/**
 * Digits that the program draws itself, for machines without MNIST: a way to write the digit is
 * chosen, its knots are jittered, the plane is sheared, turned and bent in slow waves, and the
 * strokes go through the very pipeline that drawings go through, with a pen of random width.
 */
public final class SyntheticDigits {
  /** The seed of {@link #digitDataset()}'s training pictures; its test pictures have the next. */
  public static final long SEED = 1;

  /** The name of these pictures, for the reader. */
  public static final String NAME = "synthetic digits";

  private static final String GENERATOR = "L64X128MixRandom";
  private static final int SIZE = InkPipeline.SIDE * InkPipeline.SIDE;

  private static final double JITTER = 0.035;
  private static final double WAVE = 0.045;
  private static final double TURN = 0.21;
  private static final double NARROWEST = 1.6;
  private static final double WIDEST = 3.8;

  /** Slants and proportions stay, as MNIST has kept them. */
  private static final InkSettings AS_DRAWN =
      InkSettings.STANDARD.withSmooth(false).withUpright(false).withNarrow(false);

  private SyntheticDigits() {}

  /** 12,000 to learn from and 2,000 to be tested on, always the same. */
  public static DigitDataset digitDataset() {
    return new DigitDataset(generate(12_000, SEED), generate(2_000, SEED + 1));
  }

  /** That many 28×28 pictures; the same for a seed on every machine. */
  public static LabelledImages generate(int count, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    byte[] pixels = new byte[count * SIZE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      int digit = random.nextInt(10);
      labels[i] = (byte) digit;
      Ink ink = draw(digit, random);
      double pen = NARROWEST + (WIDEST - NARROWEST) * random.nextDouble();
      byte[] image = new InkPipeline(AS_DRAWN.withPenWidth(pen)).image(ink).orElseThrow().bytes();
      System.arraycopy(image, 0, pixels, i * SIZE, SIZE);
    }
    return new LabelledImages(NAME, InkPipeline.SIDE, InkPipeline.SIDE, pixels, labels);
  }

  /** One drawing of a digit, in a box of about 1 × 1. */
  static Ink draw(int digit, RandomGenerator random) {
    List<Skeletons.Way> ways = Skeletons.of(digit);
    Skeletons.Way way = ways.get(random.nextInt(ways.size()));
    List<Stroke> strokes =
        way.drawn(
            knot ->
                new PenPoint(knot.x() + around(random, JITTER), knot.y() + around(random, JITTER)));
    Ink ink = Ink.of(strokes);
    Bend bend = Bend.random(random);
    return ink.map(bend::apply);
  }

  private static double around(RandomGenerator random, double limit) {
    return limit * (2 * random.nextDouble() - 1);
  }

  /** Shears, turns and stretches the plane, and bends it in one slow wave each way. */
  private record Bend(
      double aspect,
      double slant,
      double cos,
      double sin,
      double waveX,
      double waveY,
      double phaseX,
      double phaseY) {

    static Bend random(RandomGenerator random) {
      double turn = around(random, TURN);
      return new Bend(
          0.72 + around(random, 0.22),
          0.12 + around(random, 0.32),
          StrictMath.cos(turn),
          StrictMath.sin(turn),
          around(random, WAVE),
          around(random, WAVE),
          around(random, StrictMath.PI),
          around(random, StrictMath.PI));
    }

    PenPoint apply(PenPoint p) {
      double bentX = p.x() + waveX * StrictMath.sin(2 * StrictMath.PI * p.y() + phaseX);
      double bentY = p.y() + waveY * StrictMath.sin(2 * StrictMath.PI * p.x() + phaseY);
      double y = bentY - 0.5;
      double x = (bentX - 0.5) * aspect - slant * y;
      return new PenPoint(cos * x - sin * y, sin * x + cos * y, p.pressure());
    }
  }
}

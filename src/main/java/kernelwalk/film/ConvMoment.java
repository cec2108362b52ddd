package kernelwalk.film;

import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.Place;

/**
 * How far a convolution's film has come within the cell that it is at.
 *
 * @param cell the output cell
 * @param from the cell from which the window glides
 * @param glide how far the window has come from there, 0 … 1
 * @param channel the input channel, within the group, that is in front
 * @param before the channel that was in front before
 * @param turn how far the channels have turned from the one to the other, 0 … 1
 * @param together whether all channels are multiplied at once
 * @param taps products shown: of every channel, or of the channel in front
 * @param tap the product at work at {@link Level#PRODUCT}, or −1
 * @param flight how far that product's factors have come, 0 … 1
 * @param sums channel sums shown; a fraction is one that appears
 * @param bias how far the bias has appeared
 * @param result how far the result has appeared
 * @param fly how far it has flown to its cell, 0 … 1
 */
record ConvMoment(
    long cell,
    long from,
    double glide,
    int channel,
    int before,
    double turn,
    boolean together,
    double taps,
    int tap,
    double flight,
    double sums,
    double bias,
    double result,
    double fly) {

  /** Where the film stands at this time. */
  static ConvMoment at(ConvWalk walk, Reel reel, double seconds) {
    double time = Math.clamp(seconds, 0, reel.duration());
    long beat = reel.beatAt(time);
    double u = reel.shareAt(time);
    long cell = beat / reel.stepsInCell();
    int step = (int) (beat % reel.stepsInCell());
    return switch (reel.level()) {
      case LAYER -> layer(walk, cell, u);
      case CELL -> cell(walk, cell, u);
      case CHANNEL -> {
        int channels = walk.operation().groupInputs();
        yield step < channels
            ? channelStep(walk, cell, step, u)
            : ending(walk, cell, step - channels, u);
      }
      case PRODUCT -> {
        int slice = area(walk) + 1;
        int channel = step / slice;
        yield channel < walk.operation().groupInputs()
            ? productStep(walk, cell, channel, step % slice, u)
            : ending(walk, cell, step - walk.operation().groupInputs() * slice, u);
      }
    };
  }

  private static int area(ConvWalk walk) {
    return (int) walk.operation().kernel().area();
  }

  private static long previous(long cell) {
    return Math.max(0, cell - 1);
  }

  private static ConvMoment layer(ConvWalk walk, long cell, double u) {
    double glide = Easing.smooth(Easing.between(0, 0.6, u));
    int channels = walk.operation().groupInputs();
    double landed = u >= 0.7 ? 1 : 0;
    return new ConvMoment(
        cell, previous(cell), glide, 0, 0, 1, true, area(walk), -1, 0, channels, 1, 1, landed);
  }

  private static ConvMoment cell(ConvWalk walk, long cell, double u) {
    int channels = walk.operation().groupInputs();
    return new ConvMoment(
        cell,
        previous(cell),
        Easing.smooth(Easing.between(0, 0.2, u)),
        0,
        0,
        1,
        true,
        area(walk) * Easing.between(0.2, 0.48, u),
        -1,
        0,
        channels * Easing.between(0.46, 0.6, u),
        Easing.out(Easing.between(0.58, 0.66, u)),
        Easing.out(Easing.between(0.64, 0.72, u)),
        Easing.smooth(Easing.between(0.72, 0.88, u)));
  }

  private static ConvMoment channelStep(ConvWalk walk, long cell, int channel, double u) {
    return new ConvMoment(
        cell,
        previous(cell),
        channel > 0 ? 1 : Easing.smooth(Easing.between(0, 0.25, u)),
        channel,
        before(walk, cell, channel),
        Easing.smooth(Easing.between(0, 0.25, u)),
        false,
        area(walk) * Easing.between(0.25, 0.7, u),
        -1,
        0,
        channel + Easing.between(0.68, 0.86, u),
        0,
        0,
        0);
  }

  private static int before(ConvWalk walk, long cell, int channel) {
    int last = walk.operation().groupInputs() - 1;
    return channel > 0 ? channel - 1 : cell > 0 ? last : 0;
  }

  private static ConvMoment productStep(ConvWalk walk, long cell, int channel, int tap, double u) {
    boolean first = tap == 0;
    boolean sum = tap == area(walk);
    double start = first ? 0.3 : 0.05;
    return new ConvMoment(
        cell,
        previous(cell),
        first && channel == 0 ? Easing.smooth(Easing.between(0, 0.28, u)) : 1,
        channel,
        before(walk, cell, channel),
        first ? Easing.smooth(Easing.between(0, 0.28, u)) : 1,
        false,
        sum ? tap : tap + (u > 0.68 ? 1 : 0),
        sum ? -1 : tap,
        sum ? 0 : Easing.smooth(Easing.between(start, 0.68, u)),
        channel + (sum ? Easing.between(0.1, 0.7, u) : 0),
        0,
        0,
        0);
  }

  private static ConvMoment ending(ConvWalk walk, long cell, int step, double u) {
    int channels = walk.operation().groupInputs();
    boolean last = !walk.operation().bias() || step == 1;
    return new ConvMoment(
        cell,
        cell,
        1,
        channels - 1,
        channels - 1,
        1,
        true,
        area(walk),
        -1,
        0,
        channels,
        last ? 1 : Easing.out(Easing.between(0.1, 0.6, u)),
        last ? Easing.out(Easing.between(0.05, 0.3, u)) : 0,
        last ? Easing.smooth(Easing.between(0.35, 0.8, u)) : 0);
  }

  /** How many products of this channel are shown. */
  double tapsOf(int which, int area) {
    if (together || which == channel) {
      return taps;
    }
    return which < channel ? area : 0;
  }

  /** The window's upper left tap, in rows, on its way between the two cells. */
  double windowRow(ConvWalk walk) {
    return Easing.mix(top(walk, walk.place(from)), top(walk, walk.place(cell)), glide);
  }

  /** The window's upper left tap, in columns. */
  double windowColumn(ConvWalk walk) {
    return Easing.mix(left(walk, walk.place(from)), left(walk, walk.place(cell)), glide);
  }

  private static double top(ConvWalk walk, Place place) {
    return walk.rows().position(place.row(), 0);
  }

  private static double left(ConvWalk walk, Place place) {
    return walk.columns().position(place.column(), 0);
  }
}

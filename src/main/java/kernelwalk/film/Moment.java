package kernelwalk.film;

import kernelwalk.walk.Level;

/**
 * How far a film of sums has come within the cell that it is at.
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
record Moment(
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

  /** Where the film stands at this beat. */
  static Moment at(Anatomy anatomy, Beat beat) {
    double u = beat.share();
    long cell = beat.cell();
    int step = beat.step();
    return switch (beat.level()) {
      case LAYER -> layer(anatomy, cell, u);
      case CELL -> cell(anatomy, cell, u);
      case CHANNEL -> {
        int channels = anatomy.channels();
        yield step < channels
            ? channelStep(anatomy, cell, step, u)
            : ending(anatomy, cell, step - channels, u);
      }
      case PRODUCT -> {
        int slice = anatomy.terms(cell) + 1;
        int channel = step / slice;
        yield channel < anatomy.channels()
            ? productStep(anatomy, cell, channel, step % slice, u)
            : ending(anatomy, cell, step - anatomy.channels() * slice, u);
      }
    };
  }

  private static long previous(long cell) {
    return Math.max(0, cell - 1);
  }

  private static Moment layer(Anatomy anatomy, long cell, double u) {
    double glide = Easing.smooth(Easing.between(0, 0.6, u));
    int channels = anatomy.channels();
    double landed = u >= 0.7 ? 1 : 0;
    return new Moment(
        cell,
        previous(cell),
        glide,
        0,
        0,
        1,
        true,
        anatomy.terms(cell),
        -1,
        0,
        channels,
        1,
        1,
        landed);
  }

  private static Moment cell(Anatomy anatomy, long cell, double u) {
    int channels = anatomy.channels();
    return new Moment(
        cell,
        previous(cell),
        Easing.smooth(Easing.between(0, 0.2, u)),
        0,
        0,
        1,
        true,
        anatomy.terms(cell) * Easing.between(0.2, 0.48, u),
        -1,
        0,
        channels * Easing.between(0.46, 0.6, u),
        Easing.out(Easing.between(0.58, 0.66, u)),
        Easing.out(Easing.between(0.64, 0.72, u)),
        Easing.smooth(Easing.between(0.72, 0.88, u)));
  }

  private static Moment channelStep(Anatomy anatomy, long cell, int channel, double u) {
    return new Moment(
        cell,
        previous(cell),
        channel > 0 ? 1 : Easing.smooth(Easing.between(0, 0.25, u)),
        channel,
        before(anatomy, cell, channel),
        Easing.smooth(Easing.between(0, 0.25, u)),
        false,
        anatomy.terms(cell) * Easing.between(0.25, 0.7, u),
        -1,
        0,
        channel + Easing.between(0.68, 0.86, u),
        0,
        0,
        0);
  }

  private static int before(Anatomy anatomy, long cell, int channel) {
    int last = anatomy.channels() - 1;
    return channel > 0 ? channel - 1 : cell > 0 ? last : 0;
  }

  private static Moment productStep(Anatomy anatomy, long cell, int channel, int tap, double u) {
    boolean first = tap == 0;
    boolean sum = tap == anatomy.terms(cell);
    double start = first ? 0.3 : 0.05;
    return new Moment(
        cell,
        previous(cell),
        first && channel == 0 ? Easing.smooth(Easing.between(0, 0.28, u)) : 1,
        channel,
        before(anatomy, cell, channel),
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

  private static Moment ending(Anatomy anatomy, long cell, int step, double u) {
    int channels = anatomy.channels();
    boolean last = !anatomy.bias() || step == 1;
    return new Moment(
        cell,
        cell,
        1,
        channels - 1,
        channels - 1,
        1,
        true,
        anatomy.terms(cell),
        -1,
        0,
        channels,
        last ? 1 : Easing.out(Easing.between(0.1, 0.6, u)),
        last ? Easing.out(Easing.between(0.05, 0.3, u)) : 0,
        last ? Easing.smooth(Easing.between(0.35, 0.8, u)) : 0);
  }

  /** How many products of this channel are shown. */
  double tapsOf(int which, int terms) {
    if (together || which == channel) {
      return taps;
    }
    return which < channel ? terms : 0;
  }
}

package kernelwalk.film.sum;

import kernelwalk.film.picture.Easing;
import kernelwalk.film.timeline.TimelinePosition;
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
public record SumProgress(
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
  public static SumProgress at(SumStructure sumStructure, TimelinePosition when) {
    double u = when.share();
    long cell = when.cell();
    int step = when.step();
    return switch (when.level()) {
      case LAYER -> layer(sumStructure, cell, u);
      case CELL -> cell(sumStructure, cell, u);
      case CHANNEL -> {
        int channels = sumStructure.channels();
        yield step < channels
            ? channelStep(sumStructure, cell, step, u)
            : ending(sumStructure, cell, step - channels, u);
      }
      case PRODUCT -> {
        int slice = sumStructure.terms(cell) + 1;
        int channel = step / slice;
        yield channel < sumStructure.channels()
            ? productStep(sumStructure, cell, channel, step % slice, u)
            : ending(sumStructure, cell, step - sumStructure.channels() * slice, u);
      }
    };
  }

  private static long previous(long cell) {
    return Math.max(0, cell - 1);
  }

  private static SumProgress layer(SumStructure sumStructure, long cell, double u) {
    double glide = Easing.smooth(Easing.between(0, 0.6, u));
    int channels = sumStructure.channels();
    double landed = u >= 0.7 ? 1 : 0;
    return new SumProgress(
        cell,
        previous(cell),
        glide,
        0,
        0,
        1,
        true,
        sumStructure.terms(cell),
        -1,
        0,
        channels,
        1,
        1,
        landed);
  }

  private static SumProgress cell(SumStructure sumStructure, long cell, double u) {
    int channels = sumStructure.channels();
    return new SumProgress(
        cell,
        previous(cell),
        Easing.smooth(Easing.between(0, 0.2, u)),
        0,
        0,
        1,
        true,
        sumStructure.terms(cell) * Easing.between(0.2, 0.48, u),
        -1,
        0,
        channels * Easing.between(0.46, 0.6, u),
        Easing.out(Easing.between(0.58, 0.66, u)),
        Easing.out(Easing.between(0.64, 0.72, u)),
        Easing.smooth(Easing.between(0.72, 0.88, u)));
  }

  private static SumProgress channelStep(
      SumStructure sumStructure, long cell, int channel, double u) {
    return new SumProgress(
        cell,
        previous(cell),
        channel > 0 ? 1 : Easing.smooth(Easing.between(0, 0.25, u)),
        channel,
        before(sumStructure, cell, channel),
        Easing.smooth(Easing.between(0, 0.25, u)),
        false,
        sumStructure.terms(cell) * Easing.between(0.25, 0.7, u),
        -1,
        0,
        channel + Easing.between(0.68, 0.86, u),
        0,
        0,
        0);
  }

  private static int before(SumStructure sumStructure, long cell, int channel) {
    int last = sumStructure.channels() - 1;
    return channel > 0 ? channel - 1 : cell > 0 ? last : 0;
  }

  private static SumProgress productStep(
      SumStructure sumStructure, long cell, int channel, int tap, double u) {
    boolean first = tap == 0;
    boolean sum = tap == sumStructure.terms(cell);
    double start = first ? 0.3 : 0.05;
    return new SumProgress(
        cell,
        previous(cell),
        first && channel == 0 ? Easing.smooth(Easing.between(0, 0.28, u)) : 1,
        channel,
        before(sumStructure, cell, channel),
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

  private static SumProgress ending(SumStructure sumStructure, long cell, int step, double u) {
    int channels = sumStructure.channels();
    boolean last = !sumStructure.bias() || step == 1;
    return new SumProgress(
        cell,
        cell,
        1,
        channels - 1,
        channels - 1,
        1,
        true,
        sumStructure.terms(cell),
        -1,
        0,
        channels,
        last ? 1 : Easing.out(Easing.between(0.1, 0.6, u)),
        last ? Easing.out(Easing.between(0.05, 0.3, u)) : 0,
        last ? Easing.smooth(Easing.between(0.35, 0.8, u)) : 0);
  }

  /** How many products of this channel are shown. */
  public double tapsOf(int which, int terms) {
    if (together || which == channel) {
      return taps;
    }
    return which < channel ? terms : 0;
  }
}

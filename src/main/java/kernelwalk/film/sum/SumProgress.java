package kernelwalk.film.sum;

import kernelwalk.film.timeline.Phase;
import kernelwalk.film.timeline.TimelinePosition;
import kernelwalk.walk.Level;

/**
 * The progress of a film of sums within the cell that it is at.
 *
 * @param glide the window on its way from cell to cell
 * @param turn the input channels on their way to the front
 * @param together whether all channels are multiplied at once
 */
public record SumProgress(
    Glide glide, Turn turn, boolean together, Products products, Totals totals) {

  /** A whole layer, cell by cell: all is there, only the window moves. */
  private static final Phase LAYER_WINDOW_GLIDES = new Phase(0, 0.6);

  /** A cell in one step. */
  private static final Phase CELL_WINDOW_GLIDES = new Phase(0, 0.2);

  private static final Phase CELL_PRODUCTS_APPEAR = new Phase(0.2, 0.48);
  private static final Phase CELL_SUMS_APPEAR = new Phase(0.46, 0.6);
  private static final Phase CELL_BIAS_APPEARS = new Phase(0.58, 0.66);
  private static final Phase CELL_RESULT_APPEARS = new Phase(0.64, 0.72);
  private static final Phase CELL_RESULT_FLIES = new Phase(0.72, 0.88);

  /** A channel in one step; with the first one the window glides as well. */
  private static final Phase CHANNEL_TURNS = new Phase(0, 0.25);

  private static final Phase CHANNEL_PRODUCTS_APPEAR = new Phase(0.25, 0.7);
  private static final Phase CHANNEL_SUM_APPEARS = new Phase(0.68, 0.86);

  /** A single product; at its end it is there. */
  private static final Phase PRODUCT_FACTORS_FLY = new Phase(0.05, 0.68);

  /** The first product of a channel; of the first channel the window glides as well. */
  private static final Phase FIRST_PRODUCT_CHANNEL_TURNS = new Phase(0, 0.28);

  private static final Phase FIRST_PRODUCT_FACTORS_FLY = new Phase(0.3, 0.68);

  /** What comes after single products. */
  private static final Phase SUM_APPEARS = new Phase(0.1, 0.7);

  private static final Phase BIAS_APPEARS = new Phase(0.1, 0.6);
  private static final Phase RESULT_APPEARS = new Phase(0.05, 0.3);
  private static final Phase RESULT_FLIES = new Phase(0.35, 0.8);

  /**
   * The window's way between two output cells.
   *
   * @param share how far it has come, 0 … 1
   */
  public record Glide(long from, long to, double share) {}

  /**
   * The change of the input channel in front, counted within the group.
   *
   * @param share how far the channels have turned from the one to the other, 0 … 1
   */
  public record Turn(int from, int to, double share) {
    private static Turn none(int channel) {
      return new Turn(channel, channel, 1);
    }
  }

  /**
   * The products of every channel, or of the channel in front.
   *
   * @param shown how many are shown; a fraction is one that appears
   * @param current the one at work at {@link Level#PRODUCT}, or −1
   * @param flight how far its factors have come, 0 … 1
   */
  public record Products(double shown, int current, double flight) {
    private static Products appearing(double shown) {
      return new Products(shown, -1, 0);
    }
  }

  /**
   * What the products add up to.
   *
   * @param sums channel sums shown; a fraction is one that appears
   * @param bias how far the bias has appeared, 0 … 1
   * @param result how far the result has appeared
   * @param flight how far it has flown to its cell
   */
  public record Totals(double sums, double bias, double result, double flight) {
    private static Totals sums(double shown) {
      return new Totals(shown, 0, 0, 0);
    }
  }

  /** Where the film stands at this time. */
  public static SumProgress at(SumStructure structure, TimelinePosition when) {
    int channels = structure.channels();
    int step = when.step();
    return switch (when.level()) {
      case LAYER -> layer(structure, when);
      case CELL -> cell(structure, when);
      case CHANNEL ->
          step < channels
              ? channel(structure, when, step)
              : ending(structure, when, step - channels);
      case PRODUCT -> {
        int steps = structure.terms(when.cell()) + 1;
        int channel = step / steps;
        yield channel < channels
            ? product(structure, when, channel, step % steps)
            : ending(structure, when, step - channels * steps);
      }
    };
  }

  private static SumProgress layer(SumStructure structure, TimelinePosition when) {
    return new SumProgress(
        new Glide(when.before(), when.cell(), when.eased(LAYER_WINDOW_GLIDES)),
        Turn.none(0),
        true,
        Products.appearing(structure.terms(when.cell())),
        new Totals(structure.channels(), 1, 1, when.landed()));
  }

  private static SumProgress cell(SumStructure structure, TimelinePosition when) {
    return new SumProgress(
        new Glide(when.before(), when.cell(), when.eased(CELL_WINDOW_GLIDES)),
        Turn.none(0),
        true,
        Products.appearing(structure.terms(when.cell()) * when.even(CELL_PRODUCTS_APPEAR)),
        new Totals(
            structure.channels() * when.even(CELL_SUMS_APPEAR),
            when.fading(CELL_BIAS_APPEARS),
            when.fading(CELL_RESULT_APPEARS),
            when.eased(CELL_RESULT_FLIES)));
  }

  private static SumProgress channel(SumStructure structure, TimelinePosition when, int channel) {
    double turned = when.eased(CHANNEL_TURNS);
    return new SumProgress(
        new Glide(when.before(), when.cell(), channel > 0 ? 1 : turned),
        new Turn(before(structure, when, channel), channel, turned),
        false,
        Products.appearing(structure.terms(when.cell()) * when.even(CHANNEL_PRODUCTS_APPEAR)),
        Totals.sums(channel + when.even(CHANNEL_SUM_APPEARS)));
  }

  private static SumProgress product(
      SumStructure structure, TimelinePosition when, int channel, int term) {
    double turned = term == 0 ? when.eased(FIRST_PRODUCT_CHANNEL_TURNS) : 1;
    Phase flight = term == 0 ? FIRST_PRODUCT_FACTORS_FLY : PRODUCT_FACTORS_FLY;
    boolean sum = term == structure.terms(when.cell());
    boolean shown = !sum && when.share() > flight.end();
    return new SumProgress(
        new Glide(when.before(), when.cell(), channel > 0 ? 1 : turned),
        new Turn(before(structure, when, channel), channel, turned),
        false,
        new Products(term + (shown ? 1 : 0), sum ? -1 : term, sum ? 0 : when.eased(flight)),
        Totals.sums(channel + (sum ? when.even(SUM_APPEARS) : 0)));
  }

  private static SumProgress ending(SumStructure structure, TimelinePosition when, int step) {
    int channels = structure.channels();
    boolean result = !structure.bias() || step == 1;
    return new SumProgress(
        new Glide(when.cell(), when.cell(), 1),
        Turn.none(channels - 1),
        true,
        Products.appearing(structure.terms(when.cell())),
        new Totals(
            channels,
            result ? 1 : when.fading(BIAS_APPEARS),
            result ? when.fading(RESULT_APPEARS) : 0,
            result ? when.eased(RESULT_FLIES) : 0));
  }

  /** The channel that was in front before this one. */
  private static int before(SumStructure structure, TimelinePosition when, int channel) {
    int last = structure.channels() - 1;
    return channel > 0 ? channel - 1 : when.cell() > 0 ? last : 0;
  }

  /** The output cell. */
  public long cell() {
    return glide.to();
  }

  /** The input channel in front, counted within the group. */
  public int channel() {
    return turn.to();
  }

  /** The product at work at {@link Level#PRODUCT}, or −1. */
  public int current() {
    return products.current();
  }

  /** How many of this channel's products are shown. */
  public double shown(int which, int terms) {
    if (together || which == channel()) {
      return products.shown();
    }
    return which < channel() ? terms : 0;
  }
}

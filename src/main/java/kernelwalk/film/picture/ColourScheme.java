package kernelwalk.film.picture;

/**
 * The colours of roles and scales in one theme, each as {@code 0xRRGGBB}.
 *
 * @param page what the picture stands on
 * @param panel what cells stand on
 * @param hairline cells' edges
 * @param secondary text of less weight
 * @param input input values
 * @param kernel kernels and weights
 * @param output output values
 * @param gradient gradients
 * @param padding the hatching of padding
 * @param current text, and the outline of the current cell
 * @param negative the low end of the diverging scale
 * @param zero its middle
 * @param positive its high end
 */
public record ColourScheme(
    int page,
    int panel,
    int hairline,
    int secondary,
    int input,
    int kernel,
    int output,
    int gradient,
    int padding,
    int current,
    int negative,
    int zero,
    int positive) {

  /** Width and height of the hatching's tile in pixels; a line runs along its diagonal. */
  public static final int HATCH = 6;

  /** How far a scale goes from paper to its colour where numbers must stay readable on it. */
  private static final double SOFT = 0.58;

  /** What WCAG adds to each luminance before it compares two. */
  private static final double FLARE = 0.05;

  private static final double[] LINEAR = linear();
  private static final int BLACK = 0x14151a;
  private static final int WHITE = 0xf4f5f7;

  /** Points of a dark-violet-to-yellow scale whose lightness rises evenly. */
  private static final int[] SEQUENCE = {
    0x3b1c5a, 0x3d4d8a, 0x2a788e, 0x24a884, 0x7cd250, 0xfbe424
  };

  public int role(ColourRole role) {
    return switch (role) {
      case INPUT -> input;
      case KERNEL -> kernel;
      case OUTPUT -> output;
      case GRADIENT -> gradient;
      case PADDING -> padding;
      case INK -> current;
      case MUTED -> secondary;
      case HAIRLINE -> hairline;
      case PAPER -> panel;
    };
  }

  /** The hatching's lines; between them is the page. */
  public int hatching() {
    return mix(page, padding, 0.42);
  }

  /** The fill of a cell of a plane; {@code soft} where a number stands on it. */
  public int fill(Fill fill, Plane plane, int row, int column, boolean soft) {
    ColourScale scale = fill.colourScale();
    if (scale == ColourScale.TRUE_COLOUR && plane.channels() == 3) {
      return part(fill, plane, 0, row, column) << 16
          | part(fill, plane, 1, row, column) << 8
          | part(fill, plane, 2, row, column);
    }
    boolean apart = scale == ColourScale.CHANNELS || scale == ColourScale.TRUE_COLOUR;
    return fill(apart ? fill.of(plane.channel()) : fill, plane.value(row, column), soft);
  }

  private static int part(Fill fill, Plane plane, int channel, int row, int column) {
    double share = fill.at(plane.valueOf(channel, row, column));
    return Double.isNaN(share) ? 0 : (int) Math.round(255 * share);
  }

  /**
   * The fill of a cell with this value; {@code soft} where a number stands on it. What is not a
   * number has none but paper.
   */
  public int fill(Fill fill, double value, boolean soft) {
    double share = fill.at(value);
    if (Double.isNaN(share)) {
      return panel;
    }
    double reach = soft ? SOFT : 1;
    return switch (fill.colourScale()) {
      case PLAIN -> panel;
      case INPUT -> mix(panel, input, 0.06 + (reach - 0.06) * share);
      case OUTPUT -> mix(panel, output, 0.06 + (reach - 0.06) * share);
      case DIVERGING -> {
        double signed = share * 2 - 1;
        yield mix(zero, signed < 0 ? negative : positive, Math.abs(signed) * reach);
      }
      case SEQUENTIAL -> sequence(share);
      case GREY, CHANNELS, TRUE_COLOUR -> mix(0, 0xffffff, share);
      case RED -> mix(0, 0xff0000, share);
      case GREEN -> mix(0, 0x00ff00, share);
      case BLUE -> mix(0, 0x0000ff, share);
    };
  }

  private static int sequence(double share) {
    double at = share * (SEQUENCE.length - 1);
    int low = Math.min((int) at, SEQUENCE.length - 2);
    return mix(SEQUENCE[low], SEQUENCE[low + 1], at - low);
  }

  /** Near black or near white, whichever has more contrast to this colour. */
  public static int on(int ground) {
    double light = luminance(ground) + FLARE;
    return light * light > (luminance(BLACK) + FLARE) * (luminance(WHITE) + FLARE) ? BLACK : WHITE;
  }

  /** Relative luminance, 0 … 1, as WCAG 2.1 defines it. */
  private static double luminance(int colour) {
    return 0.2126 * LINEAR[colour >> 16 & 255]
        + 0.7152 * LINEAR[colour >> 8 & 255]
        + 0.0722 * LINEAR[colour & 255];
  }

  private static double[] linear() {
    double[] linear = new double[256];
    for (int i = 0; i < linear.length; i++) {
      double v = i / 255.0;
      linear[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
    return linear;
  }

  /** The colour that lies this share, 0 … 1, of the way from one to another. */
  public static int mix(int from, int to, double share) {
    return mixed(from >> 16 & 255, to >> 16 & 255, share) << 16
        | mixed(from >> 8 & 255, to >> 8 & 255, share) << 8
        | mixed(from & 255, to & 255, share);
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}

package kernelwalk.film.conv;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.walk.ConvWalk;

/**
 * Where a convolution's parts stand on the stage. Small inputs stand in three columns: input,
 * arithmetic, output. Where that would make cells too small for numbers, input and output share the
 * upper part and the arithmetic stands below, with the window's numbers in a lens.
 */
final class ConvLayout {
  private static final double LARGEST = 16;

  /** From so many times the size on numbers are worth another layout. */
  private static final double WORTH = 1.15;

  /** How much more than words sums may grow beside their rows. */
  private static final double MOST_GROWN = 1.4;

  final double scale;

  /** Of numbers. */
  final double numbers;

  /** Of captions and labels. */
  final double words;

  /**
   * Whether the window's numbers stand in a lens: where the input's cannot be read, or where counts
   * stand in their place.
   */
  final boolean lens;

  /** Whether only the channel in front has its products shown, because all would be too small. */
  final boolean focus;

  /** Whether the kernel stands above the products instead of beside them. */
  final boolean piled;

  final double cell;
  final double inputX;
  final double inputY;
  final double inputDepth;
  final double outputX;
  final double outputY;
  final double outputDepth;

  /** Side of the cells of kernel and products. */
  final double part;

  final double rowsY;
  final double rowPitch;
  final double lensX;
  final double kernelX;
  final double productX;
  final double sumRight;
  final double biasY;
  final double resultY;
  final double sumSize;
  final double rowsEnd;

  /** How far the sums stand above their row's middle, so that the result stays above the strip. */
  private final double lift;

  final int kernelRows;
  final int kernelColumns;

  ConvLayout(ConvWalk walk, FilmSettings settings) {
    ConvSizes room = ConvSizes.of(walk, settings);
    int channels = room.channels();
    lens = settings.coverage() || !legible(room, walk) || larger(room, walk);
    piled = !lens && room.one();
    focus = lens ? !room.one() : room.crowded();
    scale = room.scale();
    numbers = room.numbers();
    words = StageLayout.of(settings).words();
    kernelRows = room.kernelRows();
    kernelColumns = room.kernelColumns();
    sumSize = 19 * Math.max(scale, Math.min(numbers, MOST_GROWN));
    ConvPlaces spots = lens ? ConvPlaces.bands(room) : ConvPlaces.columns(room);
    cell = spots.cell();
    part = spots.part();
    inputX = spots.inputX();
    inputY = spots.inputY();
    inputDepth = spots.inputDepth();
    outputX = spots.outputX();
    outputY = spots.outputY();
    outputDepth = spots.outputDepth();
    lensX = spots.lensX();
    kernelX = spots.kernelX();
    productX = spots.productX();
    sumRight = spots.sumRight();
    rowsY = spots.rowsY();
    rowPitch = spots.rowPitch();
    boolean bias = walk.operation().bias();
    double toBias = bias ? sumSize * 1.5 : 0;
    double toResult = bias || channels > 1 ? sumSize * 1.8 : 0;
    double last = rowY(channels - 1) + kernelRows * part / 2;
    double over = last + toBias + toResult + sumSize * 0.6 - StageLayout.of(settings).stripY();
    lift = channels == 1 ? Math.max(0, over) : 0;
    double tight = channels == 1 ? 1 : 1 - Math.clamp(over / (toBias + toResult), 0, 0.35);
    biasY = sumY(channels - 1) + toBias * tight;
    resultY = biasY + toResult * tight;
    rowsEnd = rowY(channels - 1) + kernelRows * part;
  }

  /** Whether in three columns the numbers of the input and of the kernels can be read. */
  private static boolean legible(ConvSizes room, ConvWalk walk) {
    return Math.min(room.columnCell(), room.columnPart()) >= NumberFit.READABLE
        && NumberFit.fit(room.columnCell(), NumberFit.READABLE, walk.input().values()).size() > 0
        && (walk.weight().values().length > NumberFit.MANY
            || NumberFit.fit(room.columnPart(), NumberFit.READABLE, walk.weight().values()).size()
                > 0);
  }

  /** Whether, where text is large, a lens would let the kernel's numbers be larger by far. */
  private static boolean larger(ConvSizes room, ConvWalk walk) {
    if (room.numbers() <= 1) {
      return false;
    }
    double most = LARGEST * room.numbers();
    float[] weights = walk.weight().values();
    double columns =
        Math.min(
            NumberFit.fit(room.columnPart(), most, weights).size(),
            NumberFit.fit(room.columnCell(), most, walk.input().values()).size());
    return NumberFit.fit(ConvPlaces.bands(room).part(), most, weights).size() > WORTH * columns;
  }

  /** Top of this channel's row of kernel slice and products. */
  double rowY(int channel) {
    return focus || lens ? rowsY : rowsY + channel * rowPitch;
  }

  /** Top of this channel's kernel slice. */
  double kernelY(int channel) {
    return piled ? rowsY - kernelRows * part - 40 * scale : rowY(channel);
  }

  /** Middle of this channel's sum. */
  double sumY(int channel) {
    return rowY(channel) + kernelRows * part / 2 - lift;
  }
}

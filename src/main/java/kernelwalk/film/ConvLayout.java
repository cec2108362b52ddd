package kernelwalk.film;

import kernelwalk.tensor.Conv2d;
import kernelwalk.walk.ConvWalk;

/**
 * Where a convolution's parts stand on the stage. Small inputs stand in three columns: input,
 * arithmetic, output. Where that would make cells too small for numbers, input and output share the
 * upper part and the arithmetic stands below, with the window's numbers in a lens.
 */
final class ConvLayout {
  /** From this side on, a cell has room for a number. */
  static final double READABLE = 18;

  private static final int DEEPEST = 5;
  private static final double LARGEST = 72;

  final double scale;
  final double margin;
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
  final double formulaY;
  final double rowsEnd;
  final int kernelRows;
  final int kernelColumns;

  ConvLayout(ConvWalk walk, Staging staging) {
    Conv2d operation = walk.operation();
    scale = Math.min(staging.textScale(), Math.max(0.8, staging.height() / 300));
    margin = Math.clamp(staging.width() * 0.03, 14, 36);
    kernelRows = operation.kernel().height();
    kernelColumns = operation.kernel().width();
    sumSize = 19 * scale;
    double width = staging.width();
    double strip = 84 * scale;
    formulaY = staging.height() - strip + 14 * scale;
    double caption = 30 * scale;
    double label = 24 * scale;
    double room = staging.height() - strip - margin * 0.6 - caption - label;
    int channels = operation.groupInputs();
    int inColumns = walk.columns().padded();
    int inRows = walk.rows().padded();
    int outColumns = walk.columns().outputs();
    int outRows = walk.rows().outputs();
    double tail = 30 * scale;
    double operator = 26 * scale;
    double sumWidth = 108 * scale;
    double gap = Math.clamp(width * 0.05, 22, 64);
    double middleMost = (width - 2 * margin - 2 * gap) * 0.46;
    boolean one = channels == 1;
    double pile = 40 * scale;
    double byWidth =
        one
            ? (middleMost * 0.9 - sumWidth) / kernelColumns
            : (middleMost - operator - sumWidth) / (2 * kernelColumns);
    double pitchGap = 16 * scale;
    double stacked =
        one
            ? Math.min(byWidth, (room - pile) / (2 * kernelRows))
            : Math.min(byWidth, ((room - tail) / channels - pitchGap) / kernelRows);
    boolean alone = channels > 1 && stacked < READABLE;
    double columnPart =
        Math.min(
            one ? 56 : LARGEST, alone ? Math.min(byWidth, (room - tail) / kernelRows) : stacked);
    double middle = (one ? 1 : 2) * kernelColumns * columnPart + (one ? 0 : operator) + sumWidth;
    double free = width - 2 * margin - 2 * gap - middle;
    double depthShare = depths(operation.inChannels()) + depths(operation.outChannels());
    double columnCell =
        Math.min(
            Math.min(free / (inColumns + outColumns + 0.5 * depthShare), LARGEST),
            room / (Math.max(inRows, outRows) + 0.5 * Math.max(0, depths(operation.inChannels()))));
    boolean columns = columnCell >= READABLE;
    lens = !columns;
    piled = columns && one;
    focus = columns ? alone : channels > 1;
    double top = margin * 0.6 + label;
    if (columns) {
      cell = whole(columnCell);
      part = whole(columnPart);
      inputDepth = depth(cell, operation.inChannels());
      outputDepth = depth(cell, operation.outChannels());
      double inDepth = inputDepth * depths(operation.inChannels());
      double outDepth = outputDepth * depths(operation.outChannels());
      double used =
          cell * (inColumns + outColumns)
              + inDepth
              + outDepth
              + (one ? 1 : 2) * kernelColumns * part
              + (one ? 0 : operator)
              + sumWidth;
      double space = Math.min((width - 2 * margin - used) / 4, gap * 2.2);
      double left = (width - used - 2 * space) / 2;
      double centre = top + room / 2;
      inputX = whole(left);
      inputY = whole(centre - (cell * inRows - inDepth) / 2);
      kernelX = whole(left + cell * inColumns + inDepth + space);
      lensX = kernelX;
      productX = one ? kernelX : whole(kernelX + kernelColumns * part + operator);
      sumRight = productX + kernelColumns * part + sumWidth;
      outputX = whole(sumRight + space);
      outputY = whole(centre - (cell * outRows - outDepth) / 2);
      int shown = focus ? 1 : channels;
      rowPitch = kernelRows * part + pitchGap;
      double height = shown * rowPitch - pitchGap + tail;
      rowsY = one ? whole(centre + pile / 2) : whole(Math.max(top, centre - height / 2));
    } else {
      double band = (staging.height() - strip) * 0.62 - caption - top;
      double half = width / 2 - margin - gap / 2;
      double size =
          Math.min(
              half / (Math.max(inColumns, outColumns) + 0.5 * depths(operation.inChannels())),
              band / (Math.max(inRows, outRows) + 0.5 * depths(operation.inChannels())));
      cell = size >= 3 ? Math.floor(size) : size;
      inputDepth = depth(cell, operation.inChannels());
      outputDepth = depth(cell, operation.outChannels());
      double inDepth = inputDepth * depths(operation.inChannels());
      double outDepth = outputDepth * depths(operation.outChannels());
      inputX = whole(margin + (half - cell * inColumns - inDepth) / 2);
      inputY = whole(top + inDepth + (band - cell * inRows - inDepth) / 2);
      outputX = whole(width - margin - half + (half - cell * outColumns - outDepth) / 2);
      outputY = whole(top + outDepth + (band - cell * outRows - outDepth) / 2);
      double lower = top + band + caption;
      double below = staging.height() - strip - lower - caption * 1.1;
      double wide = width - 2 * margin - 2 * operator - sumWidth * 1.4;
      part = whole(Math.min(LARGEST, Math.min(below / kernelRows, wide / (3 * kernelColumns))));
      double used = 3 * kernelColumns * part + 2 * operator + sumWidth;
      lensX = whole((width - used) / 2);
      kernelX = lensX + kernelColumns * part + operator;
      productX = kernelX + kernelColumns * part + operator;
      sumRight = productX + kernelColumns * part + sumWidth;
      rowPitch = 0;
      rowsY = whole(lower + (below - kernelRows * part) / 2);
    }
    double lastSum = sumY(channels - 1, channels);
    biasY = lastSum + (operation.bias() ? sumSize * 1.5 : 0);
    resultY = biasY + (operation.bias() || channels > 1 ? sumSize * 1.8 : 0);
    rowsEnd = rowY(channels - 1) + kernelRows * part;
  }

  private static double whole(double value) {
    return Math.max(1, Math.floor(value));
  }

  /** How many planes stand behind the first, at most {@value #DEEPEST} − 1. */
  static int depths(int planes) {
    return Math.min(planes, DEEPEST) - 1;
  }

  private static double depth(double cell, int planes) {
    return planes > 1 ? Math.round(Math.clamp(cell * 0.5, 5, 16)) : 0;
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
  double sumY(int channel, int channels) {
    if (channels == 1 || !(focus || lens)) {
      return rowY(channel) + kernelRows * part / 2;
    }
    double pitch = sumSize * 1.25 * Math.min(1, 6.0 / channels);
    return rowsY + sumSize * 0.6 + channel * pitch;
  }
}

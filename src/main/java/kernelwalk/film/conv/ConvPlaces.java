package kernelwalk.film.conv;

import kernelwalk.film.layout.PlanePlacement;

/**
 * Where a convolution's parts stand: upper left corners, and sides of cells.
 *
 * @param cell side of the cells of input and output
 * @param part side of the cells of kernel and products
 * @param rowPitch from one channel's row to the next
 * @param sumRight right edge of the column of sums
 */
record ConvPlaces(
    double cell,
    double part,
    double inputX,
    double inputY,
    double inputDepth,
    double outputX,
    double outputY,
    double outputDepth,
    double lensX,
    double kernelX,
    double productX,
    double sumRight,
    double rowsY,
    double rowPitch) {
  private static final double LARGEST = 72;

  /** Three columns: input, arithmetic, output. */
  static ConvPlaces columns(ConvSizes r) {
    double cell = whole(r.columnCell());
    double part = whole(r.columnPart());
    double inputDepth = PlanePlacement.depth(cell, r.inDepths());
    double outputDepth = PlanePlacement.depth(cell, r.outDepths());
    double inDepth = inputDepth * r.inDepths();
    double outDepth = outputDepth * r.outDepths();
    double used = cell * (r.inColumns() + r.outColumns()) + inDepth + outDepth + r.middle(part);
    double space = Math.min((r.width() - 2 * r.margin() - used) / 4, r.gap() * 2.2);
    double left = (r.width() - used - 2 * space) / 2;
    double centre = r.top() + r.room() / 2;
    double kernelX = whole(left + cell * r.inColumns() + inDepth + space);
    double productX = r.one() ? kernelX : whole(kernelX + r.kernelColumns() * part + r.operator());
    double sumRight = productX + r.kernelColumns() * part + r.sumWidth();
    double rowPitch = r.kernelRows() * part + r.rowGap();
    double height = (r.crowded() ? 1 : r.channels()) * rowPitch - r.rowGap() + r.tail();
    return new ConvPlaces(
        cell,
        part,
        whole(left),
        whole(centre - (cell * r.inRows() - inDepth) / 2),
        inputDepth,
        whole(sumRight + space),
        whole(centre - (cell * r.outRows() - outDepth) / 2),
        outputDepth,
        kernelX,
        kernelX,
        productX,
        sumRight,
        r.one() ? whole(centre + r.pile() / 2) : whole(Math.max(r.top(), centre - height / 2)),
        rowPitch);
  }

  /** Input and output above, the arithmetic with its lens below. */
  static ConvPlaces bands(ConvSizes r) {
    double caption = 36 * r.scale();
    double band = r.stripY() * 0.62 - caption - r.top();
    double half = r.width() / 2 - r.margin() - r.gap() / 2;
    double size =
        Math.min(
            half / (Math.max(r.inColumns(), r.outColumns()) + 0.5 * r.inDepths()),
            band / (Math.max(r.inRows(), r.outRows()) + 0.5 * r.inDepths()));
    double cell = size >= 3 ? Math.floor(size) : size;
    double inputDepth = PlanePlacement.depth(cell, r.inDepths());
    double outputDepth = PlanePlacement.depth(cell, r.outDepths());
    double inDepth = inputDepth * r.inDepths();
    double outDepth = outputDepth * r.outDepths();
    double lower = r.top() + band + caption;
    double below = r.stripY() - lower - caption * 1.1;
    double wide = r.width() - 2 * r.margin() - 2 * r.operator() - r.sumWidth() * 1.4;
    double fits = Math.min(below / r.kernelRows(), wide / (3 * r.kernelColumns()));
    double part = whole(Math.min(LARGEST * r.grown(), fits));
    double used = 3 * r.kernelColumns() * part + 2 * r.operator() + r.sumWidth();
    double lensX = whole((r.width() - used) / 2);
    double kernelX = lensX + r.kernelColumns() * part + r.operator();
    double productX = kernelX + r.kernelColumns() * part + r.operator();
    return new ConvPlaces(
        cell,
        part,
        whole(r.margin() + (half - cell * r.inColumns() - inDepth) / 2),
        whole(r.top() + inDepth + (band - cell * r.inRows() - inDepth) / 2),
        inputDepth,
        whole(r.width() - r.margin() - half + (half - cell * r.outColumns() - outDepth) / 2),
        whole(r.top() + outDepth + (band - cell * r.outRows() - outDepth) / 2),
        outputDepth,
        lensX,
        kernelX,
        productX,
        productX + r.kernelColumns() * part + r.sumWidth(),
        whole(lower + (below - r.kernelRows() * part) / 2),
        0);
  }

  static double whole(double value) {
    return Math.max(1, Math.floor(value));
  }
}

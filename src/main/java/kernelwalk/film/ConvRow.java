package kernelwalk.film;

import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/** One channel's arithmetic: window, kernel slice and products, and the factors on their way. */
final class ConvRow {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final ConvVolumes volumes;
  private final ConvNames names;
  private final Fill kernelFill;
  private final Digits kernelDigits;
  private final int area;
  private final int channels;

  ConvRow(ConvWalk walk, ConvLayout layout, ConvVolumes volumes, ConvNames names) {
    this.walk = walk;
    this.layout = layout;
    this.volumes = volumes;
    this.names = names;
    this.kernelFill = Fill.over(Scale.DIVERGING, walk.weight().values());
    this.kernelDigits = Digits.fit(layout.part, 16 * layout.scale, walk.weight().values());
    this.area = (int) walk.operation().kernel().area();
    this.channels = walk.operation().groupInputs();
  }

  void put(Sketch sketch, Moment moment, Place place, int channel, ConvWindow window) {
    double y = layout.rowY(channel);
    double part = layout.part;
    double middle = y + layout.kernelRows * part / 2;
    double signSize = 17 * layout.scale;
    double kernelEnd = layout.kernelX + layout.kernelColumns * part;
    if (layout.lens) {
      lens(sketch, moment, channel, window, y);
      double lensEnd = layout.lensX + layout.kernelColumns * part;
      sketch.sign((lensEnd + layout.kernelX) / 2, middle, "×", signSize, 1);
    }
    Plane slice = Plane.of(Part.WEIGHT, walk.weight(), place.channel(), channel);
    double kernelY = layout.kernelY(channel);
    Digits digits =
        walk.weight().values().length > Digits.MANY
            ? Digits.fit(part, 16 * layout.scale, window.weights().values())
            : kernelDigits;
    sketch.plane(slice, layout.kernelX, kernelY, part, kernelFill, digits);
    if (!layout.piled) {
      String sign = layout.lens ? "=" : "→";
      sketch.sign((kernelEnd + layout.productX) / 2, middle, sign, signSize, 1);
    }
    products(sketch, moment, channel, window, y);
    if (channels > 1 && !layout.lens) {
      int number = walk.operation().firstInput(place.channel()) + channel;
      Run name = Run.of(names.channel(number), ColourRole.MUTED);
      sketch.words(layout.kernelX, y - 8 * layout.scale, Align.START, 11 * layout.scale, name);
    }
  }

  private void lens(Sketch sketch, Moment moment, int channel, ConvWindow window, double y) {
    double part = layout.part;
    double x = volumes.inputX(volumes.windowColumn(moment));
    double bottom = volumes.inputY(volumes.windowRow(moment)) + walk.rows().reach() * layout.cell;
    double over = volumes.inputCaptionY() - 9 * layout.scale;
    double under = volumes.inputCaptionY() + 9 * layout.scale;
    Point left = new Point(x, bottom);
    Point right = new Point(x + walk.columns().reach() * layout.cell, bottom);
    double width = layout.kernelColumns * part;
    Point lensRight = new Point(layout.lensX + width, y);
    sketch.ray(left, new Point(layout.lensX, y), over, under, ColourRole.KERNEL, 0.5);
    sketch.ray(right, lensRight, over, under, ColourRole.KERNEL, 0.5);
    Digits digits = Digits.fit(part, 16 * layout.scale, window.inputs().values());
    double opacity = moment.glide() >= 1 ? 1 : 0.25 + 0.75 * Easing.between(0.7, 1, moment.glide());
    Plane plane = Plane.of(Part.PRODUCT, window.inputs(), channel);
    Fill fill = volumes.inputFill();
    sketch.plane(plane, layout.lensX, y, part, fill, digits, Long.MAX_VALUE, opacity);
    sketch.outline(layout.lensX, y, width, layout.kernelRows * part, ColourRole.KERNEL, 2);
  }

  private void products(Sketch sketch, Moment moment, int channel, ConvWindow window, double y) {
    double part = layout.part;
    double shown = moment.tapsOf(channel, area);
    sketch.plane(
        Plane.of(Part.PRODUCT, window.products(), channel),
        layout.productX,
        y,
        part,
        Fill.over(Scale.DIVERGING, window.products().values()),
        Digits.NONE,
        (long) Math.ceil(shown - 1e-9),
        1);
    Digits digits = Digits.fit(part, 15 * layout.scale, window.products().values());
    double terms = termSize(window, channel);
    for (int tap = 0; tap < area; tap++) {
      double opacity = Math.clamp(shown - tap, 0, 1);
      double x = layout.productX + (tap % layout.kernelColumns + 0.5) * part;
      double middle = y + (Math.floorDiv(tap, layout.kernelColumns) + 0.5) * part;
      if (opacity > 0 && digits.size() > 0) {
        product(sketch, window, channel * area + tap, x, middle, digits, terms, opacity);
      }
    }
    if (moment.tap() >= 0 && channel == moment.channel()) {
      factors(sketch, moment, window, y);
    }
  }

  /** Size at which the longest {@code x×w} fits into a cell above its product; 0 if none does. */
  private double termSize(ConvWindow window, int channel) {
    if (layout.lens || layout.part < 34) {
      return 0;
    }
    int longest = 0;
    for (int i = channel * area; i < (channel + 1) * area; i++) {
      longest = Math.max(longest, window.term(i).length());
    }
    double largest = Math.min(12.5 * layout.scale, layout.part * 0.3);
    double size = Math.min(largest, (layout.part - 4) / (longest * Digits.ADVANCE));
    return size >= 7 ? size : 0;
  }

  private void product(
      Sketch sketch,
      ConvWindow window,
      int index,
      double x,
      double y,
      Digits digits,
      double terms,
      double opacity) {
    double value = window.products().values()[index];
    boolean both = terms > 0;
    if (both) {
      sketch.numbers(
          x,
          y - layout.part * 0.2,
          Align.CENTRE,
          terms,
          opacity,
          Run.of(Numbers.text(window.inputs().values()[index]), ColourRole.INPUT),
          Run.of("×", ColourRole.MUTED),
          Run.of(Numbers.text(window.weights().values()[index]), ColourRole.KERNEL));
    }
    ColourRole role = value == 0 ? ColourRole.MUTED : ColourRole.INK;
    sketch.numbers(
        x,
        both ? y + layout.part * 0.2 : y,
        Align.CENTRE,
        both ? Math.min(digits.size(), layout.part * 0.34) : digits.size(),
        opacity,
        new Run(Numbers.cell(value, digits.decimals()), role, value != 0));
  }

  /** The two factors on their way into the product's cell. */
  private void factors(Sketch sketch, Moment moment, ConvWindow window, double y) {
    int i = moment.tap() / layout.kernelColumns;
    int j = moment.tap() % layout.kernelColumns;
    double part = layout.part;
    double toX = layout.productX + (j + 0.5) * part;
    double toY = y + (i + 0.5) * part;
    double kernelX = layout.kernelX + j * part;
    double kernelY = layout.kernelY(moment.channel()) + i * part;
    sketch.outline(kernelX, kernelY, part, part, ColourRole.INK, 2);
    sketch.outline(layout.productX + j * part, y + i * part, part, part, ColourRole.INK, 2);
    double share = moment.flight();
    if (share <= 0 || share >= 1) {
      return;
    }
    double column = volumes.windowColumn(moment) + j * walk.operation().dilation().width();
    double row = volumes.windowRow(moment) + i * walk.operation().dilation().height();
    double half = layout.cell / 2;
    double fromX = layout.lens ? layout.lensX + (j + 0.5) * part : volumes.inputX(column) + half;
    double fromY = layout.lens ? toY : volumes.inputY(row) + half;
    int index = moment.channel() * area + moment.tap();
    double size = 15 * layout.scale;
    String input = Numbers.text(window.inputs().values()[index]);
    String weight = Numbers.text(window.weights().values()[index]);
    new Meeting(new Point(toX, toY), part, false, share, size)
        .put(
            sketch,
            new Point(fromX, fromY),
            Run.bold(input, ColourRole.INPUT),
            new Point(kernelX + part / 2, kernelY + part / 2),
            Run.bold(weight, ColourRole.KERNEL));
  }
}

package kernelwalk.film.conv;

import kernelwalk.film.layout.ChannelNames;
import kernelwalk.film.layout.FactorFlight;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.Easing;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.film.picture.TextWidth;
import kernelwalk.film.sum.SumProgress;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/**
 * The arithmetic of one channel: window, kernel slice and products, and the factors on their way.
 */
final class ChannelArithmetic {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final ConvVolumes volumes;
  private final ChannelNames names;
  private final Fill kernelFill;
  private final Fill productFill;
  private final NumberFit kernelDigits;
  private final int area;
  private final int channels;

  ChannelArithmetic(ConvWalk walk, ConvLayout layout, ConvVolumes volumes, ChannelNames names) {
    this.walk = walk;
    this.layout = layout;
    this.volumes = volumes;
    this.names = names;
    this.kernelFill = Fill.over(ColourScale.DIVERGING, walk.weight().values());
    this.productFill =
        Fill.signed(Fill.bound(walk.input().values()) * Fill.bound(walk.weight().values()));
    this.kernelDigits = NumberFit.fit(layout.part(), 16 * layout.numbers(), walk.weight().values());
    this.area = (int) walk.operation().kernel().area();
    this.channels = walk.operation().groupInputs();
  }

  void put(
      MarkBuilder marks,
      SumProgress progress,
      OutputCell outputCell,
      int channel,
      ConvWindow window) {
    int number = walk.operation().firstInput(outputCell.channel()) + channel;
    double y = layout.rowY(channel);
    double part = layout.part();
    double middle = y + layout.kernelRows() * part / 2;
    double signSize = 17 * layout.scale();
    double kernelEnd = layout.kernelX() + layout.kernelColumns() * part;
    if (layout.lens()) {
      lens(marks, progress, channel, number, window, y);
      double lensEnd = layout.lensX() + layout.kernelColumns() * part;
      marks.sign((lensEnd + layout.kernelX()) / 2, middle, NumberText.TIMES, signSize, 1);
    }
    Plane slice = Plane.of(TensorRole.WEIGHT, walk.weight(), outputCell.channel(), channel);
    double kernelY = layout.kernelY(channel);
    NumberFit fit =
        walk.weight().values().length > NumberFit.MANY
            ? NumberFit.fit(part, 16 * layout.numbers(), window.weights().values())
            : kernelDigits;
    marks.plane(slice, layout.kernelX(), kernelY, part, kernelFill, fit);
    if (!layout.stacked()) {
      String sign = layout.lens() ? "=" : "→";
      marks.sign((kernelEnd + layout.productX()) / 2, middle, sign, signSize, 1);
    }
    products(marks, progress, channel, window, y);
    if (channels > 1 && !layout.lens()) {
      Run name =
          Run.of(names.plane(TensorRole.INPUT, outputCell.sample(), number), ColourRole.MUTED);
      marks.words(layout.kernelX(), y - 8 * layout.scale(), Align.START, 11 * layout.scale(), name);
    }
  }

  private void lens(
      MarkBuilder marks,
      SumProgress progress,
      int channel,
      int number,
      ConvWindow window,
      double y) {
    double part = layout.part();
    double x = volumes.input().x(volumes.windowColumn(progress));
    double bottom =
        volumes.input().y(volumes.windowRow(progress))
            + walk.rows().reach() * volumes.input().cell();
    double over = volumes.input().captionY() - 9 * layout.scale();
    double under = volumes.input().captionY() + 9 * layout.scale();
    Point left = new Point(x, bottom);
    Point right = new Point(x + walk.columns().reach() * volumes.input().cell(), bottom);
    double width = layout.kernelColumns() * part;
    Point lensRight = new Point(layout.lensX() + width, y);
    marks.ray(left, new Point(layout.lensX(), y), over, under, ColourRole.KERNEL, 0.5);
    marks.ray(right, lensRight, over, under, ColourRole.KERNEL, 0.5);
    NumberFit fit = NumberFit.fit(part, 16 * layout.numbers(), window.inputs().values());
    double opacity =
        progress.glide().share() >= 1
            ? 1
            : 0.25 + 0.75 * Easing.between(0.7, 1, progress.glide().share());
    Plane plane = Plane.of(TensorRole.PRODUCT, window.inputs(), channel);
    Fill fill = volumes.inputFill().of(number);
    marks.plane(plane, layout.lensX(), y, part, fill, fit, Long.MAX_VALUE, opacity);
    marks.outline(layout.lensX(), y, width, layout.kernelRows() * part, ColourRole.KERNEL, 2);
  }

  private void products(
      MarkBuilder marks, SumProgress progress, int channel, ConvWindow window, double y) {
    double part = layout.part();
    double shown = progress.shown(channel, area);
    marks.plane(
        Plane.of(TensorRole.PRODUCT, window.products(), channel),
        layout.productX(),
        y,
        part,
        productFill,
        NumberFit.NONE,
        (long) Math.ceil(shown - 1e-9),
        1);
    NumberFit fit = NumberFit.fit(part, 15 * layout.numbers(), window.products().values());
    double terms = termSize(window, channel);
    for (int tap = 0; tap < area; tap++) {
      double opacity = Math.clamp(shown - tap, 0, 1);
      double x = layout.productX() + (tap % layout.kernelColumns() + 0.5) * part;
      double middle = y + (Math.floorDiv(tap, layout.kernelColumns()) + 0.5) * part;
      if (opacity > 0 && fit.size() > 0) {
        product(marks, window, channel * area + tap, x, middle, fit, terms, opacity);
      }
    }
    if (progress.current() >= 0 && channel == progress.channel()) {
      factors(marks, progress, window, y);
    }
  }

  /** Size at which the longest {@code x·w} fits into a cell above its product; 0 if none does. */
  private double termSize(ConvWindow window, int channel) {
    if (layout.lens() || layout.part() < 34) {
      return 0;
    }
    int longest = 0;
    for (int i = channel * area; i < (channel + 1) * area; i++) {
      longest = Math.max(longest, window.term(i).length());
    }
    double largest = Math.min(12.5 * layout.numbers(), layout.part() * 0.3);
    double size = Math.min(largest, TextWidth.monospacedSize(longest, layout.part() - 4));
    return size >= 7 ? size : 0;
  }

  private void product(
      MarkBuilder marks,
      ConvWindow window,
      int index,
      double x,
      double y,
      NumberFit fit,
      double terms,
      double opacity) {
    double value = window.products().values()[index];
    boolean both = terms > 0;
    if (both) {
      marks.numbers(
          x,
          y - layout.part() * 0.2,
          Align.CENTRE,
          terms,
          opacity,
          Run.of(NumberText.text(window.inputs().values()[index]), ColourRole.INPUT),
          Run.of(NumberText.TIMES, ColourRole.MUTED),
          Run.of(NumberText.text(window.weights().values()[index]), ColourRole.KERNEL));
    }
    ColourRole role = value == 0 ? ColourRole.MUTED : ColourRole.INK;
    marks.numbers(
        x,
        both ? y + layout.part() * 0.2 : y,
        Align.CENTRE,
        both ? Math.min(fit.size(), layout.part() * 0.34) : fit.size(),
        opacity,
        new Run(NumberText.cell(value, fit.decimals()), role, value != 0));
  }

  /** The two factors on their way into the product's cell. */
  private void factors(MarkBuilder marks, SumProgress progress, ConvWindow window, double y) {
    int i = progress.current() / layout.kernelColumns();
    int j = progress.current() % layout.kernelColumns();
    double part = layout.part();
    double toX = layout.productX() + (j + 0.5) * part;
    double toY = y + (i + 0.5) * part;
    double kernelX = layout.kernelX() + j * part;
    double kernelY = layout.kernelY(progress.channel()) + i * part;
    marks.outline(kernelX, kernelY, part, part, ColourRole.INK, 2);
    marks.outline(layout.productX() + j * part, y + i * part, part, part, ColourRole.INK, 2);
    double share = progress.products().flight();
    if (share <= 0 || share >= 1) {
      return;
    }
    double column = volumes.windowColumn(progress) + j * walk.operation().dilation().width();
    double row = volumes.windowRow(progress) + i * walk.operation().dilation().height();
    double half = volumes.input().cell() / 2;
    double fromX =
        layout.lens() ? layout.lensX() + (j + 0.5) * part : volumes.input().x(column) + half;
    double fromY = layout.lens() ? toY : volumes.input().y(row) + half;
    int index = progress.channel() * area + progress.current();
    double size = Math.min(15 * layout.numbers(), Math.max(15 * layout.scale(), part * 0.4));
    String input = NumberText.text(window.inputs().values()[index]);
    String weight = NumberText.text(window.weights().values()[index]);
    new FactorFlight(new Point(toX, toY), part, false, share, size)
        .put(
            marks,
            new Point(fromX, fromY),
            Run.bold(input, ColourRole.INPUT),
            new Point(kernelX + part / 2, kernelY + part / 2),
            Run.bold(weight, ColourRole.KERNEL));
  }
}

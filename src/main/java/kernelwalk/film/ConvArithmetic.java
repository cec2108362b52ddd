package kernelwalk.film;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.Mark.Align;
import kernelwalk.film.Mark.Box;
import kernelwalk.film.Mark.Face;
import kernelwalk.film.Mark.Grid;
import kernelwalk.film.Mark.Line;
import kernelwalk.film.Mark.Point;
import kernelwalk.film.Mark.Run;
import kernelwalk.film.Mark.Text;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;
import kernelwalk.walk.Place;

/** Kernel, products, the addition in a column, and the result on its way to its cell. */
final class ConvArithmetic {
  private final ConvWalk walk;
  private final ConvLayout layout;
  private final Staging staging;
  private final ConvVolumes volumes;
  private final ConvNames names;
  private final Fill kernelFill;
  private final Digits kernelDigits;
  private final int area;
  private final int channels;

  ConvArithmetic(
      ConvWalk walk, ConvLayout layout, Staging staging, ConvVolumes volumes, ConvNames names) {
    this.walk = walk;
    this.layout = layout;
    this.staging = staging;
    this.volumes = volumes;
    this.names = names;
    this.kernelFill = Fill.over(Scale.DIVERGING, walk.weight().values());
    this.kernelDigits = Digits.fit(layout.part, 16 * layout.scale, walk.weight().values());
    this.area = (int) walk.operation().kernel().area();
    this.channels = walk.operation().groupInputs();
  }

  List<Mark> marks(ConvMoment moment) {
    List<Mark> marks = new ArrayList<>();
    Place place = walk.place(moment.cell());
    ConvStep.Result result = walk.result(place);
    int front = moment.channel();
    ConvWindow window = ConvWindow.of(walk, place);
    for (int channel = 0; channel < channels; channel++) {
      boolean alone = layout.focus;
      if (!alone || channel == front) {
        row(marks, moment, place, channel, window);
      }
      sum(marks, moment, channel, result.channelSums().get(channel));
    }
    captions(marks, place);
    ending(marks, moment, place, result);
    return marks;
  }

  private void row(
      List<Mark> marks, ConvMoment moment, Place place, int channel, ConvWindow window) {
    double y = layout.rowY(channel);
    double part = layout.part;
    double middle = y + layout.kernelRows * part / 2;
    if (layout.lens) {
      lens(marks, moment, channel, window, y);
      operator(
          marks, (layout.lensX + layout.kernelColumns * part + layout.kernelX) / 2, middle, "×");
    }
    marks.add(
        new Grid(
            Plane.of(Part.WEIGHT, walk.weight(), place.channel(), channel),
            layout.kernelX,
            layout.kernelY(channel),
            part,
            kernelFill,
            kernelDigits.size(),
            kernelDigits.decimals(),
            Long.MAX_VALUE,
            1));
    if (!layout.piled) {
      operator(
          marks,
          (layout.kernelX + layout.kernelColumns * part + layout.productX) / 2,
          middle,
          layout.lens ? "=" : "→");
    }
    products(marks, moment, channel, window, y);
    if (channels > 1 && !layout.lens) {
      marks.add(
          new Text(
              layout.kernelX,
              y - 8 * layout.scale,
              List.of(
                  Run.of(
                      names.channel(walk.operation().firstInput(place.channel()) + channel),
                      ColourRole.MUTED)),
              Align.START,
              Face.SANS,
              11 * layout.scale,
              channels > 1 && layout.rowPitch > 0 ? 1 : 0));
    }
  }

  private void lens(List<Mark> marks, ConvMoment moment, int channel, ConvWindow window, double y) {
    double part = layout.part;
    double left = volumes.inputX(moment.windowColumn(walk));
    double bottom = volumes.inputY(moment.windowRow(walk)) + walk.rows().reach() * layout.cell;
    double right = left + walk.columns().reach() * layout.cell;
    double end = layout.lensX + layout.kernelColumns * part;
    ray(marks, left, bottom, layout.lensX, y);
    ray(marks, right, bottom, end, y);
    Digits digits = Digits.fit(part, 16 * layout.scale, window.inputs().values());
    marks.add(
        new Grid(
            Plane.of(Part.PRODUCT, window.inputs(), channel),
            layout.lensX,
            y,
            part,
            volumes.inputFill(),
            digits.size(),
            digits.decimals(),
            Long.MAX_VALUE,
            moment.glide() >= 1 ? 1 : 0.25 + 0.75 * Easing.between(0.7, 1, moment.glide())));
    marks.add(
        Box.outline(
            layout.lensX,
            y,
            layout.kernelColumns * part,
            layout.kernelRows * part,
            ColourRole.KERNEL,
            2));
  }

  private static void ray(List<Mark> marks, double x1, double y1, double x2, double y2) {
    marks.add(
        new Line(
            List.of(new Point(x1, y1), new Point(x2, y2)),
            false,
            ColourRole.KERNEL,
            1,
            false,
            false,
            0.5));
  }

  private void products(
      List<Mark> marks, ConvMoment moment, int channel, ConvWindow window, double y) {
    double part = layout.part;
    double shown = moment.tapsOf(channel, area);
    marks.add(
        new Grid(
            Plane.of(Part.PRODUCT, window.products(), channel),
            layout.productX,
            y,
            part,
            Fill.over(Scale.DIVERGING, window.products().values()),
            0,
            0,
            (long) Math.ceil(shown - 1e-9),
            1));
    double size = Digits.fit(part, 15 * layout.scale, window.products().values()).size();
    int decimals = Digits.fit(part, 15 * layout.scale, window.products().values()).decimals();
    double terms = termSize(window, channel);
    for (int tap = 0; tap < area; tap++) {
      double opacity = Math.clamp(shown - tap, 0, 1);
      double x = layout.productX + (tap % layout.kernelColumns + 0.5) * part;
      int kernelRow = tap / layout.kernelColumns;
      double cy = y + (kernelRow + 0.5) * part;
      if (opacity > 0 && size > 0) {
        product(marks, window, channel * area + tap, x, cy, size, decimals, terms, opacity);
      }
    }
    if (moment.tap() >= 0 && channel == moment.channel()) {
      flight(marks, moment, window, y);
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
    double size = Math.min(12.5 * layout.scale, (layout.part - 4) / (longest * Digits.ADVANCE));
    return size >= 7 ? size : 0;
  }

  private void product(
      List<Mark> marks,
      ConvWindow window,
      int index,
      double x,
      double y,
      double size,
      int decimals,
      double terms,
      double opacity) {
    double value = window.products().values()[index];
    boolean both = terms > 0;
    if (both) {
      marks.add(
          new Text(
              x,
              y - layout.part * 0.2,
              List.of(
                  Run.of(Numbers.text(window.inputs().values()[index]), ColourRole.INPUT),
                  Run.of("×", ColourRole.MUTED),
                  Run.of(Numbers.text(window.weights().values()[index]), ColourRole.KERNEL)),
              Align.CENTRE,
              Face.MONO,
              terms,
              opacity));
    }
    marks.add(
        new Text(
            x,
            both ? y + layout.part * 0.2 : y,
            List.of(
                new Run(
                    Numbers.text(value, decimals),
                    value == 0 ? ColourRole.MUTED : ColourRole.INK,
                    value != 0)),
            Align.CENTRE,
            Face.MONO,
            both ? Math.min(size, layout.part * 0.34) : size,
            opacity));
  }

  /** The two factors on their way into the product's cell. */
  private void flight(List<Mark> marks, ConvMoment moment, ConvWindow window, double y) {
    int i = moment.tap() / layout.kernelColumns;
    int j = moment.tap() % layout.kernelColumns;
    double part = layout.part;
    double toX = layout.productX + (j + 0.5) * part;
    double toY = y + (i + 0.5) * part;
    double fromX =
        layout.lens
            ? layout.lensX + (j + 0.5) * part
            : volumes.inputX(moment.windowColumn(walk) + j * walk.operation().dilation().width())
                + layout.cell / 2;
    double fromY =
        layout.lens
            ? toY
            : volumes.inputY(moment.windowRow(walk) + i * walk.operation().dilation().height())
                + layout.cell / 2;
    double kernelTop = layout.kernelY(moment.channel()) + i * part;
    marks.add(Box.outline(layout.kernelX + j * part, kernelTop, part, part, ColourRole.INK, 2));
    marks.add(Box.outline(layout.productX + j * part, y + i * part, part, part, ColourRole.INK, 2));
    double share = moment.flight();
    if (share <= 0 || share >= 1) {
      return;
    }
    int index = moment.channel() * area + moment.tap();
    double size = 15 * layout.scale;
    moving(
        marks,
        fromX,
        fromY,
        toX - part * 0.2,
        toY,
        share,
        ColourRole.INPUT,
        size,
        Numbers.text(window.inputs().values()[index]));
    moving(
        marks,
        layout.kernelX + (j + 0.5) * part,
        kernelTop + part / 2,
        toX + part * 0.2,
        toY,
        share,
        ColourRole.KERNEL,
        size,
        Numbers.text(window.weights().values()[index]));
  }

  private static void moving(
      List<Mark> marks,
      double fromX,
      double fromY,
      double toX,
      double toY,
      double share,
      ColourRole role,
      double size,
      String text) {
    double lift = -18 * Math.sin(Math.PI * share);
    marks.add(
        new Text(
            Easing.mix(fromX, toX, share),
            Easing.mix(fromY, toY, share) + lift,
            List.of(Run.bold(text, role)),
            Align.CENTRE,
            Face.MONO,
            size,
            1));
  }

  private void sum(List<Mark> marks, ConvMoment moment, int channel, double sum) {
    double opacity = Easing.out(moment.sums() - channel);
    if (opacity <= 0 || channel < channels - 12) {
      return;
    }
    double y = layout.sumY(channel, channels);
    String sign = channels == 1 ? "=" : channel == 0 ? "" : "+";
    number(marks, y, sign, Numbers.text(sum), ColourRole.INK, opacity);
  }

  private void number(
      List<Mark> marks, double y, String sign, String text, ColourRole role, double opacity) {
    double size = sumSize(text);
    marks.add(
        new Text(
            layout.sumRight,
            y,
            List.of(Run.bold(text, role)),
            Align.END,
            Face.MONO,
            size,
            opacity));
    if (!sign.isEmpty()) {
      operator(marks, layout.sumRight - 84 * layout.scale, y, sign, opacity);
    }
  }

  private double sumSize(String text) {
    double crowd = channels > 6 && (layout.focus || layout.lens) ? 6.0 / channels : 1;
    return Math.min(
        layout.sumSize * Math.max(0.55, crowd),
        70 * layout.scale / (text.length() * Digits.ADVANCE));
  }

  private void ending(List<Mark> marks, ConvMoment moment, Place place, ConvStep.Result result) {
    boolean bias = walk.operation().bias();
    if (bias && moment.bias() > 0) {
      number(
          marks, layout.biasY, "+", Numbers.text(result.bias()), ColourRole.KERNEL, moment.bias());
    }
    if (moment.result() <= 0) {
      return;
    }
    boolean adds = bias || channels > 1;
    if (adds) {
      double y = layout.resultY - layout.sumSize * 0.9;
      marks.add(
          new Line(
              List.of(
                  new Point(layout.sumRight - 92 * layout.scale, y), new Point(layout.sumRight, y)),
              false,
              ColourRole.INK,
              1.2,
              false,
              false,
              moment.result()));
    }
    String text = Numbers.text(result.value());
    number(marks, layout.resultY, "", text, ColourRole.OUTPUT, moment.result());
    if (moment.fly() > 0 && staging.level() != Level.LAYER) {
      fly(marks, moment, place, text);
    }
  }

  /** The result on its way along a curve to its cell; once there, the curve stays, faintly. */
  private void fly(List<Mark> marks, ConvMoment moment, Place place, String text) {
    double x1 = layout.sumRight + 8;
    double y1 = layout.resultY;
    double x2 = volumes.outputX(place.column()) + layout.cell / 2;
    double y2 = volumes.outputY(place.row()) + layout.cell / 2;
    double reach = Math.max(40, Math.abs(x2 - x1) * 0.5);
    Point a = new Point(x1, y1);
    Point b = new Point(x1 + reach, y1);
    Point c = new Point(x2 - reach * 0.6, y2);
    Point d = new Point(x2, y2);
    double share = moment.fly();
    if (share < 1) {
      marks.add(new Line(List.of(a, b, c, d), true, ColourRole.OUTPUT, 1.5, true, false, 0.7));
      Point now = bezier(a, b, c, d, share);
      double size = Easing.mix(sumSize(text), Math.clamp(layout.cell * 0.36, 9, 17), share);
      marks.add(
          new Text(
              now.x(),
              now.y(),
              List.of(Run.bold(text, ColourRole.OUTPUT)),
              Align.CENTRE,
              Face.MONO,
              size,
              1));
    }
  }

  private static Point bezier(Point a, Point b, Point c, Point d, double t) {
    double u = 1 - t;
    double wa = u * u * u;
    double wb = 3 * u * u * t;
    double wc = 3 * u * t * t;
    double wd = t * t * t;
    return new Point(
        wa * a.x() + wb * b.x() + wc * c.x() + wd * d.x(),
        wa * a.y() + wb * b.y() + wc * c.y() + wd * d.y());
  }

  private void captions(List<Mark> marks, Place place) {
    double y = layout.rowsEnd + 15 * layout.scale;
    double half = layout.kernelColumns * layout.part / 2;
    int kernels = walk.operation().outChannels();
    String kernel =
        kernels > 1
            ? staging
                .phrases()
                .say("kernel.of", Integer.toString(place.channel() + 1), Integer.toString(kernels))
            : staging.phrases().say("kernel");
    if (layout.lens) {
      caption(marks, layout.lensX + half, y, staging.phrases().say("window"), ColourRole.INPUT);
    }
    double kernelY =
        layout.piled ? layout.kernelY(0) + layout.kernelRows * layout.part + 16 * layout.scale : y;
    caption(marks, layout.kernelX + half, kernelY, kernel, ColourRole.KERNEL);
    caption(marks, layout.productX + half, y, staging.phrases().say("products"), ColourRole.MUTED);
  }

  private void caption(List<Mark> marks, double x, double y, String text, ColourRole role) {
    marks.add(
        new Text(
            x,
            y,
            List.of(new Run(text, role, role != ColourRole.MUTED)),
            Align.CENTRE,
            Face.SANS,
            13 * layout.scale,
            1));
  }

  private void operator(List<Mark> marks, double x, double y, String sign) {
    operator(marks, x, y, sign, 1);
  }

  private void operator(List<Mark> marks, double x, double y, String sign, double opacity) {
    marks.add(
        new Text(
            x,
            y,
            List.of(Run.of(sign, ColourRole.MUTED)),
            Align.CENTRE,
            Face.MONO,
            17 * layout.scale,
            opacity));
  }
}

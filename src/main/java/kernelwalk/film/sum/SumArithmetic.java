package kernelwalk.film.sum;

import kernelwalk.film.FilmSettings;
import kernelwalk.film.layout.FactorFlight;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.layout.StageLayout;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Point;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberFit;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.SumStep;

/** The arithmetic of the partial sum in front: factors, products, and what they add up to. */
final class SumArithmetic {
  private static final double LARGEST = 54;

  /** Rows of more terms than this stand one below the other. */
  private static final int ABREAST = 4;

  /** Room for the names at the left of rows. */
  private static final double NAMES = 96;

  private final SumFilmSource source;
  private final SumLayout layout;
  private final FilmSettings settings;
  private final StageLayout stage;
  private final double scale;
  private final Fill leftFill;
  private final Fill rightFill;
  private final Fill productFill;
  private final SumColumn sums;

  SumArithmetic(
      SumFilmSource source,
      SumLayout layout,
      FilmSettings settings,
      Fill leftFill,
      Fill rightFill) {
    this.source = source;
    this.layout = layout;
    this.settings = settings;
    this.stage = StageLayout.of(settings);
    this.scale = stage.scale();
    this.leftFill = leftFill;
    this.rightFill = rightFill;
    this.productFill = source.bare() ? leftFill : Fill.signed(greatestProduct(source));
    this.sums =
        new SumColumn(
            source.walk().channels(),
            source.walk().bias(),
            source.result().tensorRole().colour(),
            stage,
            layout.y() + layout.height() / 2,
            layout.height());
  }

  /** The magnitude that no product can exceed; a share is never greater than 1. */
  private static double greatestProduct(SumFilmSource source) {
    double factor =
        source.constant()
            ? 1
            : source.right().map(right -> Fill.bound(right.tensor().values())).orElse(1.0);
    return Fill.bound(source.left().tensor().values()) * factor;
  }

  /**
   * Where the grids of a window stand.
   *
   * @param end right edge of the products
   * @param stacked whether they stand one below the other, as rows of many do
   */
  private record Places(
      double side, Point left, Point right, Point products, double end, boolean stacked) {}

  private Places places(SumWindow window) {
    int grids = source.bare() ? 1 : 3;
    double operator = 26 * scale;
    double sumWidth = SumColumn.WIDTH * scale;
    if (grids == 3 && window.rows() == 1 && window.columns() > ABREAST) {
      Places stacked = stacked(window, sumWidth);
      Places abreast = abreast(window, grids, operator, sumWidth);
      return stage.numbers() > 1 && abreast.side > stacked.side ? abreast : stacked;
    }
    return abreast(window, grids, operator, sumWidth);
  }

  private Places abreast(SumWindow window, int grids, double operator, double sumWidth) {
    double free =
        stage.width() - 2 * stage.margin() - (grids - 1) * operator - sumWidth - 20 * scale;
    double most = LARGEST * stage.cells();
    double fits = Math.min(free / (grids * window.columns()), layout.height() / window.rows());
    double side = Math.min(most, fits);
    side = side >= 3 ? Math.floor(side) : Math.max(0.5, side);
    double width = side * window.columns();
    double used = grids * width + (grids - 1) * operator + sumWidth;
    double leftX = Math.floor((stage.width() - used) / 2);
    double rightX = leftX + width + operator;
    double productX = source.bare() ? leftX : rightX + width + operator;
    double y = Math.floor(layout.y() + (layout.height() - side * window.rows()) / 2);
    return new Places(
        side,
        new Point(leftX, y),
        new Point(rightX, y),
        new Point(productX, y),
        productX + width,
        false);
  }

  private Places stacked(SumWindow window, double sumWidth) {
    double names = NAMES * scale;
    double free = stage.width() - 2 * stage.margin() - names - sumWidth;
    double gap = 8 * scale;
    double fits = Math.min(free / window.columns(), (layout.height() - 2 * gap) / 3);
    double side = Math.max(3, Math.floor(Math.min(LARGEST * stage.cells(), fits)));
    double width = side * window.columns();
    double x = Math.floor((stage.width() - names - width - sumWidth) / 2 + names);
    double y = Math.floor(layout.y() + (layout.height() - 3 * side - 2 * gap) / 2);
    double pitch = side + gap;
    return new Places(
        side,
        new Point(x, y),
        new Point(x, y + pitch),
        new Point(x, y + 2 * pitch),
        x + width,
        true);
  }

  /** Puts it down; answers where the result stands. */
  Point put(MarkBuilder marks, SumProgress progress, SumWindow window) {
    Places s = places(window);
    if (window.terms() == 0) {
      Run none = Run.of(settings.texts().say("sum.none"), ColourRole.MUTED);
      double middle = s.products().y() + s.side() / 2;
      marks.words(s.products().x(), middle, Align.CENTRE, 13 * stage.words(), none);
    } else {
      grids(marks, progress, window, s);
    }
    if (source.bare() && window.terms() == 1) {
      return new Point(s.end() + 8 * scale, s.products().y() + s.side() / 2);
    }
    SumStep.Result result = source.walk().result(window.cell());
    return sums.put(marks, progress, result.channelSums(), result.bias(), result.value(), s.end());
  }

  private void grids(MarkBuilder marks, SumProgress progress, SumWindow window, Places s) {
    if (!source.bare()) {
      ColourRole role = source.left().tensorRole().colour();
      Fill left = leftFill.of(channel(source.left(), window.leftPositions()));
      grid(marks, s, s.left(), window.left(), left, window.terms());
      name(marks, s, s.left(), window, "", shortName(), role);
      int second = source.right().map(other -> channel(other, window.rightPositions())).orElse(0);
      grid(marks, s, s.right(), window.right(), rightFill.of(second), window.terms());
      String factor = source.constant() ? "sum.share" : source.factor();
      name(marks, s, s.right(), window, NumberText.TIMES, factor, source.factorRole());
    }
    double shown = progress.shown(progress.channel(), window.terms());
    grid(marks, s, s.products(), window.products(), productFill, (long) Math.ceil(shown - 1e-9));
    String name = source.bare() ? shortName() : "products";
    ColourRole role = source.bare() ? source.left().tensorRole().colour() : ColourRole.MUTED;
    name(marks, s, s.products(), window, source.bare() ? "" : "=", name, role);
    if (progress.current() >= 0) {
      current(marks, progress, window, s);
    }
  }

  /** The channel that the first of these positions lies in. */
  private static int channel(OperandTensor operand, int... positions) {
    for (int position : positions) {
      if (position >= 0) {
        return operand.planes().indices(position)[1];
      }
    }
    return 0;
  }

  private void grid(MarkBuilder marks, Places s, Point at, Tensor values, Fill fill, long shown) {
    NumberFit fit =
        settings.values() && s.side() >= NumberFit.READABLE
            ? NumberFit.fit(s.side() - 2, 16 * stage.numbers(), values.values())
            : NumberFit.NONE;
    Plane plane = Plane.of(TensorRole.PRODUCT, values);
    marks.plane(plane, at.x(), at.y(), s.side(), fill, fit, shown, 1);
  }

  /** The name of a grid, below it or at its left, with the sign before it. */
  private void name(
      MarkBuilder marks,
      Places s,
      Point at,
      SumWindow window,
      String sign,
      String key,
      ColourRole role) {
    double height = s.side() * window.rows();
    double size = 13 * stage.words();
    Run run = new Run(settings.texts().say(key), role, role != ColourRole.MUTED);
    if (s.stacked()) {
      double y = at.y() + height / 2;
      marks.words(at.x() - 26 * scale, y, Align.END, size, run);
      marks.sign(at.x() - 13 * scale, y, sign, 17 * scale, 1);
    } else {
      double centre = at.x() + s.side() * window.columns() / 2;
      marks.words(centre, at.y() + height + 15 * scale, Align.CENTRE, size, run);
      marks.sign(at.x() - 13 * scale, at.y() + height / 2, sign, 17 * scale, 1);
    }
  }

  private String shortName() {
    boolean gradient = source.left().tensorRole() == TensorRole.OUTPUT_GRADIENT;
    return gradient ? "gradient" : source.left().name();
  }

  /** The product at work, its factors outlined and on their way. */
  private void current(MarkBuilder marks, SumProgress progress, SumWindow window, Places s) {
    int tap = progress.current();
    double side = s.side();
    double dx = tap % window.columns() * side;
    double dy = Math.floorDiv(tap, window.columns()) * side;
    double width = side < 6 ? 1 : 2;
    Point products = s.products();
    marks.outline(products.x() + dx, products.y() + dy, side, side, ColourRole.INK, width);
    if (source.bare()) {
      return;
    }
    marks.outline(s.left().x() + dx, s.left().y() + dy, side, side, ColourRole.INK, width);
    marks.outline(s.right().x() + dx, s.right().y() + dy, side, side, ColourRole.INK, width);
    double share = progress.products().flight();
    if (share > 0 && share < 1) {
      double x = dx + side / 2;
      double y = dy + side / 2;
      double size = Math.clamp(side * 0.45, 9, 15 * stage.numbers());
      String left = NumberText.text(window.left().values()[tap]);
      String right = NumberText.text(window.right().values()[tap]);
      Point to = new Point(products.x() + x, products.y() + y);
      new FactorFlight(to, side, s.stacked(), share, size)
          .put(
              marks,
              new Point(s.left().x() + x, s.left().y() + y),
              Run.bold(left, source.left().tensorRole().colour()),
              new Point(s.right().x() + x, s.right().y() + y),
              Run.bold(right, source.factorRole()));
    }
  }
}

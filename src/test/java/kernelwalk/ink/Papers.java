package kernelwalk.ink;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.image.GreyImage;

/**
 * Pictures of digits on paper as people photograph and scan them, painted by Java 2D: ink on a
 * ground, then light, then what lies around; brightness 0 to 255.
 */
public final class Papers {
  private final int height;
  private final int width;
  private final double[] grey;

  public Papers(int height, int width, double ground) {
    this.height = height;
    this.width = width;
    grey = new double[height * width];
    Arrays.fill(grey, ground);
  }

  /** A value for each place, with coordinates 0 to 1 in the picture. */
  private interface Field {
    double at(double x, double y, double before);
  }

  private Papers each(Field field) {
    for (int p = 0; p < grey.length; p++) {
      double x = (p % width + 0.5) / width;
      int row = p / width;
      double y = (row + 0.5) / height;
      grey[p] = field.at(x, y, grey[p]);
    }
    return this;
  }

  /**
   * Strokes, the drawing's box brought into a box of the picture, in pixels, its proportions kept.
   *
   * @param pen in pixels
   */
  public Papers ink(Ink drawing, Bounds box, double pen, double level) {
    Bounds from = drawing.bounds();
    double scale =
        Math.min(
            box.width() / Math.max(from.width(), 1e-9),
            box.height() / Math.max(from.height(), 1e-9));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setStroke(new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Stroke stroke : drawing.strokes()) {
      Path2D path = new Path2D.Double();
      List<PenPoint> points = stroke.penPoints();
      for (int i = 0; i < points.size(); i++) {
        double x = (points.get(i).x() - from.centreX()) * scale + box.centreX();
        double y = (points.get(i).y() - from.centreY()) * scale + box.centreY();
        if (i == 0) {
          path.moveTo(x, y);
        }
        path.lineTo(x, y);
      }
      g.draw(path);
    }
    g.dispose();
    for (int p = 0; p < grey.length; p++) {
      double covered = (image.getRGB(p % width, p / width) >>> 24) / 255.0;
      grey[p] += covered * (level - grey[p]);
    }
    return this;
  }

  /** Light that falls off towards a side, from all to this part of it; 0° is to the right. */
  public Papers shade(double degrees, double to) {
    double dx = Math.cos(Math.toRadians(degrees));
    double dy = Math.sin(Math.toRadians(degrees));
    double reach = (Math.abs(dx) + Math.abs(dy)) / 2;
    return each(
        (x, y, v) -> v * (1 + (to - 1) * ((dx * (x - 0.5) + dy * (y - 0.5)) / reach + 1) / 2));
  }

  /** Beyond a line at this distance from the middle only a part of the light. */
  public Papers shadow(double degrees, double from, double light, double soft) {
    double dx = Math.cos(Math.toRadians(degrees));
    double dy = Math.sin(Math.toRadians(degrees));
    return each(
        (x, y, v) -> {
          double beyond = dx * (x - 0.5) + dy * (y - 0.5) - from;
          double dark = Math.clamp(beyond / Math.max(soft, 1e-9) + 0.5, 0.0, 1.0);
          return v * (1 - dark * (1 - light));
        });
  }

  /** Corners with this part of the middle's light. */
  public Papers vignette(double corner) {
    return each(
        (x, y, v) -> v * (1 - (1 - corner) * 2 * ((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5))));
  }

  /** Bands along the sides, in pixels, 0 for none. */
  public Papers band(int left, int top, int right, int bottom, double level) {
    for (int p = 0; p < grey.length; p++) {
      int column = p % width;
      int row = p / width;
      if (column < left || row < top || column >= width - right || row >= height - bottom) {
        grey[p] = level;
      }
    }
    return this;
  }

  /** What lies beyond a paper that is turned and keeps a margin of this part of the picture. */
  public Papers table(double degrees, double margin, double level) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return each(
        (x, y, v) -> {
          double u = (cos * (x - 0.5) * width + sin * (y - 0.5) * height) / width;
          double w = (cos * (y - 0.5) * height - sin * (x - 0.5) * width) / height;
          return Math.max(Math.abs(u), Math.abs(w)) > 0.5 - margin ? level : v;
        });
  }

  /** Ruled lines so many pixels apart, turned by an angle, drawn under the ink: call it first. */
  public Papers ruled(double degrees, double apart, double thick, double level) {
    double dx = -Math.sin(Math.toRadians(degrees));
    double dy = Math.cos(Math.toRadians(degrees));
    return each(
        (x, y, v) -> {
          double across = dx * x * width + dy * y * height + apart / 3;
          double off = Math.abs(across - apart * Math.rint(across / apart));
          double covered = Math.clamp(thick / 2 + 0.5 - off, 0.0, Math.min(1, thick));
          return v + covered * (level - v);
        });
  }

  /** Grain with this standard deviation. */
  public Papers noise(double deviation, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return each((x, y, v) -> v + deviation * random.nextGaussian());
  }

  /** Means over squares of 2n + 1. */
  public Papers blurred(int n) {
    double[] before = grey.clone();
    for (int p = 0; p < grey.length; p++) {
      double sum = 0;
      int count = 0;
      for (int row = Math.max(0, p / width - n);
          row <= Math.min(height - 1, p / width + n);
          row++) {
        for (int c = Math.max(0, p % width - n); c <= Math.min(width - 1, p % width + n); c++) {
          sum += before[row * width + c];
          count++;
        }
      }
      grey[p] = sum / count;
    }
    return this;
  }

  /** Light for dark. */
  public Papers inverted() {
    return each((x, y, v) -> 255 - v);
  }

  public GreyImage image() {
    byte[] pixels = new byte[grey.length];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (byte) Math.clamp(Math.round(grey[p]), 0, 255);
    }
    return new GreyImage(height, width, pixels);
  }
}

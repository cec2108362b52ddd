package kernelwalk.ink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.DigitSource;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.inkml.InkMlReader;

/**
 * For developers: how often one digit is taken for several, and two or three for fewer. Arguments:
 * an InkML file of labelled digits, a folder of MNIST, how many drawings.
 */
public final class PieceStudy {
  private PieceStudy() {}

  public static void main(String[] arguments) throws IOException {
    List<LabelledInk> drawings = InkMlReader.read(Path.of(arguments[0]));
    TreeMap<String, Integer> split = new TreeMap<>();
    List<Integer> examples = new ArrayList<>();
    for (int i = 0; i < drawings.size(); i++) {
      if (StrokeGroups.of(drawings.get(i).ink()).size() > 1) {
        split.merge("digit " + drawings.get(i).label().orElseThrow(), 1, Integer::sum);
        examples.add(i);
      }
    }
    System.out.println(
        "strokes, one digit split: "
            + examples.size()
            + " of "
            + drawings.size()
            + " "
            + split
            + " "
            + examples);
    int count = Integer.parseInt(arguments[2]);
    int step = drawings.size() / count;
    RandomGenerator random = new SplittableRandom(3);
    for (double gap : new double[] {0.1, 0.15, 0.2, 0.3, 0.5}) {
      int found = 0;
      int seen = 0;
      for (int i = 0; i < count; i++) {
        Ink two =
            beside(
                drawings.get(i * step).ink(),
                drawings.get(random.nextInt(drawings.size())).ink(),
                gap);
        found += StrokeGroups.of(two).size() == 2 ? 1 : 0;
        GreyImage picture =
            new Papers(300, 460, 245).ink(two, new Bounds(40, 40, 420, 260), 12, 40).image();
        seen += InkPipeline.standard().read(picture).orElseThrow().pieces().size() == 2 ? 1 : 0;
      }
      System.out.printf(
          Locale.ROOT,
          "two, %.2f heights apart: strokes %.3f pictures %.3f%n",
          gap,
          (double) found / count,
          (double) seen / count);
    }
    for (double pen : new double[] {3, 8, 18}) {
      List<Integer> wrong = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        GreyImage picture =
            new Papers(340, 280, 245)
                .ink(drawings.get(i * step).ink(), new Bounds(60, 50, 220, 290), pen, 40)
                .image();
        if (InkPipeline.standard().read(picture).orElseThrow().pieces().size() > 1) {
          wrong.add(i * step);
        }
      }
      System.out.println(
          "pictures, pen "
              + pen
              + ", one digit split: "
              + wrong.size()
              + " of "
              + count
              + " "
              + wrong);
    }
    LabelledImages mnist = DigitSource.openTest(arguments[1]);
    for (int thick = 0; thick < 3; thick++) {
      List<Integer> wrong = new ArrayList<>();
      int none = 0;
      for (int i = 0; i < mnist.count(); i += 10000 / Math.min(10000, 10 * count)) {
        int grown = thick;
        GreyImage large = enlarged(mnist.grey(i), 4, grown);
        var read = InkPipeline.standard().read(large);
        none += read.isEmpty() ? 1 : 0;
        if (read.isPresent() && read.get().pieces().size() > 1) {
          wrong.add(i);
        }
      }
      System.out.println(
          "MNIST, enlarged and thickened by "
              + thick
              + " quarters of a pixel, split: "
              + wrong.size()
              + " none "
              + none
              + " "
              + wrong);
    }
  }

  static Ink beside(Ink left, Ink right, double gap) {
    Bounds a = left.bounds();
    Bounds b = right.bounds();
    double scale = a.height() / Math.max(b.height(), 1e-9);
    List<Stroke> strokes = new ArrayList<>(left.strokes());
    double shift = a.right() + gap * a.height();
    strokes.addAll(
        right
            .map(
                p ->
                    new PenPoint(
                        (p.x() - b.left()) * scale + shift,
                        (p.y() - b.top()) * scale + a.top(),
                        p.pressure()))
            .strokes());
    return Ink.of(strokes);
  }

  static GreyImage enlarged(GreyImage picture, int factor, int grown) {
    int side = picture.width() * factor;
    byte[] pixels = new byte[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double u = (x + 0.5) / factor - 0.5;
        double v = (y + 0.5) / factor - 0.5;
        int c = (int) Math.floor(u);
        int r = (int) Math.floor(v);
        double right = u - c;
        double down = v - r;
        double value =
            (at(picture, r, c) * (1 - right) + at(picture, r, c + 1) * right) * (1 - down)
                + (at(picture, r + 1, c) * (1 - right) + at(picture, r + 1, c + 1) * right) * down;
        pixels[y * side + x] = (byte) Math.round(value);
      }
    }
    return thickened(new GreyImage(side, side, pixels), grown);
  }

  private static GreyImage thickened(GreyImage picture, int by) {
    byte[] pixels = picture.bytes();
    for (int row = 0; row < picture.height(); row++) {
      for (int column = 0; column < picture.width(); column++) {
        int most = 0;
        for (int r = row - by; r <= row + by; r++) {
          for (int c = column - by; c <= column + by; c++) {
            most = Math.max(most, at(picture, r, c));
          }
        }
        pixels[row * picture.width() + column] = (byte) most;
      }
    }
    return new GreyImage(picture.height(), picture.width(), pixels);
  }

  private static int at(GreyImage picture, int row, int column) {
    boolean inside = row >= 0 && column >= 0 && row < picture.height() && column < picture.width();
    return inside ? picture.at(row, column) : 0;
  }
}

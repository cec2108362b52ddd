package kernelwalk.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import kernelwalk.ink.Ink;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/** Drawings that are no digits, on a sheet of 280 units. */
public final class DrawnShapes {
  private DrawnShapes() {}

  /** The strange shape of this name. */
  public static Ink strange(String name) {
    return Objects.requireNonNull(strange().get(name), name);
  }

  /** Shapes and letters that look like no digit at all, by name. */
  static Map<String, Ink> strange() {
    Map<String, Ink> shapes = new LinkedHashMap<>();
    shapes.put("filled sheet", ink(zigzag(7)));
    shapes.put("hatched sheet", ink(zigzag(18)));
    shapes.put(
        "face",
        ink(
            circle(140, 140, 100, 110),
            circle(105, 110, 8, 8),
            circle(175, 110, 8, 8),
            line(95, 180, 140, 205, 185, 180)));
    shapes.put(
        "smile",
        ink(
            circle(90, 80, 10, 10),
            circle(190, 80, 10, 10),
            line(60, 160, 100, 210, 140, 225, 180, 210, 220, 160)));
    shapes.put(
        "three lines",
        ink(line(40, 60, 240, 60), line(40, 140, 240, 140), line(40, 220, 240, 220)));
    shapes.put("letter E", ink(line(200, 40, 80, 40, 80, 240, 200, 240), line(80, 140, 180, 140)));
    shapes.put("letter F", ink(line(200, 40, 80, 40, 80, 240), line(80, 140, 180, 140)));
    shapes.put("letter K", ink(line(80, 40, 80, 240), line(200, 40, 80, 140, 200, 240)));
    shapes.put("letter X", ink(line(60, 40, 220, 240), line(220, 40, 60, 240)));
    shapes.put("letter W", ink(line(40, 40, 90, 240, 140, 100, 190, 240, 240, 40)));
    shapes.put("star", ink(line(140, 30, 200, 240, 40, 100, 240, 100, 80, 240, 140, 30)));
    List<PenPoint> spiral = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      spiral.add(
          new PenPoint(140 + i * 1.1 * Math.cos(0.2 * i), 140 + i * 1.1 * Math.sin(0.2 * i)));
    }
    shapes.put("spiral", ink(new Stroke(spiral, 20)));
    return shapes;
  }

  /** Shapes that resemble a digit: a square is read as 0. */
  static Map<String, Ink> alike() {
    Map<String, Ink> shapes = new LinkedHashMap<>();
    shapes.put("square", ink(line(50, 50, 230, 50, 230, 230, 50, 230, 50, 50)));
    shapes.put("triangle", ink(line(140, 40, 240, 230, 40, 230, 140, 40)));
    shapes.put(
        "letter H", ink(line(70, 40, 70, 240), line(210, 40, 210, 240), line(70, 140, 210, 140)));
    shapes.put("letter A", ink(line(60, 240, 140, 40, 220, 240), line(90, 160, 190, 160)));
    shapes.put("letter M", ink(line(50, 240, 60, 40, 140, 180, 220, 40, 230, 240)));
    shapes.put("letter T", ink(line(40, 40, 240, 40), line(140, 40, 140, 240)));
    shapes.put(
        "letter R", ink(line(80, 240, 80, 40, 180, 50, 190, 100, 150, 140, 80, 140, 200, 240)));
    shapes.put("arrow", ink(line(40, 140, 240, 140), line(180, 90, 240, 140, 180, 190)));
    shapes.put(
        "heart",
        ink(
            line(
                140, 240, 40, 130, 40, 80, 80, 50, 120, 60, 140, 100, 160, 60, 200, 50, 240, 80,
                240, 130, 140, 240)));
    shapes.put("house", ink(line(60, 240, 60, 120, 140, 40, 220, 120, 220, 240, 60, 240)));
    shapes.put("plus", ink(line(140, 40, 140, 240), line(40, 140, 240, 140)));
    return shapes;
  }

  /** A drawing turned, slanted, stretched and shaken by chance. */
  static Ink varied(Ink ink, RandomGenerator random) {
    double turn = 0.4 * (random.nextDouble() - 0.5);
    double slant = 0.4 * (random.nextDouble() - 0.5);
    double wide = 0.7 + 0.5 * random.nextDouble();
    double high = 0.7 + 0.5 * random.nextDouble();
    return ink.map(
        p -> {
          double x = (p.x() - 140) * wide;
          double y = (p.y() - 140) * high;
          return new PenPoint(
              140 + x * Math.cos(turn) + y * Math.sin(turn) + slant * y + 3 * random.nextGaussian(),
              140 - x * Math.sin(turn) + y * Math.cos(turn) + 3 * random.nextGaussian());
        });
  }

  /** One to three lines that wander about. */
  static Ink scribble(RandomGenerator random) {
    List<Stroke> strokes = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int s = 0; s < count; s++) {
      double x = 140;
      double y = 140;
      double direction = 2 * Math.PI * random.nextDouble();
      List<PenPoint> penPoints = new ArrayList<>();
      int length = 15 + random.nextInt(60);
      for (int k = 0; k < length; k++) {
        direction += 0.6 * random.nextGaussian();
        x = Math.clamp(x + 18 * Math.cos(direction), 10, 270);
        y = Math.clamp(y + 18 * Math.sin(direction), 10, 270);
        penPoints.add(new PenPoint(x, y));
      }
      strokes.add(new Stroke(penPoints, 20));
    }
    return Ink.of(strokes);
  }

  static Ink ink(Stroke... strokes) {
    return Ink.of(List.of(strokes));
  }

  static Stroke line(double... places) {
    List<PenPoint> penPoints = new ArrayList<>();
    for (int i = 0; i < places.length; i += 2) {
      penPoints.add(new PenPoint(places[i], places[i + 1]));
    }
    return new Stroke(penPoints, 20);
  }

  private static Stroke circle(double x, double y, double wide, double high) {
    List<PenPoint> penPoints = new ArrayList<>();
    for (int i = 0; i <= 24; i++) {
      double angle = i * Math.PI / 12;
      penPoints.add(new PenPoint(x + wide * Math.sin(angle), y - high * Math.cos(angle)));
    }
    return new Stroke(penPoints, 20);
  }

  private static Stroke zigzag(int step) {
    List<PenPoint> penPoints = new ArrayList<>();
    boolean fromLeft = true;
    for (int y = 10; y <= 270; y += step) {
      penPoints.add(new PenPoint(fromLeft ? 10 : 270, y));
      penPoints.add(new PenPoint(fromLeft ? 270 : 10, y));
      fromLeft = !fromLeft;
    }
    return new Stroke(penPoints, 20);
  }
}

package kernelwalk.app.draw.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kernelwalk.app.draw.collection.DrawingPaper;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.Ink;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/**
 * The sheet that is drawn on, {@value #SIDE} units wide and high: strokes, and their past and
 * future for undo and redo.
 */
public final class Sheet implements DrawingPaper {
  /** The side of the sheet, in its own units. */
  public static final double SIDE = 280;

  private static final double LEAST_MOVE = 0.6;

  private final Deque<Content> past = new ArrayDeque<>();
  private final Deque<Content> future = new ArrayDeque<>();
  private List<Stroke> strokes = List.of();
  private Optional<GreyImage> picture = Optional.empty();
  private final List<PenPoint> current = new ArrayList<>();
  private double currentWidth;
  private boolean erased;
  private long version;
  private long lastChange;

  /** What can be on the sheet: strokes, or a picture in their place. */
  private record Content(List<Stroke> strokes, Optional<GreyImage> picture) {}

  /** Grows with every change. */
  public long version() {
    return version;
  }

  /** The version when something last changed other than by the pen's moving on. */
  public long lastChange() {
    return lastChange;
  }

  /** The places of the stroke that is being drawn, as it grows; none while the pen is up. */
  public List<PenPoint> current() {
    return Collections.unmodifiableList(current);
  }

  /** How wide the stroke is that is being drawn. */
  public double currentWidth() {
    return currentWidth;
  }

  /** All strokes, the one being drawn last. */
  @Override
  public Ink ink() {
    List<Stroke> all = new ArrayList<>(strokes);
    if (!current.isEmpty()) {
      all.add(new Stroke(current, currentWidth));
    }
    return new Ink(all, new Bounds(0, 0, SIDE, SIDE));
  }

  /** The picture that lies on the sheet in place of strokes. */
  public Optional<GreyImage> picture() {
    return picture;
  }

  public boolean isEmpty() {
    return strokes.isEmpty() && current.isEmpty() && picture.isEmpty();
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /**
   * The pen touches the sheet. Places beyond the edge count as the edge. A picture gives way to
   * what is drawn.
   */
  public void penDown(double x, double y, double width) {
    if (picture.isPresent()) {
      change(List.of(), Optional.empty());
    }
    current.clear();
    currentWidth = width;
    current.add(onSheet(x, y));
    changed();
  }

  /** The pen moves. Moves too small to be seen are left out. */
  public void penMove(double x, double y) {
    if (current.isEmpty()) {
      return;
    }
    PenPoint next = onSheet(x, y);
    PenPoint last = current.getLast();
    if (Math.hypot(next.x() - last.x(), next.y() - last.y()) >= LEAST_MOVE) {
      current.add(next);
      version++;
    }
  }

  /** The pen leaves the sheet: the stroke is done. */
  public void penUp() {
    if (current.isEmpty()) {
      return;
    }
    List<Stroke> next = new ArrayList<>(strokes);
    next.add(new Stroke(current, currentWidth));
    current.clear();
    change(next, Optional.empty());
  }

  /** The eraser touches the sheet; all that it takes until it is lifted comes back at one undo. */
  public void eraserDown() {
    erased = false;
  }

  /** Takes away every stroke with a point within this distance. */
  public void erase(double x, double y, double distance) {
    List<Stroke> left =
        strokes.stream().filter(stroke -> !touches(stroke, x, y, distance)).toList();
    if (left.size() < strokes.size()) {
      if (erased) {
        strokes = left;
        changed();
      } else {
        erased = true;
        change(left, picture);
      }
    }
  }

  /** Takes everything away. */
  @Override
  public void clear() {
    current.clear();
    if (!strokes.isEmpty() || picture.isPresent()) {
      change(List.of(), Optional.empty());
    }
    changed();
  }

  /** Puts a picture on the sheet. */
  void put(GreyImage next) {
    current.clear();
    change(List.of(), Optional.of(next));
  }

  /** Puts another drawing on the sheet, fitted in where it is larger or smaller. */
  @Override
  public void put(Ink ink) {
    Bounds from = ink.sheet();
    double scale = SIDE / Math.max(from.side(), 1e-9);
    double dx = SIDE / 2 - from.centreX() * scale;
    double dy = SIDE / 2 - from.centreY() * scale;
    List<Stroke> placed = new ArrayList<>();
    for (Stroke stroke : ink.strokes()) {
      List<PenPoint> penPoints = new ArrayList<>();
      for (PenPoint p : stroke.penPoints()) {
        penPoints.add(onSheet(p.x() * scale + dx, p.y() * scale + dy));
      }
      placed.add(new Stroke(penPoints, stroke.width() * scale));
    }
    current.clear();
    change(placed, Optional.empty());
  }

  public void undo() {
    if (!past.isEmpty()) {
      future.push(new Content(strokes, picture));
      put(past.pop());
    }
  }

  public void redo() {
    if (!future.isEmpty()) {
      past.push(new Content(strokes, picture));
      put(future.pop());
    }
  }

  private void change(List<Stroke> next, Optional<GreyImage> nextPicture) {
    past.push(new Content(strokes, picture));
    future.clear();
    put(new Content(List.copyOf(next), nextPicture));
  }

  private void put(Content content) {
    strokes = content.strokes();
    picture = content.picture();
    changed();
  }

  private void changed() {
    lastChange = ++version;
  }

  private static boolean touches(Stroke stroke, double x, double y, double distance) {
    double reach = distance + stroke.width() / 2;
    List<PenPoint> penPoints = stroke.penPoints();
    for (int i = 0; i < penPoints.size(); i++) {
      PenPoint from = penPoints.get(Math.max(0, i - 1));
      PenPoint to = penPoints.get(i);
      if (toSegment(x, y, from, to) <= reach) {
        return true;
      }
    }
    return false;
  }

  private static double toSegment(double x, double y, PenPoint from, PenPoint to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = dx * dx + dy * dy;
    double t =
        length == 0 ? 0 : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / length, 0, 1);
    return Math.hypot(x - from.x() - t * dx, y - from.y() - t * dy);
  }

  private static PenPoint onSheet(double x, double y) {
    return new PenPoint(Math.clamp(x, 0, SIDE), Math.clamp(y, 0, SIDE));
  }
}

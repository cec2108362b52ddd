package kernelwalk.app.draw;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.draw.model.PipelineStep;
import kernelwalk.app.draw.model.Sheet;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSteps;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.net.Network;
import kernelwalk.reading.NetworkInput;

/** The view of one pipeline step: a small picture of the drawing after it. */
final class StepView extends CanvasRegion {
  private static final double THIN = 0.8;
  private static final Network PLAIN = Network.lenet();

  private final PipelineStep pipelineStep;
  private final Settings settings;
  private Optional<NetworkInput> networkInput = Optional.empty();

  StepView(PipelineStep pipelineStep, Settings settings) {
    this.pipelineStep = pipelineStep;
    this.settings = settings;
    getStyleClass().add("step-view");
    settings.paletteProperty().subscribe(this::repaint);
  }

  /** Shows this; of a picture, which has no strokes, only the last steps. */
  void show(Optional<NetworkInput> next) {
    if (!next.equals(networkInput)) {
      networkInput = next;
      repaint();
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Palette palette = settings.palette();
    double side = Math.floor(Math.min(width, height));
    g.save();
    g.translate(Math.floor((width - side) / 2), Math.floor((height - side) / 2));
    g.setFill(palette.page());
    g.fillRect(0, 0, side, side);
    networkInput.ifPresent(s -> paint(g, side, s, palette));
    g.setStroke(palette.hairline());
    g.setLineWidth(1);
    g.strokeRect(0.5, 0.5, side - 1, side - 1);
    g.restore();
  }

  private void paint(GraphicsContext g, double side, NetworkInput s, Palette palette) {
    switch (pipelineStep) {
      case GREYS -> greys(g, side, s.greys());
      case NORMALISE -> values(g, side, s, palette);
      case SMOOTH, UPRIGHT, NARROW, FIT, CENTRE, PEN ->
          s.steps().ifPresent(steps -> paint(g, side, steps, palette));
    }
  }

  private void paint(GraphicsContext g, double side, InkSteps s, Palette palette) {
    double pixel = side / InkPipeline.SIDE;
    switch (pipelineStep) {
      case SMOOTH -> strokes(g, s.drawn(), s.drawn().sheet(), side, palette.text(), 0.02 * side);
      case UPRIGHT -> strokes(g, s.upright(), s.drawn().sheet(), side, palette.text(), 0.02 * side);
      case NARROW -> strokes(g, s.curve(), s.drawn().sheet(), side, palette.text(), 0.02 * side);
      case FIT -> {
        frame(g, pixel, palette);
        strokes(g, s.scaled(), pixels(), side, palette.text(), THIN * pixel);
      }
      case CENTRE -> {
        cross(g, pixel, palette);
        strokes(g, s.centred(), pixels(), side, palette.text(), THIN * pixel);
      }
      case PEN -> {
        double pen =
            s.settings().mnistPen() ? s.settings().penWidth() : drawnWidth(s) * side / pixel;
        strokes(g, s.centred(), pixels(), side, palette.text(), pen * pixel);
      }
      case GREYS, NORMALISE -> {}
    }
  }

  /** How wide the drawing's own pen is in the scaled picture, as a part of the picture's side. */
  private static double drawnWidth(InkSteps s) {
    double drawn = s.drawn().strokes().getFirst().width();
    double scale =
        s.curve().bounds().side() > 0
            ? s.scaled().bounds().side() / s.curve().bounds().side()
            : InkPipeline.SIDE / Sheet.SIDE;
    return drawn * scale / InkPipeline.SIDE;
  }

  private static Bounds pixels() {
    return new Bounds(0, 0, InkPipeline.SIDE, InkPipeline.SIDE);
  }

  private static void strokes(
      GraphicsContext g, Ink ink, Bounds paper, double side, Color colour, double lineWidth) {
    double scale = side / paper.side();
    g.save();
    g.beginPath();
    g.rect(0, 0, side, side);
    g.clip();
    g.setStroke(colour);
    g.setLineWidth(Math.max(1, lineWidth));
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    for (Stroke stroke : ink.strokes()) {
      List<PenPoint> penPoints = stroke.penPoints();
      g.beginPath();
      g.moveTo(
          (penPoints.getFirst().x() - paper.left()) * scale, y(penPoints.getFirst(), paper, scale));
      for (PenPoint p : penPoints) {
        g.lineTo((p.x() - paper.left()) * scale, y(p, paper, scale));
      }
      g.stroke();
    }
    g.restore();
  }

  private static double y(PenPoint penPoint, Bounds paper, double scale) {
    return (penPoint.y() - paper.top()) * scale;
  }

  private static void frame(GraphicsContext g, double pixel, Palette palette) {
    double margin = (InkPipeline.SIDE - InkPipeline.BOX) / 2.0 * pixel;
    g.setStroke(palette.input());
    g.setLineWidth(1);
    g.strokeRect(
        Math.rint(margin) + 0.5,
        Math.rint(margin) + 0.5,
        Math.rint(InkPipeline.BOX * pixel),
        Math.rint(InkPipeline.BOX * pixel));
  }

  private static void cross(GraphicsContext g, double pixel, Palette palette) {
    double middle = Math.round(InkPipeline.SIDE / 2.0 * pixel) + 0.5;
    g.setStroke(palette.input());
    g.setLineWidth(1);
    g.strokeLine(middle, 0, middle, 2 * middle);
    g.strokeLine(0, middle, 2 * middle, middle);
  }

  private static void greys(GraphicsContext g, double side, GreyImage image) {
    SeenView.paint(g, image, 0, 0, side);
  }

  /** What the network is given: blue below zero, orange above. */
  private static void values(GraphicsContext g, double side, NetworkInput s, Palette palette) {
    float[] values = s.input(PLAIN).values();
    int across = s.greys().width();
    WritableImage image = new WritableImage(across, across);
    for (int i = 0; i < values.length; i++) {
      double value = Math.clamp(values[i], -1, 1);
      image
          .getPixelWriter()
          .setColor(
              i % across,
              Math.floorDiv(i, across),
              palette
                  .zero()
                  .interpolate(
                      value < 0 ? palette.negative() : palette.positive(), Math.abs(value)));
    }
    g.setImageSmoothing(false);
    g.drawImage(image, 0, 0, side, side);
  }
}

package kernelwalk.app.network;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.network.NetworkRows.Row;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.net.ReceptiveField;
import kernelwalk.xray.ReachablePlanes;
import kernelwalk.xray.StrongestPaths;
import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;

/**
 * The canvas of the strongest paths, over the maps: the chosen unit, what it sees of each stage,
 * and the strongest paths to it.
 */
final class TraceCanvas extends CanvasRegion {
  private final Settings settings;
  private final MapsCanvas maps;
  private Optional<XRay> xray = Optional.empty();
  private Optional<StrongestPaths> strongestPaths = Optional.empty();

  TraceCanvas(Settings settings, MapsCanvas maps) {
    this.settings = settings;
    this.maps = maps;
    settings.paletteProperty().subscribe(this::repaint);
    focusedProperty().subscribe(this::repaint);
  }

  void show(Optional<XRay> of, Optional<StrongestPaths> next) {
    xray = of;
    strongestPaths = next;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Palette palette = settings.palette();
    if (isFocused()) {
      g.setStroke(palette.input());
      g.setLineWidth(1);
      g.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 8, 8);
    }
    Optional<NetworkRows> networkRows = maps.networkRows();
    if (xray.isEmpty() || strongestPaths.isEmpty() || networkRows.isEmpty()) {
      return;
    }
    StrongestPaths shown = strongestPaths.get();
    windows(g, networkRows.get(), xray.get(), shown.unit(), palette);
    double[] strongest = new double[xray.get().stages()];
    for (StrongestPaths.Edge edge : shown.edges()) {
      int stage = edge.to().stage();
      strongest[stage] = Math.max(strongest[stage], edge.share());
    }
    for (StrongestPaths.Edge edge : shown.edges()) {
      double weight = edge.share() / strongest[edge.to().stage()];
      double[] from = networkRows.get().below(edge.from());
      double[] to = networkRows.get().above(edge.to());
      Color colour = edge.positive() ? palette.positive() : palette.negative();
      g.setStroke(colour.deriveColor(0, 1, 1, 0.25 + 0.65 * weight));
      g.setLineWidth(0.75 + 1.75 * weight);
      double bend = 0.45 * (to[1] - from[1]);
      g.beginPath();
      g.moveTo(from[0], from[1]);
      g.bezierCurveTo(from[0], from[1] + bend, to[0], to[1] - bend, to[0], to[1]);
      g.stroke();
      g.setFill(colour);
      g.fillOval(from[0] - 1.5, from[1] - 1.5, 3, 3);
    }
    cell(g, networkRows.get().row(shown.unit().stage()), shown.unit(), palette);
  }

  private static void cell(GraphicsContext g, Row row, Unit unit, Palette palette) {
    double[] place = row.place(unit.cell());
    double grown = Math.max(0, (8 - place[2]) / 2);
    double[] box = {
      place[0] - grown, place[1] - grown, place[2] + 2 * grown, place[3] + 2 * grown,
    };
    g.setStroke(palette.panel());
    g.setLineWidth(4);
    g.strokeRect(box[0], box[1], box[2], box[3]);
    g.setStroke(palette.current());
    g.setLineWidth(2);
    g.strokeRect(box[0], box[1], box[2], box[3]);
  }

  /** The window of each stage with planes that the unit sees, on every plane that feeds it. */
  private static void windows(
      GraphicsContext g, NetworkRows networkRows, XRay x, Unit unit, Palette palette) {
    g.setLineWidth(1.5);
    for (int stage = unit.stage() - 1; stage >= 0; stage--) {
      Row row = networkRows.row(stage);
      if (!row.maps()) {
        continue;
      }
      ReceptiveField field = x.field(unit, stage);
      boolean whole =
          field.top() == 0
              && field.left() == 0
              && field.bottom() == row.shape().dim(2) - 1
              && field.right() == row.shape().dim(3) - 1;
      if (whole && stage > 0) {
        continue;
      }
      int[] planes = ReachablePlanes.feeding(x, unit, stage);
      for (int plane = planes[0]; plane <= planes[1]; plane++) {
        double left = row.planeLeft(plane) + field.left() * row.side();
        double top = row.top() + field.top() * row.side();
        g.setStroke(palette.gradient());
        g.strokeRect(
            left,
            top,
            (field.right() - field.left() + 1) * row.side(),
            (field.bottom() - field.top() + 1) * row.side());
      }
    }
  }
}

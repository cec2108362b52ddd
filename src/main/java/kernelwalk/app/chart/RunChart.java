package kernelwalk.app.chart;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.train.BatchHistory;
import kernelwalk.train.EpochResult;
import kernelwalk.train.LiveRun.Snapshot;

/**
 * A curve of a training against its steps: every batch pale, the mean of the epoch strong, the test
 * set a diamond at the end of each epoch.
 */
final class RunChart extends CanvasRegion {
  private static final int MARKS_BESIDE_WHICH_LABELS_FIT = 12;

  /** Between the middles of two labels above one another, times the text's size. */
  private static final double LABEL_HEIGHT = 0.95;

  private final ChartMetric chartMetric;
  private final Settings settings;
  private Optional<Snapshot> snapshot = Optional.empty();
  private int epochs = 5;

  RunChart(ChartMetric chartMetric, Settings settings) {
    this.chartMetric = chartMetric;
    this.settings = settings;
    getStyleClass().add("run-chart");
    settings.paletteProperty().subscribe(this::repaint);
    settings.languageProperty().subscribe(this::repaint);
  }

  /** Shows this from now on; {@code epochs} is how many the whole run has. */
  void show(Optional<Snapshot> newSnapshot, int newEpochs) {
    snapshot = newSnapshot;
    epochs = newEpochs;
    repaint();
  }

  /** Where the curve's area lies on the canvas. */
  private record Area(
      double left, double top, double width, double height, ChartAxis chartAxis, int steps) {
    double x(double step) {
      return left + width * step / Math.max(1, steps);
    }

    double y(double value) {
      return top + height * (1 - chartAxis.share(value));
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    int stepsPerEpoch =
        snapshot.flatMap(Snapshot::started).map(started -> started.stepsPerEpoch()).orElse(1);
    List<EpochResult> results = snapshot.map(Snapshot::epochs).orElse(List.of());
    ChartAxis chartAxis =
        snapshot
            .map(s -> chartMetric.axis(s.batches(), s.epochs()))
            .orElse(
                chartMetric == ChartMetric.LOSS
                    ? new ChartAxis(0, 2.5, 0.5)
                    : new ChartAxis(0, 1, 0.2));
    double em = em();
    Area area =
        new Area(
            3.2 * em,
            0.8 * em,
            Math.max(1, width - 4.2 * em),
            Math.max(1, height - 4 * em),
            chartAxis,
            epochs * stepsPerEpoch);
    grid(g, area, stepsPerEpoch);
    snapshot.map(Snapshot::batches).ifPresent(batches -> curves(g, area, batches));
    tests(g, area, results, stepsPerEpoch);
  }

  private void grid(GraphicsContext g, Area area, int stepsPerEpoch) {
    Palette palette = settings.palette();
    double em = em();
    g.setLineWidth(1);
    g.setStroke(palette.hairline());
    g.setFill(palette.secondary());
    g.setFont(font(0.8));
    g.setTextAlign(TextAlignment.RIGHT);
    int steps = area.chartAxis().marks() - 1;
    int between = ChartAxis.labelled(steps, area.height() / (LABEL_HEIGHT * em));
    for (int i = 0; i <= steps; i++) {
      double value = area.chartAxis().mark(i);
      double y = Math.round(area.y(value)) + 0.5;
      g.strokeLine(area.left(), y, area.left() + area.width(), y);
      if (i % between == 0) {
        g.fillText(mark(value), area.left() - 0.5 * em, y);
      }
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.TOP);
    int every = Math.max(1, Math.ceilDiv(epochs, MARKS_BESIDE_WHICH_LABELS_FIT));
    double bottom = area.top() + area.height();
    for (int epoch = 0; epoch <= epochs; epoch += every) {
      double x = Math.round(area.x((double) epoch * stepsPerEpoch)) + 0.5;
      g.strokeLine(x, bottom, x, bottom + 0.3 * em);
      g.fillText(Integer.toString(epoch), x, bottom + 0.5 * em);
    }
    g.fillText(
        settings.messages().get("lab.chart.epoch"),
        area.left() + area.width() / 2,
        bottom + 1.7 * em);
    g.setTextBaseline(VPos.CENTER);
  }

  private String mark(double value) {
    return switch (chartMetric) {
      case LOSS -> ChartNumbers.decimal(value);
      case ACCURACY -> Math.round(100 * value) + " %";
    };
  }

  private void curves(GraphicsContext g, Area area, BatchHistory.View batches) {
    int count = batches.count();
    if (count == 0) {
      return;
    }
    Palette palette = settings.palette();
    g.setLineWidth(1);
    g.setStroke(palette.input().interpolate(palette.panel(), 0.68));
    double beforeX = area.x(0);
    double beforeY = area.y(chartMetric.batch(batches, 0));
    int perColumn = Math.max(1, (int) (area.steps() / area.width()));
    for (int from = 0; from < count; from += perColumn) {
      int to = Math.min(count, from + perColumn);
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        least = Math.min(least, chartMetric.batch(batches, i));
        most = Math.max(most, chartMetric.batch(batches, i));
      }
      double x = area.x(from + 1.0);
      g.strokeLine(beforeX, beforeY, x, area.y(most));
      g.strokeLine(x, area.y(most), x, area.y(least));
      beforeX = x;
      beforeY = area.y(least);
    }
    g.setLineWidth(2);
    g.setStroke(palette.input());
    g.beginPath();
    g.moveTo(area.x(1), area.y(chartMetric.mean(batches, 0)));
    for (int i = perColumn; i < count; i += perColumn) {
      g.lineTo(area.x(i + 1.0), area.y(chartMetric.mean(batches, i)));
    }
    g.lineTo(area.x(count), area.y(chartMetric.mean(batches, count - 1)));
    g.stroke();
  }

  private void tests(GraphicsContext g, Area area, List<EpochResult> results, int stepsPerEpoch) {
    Palette palette = settings.palette();
    double r = 0.42 * em();
    g.setLineWidth(1.5);
    g.setStroke(palette.panel());
    g.setFill(palette.text());
    for (EpochResult result : results) {
      double x = area.x((double) result.epoch() * stepsPerEpoch);
      double y = area.y(chartMetric.test(result));
      double[] xs = {x - r, x, x + r, x};
      double[] ys = {y, y - r, y, y + r};
      g.fillPolygon(xs, ys, 4);
      g.strokePolygon(xs, ys, 4);
    }
  }
}

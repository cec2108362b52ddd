package kernelwalk.cli.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import kernelwalk.app.stage.Toolkit;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.film.picture.NumberText;
import kernelwalk.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench ui}: how fast pictures are made and painted, without a display. */
@Command(
    name = "ui",
    description = {
      "How long pictures take, from the film to the last pixel, painted in software and without a",
      "display; a step of a walk; a film as GIF; whether looping playback keeps its memory; and,"
          + " while",
      "a training has all processors, the way from the pointer on the Draw page to what it moves."
    })
final class BenchUiCommand extends KernelwalkCommand {
  @Option(
      names = "--minutes",
      defaultValue = "0.2",
      paramLabel = "N",
      description = "How long the playback loops for the memory; default: ${DEFAULT-VALUE}.")
  private double minutes;

  @Option(names = "--json", description = "One JSON line.")
  private boolean json;

  @Override
  public void run() throws IOException, InterruptedException {
    if (!(minutes >= 0 && minutes <= 600)) {
      throw usage("--minutes " + NumberText.text(minutes, 6) + ": from 0 to 600 expected");
    }
    Toolkit.start();
    UiBench bench = new UiBench();
    double[] gif = bench.gif();
    double[] film = bench.film();
    double[] walk = bench.walk();
    double[] drag =
        WeightLatency.measure().stream().mapToDouble(WeightLatency.Cost::whole).toArray();
    double[] memory = bench.memory(minutes);
    DrawLatency.Result draw = DrawLatency.measure(true);
    double[] bars = values(draw.bars());
    double[] xray = values(draw.xray());
    if (json) {
      out()
          .println(
              new JsonObject()
                  .put("event", "bench-ui")
                  .put("film_mean_ms", mean(film))
                  .put("film_99_percent_ms", MeasuredTimes.percentile(0.99, film))
                  .put("walk_us", MeasuredTimes.median(walk))
                  .put("drag_mean_ms", mean(drag))
                  .put("drag_99_percent_ms", MeasuredTimes.percentile(0.99, drag))
                  .put("gif_seconds", gif[0])
                  .put("gif_bytes", (long) gif[1])
                  .put("loop_minutes", minutes)
                  .put("loop_pictures", (long) memory[2])
                  .put("memory_before_mb", memory[0])
                  .put("memory_after_mb", memory[1])
                  .put("draw_bars_ms", MeasuredTimes.median(bars))
                  .put("draw_bars_99_percent_ms", MeasuredTimes.percentile(0.99, bars))
                  .put("draw_xray_ms", MeasuredTimes.median(xray))
                  .put("draw_xray_99_percent_ms", MeasuredTimes.percentile(0.99, xray))
                  .put("steps_seen", bench.seen() != 0));
      return;
    }
    out()
        .println(
            """
            film of 28×28 with values, 1280×800     mean %.1f ms a picture, 99 %% below %.1f ms
            a step of C3's walk                     median %.2f µs
            a weight dragged over a 128×128 photo   mean %.1f ms a repaint, 99 %% below %.1f ms
            GIF of 200 pictures, 640×400, cold      %.1f s, %.0f kB
            memory over %,.0f looping pictures      %.1f MB before, %.1f MB after
            pointer to bars, while a training runs  median %.1f ms, 99 %% below %.1f ms
            pointer to X-ray, while a training runs median %.1f ms, 99 %% below %.1f ms\
            """
                .formatted(
                    mean(film),
                    MeasuredTimes.percentile(0.99, film),
                    MeasuredTimes.median(walk),
                    mean(drag),
                    MeasuredTimes.percentile(0.99, drag),
                    gif[0],
                    gif[1] / 1000,
                    memory[2],
                    memory[0],
                    memory[1],
                    MeasuredTimes.median(bars),
                    MeasuredTimes.percentile(0.99, bars),
                    MeasuredTimes.median(xray),
                    MeasuredTimes.percentile(0.99, xray)));
  }

  private static double[] values(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}

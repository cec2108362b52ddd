package kernelwalk.cli.bench;

import java.util.function.IntFunction;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.NetworkNames;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.json.JsonObject;
import kernelwalk.net.Activations;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;
import kernelwalk.train.batch.ImageBatches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench infer}: how long a network takes to read digits. */
@Command(
    name = "infer",
    description = {
      "How long reading takes: one digit with every activation kept, and many at once. On digits",
      "that the program draws itself; what is drawn does not change the times."
    })
final class BenchInferCommand extends KernelwalkCommand {
  private static final int WARM_UP = 3000;
  private static final int RUNS = 3000;
  private static final int DIGITS = 1024;
  private static final int BATCHES = 40;

  @Option(
      names = "--model",
      defaultValue = "lenet",
      paramLabel = "NAME",
      completionCandidates = NetworkNames.class,
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private String model = "lenet";

  @Option(names = "--json", description = "One JSON line.")
  private boolean json;

  @Override
  public void run() {
    Network network = NetworkNames.network(this, model);
    Weights weights = Weights.initial(network, 1);
    LabelledImages images = SyntheticDigits.generate(DIGITS, 1);
    InputNormalization inputNormalization =
        new InputNormalization(network, images.height(), images.width());
    Tensor[] digits = new Tensor[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = inputNormalization.tensor(images.grey(i).bytes());
    }
    int threads = Runtime.getRuntime().availableProcessors();
    double[] one;
    double[] many;
    try (SimdEngine engine = new SimdEngine(network, threads)) {
      one = times(i -> engine.activations(weights, digits[i % DIGITS]), WARM_UP, RUNS);
      many = batches(engine, weights, new ImageBatches(network, images));
    }
    double[] textbook =
        times(i -> ForwardPass.of(weights, digits[i % DIGITS]), WARM_UP / 10, RUNS / 10);
    report(one, textbook, many, threads);
  }

  /** Milliseconds of each run after the warm-up. */
  private static double[] times(IntFunction<Activations> read, int warmUp, int runs) {
    double[] times = new double[runs];
    int unread = 0;
    for (int i = -warmUp; i < runs; i++) {
      long start = System.nanoTime();
      Activations activations = read.apply(i + warmUp);
      long end = System.nanoTime();
      unread += activations.digit() < 0 ? 1 : 0;
      if (i >= 0) {
        times[i] = (end - start) / 1e6;
      }
    }
    if (unread > 0) {
      throw new IllegalStateException("a digit was read as none");
    }
    return times;
  }

  /** Microseconds a digit. */
  private static double[] batches(SimdEngine engine, Weights weights, ImageBatches samples) {
    float[] logits = new float[DIGITS * engine.network().classes()];
    float[] values = weights.values();
    double[] times = new double[BATCHES];
    for (int i = -BATCHES; i < BATCHES; i++) {
      long start = System.nanoTime();
      engine.logits(values, samples, logits);
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e3 / DIGITS;
      }
    }
    return times;
  }

  private void report(double[] one, double[] textbook, double[] many, int threads) {
    if (json) {
      out()
          .println(
              new JsonObject()
                  .put("event", "bench-infer")
                  .put("model", model)
                  .put("one_digit_ms", MeasuredTimes.median(one))
                  .put("one_digit_99_percent_ms", MeasuredTimes.percentile(0.99, one))
                  .put("textbook_one_digit_ms", MeasuredTimes.median(textbook))
                  .put("many_digits_us_each", MeasuredTimes.median(many))
                  .put("threads", threads));
      return;
    }
    out()
        .println(
            """
            %s
              one digit, every activation kept, simd, one thread   median %.3f ms, 99 %% below %.3f ms
              the same by the textbook operations                  median %.3f ms
              %,d digits at once, simd, %d threads                median %.1f µs a digit\
            """
                .formatted(
                    model,
                    MeasuredTimes.median(one),
                    MeasuredTimes.percentile(0.99, one),
                    MeasuredTimes.median(textbook),
                    DIGITS,
                    threads,
                    MeasuredTimes.median(many)));
  }
}

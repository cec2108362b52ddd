package kernelwalk.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kernelwalk.engine.Batch;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Activations;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.PixelRegion;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Argmax;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.xray.Influence.Change;
import kernelwalk.xray.Influence.Covered;
import kernelwalk.xray.Influence.Wish;

/**
 * The analysis of influences: computes them; keeps its engine, so it is for one thread at a time.
 */
public final class InfluenceAnalysis {
  private static final int SIDE = PixelRegion.SIDE;
  private static final int AT_ONCE = 3;
  private static final int MOST_CHANGES = 90;

  private Network opened = Network.lenet();
  private SimdEngine engine = new SimdEngine(opened, 1);

  public InfluenceAnalysis() {}

  /**
   * What is asked.
   *
   * @param paper the input value of bare paper, and {@code ink} that of full ink
   * @param target the digit that it might be; the second guess where it is the first already
   */
  public record Question(Weights weights, Tensor input, float paper, float ink, int target) {}

  /** Answers a question, in some tens of milliseconds. */
  public Influence of(Question question) {
    open(question.weights().network());
    Activations activations = engine.activations(question.weights(), question.input());
    int digit = activations.digit();
    float[] pull = new float[activations.logits().values().length];
    pull[digit] = 1;
    return new Influence(
        XRay.of(question.weights(), activations),
        digit,
        covered(question, activations),
        Tensor.wrap(Shape.of(SIDE, SIDE), cropped(toInput(question.weights(), activations, pull))),
        wish(question, activations));
  }

  private void open(Network network) {
    if (!network.equals(opened)) {
      engine.close();
      opened = network;
      engine = new SimdEngine(network, 1);
    }
  }

  private List<Covered> covered(Question question, Activations activations) {
    float[] base = question.input().values();
    int width = opened.input().dim(2);
    int classes = activations.logits().values().length;
    float[] logits = new float[SIDE * SIDE * classes];
    engine.logits(question.weights().values(), new Patches(base, width, question.paper()), logits);
    int digit = activations.digit();
    double before = odds(activations.logits().values(), 0, classes, digit);
    List<Covered> covered = new ArrayList<>();
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      double after = odds(logits, pixel * classes, classes, digit);
      int read = Argmax.of(logits, pixel * classes, classes);
      covered.add(new Covered(before - after, 1 / (1 + Math.exp(-after)), read));
    }
    return covered;
  }

  /** The picture again and again, each time with the patch around another pixel covered. */
  private static final class Patches implements Batch {
    private final float[] base;
    private final int width;
    private final float paper;

    Patches(float[] base, int width, float paper) {
      this.base = base;
      this.width = width;
      this.paper = paper;
    }

    @Override
    public int count() {
      return SIDE * SIDE;
    }

    @Override
    public int label(int i) {
      return 0;
    }

    @Override
    public void load(int i, float[] input) {
      System.arraycopy(base, 0, input, 0, base.length);
      int border = (width - SIDE) / 2;
      int row = i / SIDE;
      int column = i % SIDE;
      int reach = Influence.PATCH / 2;
      for (int y = Math.max(0, row - reach); y <= Math.min(SIDE - 1, row + reach); y++) {
        for (int x = Math.max(0, column - reach); x <= Math.min(SIDE - 1, column + reach); x++) {
          input[(y + border) * width + x + border] = paper;
        }
      }
    }
  }

  /**
   * ln(p / (1 − p)) of one class: its logit less the log of the sum of the others' exponentials.
   */
  private static double odds(float[] logits, int from, int classes, int digit) {
    float[] others = new float[classes - 1];
    System.arraycopy(logits, from, others, 0, digit);
    System.arraycopy(logits, from + digit + 1, others, digit, classes - 1 - digit);
    return logits[from + digit] - Softmax.logSumExp(others, 0, others.length);
  }

  private Wish wish(Question question, Activations activations) {
    int target = question.target();
    Activations now = activations;
    Tensor input = question.input().copy();
    List<Change> changes = new ArrayList<>();
    while (now.digit() != target && changes.size() < MOST_CHANGES) {
      float[] pull = now.probabilities().values().clone();
      for (int c = 0; c < pull.length; c++) {
        pull[c] = (c == target ? 1 : 0) - pull[c];
      }
      float[] gradient = cropped(toInput(question.weights(), now, pull));
      List<Change> next = largest(gradient, input, question);
      if (next.isEmpty()) {
        break;
      }
      next.forEach(
          change ->
              input.values()[place(change.pixel(), input)] =
                  change.ink() ? question.ink() : question.paper());
      changes.addAll(next);
      now = engine.activations(question.weights(), input.copy());
    }
    return new Wish(
        target,
        changes,
        activations.probabilities().values()[target],
        now.probabilities().values()[target],
        now.digit());
  }

  /** The few changes that promise most, to first order. */
  private static List<Change> largest(float[] gradient, Tensor input, Question question) {
    List<Integer> order = new ArrayList<>();
    double[] gain = new double[gradient.length];
    for (int pixel = 0; pixel < gradient.length; pixel++) {
      float now = input.values()[place(pixel, input)];
      float goal = gradient[pixel] > 0 ? question.ink() : question.paper();
      gain[pixel] = gradient[pixel] * (goal - now);
      if (gain[pixel] > 0) {
        order.add(pixel);
      }
    }
    order.sort(Comparator.comparingDouble(pixel -> -gain[pixel]));
    return order.stream().limit(AT_ONCE).map(p -> new Change(p, gradient[p] > 0)).toList();
  }

  private static int place(int pixel, Tensor input) {
    int width = input.shape().dim(3);
    int border = (width - SIDE) / 2;
    return (pixel / SIDE + border) * width + pixel % SIDE + border;
  }

  /** The gradient to the picture of the logits' sum, weighed by {@code pull}. */
  private static Tensor toInput(Weights weights, Activations activations, float[] pull) {
    List<Layer> layers = weights.network().layers();
    Tensor gradient = Tensor.wrap(Shape.of(1, pull.length), pull.clone());
    for (int i = layers.size() - 1; i >= 0; i--) {
      gradient =
          layers
              .get(i)
              .operation()
              .backward(activations.inputOf(i), weights.of(layers.get(i)), gradient)
              .input();
    }
    return gradient;
  }

  private static float[] cropped(Tensor input) {
    float[] values = new float[SIDE * SIDE];
    for (int pixel = 0; pixel < values.length; pixel++) {
      values[pixel] = input.values()[place(pixel, input)];
    }
    return values;
  }
}

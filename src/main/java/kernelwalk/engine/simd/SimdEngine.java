package kernelwalk.engine.simd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.engine.Batch;
import kernelwalk.engine.Engine;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;

/**
 * Trains with the Vector API. A batch is cut into groups of 16 samples; each group's gradient is
 * computed by one thread in a fixed order, then the groups' gradients are added in order, so that
 * neither threads nor vector width show in the result.
 */
public final class SimdEngine implements Engine {
  /** Groups whose gradients are held at once; larger batches take several rounds. */
  private static final int GROUPS_AT_ONCE = 16;

  /** Values that one part of the adding up takes. */
  private static final int SLICE = 8192;

  private final Network network;
  private final ExecutionPlan executionPlan;
  private final int classes;
  private final WorkerTeam workerTeam;
  private final GroupWorkspace[] workers;
  private final List<float[]> groupGradients = new ArrayList<>();
  private final WorkerTeam.Task gradientTask = this::groupGradient;
  private final WorkerTeam.Task sumTask = this::sumSlice;
  private final WorkerTeam.Task logitsTask = this::groupLogits;
  private final SingleForward single;

  private float[] weights = {};
  private float[] gradient = {};
  private float[] logits = {};
  private Batch batch = GroupWorkspace.NO_SAMPLES;
  private int firstGroup;
  private int groups;
  private float scale;

  /**
   * Opens an engine for this network.
   *
   * @param threads how many compute at once, at least 1
   * @throws IllegalArgumentException naming the layer that the engine cannot compute
   */
  public SimdEngine(Network network, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
    this.network = network;
    this.executionPlan = ExecutionPlan.of(network);
    this.classes = network.classes();
    this.workerTeam = new WorkerTeam(threads);
    this.workers =
        IntStream.range(0, threads)
            .mapToObj(i -> new GroupWorkspace(executionPlan, classes))
            .toArray(GroupWorkspace[]::new);
    this.single = new SingleForward(network);
  }

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public void gradient(float[] weights, Batch batch, float[] gradient, float[] logits) {
    begin(weights, batch, logits);
    this.gradient = gradient;
    executionPlan.simdLayers().forEach(simdLayer -> simdLayer.prepare(weights));
    int all = Math.ceilDiv(batch.count(), Lanes.GROUP);
    while (groupGradients.size() < Math.min(all, GROUPS_AT_ONCE)) {
      groupGradients.add(new float[network.parameterCount()]);
    }
    scale = 1f / batch.count();
    int slices = Math.ceilDiv(gradient.length, SLICE);
    for (firstGroup = 0; firstGroup < all; firstGroup += GROUPS_AT_ONCE) {
      groups = Math.min(GROUPS_AT_ONCE, all - firstGroup);
      workerTeam.run(groups, gradientTask);
      workerTeam.run(slices, sumTask);
    }
  }

  @Override
  public void logits(float[] weights, Batch batch, float[] logits) {
    begin(weights, batch, logits);
    firstGroup = 0;
    workerTeam.run(Math.ceilDiv(batch.count(), Lanes.GROUP), logitsTask);
  }

  @Override
  public Activations activations(Weights values, Tensor input) {
    return single.activations(values, input);
  }

  @Override
  public void close() {
    workerTeam.close();
  }

  private void begin(float[] values, Batch batch, float[] result) {
    if (values.length != network.parameterCount()) {
      throw new IllegalArgumentException(
          "%s has %,d parameters, found %,d values"
              .formatted(network.name(), network.parameterCount(), values.length));
    }
    if (batch.count() == 0 || result.length < batch.count() * classes) {
      throw new IllegalArgumentException(
          "a batch of %d samples needs at least %d logits, found room for %d"
              .formatted(batch.count(), Math.max(1, batch.count()) * classes, result.length));
    }
    weights = values;
    this.batch = batch;
    logits = result;
  }

  private void groupGradient(int part, int worker) {
    GroupWorkspace groupWorkspace = workers[worker];
    groupWorkspace.forward(weights, batch, (firstGroup + part) * Lanes.GROUP, logits);
    groupWorkspace.backward(weights, scale, groupGradients.get(part));
  }

  private void groupLogits(int part, int worker) {
    workers[worker].forward(weights, batch, part * Lanes.GROUP, logits);
  }

  /** Adds the groups' gradients in order, the first of all to nothing. */
  private void sumSlice(int part, int worker) {
    int from = part * SLICE;
    int to = Math.min(gradient.length, from + SLICE);
    int first = 0;
    if (firstGroup == 0) {
      System.arraycopy(groupGradients.get(0), from, gradient, from, to - from);
      first = 1;
    }
    for (int g = first; g < groups; g++) {
      add(groupGradients.get(g), gradient, from, to);
    }
  }

  private static void add(float[] term, float[] sum, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[i] += term[i];
    }
  }
}

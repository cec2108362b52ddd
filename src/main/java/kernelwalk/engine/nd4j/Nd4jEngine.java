package kernelwalk.engine.nd4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.train.Engine;
import kernelwalk.train.Samples;

/**
 * The engine on ND4J. A batch is cut into groups of the same size whatever the threads; each thread
 * takes whole groups through matrix products on one core, and the groups' gradients are added in
 * their order, so that the result does not depend on the number of threads.
 */
public final class Nd4jEngine implements Engine {
  private final Network network;
  private final List<Group> groups = new ArrayList<>();
  private final ExecutorService threads;

  private Nd4jEngine(Network network, int threads) {
    this.network = network;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Runnable alone =
                  () -> {
                    Library.useOneThread();
                    task.run();
                  };
              Thread thread = new Thread(alone, "nd4j engine");
              thread.setDaemon(true);
              return thread;
            });
    for (int i = 0; i < threads; i++) {
      groups.add(new Group(network));
    }
  }

  /**
   * Opens an engine; the first one loads ND4J's native library, which takes seconds.
   *
   * @throws IllegalArgumentException if the engine cannot compute one of the layers
   * @throws IOException with one sentence if this machine cannot load the library
   */
  public static Engine open(Network network, int threads) throws IOException {
    Group.check(network);
    Library.load();
    return new Nd4jEngine(network, threads);
  }

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public void gradient(float[] weights, Samples batch, float[] gradient, float[] logits) {
    Arrays.fill(gradient, 0);
    inRounds(
        weights,
        batch.count(),
        (group, from) -> {
          group.forward(batch, from);
          group.logits(from, batch.count(), logits);
          group.backward(batch, from);
        },
        group -> group.addGradient(gradient));
  }

  @Override
  public void logits(float[] weights, Samples samples, float[] logits) {
    inRounds(
        weights,
        samples.count(),
        (group, from) -> {
          group.forward(samples, from);
          group.logits(from, samples.count(), logits);
        },
        _ -> {});
  }

  /** Work on the group of samples that begins at {@code from}. */
  private interface Work {
    void on(Group group, int from);
  }

  /** Works on all samples, a group for each thread at a time, then gathers in order. */
  private void inRounds(float[] weights, int count, Work work, Consumer<Group> gather) {
    int all = Math.ceilDiv(count, Group.SAMPLES);
    for (int first = 0; first < all; first += groups.size()) {
      int begin = first;
      int now = Math.min(groups.size(), all - first);
      inParallel(
          now,
          i -> {
            Group group = groups.get(i);
            if (begin == 0) {
              group.load(weights);
            }
            work.on(group, (begin + i) * Group.SAMPLES);
          });
      groups.subList(0, now).forEach(gather);
    }
  }

  @Override
  public Activations activations(Weights weights, Tensor input) {
    List<Tensor> outputs = new ArrayList<>();
    inParallel(
        1,
        _ -> {
          Group group = groups.getFirst();
          group.load(weights.values());
          group.forward(input.values());
          List<Shape> shapes = network.outputShapes(1);
          for (int i = 0; i < shapes.size(); i++) {
            outputs.add(Tensor.wrap(shapes.get(i), group.output(i)));
          }
        });
    Tensor probabilities = new Softmax().forward(outputs.getLast(), List.of());
    return new Activations(network, input, outputs, probabilities);
  }

  /** Runs the task for 0 to {@code count − 1}, each on one of the engine's threads, and waits. */
  private void inParallel(int count, IntConsumer task) {
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      futures.add(threads.submit(() -> task.accept(number)));
    }
    boolean interrupted = false;
    for (Future<?> future : futures) {
      interrupted |= await(future);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits to the end, whatever happens; true if the thread was interrupted meanwhile. */
  private static boolean await(Future<?> future) {
    boolean interrupted = false;
    while (true) {
      try {
        future.get();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("ND4J failed: " + e.getCause(), e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    groups.forEach(Group::close);
  }
}

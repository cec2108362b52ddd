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
import kernelwalk.engine.Batch;
import kernelwalk.engine.Engine;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;

/**
 * The engine on ND4J. A batch is cut into groups of the same size whatever the threads; each thread
 * takes whole groups through matrix products on one core, and the groups' gradients are added in
 * their order, so that the result does not depend on the number of threads.
 */
public final class Nd4jEngine implements Engine {
  private final Network network;
  private final List<Nd4jWorkspace> nd4jWorkspaces = new ArrayList<>();
  private final ExecutorService threads;

  private Nd4jEngine(Network network, int threads) {
    this.network = network;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Runnable alone =
                  () -> {
                    Nd4jLibrary.useOneThread();
                    task.run();
                  };
              Thread thread = new Thread(alone, "nd4j engine");
              thread.setDaemon(true);
              return thread;
            });
    for (int i = 0; i < threads; i++) {
      nd4jWorkspaces.add(new Nd4jWorkspace(network));
    }
  }

  /**
   * Opens an engine; the first one loads ND4J's native library, which takes seconds.
   *
   * @throws IllegalArgumentException if the engine cannot compute one of the layers
   * @throws IOException with one sentence if this machine cannot load the library
   */
  public static Engine open(Network network, int threads) throws IOException {
    Nd4jWorkspace.check(network);
    Nd4jLibrary.load();
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
  public void gradient(float[] weights, Batch batch, float[] gradient, float[] logits) {
    Arrays.fill(gradient, 0);
    inRounds(
        weights,
        batch.count(),
        (nd4jWorkspace, from) -> {
          nd4jWorkspace.forward(batch, from);
          nd4jWorkspace.logits(from, batch.count(), logits);
          nd4jWorkspace.backward(batch, from);
        },
        nd4jWorkspace -> nd4jWorkspace.addGradient(gradient));
  }

  @Override
  public void logits(float[] weights, Batch batch, float[] logits) {
    inRounds(
        weights,
        batch.count(),
        (nd4jWorkspace, from) -> {
          nd4jWorkspace.forward(batch, from);
          nd4jWorkspace.logits(from, batch.count(), logits);
        },
        _ -> {});
  }

  /** Work on the group of samples that begins at {@code from}. */
  private interface Work {
    void on(Nd4jWorkspace nd4jWorkspace, int from);
  }

  /** Works on all samples, a group for each thread at a time, then gathers in order. */
  private void inRounds(float[] weights, int count, Work work, Consumer<Nd4jWorkspace> gather) {
    int all = Math.ceilDiv(count, Nd4jWorkspace.SAMPLES);
    for (int first = 0; first < all; first += nd4jWorkspaces.size()) {
      int begin = first;
      int now = Math.min(nd4jWorkspaces.size(), all - first);
      inParallel(
          now,
          i -> {
            Nd4jWorkspace nd4jWorkspace = nd4jWorkspaces.get(i);
            if (begin == 0) {
              nd4jWorkspace.load(weights);
            }
            work.on(nd4jWorkspace, (begin + i) * Nd4jWorkspace.SAMPLES);
          });
      nd4jWorkspaces.subList(0, now).forEach(gather);
    }
  }

  @Override
  public Activations activations(Weights weights, Tensor input) {
    List<Tensor> outputs = new ArrayList<>();
    inParallel(
        1,
        _ -> {
          Nd4jWorkspace nd4jWorkspace = nd4jWorkspaces.getFirst();
          nd4jWorkspace.load(weights.values());
          nd4jWorkspace.forward(input.values());
          List<Shape> shapes = network.outputShapes(1);
          for (int i = 0; i < shapes.size(); i++) {
            outputs.add(Tensor.wrap(shapes.get(i), nd4jWorkspace.output(i)));
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
    nd4jWorkspaces.forEach(Nd4jWorkspace::close);
  }
}

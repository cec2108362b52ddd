package kernelwalk.app.live;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import kernelwalk.engine.Batch;
import kernelwalk.engine.Engine;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;

/**
 * Pauses a training while somebody draws, so that the processors are free when the pointer moves.
 * It takes longer then, and gives the same bits: nothing but waiting is added between steps.
 */
public final class PauseWhileDrawing {
  /** How long after the pointer's last event a training still steps back. */
  static final long LASTING = 1_000_000_000L;

  /** Pictures that are read in one go. */
  static final int AT_ONCE = 512;

  /** A training waits so many times as long as it computed. */
  private static final long SHARE = 4;

  private static final long LEAST = 2_000_000L;
  private static final long MOST = 30_000_000L;

  private final LongSupplier clock;
  private final LongConsumer pause;
  private volatile long until;

  public PauseWhileDrawing() {
    this(System::nanoTime, LockSupport::parkNanos);
  }

  /** With another clock, and somebody else who waits; both in nanoseconds. */
  PauseWhileDrawing(LongSupplier clock, LongConsumer pause) {
    this.clock = clock;
    this.pause = pause;
    until = clock.getAsLong();
  }

  /** Somebody draws now. Any thread may call it, as often as it likes. */
  public void ask() {
    until = clock.getAsLong() + LASTING;
  }

  /** The same engine, which waits before each step while somebody draws. */
  public Engine around(Engine engine) {
    return new Polite(engine);
  }

  private final class Polite implements Engine {
    private final Engine engine;
    private long computed;

    Polite(Engine engine) {
      this.engine = engine;
    }

    private void compute(Runnable step) {
      if (until - clock.getAsLong() > 0) {
        pause.accept(Math.clamp(SHARE * computed, LEAST, MOST));
      }
      long begun = clock.getAsLong();
      step.run();
      computed = clock.getAsLong() - begun;
    }

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public Network network() {
      return engine.network();
    }

    @Override
    public void gradient(float[] weights, Batch batch, float[] gradient, float[] logits) {
      compute(() -> engine.gradient(weights, batch, gradient, logits));
    }

    @Override
    public void logits(float[] weights, Batch batch, float[] logits) {
      int classes = engine.network().classes();
      float[] some = new float[AT_ONCE * classes];
      for (int from = 0; from < batch.count(); from += AT_ONCE) {
        Batch part = new Part(batch, from, Math.min(AT_ONCE, batch.count() - from));
        compute(() -> engine.logits(weights, part, some));
        System.arraycopy(some, 0, logits, from * classes, part.count() * classes);
      }
    }

    @Override
    public Activations activations(Weights weights, Tensor input) {
      return engine.activations(weights, input);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** Some samples of many. */
  private record Part(Batch all, int from, int count) implements Batch {
    @Override
    public int label(int i) {
      return all.label(from + i);
    }

    @Override
    public void load(int i, float[] input) {
      all.load(from + i, input);
    }
  }
}

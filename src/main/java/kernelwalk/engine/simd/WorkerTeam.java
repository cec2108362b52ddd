package kernelwalk.engine.simd;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A team of workers: threads that stay, and share out the parts of one task after another; the
 * caller works too. A round costs no garbage and, while rounds follow closely, no system call:
 * helpers spin a while before they sleep.
 */
final class WorkerTeam implements AutoCloseable {
  private static final int SPINS = 20_000;

  /** One part of a task, computed by one worker. */
  interface Task {
    void run(int part, int worker);
  }

  private final Thread[] helpers;
  private final AtomicInteger nextPart = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Task task = (part, worker) -> {};
  private int parts;
  private final AtomicInteger round = new AtomicInteger();
  private Thread caller = Thread.currentThread();
  private volatile boolean closed;

  /**
   * @param workers at least 1, the caller among them
   */
  WorkerTeam(int workers) {
    helpers = new Thread[workers - 1];
    for (int i = 0; i < helpers.length; i++) {
      int worker = i + 1;
      helpers[i] =
          Thread.ofPlatform().daemon().name("simd-" + worker).unstarted(() -> help(worker));
    }
    for (Thread helper : helpers) {
      helper.start();
    }
  }

  int workers() {
    return helpers.length + 1;
  }

  /** Runs parts 0 to {@code count − 1} and returns when all are done. */
  void run(int count, Task work) {
    if (helpers.length == 0 || count == 1) {
      for (int part = 0; part < count; part++) {
        work.run(part, 0);
      }
      return;
    }
    task = work;
    parts = count;
    nextPart.set(0);
    busy.set(helpers.length);
    caller = Thread.currentThread();
    round.getAndIncrement();
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    takeParts(0);
    int spins = 0;
    while (busy.get() > 0) {
      if (++spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
    Optional<Throwable> broken = Optional.ofNullable(failure.getAndSet(null));
    if (broken.isPresent()) {
      throw new IllegalStateException("a worker failed", broken.get());
    }
  }

  private void takeParts(int worker) {
    try {
      int part = nextPart.getAndIncrement();
      while (part < parts) {
        task.run(part, worker);
        part = nextPart.getAndIncrement();
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void help(int worker) {
    int seen = 0;
    while (true) {
      int spins = 0;
      while (round.get() == seen && !closed) {
        if (++spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (closed) {
        return;
      }
      seen++;
      takeParts(worker);
      Thread waiting = caller;
      if (busy.decrementAndGet() == 0) {
        LockSupport.unpark(waiting);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}

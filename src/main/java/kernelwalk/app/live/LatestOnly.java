package kernelwalk.app.live;

import java.util.Optional;
import java.util.function.Function;

/**
 * Computes only the latest question, on a daemon thread of its own: a question that was not begun
 * when a newer one comes is never computed. Ask and poll from one thread; nobody is told.
 */
public final class LatestOnly<Q, A> {
  private final Function<Q, A> compute;
  private final String name;
  private final Object lock = new Object();
  private Optional<Q> question = Optional.empty();
  private Optional<A> answer = Optional.empty();
  private boolean working;

  /**
   * A worker that begins with the first question.
   *
   * @param name of its thread
   * @param compute must not throw: what it throws ends up at the thread's handler of uncaught
   *     exceptions, and the question stays without answer
   */
  public LatestOnly(String name, Function<Q, A> compute) {
    this.name = name;
    this.compute = compute;
  }

  /** Asks; a question that still waits is forgotten. */
  public void ask(Q next) {
    synchronized (lock) {
      question = Optional.of(next);
      if (!working) {
        working = true;
        Thread.ofPlatform().daemon().name(name).start(this::work);
      }
      lock.notifyAll();
    }
  }

  /** The newest answer that was not polled yet. */
  public Optional<A> poll() {
    synchronized (lock) {
      Optional<A> newest = answer;
      answer = Optional.empty();
      return newest;
    }
  }

  private void work() {
    try {
      while (true) {
        A computed = compute.apply(next());
        synchronized (lock) {
          answer = Optional.of(computed);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      synchronized (lock) {
        working = false;
      }
    }
  }

  private Q next() throws InterruptedException {
    synchronized (lock) {
      while (question.isEmpty()) {
        lock.wait();
      }
      Q next = question.get();
      question = Optional.empty();
      return next;
    }
  }
}

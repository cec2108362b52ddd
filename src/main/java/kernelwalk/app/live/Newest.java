package kernelwalk.app.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Computes on a daemon thread of its own what is asked for last: a question that was not begun when
 * a newer one comes is never computed. Ask and poll from one thread; nobody is told.
 */
public final class Newest<Q, A> {
  private final Function<Q, A> compute;
  private final String name;
  private final AtomicReference<Optional<Q>> question = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<A>> answer = new AtomicReference<>(Optional.empty());
  private Optional<Thread> worker = Optional.empty();
  private volatile boolean busy;

  /**
   * A worker that begins with the first question.
   *
   * @param name of its thread
   * @param compute must not throw: what it throws ends up at the thread's handler of uncaught
   *     exceptions, and the question stays without answer
   */
  public Newest(String name, Function<Q, A> compute) {
    this.name = name;
    this.compute = compute;
  }

  /** Asks; a question that still waits is forgotten. */
  public void ask(Q next) {
    question.set(Optional.of(next));
    busy = true;
    Thread thread = worker.filter(Thread::isAlive).orElseGet(this::begin);
    LockSupport.unpark(thread);
  }

  /** The newest answer that was not polled yet. */
  public Optional<A> poll() {
    return answer.getAndSet(Optional.empty());
  }

  /** Whether a question waits or is being computed. */
  public boolean busy() {
    return busy;
  }

  private Thread begin() {
    Thread thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    worker = Optional.of(thread);
    return thread;
  }

  private void work() {
    while (true) {
      Optional<Q> next = question.getAndSet(Optional.empty());
      if (next.isPresent()) {
        answer.set(Optional.of(compute.apply(next.get())));
      } else {
        busy = false;
        if (question.get().isEmpty()) {
          LockSupport.park(this);
        }
        busy = question.get().isPresent();
      }
    }
  }
}

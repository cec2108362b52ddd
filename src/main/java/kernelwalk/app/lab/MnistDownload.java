package kernelwalk.app.lab;

import java.io.IOException;
import java.util.Optional;
import kernelwalk.app.setting.Sentence;
import kernelwalk.data.mnist.FetchListener;
import kernelwalk.data.mnist.MnistStore;

/** The download of MNIST on a daemon thread, watched by asking {@link #state()} once a pulse. */
final class MnistDownload {
  private final MnistStore store;
  private volatile State state = new State.Idle();
  private volatile boolean cancelled;

  /** What the download does. */
  sealed interface State {
    /** It was not asked for, or was cancelled. */
    record Idle() implements State {}

    /**
     * It runs.
     *
     * @param progress empty until the first mirror answers
     */
    record Running(Optional<FetchListener.Progress> progress) implements State {}

    /** All files are here. */
    record Done() implements State {}

    /** It failed, for this reason. */
    record Failed(Sentence sentence) implements State {}
  }

  MnistDownload(MnistStore store) {
    this.store = store;
  }

  State state() {
    return state;
  }

  /** Begins, unless it runs. */
  void start() {
    if (state instanceof State.Running) {
      return;
    }
    cancelled = false;
    state = new State.Running(Optional.empty());
    Thread thread = new Thread(this::fetch, "mnist-download");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends it at the next block; what has come stays for the next time. */
  void cancel() {
    cancelled = true;
  }

  private void fetch() {
    try {
      store.fetch(new Watcher());
      state = cancelled ? new State.Idle() : new State.Done();
    } catch (IOException e) {
      state = cancelled ? new State.Idle() : failed(e);
    }
  }

  private static State failed(IOException e) {
    return new State.Failed(Sentence.of("lab.data.mnist.failed", String.valueOf(e.getMessage())));
  }

  private final class Watcher implements FetchListener {
    @Override
    public void progress(Progress progress) {
      state = new State.Running(Optional.of(progress));
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}

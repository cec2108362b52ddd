package kernelwalk.app.lessons.task;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.progress.AnswerRecord;
import kernelwalk.progress.Progress;
import kernelwalk.progress.ProgressFile;
import kernelwalk.progress.ProgressStore;

/**
 * The model of what has been done: read at the start, written after each change on a thread of its
 * own, in their order.
 */
public final class ProgressModel {
  private final Optional<ProgressStore> store;
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> person =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<ProgressFile> file = Optional.empty();

  /** Ends when it has had nothing to write for a second; until then the program waits for it. */
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("progress").factory());

  private ProgressModel(Optional<ProgressStore> store) {
    this.store = store;
    writer.allowCoreThreadTimeOut(true);
    load(store.flatMap(ProgressStore::current));
  }

  /** Of this folder. */
  public static ProgressModel of(ProgressStore store) {
    return new ProgressModel(Optional.of(store));
  }

  /** Kept nowhere. */
  public static ProgressModel unkept() {
    return new ProgressModel(Optional.empty());
  }

  private void load(Optional<String> name) {
    person.set(name);
    file = store.map(of -> of.file(name));
    file.ifPresentOrElse(
        from -> {
          ProgressFile.Loaded loaded = from.read();
          progress.set(loaded.progress());
          problem.set(loaded.problem());
        },
        () -> progress.set(Progress.NONE));
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public Progress progress() {
    return progress.get();
  }

  /** What is to be said, in one sentence, if something could not be read or written. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Who is learning; empty for the one without a name. */
  public ReadOnlyObjectProperty<Optional<String>> personProperty() {
    return person.getReadOnlyProperty();
  }

  /** Those who have learnt here under a name. */
  public List<String> people() {
    return store.map(ProgressStore::people).orElse(List.of());
  }

  /** Goes on as this person, who may be new. */
  public void choose(Optional<String> name) {
    store.ifPresent(
        to -> {
          try {
            to.choose(name);
          } catch (IOException e) {
            problem.set(Optional.ofNullable(e.getMessage()));
          }
        });
    settle();
    load(name);
  }

  /** Erases what this person has done. */
  public void erase() {
    settle();
    file.ifPresent(
        of -> {
          try {
            of.erase();
          } catch (IOException e) {
            problem.set(Optional.ofNullable(e.getMessage()));
          }
        });
    load(person.get());
  }

  public void seen(String lesson, String scene) {
    if (!progress.get().hasSeen(lesson, scene)) {
      change(now -> now.withSeen(lesson, scene));
    }
  }

  void answered(AnswerRecord answer) {
    change(now -> now.withAnswer(answer));
  }

  void ran(String lesson, String kind, boolean counts) {
    change(now -> now.withRun(lesson, kind, counts));
  }

  private void change(UnaryOperator<Progress> change) {
    progress.set(change.apply(progress.get()));
    file.ifPresent(to -> writer.execute(() -> write(to, change)));
  }

  private void write(ProgressFile to, UnaryOperator<Progress> change) {
    try {
      to.update(change);
    } catch (IOException e) {
      Platform.runLater(() -> problem.set(Optional.ofNullable(e.getMessage())));
    }
  }

  /** Waits until all is written; for a page that leaves, and for tests. */
  public void settle() {
    try {
      writer.submit(() -> {}).get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      problem.set(Optional.of("the progress could not be written: " + e.getMessage()));
    }
  }
}

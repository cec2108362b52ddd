package kernelwalk.app.draw.collection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.app.setting.FileFault;
import kernelwalk.app.setting.Sentence;
import kernelwalk.data.source.InkBook;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlWriter;

/** The collection of own digits, who draws now and what, and the commands. */
public final class CollectionModel {
  private final Path file;
  private final DrawingPaper drawingPaper;
  private final Supplier<OptionalInt> surelyRead;
  private final StringProperty writer = new SimpleStringProperty("");
  private final IntegerProperty digit = new SimpleIntegerProperty(0);
  private final ObjectProperty<Optional<String>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<LabelledInk>> drawings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<SortedSet<Integer>> chosen =
      new ReadOnlyObjectWrapper<>(Collections.emptySortedSet());
  private final ReadOnlyObjectWrapper<Optional<Disagreement>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Sentence>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<List<LabelledInk>> past = new ArrayDeque<>();
  private Optional<InkBook> book = Optional.empty();

  /** A change to the book. */
  private interface Change {
    void make(InkBook book) throws IOException;
  }

  /**
   * The model of a file, which is read when the page first needs it.
   *
   * @param drawingPaper that is drawn on
   * @param surelyRead the digit that the reading network is sure to see on the paper now; empty
   *     where it doubts, or none reads
   */
  public CollectionModel(Path file, DrawingPaper drawingPaper, Supplier<OptionalInt> surelyRead) {
    this.file = file;
    this.drawingPaper = drawingPaper;
    this.surelyRead = surelyRead;
    digit.subscribe(this::withdraw);
  }

  /** Who draws; empty for nobody in particular. */
  public StringProperty writerProperty() {
    return writer;
  }

  /** The digit that is to be drawn now. */
  public IntegerProperty digitProperty() {
    return digit;
  }

  /** Whose drawings are shown; empty for all. */
  ObjectProperty<Optional<String>> filterProperty() {
    return filter;
  }

  /** All drawings, the newest last. */
  ReadOnlyObjectProperty<List<LabelledInk>> drawingsProperty() {
    return drawings.getReadOnlyProperty();
  }

  /** The drawings that are chosen, by their places in all of them. */
  ReadOnlyObjectProperty<SortedSet<Integer>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** A drawing that is not kept yet, because the network is sure to read another digit. */
  ReadOnlyObjectProperty<Optional<Disagreement>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** What went wrong last, one sentence. */
  ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  List<String> writers() {
    return book.map(InkBook::writers).orElse(List.of());
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  /** Reads the file, unless it was read. */
  public void open() {
    if (book.isPresent()) {
      return;
    }
    try {
      book = Optional.of(InkBook.open(file));
      problem.set(Optional.empty());
      drawings.set(book.get().drawings());
      digit.set(book.get().rarestLabel());
    } catch (IOException e) {
      problem.set(Optional.of(FileFault.unread(file, e)));
    }
  }

  /**
   * Keeps the drawing on the paper under the digit and the writer; then comes the digit that is
   * rarest. Where the network is sure to read another digit, {@link #questionProperty} asks first.
   */
  public void keep() {
    Ink ink = drawingPaper.ink();
    OptionalInt read = surelyRead.get();
    if (!ink.isEmpty() && read.isPresent() && read.getAsInt() != digit.get()) {
      question.set(Optional.of(new Disagreement(ink, digit.get(), read.getAsInt())));
    } else {
      keepAs(digit.get());
    }
  }

  /** Keeps the drawing that is asked about under this digit; nothing where it is gone. */
  void answer(ToIntFunction<Disagreement> label) {
    lookAtPaper();
    question.get().ifPresent(open -> keepAs(label.applyAsInt(open)));
  }

  private void keepAs(int label) {
    withdraw();
    Ink ink = drawingPaper.ink();
    if (ink.isEmpty()) {
      return;
    }
    String name = writer.get().strip();
    LabelledInk drawing =
        new LabelledInk(
            ink, OptionalInt.of(label), name.isEmpty() ? Optional.empty() : Optional.of(name));
    if (change(b -> b.add(drawing))) {
      drawingPaper.clear();
      book.ifPresent(b -> digit.set(b.rarestLabel()));
      choose(Set.of());
    }
  }

  /** Does not keep the drawing; it stays on the paper. */
  void withdraw() {
    question.set(Optional.empty());
  }

  /** Withdraws the question once something else is on the paper than was asked about. */
  public void lookAtPaper() {
    if (question.get().isPresent() && !question.get().get().ink().equals(drawingPaper.ink())) {
      withdraw();
    }
  }

  void choose(Set<Integer> which) {
    chosen.set(Collections.unmodifiableSortedSet(new TreeSet<>(which)));
  }

  /** Says what the chosen drawings are meant to be. */
  void relabel(int label) {
    if (!chosen.get().isEmpty()) {
      change(b -> b.relabel(chosen.get(), label));
    }
  }

  void delete() {
    SortedSet<Integer> which = chosen.get();
    if (!which.isEmpty() && change(b -> b.delete(which))) {
      int left = drawings.get().size();
      choose(left == 0 ? Set.of() : Set.of(Math.min(which.first(), left - 1)));
    }
  }

  /** Takes the last change back. */
  void undo() {
    if (!past.isEmpty()) {
      List<LabelledInk> before = past.peek();
      if (write(file, b -> b.replace(before))) {
        past.pop();
        choose(Set.of());
      }
    }
  }

  /** Puts the chosen drawing on the paper, where it is one. */
  void putOnPaper() {
    if (chosen.get().size() == 1) {
      drawingPaper.put(drawings.get().get(chosen.get().first()).ink());
    }
  }

  /** Writes a copy as InkML. */
  void exportInk(Path to) {
    write(to, b -> InkMlWriter.write(to, b.drawings()));
  }

  /** Writes the pictures that networks see as IDX. */
  void exportIdx(Path folder) {
    write(folder, b -> b.writeIdx(folder));
  }

  private boolean change(Change change) {
    List<LabelledInk> before = drawings.get();
    boolean done = write(file, change);
    if (done) {
      past.push(before);
    }
    return done;
  }

  private boolean write(Path to, Change change) {
    if (book.isEmpty()) {
      return false;
    }
    try {
      change.make(book.get());
      problem.set(Optional.empty());
      drawings.set(book.get().drawings());
      return true;
    } catch (IOException e) {
      problem.set(Optional.of(FileFault.unwritten(to, e)));
      return false;
    }
  }
}

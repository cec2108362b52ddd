package kernelwalk.app.draw.collection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.data.source.InkBook;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlWriter;

/** The collection of own digits, who draws now and what, and the commands. */
public final class CollectionModel {
  private final Path file;
  private final DrawingPaper drawingPaper;
  private final StringProperty writer = new SimpleStringProperty("");
  private final IntegerProperty digit = new SimpleIntegerProperty(0);
  private final ObjectProperty<Optional<String>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<LabelledInk>> drawings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<OptionalInt> chosen =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
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
   */
  public CollectionModel(Path file, DrawingPaper drawingPaper) {
    this.file = file;
    this.drawingPaper = drawingPaper;
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

  /** The drawing that is looked at, counted in all of them. */
  ReadOnlyObjectProperty<OptionalInt> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What went wrong last, one sentence. */
  ReadOnlyObjectProperty<Optional<String>> problemProperty() {
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
    } catch (IOException e) {
      problem.set(Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** Keeps the drawing on the paper under the digit and the writer; then comes the next digit. */
  public void keep() {
    Ink ink = drawingPaper.ink();
    if (ink.isEmpty()) {
      return;
    }
    String name = writer.get().strip();
    LabelledInk drawing =
        new LabelledInk(
            ink,
            OptionalInt.of(digit.get()),
            name.isEmpty() ? Optional.empty() : Optional.of(name));
    if (change(b -> b.add(drawing))) {
      drawingPaper.clear();
      digit.set((digit.get() + 1) % 10);
      chosen.set(OptionalInt.empty());
    }
  }

  void choose(OptionalInt which) {
    chosen.set(which);
  }

  /** Says what the chosen drawing is meant to be. */
  void relabel(int label) {
    chosen.get().ifPresent(i -> change(b -> b.relabel(i, label)));
  }

  void delete() {
    OptionalInt which = chosen.get();
    if (which.isPresent() && change(b -> b.delete(which.getAsInt()))) {
      int left = drawings.get().size();
      chosen.set(
          left == 0 ? OptionalInt.empty() : OptionalInt.of(Math.min(which.getAsInt(), left - 1)));
    }
  }

  /** Takes the last change back. */
  void undo() {
    if (!past.isEmpty()) {
      List<LabelledInk> before = past.peek();
      if (write(b -> b.replace(before))) {
        past.pop();
        chosen.set(OptionalInt.empty());
      }
    }
  }

  /** Puts the chosen drawing on the paper. */
  void putOnPaper() {
    chosen.get().ifPresent(i -> drawingPaper.put(drawings.get().get(i).ink()));
  }

  /** Writes a copy as InkML. */
  void exportInk(Path to) {
    write(b -> InkMlWriter.write(to, b.drawings()));
  }

  /** Writes the pictures that networks see as IDX. */
  void exportIdx(Path folder) {
    write(b -> b.writeIdx(folder));
  }

  private boolean change(Change change) {
    List<LabelledInk> before = drawings.get();
    boolean done = write(change);
    if (done) {
      past.push(before);
    }
    return done;
  }

  private boolean write(Change change) {
    if (book.isEmpty()) {
      return false;
    }
    try {
      change.make(book.get());
      problem.set(Optional.empty());
      drawings.set(book.get().drawings());
      return true;
    } catch (IOException e) {
      problem.set(Optional.of(String.valueOf(e.getMessage())));
      return false;
    }
  }
}

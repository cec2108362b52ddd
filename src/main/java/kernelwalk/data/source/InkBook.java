package kernelwalk.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.IdxWriter;
import kernelwalk.file.UserFolder;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.ink.inkml.InkMlWriter;

/**
 * Labelled drawings that people collect, kept in one InkML file. Every change is written at once,
 * beside the file and then over it; where that fails, the book stays as it was.
 */
public final class InkBook {
  private final Path file;
  private List<LabelledInk> drawings;

  private InkBook(Path file, List<LabelledInk> drawings) {
    this.file = file;
    this.drawings = List.copyOf(drawings);
  }

  /** Where this user's own digits are kept. */
  public static Path standardFile() {
    return UserFolder.data().resolve("own-digits.inkml");
  }

  /**
   * The book in this file, empty where there is none yet.
   *
   * @throws IOException with one sentence where the file cannot be read; it is left as it is
   */
  public static InkBook open(Path file) throws IOException {
    return new InkBook(file, Files.exists(file) ? InkMlReader.read(file) : List.of());
  }

  public Path file() {
    return file;
  }

  /** All drawings, the newest last. */
  public List<LabelledInk> drawings() {
    return drawings;
  }

  /** Who drew them, in alphabetical order. */
  public List<String> writers() {
    TreeSet<String> writers = new TreeSet<>();
    drawings.forEach(drawing -> drawing.writer().ifPresent(writers::add));
    return List.copyOf(writers);
  }

  /** How many drawings have this label. */
  public long count(int label) {
    return drawings.stream()
        .filter(drawing -> drawing.label().equals(OptionalInt.of(label)))
        .count();
  }

  public void add(LabelledInk drawing) throws IOException {
    List<LabelledInk> next = new ArrayList<>(drawings);
    next.add(drawing);
    replace(next);
  }

  /** The label, 0 to 9, that the fewest drawings have; of several the smallest. */
  public int rarestLabel() {
    int rarest = 0;
    for (int label = 1; label < 10; label++) {
      rarest = count(label) < count(rarest) ? label : rarest;
    }
    return rarest;
  }

  /** Says what these drawings are meant to be, by their places in {@link #drawings}. */
  public void relabel(Set<Integer> places, int label) throws IOException {
    List<LabelledInk> next = new ArrayList<>(drawings);
    for (int i : places) {
      next.set(i, new LabelledInk(next.get(i).ink(), OptionalInt.of(label), next.get(i).writer()));
    }
    replace(next);
  }

  /** Takes these drawings out, by their places in {@link #drawings}. */
  public void delete(Set<Integer> places) throws IOException {
    List<LabelledInk> next = new ArrayList<>(drawings.size());
    for (int i = 0; i < drawings.size(); i++) {
      if (!places.contains(i)) {
        next.add(drawings.get(i));
      }
    }
    replace(next);
  }

  /** All drawings at once, as when a change is taken back. */
  public void replace(List<LabelledInk> next) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    InkMlWriter.write(file, next);
    drawings = List.copyOf(next);
  }

  /** The labelled drawings as 28×28 pictures; empty where none is labelled. */
  public Optional<LabelledImages> images(String name) {
    LabelledImages images = InkImages.of(name, drawings, InkPipeline.standard());
    return images.count() == 0 ? Optional.empty() : Optional.of(images);
  }

  /**
   * Writes the labelled drawings as {@code own-images-idx3-ubyte} and {@code own-labels-idx1-ubyte}
   * into a folder.
   *
   * @throws IOException also where no drawing is labelled
   */
  public void writeIdx(Path folder) throws IOException {
    LabelledImages images =
        images("own digits")
            .orElseThrow(
                () -> new IOException("own digits: at least one drawing expected, found none"));
    Files.createDirectories(folder);
    IdxWriter.write(
        images, folder.resolve("own-images-idx3-ubyte"), folder.resolve("own-labels-idx1-ubyte"));
  }
}

package kernelwalk.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;

/** The source of digits: opens the data set that an option {@code --data} names. */
public final class DigitSource {
  private final MnistStore store;
  private final Path own;

  /** With this store, and this user's own digits. */
  public DigitSource(MnistStore store) {
    this(store, InkBook.standardFile());
  }

  /**
   * With this store.
   *
   * @param own the file of {@link InkBook} that {@code own} stands for
   */
  public DigitSource(MnistStore store, Path own) {
    this.store = store;
    this.own = own;
  }

  /** With the MNIST store of this user. */
  public static DigitDataset open(String option) throws IOException {
    return new DigitSource(MnistStore.standard()).read(option);
  }

  /**
   * The data set of that name.
   *
   * @param option {@code mnist}, {@code synthetic}, {@code own} (what was collected on the Draw
   *     page), a folder with the four IDX files, or an InkML file; of drawings those that are
   *     labelled with a digit are taken, and every fifth of each digit is for testing. Or several
   *     of these with {@code +} between them: the first is taken as it would be alone, all that
   *     follow are only learnt from, drawings as {@link InkImages#rendered}
   * @throws IOException with one sentence that says what is missing or wrong
   */
  public DigitDataset read(String option) throws IOException {
    List<String> parts = parts(option);
    DigitDataset first = readOne(parts.getFirst());
    if (parts.size() == 1) {
      return first;
    }
    List<LabelledImages> learnt = new ArrayList<>(List.of(first.train()));
    for (String part : parts.subList(1, parts.size())) {
      learnt.add(readToLearn(part));
    }
    String name = String.join(" + ", learnt.stream().map(LabelledImages::name).toList());
    try {
      return new DigitDataset(LabelledImages.joined(name, learnt), first.test());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** What stands between the signs +, but for a file or folder whose name has one. */
  private static List<String> parts(String option) throws IOException {
    if (!option.contains("+") || Files.exists(path(option))) {
      return List.of(option);
    }
    List<String> parts = List.of(option.split("\\+", -1));
    if (parts.contains("")) {
      throw new IOException(option + ": a data set expected on both sides of each +");
    }
    return parts;
  }

  private LabelledImages readToLearn(String part) throws IOException {
    if (part.equals("own")) {
      return InkImages.rendered(ownDigits().name(), InkBook.open(own).drawings());
    }
    return isInk(part)
        ? InkImages.rendered(name(part), InkMlReader.read(path(part)))
        : readOne(part).train();
  }

  private DigitDataset readOne(String option) throws IOException {
    return switch (option) {
      case "mnist" -> store.open(Optional.empty());
      case "synthetic" -> SyntheticDigits.digitDataset();
      case "own" -> divided(ownDigits());
      default ->
          isInk(option)
              ? divided(InkImages.labelled(name(option), InkMlReader.read(path(option))))
              : store.open(Optional.of(path(option)));
    };
  }

  /** Whether MNIST is on this machine. */
  public boolean hasMnist() {
    return store.locate(Optional.empty()).isPresent();
  }

  /** The pictures to be tested on that the option names; of drawings, all that have a label. */
  public static LabelledImages openTest(String option) throws IOException {
    return new DigitSource(MnistStore.standard()).readTest(option);
  }

  /** As {@link #openTest}, from this store. */
  public LabelledImages readTest(String option) throws IOException {
    String tested = parts(option).getFirst();
    if (tested.equals("own")) {
      return ownDigits();
    }
    return isInk(tested)
        ? InkImages.labelled(name(tested), InkMlReader.read(path(tested)))
        : readOne(tested).test();
  }

  /**
   * All drawings that are tested on, whatever they are labelled with; none where the option names
   * pictures.
   */
  public Optional<List<LabelledInk>> drawings(String option) throws IOException {
    String tested = parts(option).getFirst();
    if (tested.equals("own")) {
      return Optional.of(InkBook.open(own).drawings());
    }
    return isInk(tested) ? Optional.of(InkMlReader.read(path(tested))) : Optional.empty();
  }

  private static boolean isInk(String option) {
    String lower = option.toLowerCase(Locale.ROOT);
    return lower.endsWith(".inkml") || lower.endsWith(".xml");
  }

  private static String name(String option) throws IOException {
    return String.valueOf(path(option).getFileName());
  }

  private static Path path(String option) throws IOException {
    try {
      return Path.of(option);
    } catch (InvalidPathException e) {
      throw new IOException(option + ": mnist, synthetic, a folder or an InkML file expected", e);
    }
  }

  private LabelledImages ownDigits() throws IOException {
    return InkBook.open(own)
        .images("own digits")
        .orElseThrow(
            () ->
                new IOException(
                    "own digits: labelled drawings expected, none were collected on the Draw page"
                        + " yet"));
  }

  private static DigitDataset divided(LabelledImages all) throws IOException {
    int[] seen = new int[10];
    boolean[] forTesting = new boolean[all.count()];
    for (int i = 0; i < forTesting.length; i++) {
      forTesting[i] = seen[all.label(i)]++ % 5 == 4;
    }
    LabelledImages test = part(all, forTesting, true);
    if (test.count() == 0) {
      throw new IOException(
          all.name()
              + ": at least five drawings of one digit expected, one of them for testing, found "
              + Arrays.stream(seen).max().orElse(0));
    }
    return new DigitDataset(part(all, forTesting, false), test);
  }

  private static LabelledImages part(LabelledImages all, boolean[] forTesting, boolean testing) {
    int[] chosen = IntStream.range(0, all.count()).filter(i -> forTesting[i] == testing).toArray();
    int size = all.height() * all.width();
    byte[] pixels = new byte[chosen.length * size];
    byte[] labels = new byte[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(all.pixels(), chosen[i] * size, pixels, i * size, size);
      labels[i] = all.labels()[chosen[i]];
    }
    return new LabelledImages(all.name(), all.height(), all.width(), pixels, labels);
  }
}
